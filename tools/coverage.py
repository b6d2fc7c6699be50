"""Print, per document and paragraph, the facts that cite it, and at last the paragraphs that none cites.

Run as `python -m tools.coverage`.
"""

from __future__ import annotations

from metastasis_data._store import FACT_FILES
from tools.canonical import load_family

__all__ = ["citing_facts", "main", "uncited"]


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


def uncited() -> dict[str, list[int]]:
    """Return the paragraphs of each document that no fact cites yet."""
    return {
        document: [number for number, facts in paragraphs.items() if not facts]
        for document, paragraphs in citing_facts().items()
    }


def main() -> int:
    """Print the table."""
    for document, paragraphs in citing_facts().items():
        for number, facts in paragraphs.items():
            if facts:
                print(f"{document} p{number}: {' '.join(facts)}")
    for document, numbers in uncited().items():
        print(f"{document}: no fact cites {', '.join(f'p{number}' for number in numbers) or 'nothing'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
