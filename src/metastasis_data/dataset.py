"""An immutable bundle of registries and indices that answers every question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._clinical_questions import ClinicalQuestions
from ._knowledge_questions import KnowledgeQuestions
from ._spread_questions import SpreadQuestions
from ._store import FACT_FILES, TERM_FILES, Store
from .names import default_names
from .registry import Registry

if TYPE_CHECKING:
    from ._fact_registry import FactRegistry
    from .models.facts import Fact
    from .models.sources import Document, Publication
    from .models.terms import Concept, Drug, Finding, Primary, Procedure, Site, Term, TermKind

__all__ = ["Dataset"]


class Dataset(SpreadQuestions, ClinicalQuestions, KnowledgeQuestions):
    """Terms, facts and sources of one edition, and every question as a method.

    Nothing is read before it is needed. Answers are remembered: the same question gives the same object.

    >>> from metastasis_data import Dataset
    >>> data = Dataset.default()
    >>> data.typical_primaries("peritoneum") is data.typical_primaries("peritoneo")
    True
    """

    __slots__ = ()

    @staticmethod
    def default() -> Dataset:
        """Return the packaged data."""
        return _DEFAULT

    def __reduce__(self) -> str | tuple[Any, ...]:
        if self is _DEFAULT:
            return (Dataset.default, ())
        return super().__reduce__()

    def __repr__(self) -> str:
        return f"<Dataset of {len(self.facts)} facts from {len(self.sources)} sources>"

    def _terms(self, kind: TermKind) -> Registry[Any]:
        return Registry(kind, lambda: (self._store.table(TERM_FILES[kind]),), self._names)

    @property
    def primaries(self) -> Registry[Primary]:
        """Cancers by place or tissue of origin."""
        return self._terms("primary")

    @property
    def sites(self) -> Registry[Site]:
        """Places that metastases reach."""
        return self._terms("site")

    @property
    def findings(self) -> Registry[Finding]:
        """Symptoms, signs, laboratory findings and complications."""
        return self._terms("finding")

    @property
    def procedures(self) -> Registry[Procedure]:
        """Diagnostic and therapeutic procedures."""
        return self._terms("procedure")

    @property
    def drugs(self) -> Registry[Drug]:
        """Drugs and groups of drugs."""
        return self._terms("drug")

    @property
    def concepts(self) -> Registry[Concept]:
        """Everything else that facts are about."""
        return self._terms("concept")

    @property
    def facts(self) -> FactRegistry[Fact]:
        """All facts of all kinds."""
        from ._fact_registry import FactRegistry  # questions do not need it

        return FactRegistry(
            lambda: tuple(map(self._store.table, FACT_FILES)), lambda: self._store.table("sources.json")
        )

    @property
    def sources(self) -> Registry[Document | Publication]:
        """The documents, and what their reviews rely on."""
        return Registry("source", lambda: (self._store.table("sources.json"),))

    def resolve(self, text: str, kind: TermKind | None = None) -> Term:
        """Return the term that bears a name.

        Args:
            text: an id, label or alias in English or Italian; case, accents, hyphens, spaces, a plural s and
                `oe`/`ae` spellings do not matter.
            kind: `primary`, `site`, `finding`, `procedure`, `drug` or `concept`; None looks in all of them.

        Raises:
            UnknownTermError: no term bears the name; `.suggestions` has ids with similar names.
            AmbiguousTermError: terms of several kinds bear it, and no kind was given.
            TypeError: the name is not a `str`.
            ValueError: the kind does not exist.

        >>> import metastasis_data as md
        >>> md.resolve("carcinoma gastrico").label.en
        'stomach cancer'

        """
        found_in, identifier = self._names().find(text, kind)
        record: Term = self._store.table(TERM_FILES[found_in]).record(identifier)
        return record

    def preload(self) -> None:
        """Read every data file and build every record now, so that no later call has to.

        >>> import metastasis_data as md
        >>> md.preload()

        """
        for file in (*TERM_FILES.values(), *FACT_FILES, "sources.json", "contradictions.json"):
            table = self._store.table(file)
            for name in table:
                table.record(name)
        self._indices.mentioning("metastasis")


_DEFAULT: Final = Dataset(Store(), default_names)
