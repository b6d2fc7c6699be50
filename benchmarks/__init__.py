"""The cost of using the library, each figure relative to something measured in the same run."""
