"""Print, per document and paragraph, the facts that cite it, or why none does.

Run as `python -m tools.coverage`; it returns 1 if a paragraph is neither cited nor named as boilerplate.
"""

from __future__ import annotations

import csv

from metastasis_data._store import FACT_FILES
from tools.canonical import ROOT, load_family

__all__ = ["boilerplate", "citing_facts", "main", "uncovered"]

BOILERPLATE = ROOT / "curation" / "boilerplate.tsv"


def citing_facts() -> dict[str, dict[int, list[str]]]:
    """Return the ids of the facts that cite each paragraph of each document, none left out."""
    documents = [source for source in load_family("sources.json") if source.kind == "document"]
    cited: dict[str, dict[int, list[str]]] = {
        document.id: {number: [] for number in range(1, document.paragraphs + 1)} for document in documents
    }
    for file in FACT_FILES:
        for fact in load_family(file):
            for citation in fact.citations:
                if citation.paragraph is not None:
                    cited[citation.source][citation.paragraph].append(fact.id)
    return cited


def boilerplate() -> dict[tuple[str, int], str]:
    """Return why a paragraph states nothing: navigation, heading, list of links."""
    with BOILERPLATE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {(row["document"], int(row["paragraph"])): row["reason"] for row in rows}


def uncovered() -> list[tuple[str, int]]:
    """Return the paragraphs that no fact cites and that are not named as boilerplate."""
    excused = boilerplate()
    return [
        (document, number)
        for document, paragraphs in citing_facts().items()
        for number, facts in paragraphs.items()
        if not facts and (document, number) not in excused
    ]


def main() -> int:
    """Print the table."""
    excused = boilerplate()
    for document, paragraphs in citing_facts().items():
        for number, facts in paragraphs.items():
            said = " ".join(facts) or f"({excused.get((document, number), 'NOTHING CITES IT')})"
            print(f"{document} p{number}: {said}")
    return bool(uncovered())


if __name__ == "__main__":
    raise SystemExit(main())
