"""Facts and sources as references: plain text, BibTeX, CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args

from ._selection import check_value
from .dataset import Dataset
from .models.base import Style
from .models.facts import Fact
from .models.sources import Document, Publication

if TYPE_CHECKING:
    from collections.abc import Iterable

    Citable: TypeAlias = Fact | Document | Publication

__all__ = ["cite"]

CSL_TYPES: Final = {
    "document": "webpage",
    "article": "article-journal",
    "guideline": "report",
    "dataset": "dataset",
    "web": "webpage",
}
BIBTEX_TYPES: Final = {"article": "article", "guideline": "techreport"}
LATEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def cite(records: Citable | Iterable[Citable], style: Style = "text") -> str:
    """Return references for facts: the documents that state them and what their reviews rely on.

    Args:
        records: an answer, any facts or sources, or a single one of them.
        style: `text` (one line a source), `bibtex`, or `csl-json` (a JSON array).

    Returns:
        The sources, each once: the documents in their order, then the publications by year and id.

    Raises:
        TypeError: something passed is neither a fact nor a source.
        ValueError: the style does not exist.

    >>> import metastasis_data as md
    >>> md.cite(md.typical_sites("prostate")[0]).splitlines()[0].split(".")[0]
    "Metastases; metastases and a reader's question; bone metastases (three joined articles)"

    """
    check_value("style", style, get_args(Style))
    sources = _sources_of(records)
    if style == "text":
        return "\n".join(map(_as_text, sources))
    if style == "bibtex":
        return "\n\n".join(map(_as_bibtex, sources))
    from json import dumps

    return dumps([_as_csl(source) for source in sources], ensure_ascii=False, indent=2)


def _sources_of(records: Citable | Iterable[Citable]) -> list[Document | Publication]:
    passed: list[object] = [records] if isinstance(records, (Fact, Document, Publication)) else list(records)
    found: dict[str, Document | Publication] = {}
    known = Dataset.default().sources
    for record in passed:
        if isinstance(record, Fact):
            names = [*(citation.source for citation in record.citations), *record.review.references]
            found.update((name, known[name]) for name in names)
        elif isinstance(record, (Document, Publication)):
            found[record.id] = record
        else:
            message = f"only facts and sources can be cited, not {type(record).__name__}"
            raise TypeError(message)
    order = list(known)

    def key(source: Document | Publication) -> tuple[bool, int, str]:
        if isinstance(source, Document):
            return (False, order.index(source.id) if source.id in known else len(order), source.id)
        return (True, source.year or 9999, source.id)

    return sorted(found.values(), key=key)


def _as_text(source: Document | Publication) -> str:
    if isinstance(source, Document):
        return f"{source.title}. Document {source.file_name}, SHA-256 {source.sha256}. [{source.id}]"
    parts = [
        "; ".join(source.authors),
        f"({source.year})" if source.year else "(no date)",
        f"{source.title}.",
        f"{source.container}." if source.container else "",
        f"doi:{source.doi}" if source.doi else f"PMID {source.pmid}" if source.pmid else source.url or "",
        f"[{source.id}]",
    ]
    return " ".join(part for part in parts if part)


def _as_bibtex(source: Document | Publication) -> str:
    """Return an entry; letters beyond ASCII stay as they are, as biber and modern BibTeX styles take them."""
    fields: dict[str, str] = {"title": f"{{{source.title.translate(LATEX)}}}"}
    if isinstance(source, Document):
        fields["note"] = f"Document {source.file_name}, SHA-256 {source.sha256}".translate(LATEX)
    else:
        container = "journal" if source.kind == "article" else "howpublished"
        stated: dict[str, str | None] = {
            "author": " and ".join(_bibtex_name(author) for author in source.authors) or None,
            "year": str(source.year) if source.year else None,
            container: source.container and source.container.translate(LATEX),
            "doi": source.doi,
            "pmid": source.pmid,
            "url": source.url,
        }
        fields.update((name, value) for name, value in stated.items() if value)
    kind = BIBTEX_TYPES.get(source.kind, "misc")
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{source.id},\n{lines}}}"


def _bibtex_name(author: str) -> str:
    """Protect the name of an organisation, and turn `Surname AB` to `Surname, A. B.`."""
    surname, _, initials = author.rpartition(" ")
    if surname and initials.isupper() and initials.isalpha() and len(initials) <= 4:  # noqa: PLR2004
        return f"{surname.translate(LATEX)}, {' '.join(f'{letter}.' for letter in initials)}"
    return f"{{{author.translate(LATEX)}}}"


def _as_csl(source: Document | Publication) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": source.id, "type": CSL_TYPES[source.kind], "title": source.title}
    if isinstance(source, Document):
        return {**entry, "language": source.language, "note": f"{source.file_name}, SHA-256 {source.sha256}"}
    stated = {
        "author": [{"literal": author} for author in source.authors],
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "container-title": source.container,
        "DOI": source.doi,
        "PMID": source.pmid,
        "URL": source.url,
    }
    return {**entry, **{name: value for name, value in stated.items() if value}}
