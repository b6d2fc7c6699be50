"""Show what a first use makes Python load and open: `first_use.py import` or `first_use.py canonical`.

Prints `module NAME` for each module that was not there before, and `file PATH` for each file that was opened
and is not code. It imports nothing itself, because that would hide what the library imports.
"""

from __future__ import annotations

import sys

CODE = (".py", ".pyc")


def main() -> None:
    """Use the library once, as the argument says, and print what that loaded."""
    opened: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            opened.append(str(arguments[0]))

    before = set(sys.modules)
    sys.addaudithook(watch)
    import metastasis_data

    if sys.argv[1] == "canonical":
        metastasis_data.canonical("lung", kind="primary")
    for path in [path for path in opened if not path.endswith(CODE)]:
        print("file", path)
    for name in set(sys.modules) - before:
        print("module", name)


if __name__ == "__main__":
    main()
