"""Build `names.json`, the index from names to ids, from the terms.

Run as `python -m tools.build_names`; `--check` only compares.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from metastasis_data._store import TERM_FILES
from metastasis_data._text import normalise, without_separators
from tools.canonical import DATA, dump_json, load_family

if TYPE_CHECKING:
    from metastasis_data.models.terms import Term

__all__ = ["build", "keys_of", "main"]

COMMAND = "python -m tools.build_names"


def keys_of(term: Term) -> dict[str, str]:
    """Return every key under which a term is filed, with the name that gives it."""
    names = (term.id, term.label.en, term.label.it, *term.aliases)
    keys = {}
    for name in names:
        keys[normalise(without_separators(name))] = name
        keys[normalise(name)] = name
    return keys


def build() -> str:
    """Return the content of the file.

    Raises:
        ValueError: two terms of a kind share a name.

    """
    index: dict[str, dict[str, str]] = {}
    for kind, file in TERM_FILES.items():
        index[kind] = {}
        for term in load_family(file):
            if term.status == "deprecated":
                continue
            for key, name in keys_of(term).items():
                other = index[kind].setdefault(key, term.id)
                if other != term.id:
                    message = f"{file}: {name!r} is a name of {term.id!r} and of {other!r}: take it from one"
                    raise ValueError(message)
    return dump_json({kind: _packed(names) for kind, names in index.items()})


def _packed(names: dict[str, str]) -> str:
    """Return keys and ids in turn, parted by spaces, which a key never has: one string is read much faster."""
    words = [word for pair in names.items() for word in pair]
    if any(not word or " " in word for word in words):
        message = "a key or an id has a space in it or nothing"
        raise ValueError(message)
    return " ".join(words)


def main() -> int:
    """Write the file, or compare it."""
    path, text = DATA / "names.json", build()
    if "--check" in sys.argv[1:]:
        if path.read_text(encoding="utf-8") == text:
            return 0
        print(f"names.json is not what the terms give: build it with `{COMMAND}`")
        return 1
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
