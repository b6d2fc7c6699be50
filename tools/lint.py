"""Check that every data file is valid and in canonical form; `--fix` mends the form.

Run as `python -m tools.lint`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pydantic import ValidationError

from metastasis_data._store import FACT_FILES, FAMILIES
from tools.canonical import DATA, canonical_records, load_family

if TYPE_CHECKING:
    from metastasis_data.models.facts import Fact

__all__ = ["in_printed_order", "main", "problems"]

COMMAND = "python -m tools.lint --fix"


def in_printed_order(facts: list[Fact]) -> list[Fact]:
    """Return facts in the order in which the documents print them, kind by kind.

    Facts that no document states come last, in the order in which they are.
    """
    documents = [source.id for source in load_family("sources.json") if source.kind == "document"]
    kinds = list(dict.fromkeys(fact.kind for fact in facts))

    def key(fact: Fact) -> tuple[int, int, int]:
        places = [(documents.index(c.source), c.paragraph) for c in fact.citations if c.paragraph]
        document, paragraph = min(places, default=(len(documents), 0))
        return (kinds.index(fact.kind), document, paragraph)

    return sorted(facts, key=key)


def problems(*, fix: bool = False) -> list[str]:
    """Return what is wrong with the form of the files, after mending it where `fix` is set."""
    found = []
    for family in FAMILIES.values():
        path = DATA / family.file
        try:
            records = load_family(family.file)
        except ValidationError as error:
            found.append(f"{family.file} has invalid records; mend them by hand: {error}")
            continue
        if family.file in FACT_FILES and (ordered := tuple(in_printed_order(list(records)))) != records:
            found.append(f"{family.file} is not in printed order: mend it with `{COMMAND}`")
            records = ordered
        text = canonical_records(records)
        if text.encode() != path.read_bytes():
            found.append(f"{family.file} is not in canonical form: mend it with `{COMMAND}`")
            if fix:
                path.write_text(text, encoding="utf-8")
    return [] if fix and all("mend it with" in problem for problem in found) else found


def main() -> int:
    """Print the problems; return 1 if there are any."""
    found = problems(fix="--fix" in sys.argv[1:])
    print("\n".join(found) or "data files are valid and canonical")
    return bool(found)


if __name__ == "__main__":
    raise SystemExit(main())
