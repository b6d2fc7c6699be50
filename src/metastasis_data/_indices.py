"""Which rows have what: built from the rows once, under the lock of the store, when first asked for."""

from __future__ import annotations

from ._store import TERM_FILES, Store

__all__ = ["Indices"]


class Indices:
    """Rows by the value of a field, and sites by what contains them."""

    __slots__ = ("_built", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._built: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}

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
        rows = self._store.table(TERM_FILES[kind]).rows
        broader = rows[identifier].get("broader", ())
        return (*broader, *(other for other, row in rows.items() if identifier in row.get("broader", ())))
