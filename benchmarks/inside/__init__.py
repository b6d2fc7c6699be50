"""Scripts that the library's own environment runs; each prints what it found as JSON or as plain lines."""
