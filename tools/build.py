"""After an edit of the data: canonical form, names, schemas and manifest, in that order.

Run as `python -m tools.build`; `--check` changes nothing and returns 1 if anything would change.
"""

from __future__ import annotations

import sys

from tools import build_manifest, build_names, build_schemas, lint

__all__ = ["main"]


def main() -> int:
    """Run all steps; return 1 if any fails."""
    checking = "--check" in sys.argv[1:]
    found = lint.problems(fix=not checking)
    print("\n".join(found) or "data files are valid and canonical")
    if found and not checking:
        return 1
    results = [step() for step in (build_names.main, build_schemas.main, build_manifest.main)]
    return bool(found) or any(results)


if __name__ == "__main__":
    raise SystemExit(main())
