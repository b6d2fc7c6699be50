"""Which rows have what: built from the rows once, under the lock of the store, when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._store import FACT_FILES, TERM_FILES, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._store import Row, Table

__all__ = ["TERM_FIELDS", "Indices"]

# The fields of facts that hold ids of terms.
TERM_FIELDS: Final = (
    "primary",
    "site",
    "joint",
    "lesion",
    "target",
    "procedure",
    "finding",
    "via",
    "organ_system",
    "organ_system_as_printed",
    "relieved_by",
    "intervention",
    "indication",
    "drug",
    "candidates",
    "group",
    "compared_with",
    "acts_on",
    "subject",
    "involves",
    "depends_on",
    "about",
)


class Indices:
    """Rows by the value of a field, and sites by what contains them."""

    __slots__ = ("_built", "_mentions", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._built: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self._mentions: dict[str, list[tuple[Table[Any], str]]] | None = None

    def by(self, file: str, kind: str, field: str) -> dict[str, tuple[str, ...]]:
        """Return the ids of the rows of a kind by the value of a field, in the order of the file."""
        key = (file, kind, field)
        index = self._built.get(key)
        if index is None:
            with self._store.lock:
                index = self._built.get(key)
                if index is None:
                    index = self._built[key] = self._build(file, kind, field)
        return index

    def _build(self, file: str, kind: str, field: str) -> dict[str, tuple[str, ...]]:
        collected: dict[str, list[str]] = {}
        for identifier, row in self._store.table(file).rows.items():
            if row["kind"] == kind and row.get(field) is not None:
                collected.setdefault(row[field], []).append(identifier)
        return {value: tuple(identifiers) for value, identifiers in collected.items()}

    def parts(self, site: str) -> tuple[str, ...]:
        """Return the site and everything that is part of it."""
        inner = self.by("sites.json", "site", "part_of").get(site, ())
        return (site, *(part for direct in inner for part in self.parts(direct)))

    def wholes(self, site: str) -> tuple[str, ...]:
        """Return the site and everything that it is part of."""
        outer = self._store.table("sites.json").rows.get(site, {}).get("part_of")
        return (site, *(self.wholes(outer) if outer else ()))

    def relatives(self, kind: str, identifier: str) -> tuple[str, ...]:
        """Return the directly broader and narrower terms."""
        broader = self._store.table(TERM_FILES[kind]).rows[identifier].get("broader", ())
        return (*broader, *self._directly_below(kind, identifier))

    def narrower(self, kind: str, identifier: str) -> tuple[str, ...]:
        """Return all terms below a term."""
        direct = self._directly_below(kind, identifier)
        return (*direct, *(inner for other in direct for inner in self.narrower(kind, other)))

    def _directly_below(self, kind: str, identifier: str) -> list[str]:
        rows = self._store.table(TERM_FILES[kind]).rows
        return [other for other, row in rows.items() if identifier in row.get("broader", ())]

    def mentioning(self, term: str) -> list[tuple[Table[Any], str]]:
        """Return the facts of all kinds that name a term."""
        if self._mentions is None:
            with self._store.lock:
                if self._mentions is None:
                    self._mentions = self._collect_mentions()
        return self._mentions.get(term, [])

    def _collect_mentions(self) -> dict[str, list[tuple[Table[Any], str]]]:
        mentions: dict[str, list[tuple[Table[Any], str]]] = {}
        for table in map(self._store.table, FACT_FILES):
            for name, row in table.rows.items():
                for term in dict.fromkeys(_terms_in(row)):
                    mentions.setdefault(term, []).append((table, name))
        return mentions


def _terms_in(row: Row) -> Iterator[str]:
    for field in TERM_FIELDS:
        value = row.get(field)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value
