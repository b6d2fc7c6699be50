"""`python -m metastasis_data`, and the command `metastasis-data`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; return its exit code."""
    from .cli import run
    from .errors import MissingExtraError

    try:
        return run(sys.argv[1:])
    except MissingExtraError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
