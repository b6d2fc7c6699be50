"""Bytes to records: a file is loaded once, under one lock, and published whole."""

from __future__ import annotations

from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from . import _files
from .errors import DataIntegrityError
from .models.base import Record
from .models.trusted import build_trusted

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FACT_FILES", "FAMILIES", "TERM_FILES", "Family", "Row", "Store", "Table"]

R = TypeVar("R", bound=Record)
Row = dict[str, Any]


class Family:
    """A data file, and for each kind of record in it where the model is: module and class."""

    __slots__ = ("file", "models")

    def __init__(self, file: str, models: dict[str, tuple[str, str]]) -> None:
        self.file = file
        self.models = models

    def model(self, kind: str) -> type[Record]:
        """Import the model of a kind of record: building a model takes time, so none is built in vain."""
        module, name = self.models[kind]
        return cast("type[Record]", getattr(import_module(f".models.{module}", __package__), name))


_PUBLICATION: Final = ("sources", "Publication")
FAMILIES: Final = {
    family.file: family
    for family in (
        Family("primaries.json", {"primary": ("terms", "Primary")}),
        Family("sites.json", {"site": ("terms", "Site")}),
        Family("findings.json", {"finding": ("terms", "Finding")}),
        Family("procedures.json", {"procedure": ("terms", "Procedure")}),
        Family("drugs.json", {"drug": ("terms", "Drug")}),
        Family("concepts.json", {"concept": ("terms", "Concept")}),
        Family(
            "spread.json",
            {
                "spread": ("spread", "SpreadFact"),
                "frequency-class": ("frequency_classes", "FrequencyClassFact"),
            },
        ),
        Family("diagnostics.json", {"diagnostic": ("diagnostics", "DiagnosticFact")}),
        Family("manifestations.json", {"manifestation": ("manifestations", "ManifestationFact")}),
        Family("treatments.json", {"treatment": ("treatments", "TreatmentFact"), "drug": ("drugs", "DrugFact")}),
        Family("biology.json", {"biology": ("biology", "BiologyFact")}),
        Family("course.json", {"course": ("course", "CourseFact")}),
        Family("nomenclature.json", {"nomenclature": ("nomenclature", "NomenclatureFact")}),
        Family("anecdotes.json", {"anecdote": ("anecdotes", "AnecdoteFact")}),
        Family("contradictions.json", {"contradiction": ("contradictions", "Contradiction")}),
        Family(
            "sources.json",
            {
                "document": ("sources", "Document"),
                "article": _PUBLICATION,
                "guideline": _PUBLICATION,
                "dataset": _PUBLICATION,
                "web": _PUBLICATION,
            },
        ),
    )
}
TERM_FILES: Final = {
    "primary": "primaries.json",
    "site": "sites.json",
    "finding": "findings.json",
    "procedure": "procedures.json",
    "drug": "drugs.json",
    "concept": "concepts.json",
}
FACT_FILES: Final = (
    "spread.json",
    "diagnostics.json",
    "manifestations.json",
    "treatments.json",
    "biology.json",
    "course.json",
    "nomenclature.json",
    "anecdotes.json",
)


class Table(Generic[R]):
    """The rows of one file by id, in the order of the file.

    A model is imported, and a record built, when the first one is asked for: indices need only the rows.
    """

    __slots__ = ("_family", "_lock", "_models", "_records", "number", "rows")

    def __init__(self, family: Family, rows: dict[str, Row]) -> None:
        self.rows = rows
        self.number = list(FAMILIES).index(family.file)
        self._family = family
        self._models: dict[str, type[Record]] = {}
        self._records: dict[str, R] = {}
        self._lock = RLock()

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self.rows

    def record(self, identifier: str) -> R:
        """Return the record; the same object every time.

        Raises:
            KeyError: there is no such row.

        """
        record = self._records.get(identifier)
        if record is None:
            with self._lock:
                record = self._records.get(identifier)
                if record is None:
                    record = self._records[identifier] = self._build(self.rows[identifier])
        return record

    def _build(self, row: Row) -> R:
        kind = row["kind"]
        model = self._models.get(kind)
        if model is None:
            model = self._models[kind] = self._family.model(kind)
        return cast("R", build_trusted(model, row))


class Store:
    """The tables of the packaged data."""

    __slots__ = ("_tables", "lock")

    def __init__(self) -> None:
        self._tables: dict[str, Table[Any]] = {}
        self.lock = RLock()

    def table(self, file: str) -> Table[Any]:
        """Return the table of a file, reading the file the first time.

        Raises:
            DataIntegrityError: the file is missing, changed or malformed; nothing of it is kept.

        """
        table = self._tables.get(file)
        if table is None:
            with self.lock:
                table = self._tables.get(file)
                if table is None:
                    table = self._tables[file] = _load(FAMILIES[file])
        return table


def _load(family: Family) -> Table[Any]:
    content = _files.load_json(family.file)
    try:
        rows = {row["id"]: row for row in content}
    except (TypeError, KeyError):
        raise DataIntegrityError(family.file, reason="is not a list of records with ids") from None
    return Table(family, rows)
