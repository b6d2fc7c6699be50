"""The registry of facts, which can also be filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, get_args

from ._selection import INCLUDES, WITHHELD_GRADES, WITHHELD_NOTE, WITHHELD_VERDICTS, check_value, counted
from ._store import FACT_FILES, FAMILIES
from .models.base import Verdict
from .models.facts import Fact, Grade, Modality
from .registry import Facts, Registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._selection import Include
    from ._store import Table

__all__ = ["FactRegistry"]

F = TypeVar("F", bound=Fact)
KINDS: Final = tuple(kind for file in FACT_FILES for kind in FAMILIES[file].models)


class FactRegistry(Registry[F], Generic[F]):
    """All facts of all kinds by id, in the order of the files: a read-only mapping that can be filtered."""

    __slots__ = ("_sources",)

    def __init__(self, tables: Callable[[], tuple[Table[F], ...]], sources: Callable[[], Table[Any]]) -> None:
        super().__init__("fact", tables)
        self._sources = sources

    def where(
        self,
        *,
        kind: str | None = None,
        verdict: Verdict | None = None,
        document: str | None = None,
        grade: Grade | None = None,
        modality: Modality | None = None,
        include: Include = "reviewed",
    ) -> Facts[F]:
        """Return the facts that have all these values; None does not filter.

        Args:
            kind: `spread`, `frequency-class`, `diagnostic`, `manifestation`, `treatment`, `drug`, `biology`,
                `course`, `nomenclature` or `anecdote`.
            verdict: the verdict of the review.
            document: id of a document that states it, e.g. `metastases-general-en`.
            grade: `article`, `anecdote`, `promotion` or `folk-remedy`.
            modality: `stated`, `usual`, `possible` or `rare`.
            include: `reviewed` leaves out verdicts and grades as the questions do, unless a filter asks for just
                those (`verdict="garbled"`, `grade="promotion"`, `kind="anecdote"`); `all` leaves nothing out.

        Returns:
            The facts, kind by kind, in the documents' order; `.withheld` has what `include` left out.

        Raises:
            ValueError: a value does not exist; the message lists those that do.

        >>> import metastasis_data as md
        >>> {fact.kind for fact in md.facts.where(document="liver-metastases-en", verdict="disputed")} <= {
        ...     "biology", "course", "nomenclature"}
        True

        """
        documents = [name for name, row in self._sources().rows.items() if row["kind"] == "document"]
        for name, value, known in (
            ("kind", kind, KINDS),
            ("verdict", verdict, get_args(Verdict)),
            ("document", document, documents),
            ("grade", grade, get_args(Grade)),
            ("modality", modality, get_args(Modality)),
            ("include", include, INCLUDES),
        ):
            check_value(name, value, known)
        hidden_verdicts = WITHHELD_VERDICTS if include == "reviewed" and verdict is None else frozenset()
        asks_for_a_grade = grade is not None or kind == "anecdote"
        hidden_grades = WITHHELD_GRADES if include == "reviewed" and not asks_for_a_grade else frozenset()
        matching = [
            fact
            for fact in self.values()
            if kind in (None, fact.kind)
            and verdict in (None, fact.review.verdict)
            and grade in (None, fact.grade)
            and modality in (None, fact.modality)
            and (document is None or any(citation.source == document for citation in fact.citations))
        ]
        parted: dict[bool, list[F]] = {False: [], True: []}
        for fact in matching:
            parted[fact.review.verdict in hidden_verdicts or fact.grade in hidden_grades].append(fact)
        return Facts(
            tuple(parted[False]),
            "facts.where()",
            withheld=tuple(parted[True]),
            notes=tuple(counted((len(parted[True]), WITHHELD_NOTE))),
        )
