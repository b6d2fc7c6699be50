"""An immutable bundle of registries and indices, and the questions that it answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ._indices import Indices
from ._selection import Include, Options, Source, select
from ._store import FACT_FILES, TERM_FILES, Store
from .names import NameIndex, default_names, find_one_of
from .registry import Facts, Registry

if TYPE_CHECKING:
    from collections.abc import Callable

    from .models.diagnostics import DiagnosticFact
    from .models.facts import Fact
    from .models.frequency_classes import Frame, FrequencyClassFact
    from .models.sources import Document, Publication
    from .models.spread import SpreadFact
    from .models.terms import Concept, Finding, Primary, Procedure, Site, Term, TermKind

__all__ = ["Dataset"]

GENERAL_PRIMARY: Final = "cancer-in-general"
GENERAL_TARGET: Final = "metastasis"
FRAMES: Final = ("all-cancers", "bone-metastasis-sources", "within-skeleton")


class Dataset:
    """Terms, facts and sources of one edition, and every question as a method.

    Nothing is read before it is needed. Answers are cached: the same question gives the same object.

    >>> from metastasis_data import Dataset
    >>> Dataset.default().typical_primaries("peritoneum").ids == Dataset.default().typical_primaries("peritoneo").ids
    True
    """

    __slots__ = ("_answers", "_indices", "_names", "_store")

    def __init__(self, store: Store, names: Callable[[], NameIndex]) -> None:
        self._store = store
        self._names = names
        self._answers: dict[tuple[object, ...], Facts[Any]] = {}
        self._indices = Indices(store)

    @staticmethod
    def default() -> Dataset:
        """Return the packaged data."""
        return _DEFAULT

    # Registries

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
    def concepts(self) -> Registry[Concept]:
        """Everything else that facts are about."""
        return self._terms("concept")

    @property
    def facts(self) -> Registry[Fact]:
        """All facts of all kinds."""
        return Registry("fact", lambda: tuple(map(self._store.table, FACT_FILES)))

    @property
    def sources(self) -> Registry[Document | Publication]:
        """The documents, and what their reviews rely on."""
        return Registry("source", lambda: (self._store.table("sources.json"),))

    def resolve(self, text: str, kind: TermKind | None = None) -> Term:
        """Return the term that bears a name; see `metastasis_data.resolve`."""
        names = self._names()
        names.check_kind(kind)
        identifier = names.one(text, kind)
        kinds = (kind,) if kind else names.kinds
        found_in = next(name for name, term in names.matches(text, kinds) if term == identifier)
        record: Term = self._store.table(TERM_FILES[found_in]).record(identifier)
        return record

    def _nothing(self, what: str, kind: str, identifier: str, index: dict[str, tuple[str, ...]]) -> str:
        related = [term for term in self._indices.relatives(kind, identifier) if term in index]
        hint = f" (but see {', '.join(related)})" if related else ""
        return f"nothing is stated about {what} of {identifier}{hint}"

    def _cached(self, key: tuple[object, ...], make: Callable[[], Facts[Any]]) -> Facts[Any]:
        answer = self._answers.get(key)
        if answer is None:
            with self._store.lock:
                answer = self._answers.get(key)
                if answer is None:
                    answer = self._answers[key] = make()
        return answer

    # Questions

    def typical_sites(
        self,
        primary: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
        possible: bool = False,
    ) -> Facts[SpreadFact]:
        """Where a cancer spreads; see `metastasis_data.typical_sites`."""
        options = Options(source, include, general, possible).checked()
        identifier = self._names().one(primary, "primary")
        return self._cached(("typical_sites", identifier, options), partial(self._sites_of, identifier, options))

    def _sites_of(self, primary: str, options: Options) -> Facts[SpreadFact]:
        index = self._indices.by("spread.json", "spread", "primary")
        return select(
            self._store.table("spread.json"),
            index.get(primary, ()),
            options,
            question="typical_sites",
            subject=primary,
            answer_of=lambda row: self._indices.wholes(row["site"]),
            nothing=lambda: self._nothing("the typical sites", "primary", primary, index),
            general=index.get(GENERAL_PRIMARY, ()),
        )

    def typical_primaries(
        self,
        site: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
        possible: bool = False,
    ) -> Facts[SpreadFact]:
        """Which cancers reach a site or its parts; see `metastasis_data.typical_primaries`."""
        options = Options(source, include, general, possible).checked()
        identifier = self._names().one(site, "site")
        key = ("typical_primaries", identifier, options)
        return self._cached(key, partial(self._primaries_of, identifier, options))

    def _primaries_of(self, site: str, options: Options) -> Facts[SpreadFact]:
        table = self._store.table("spread.json")
        index = self._indices.by("spread.json", "spread", "site")
        bearing = [fact for part in self._indices.parts(site) for fact in index.get(part, ())]
        general = [fact for fact in bearing if table.rows[fact]["primary"] == GENERAL_PRIMARY]
        return select(
            table,
            [fact for fact in bearing if fact not in general],
            options,
            question="typical_primaries",
            subject=site,
            answer_of=lambda row: (row["primary"],),
            nothing=lambda: self._nothing("the typical primaries", "site", site, index),
            general=general,
        )

    def frequency_class(
        self,
        name: str | None = None,
        *,
        frame: Frame | None = None,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[FrequencyClassFact]:
        """How common a site or a source is; see `metastasis_data.frequency_class`."""
        if frame is not None and frame not in FRAMES:
            message = f"unknown frame {frame!r}; the frames are {', '.join(map(repr, FRAMES))}"
            raise ValueError(message)
        options = Options(source, include).checked()
        kinds = ("site", "primary")
        names = self._names()
        rated = None if name is None else dict(names.matches(name, kinds))
        if rated == {}:
            raise names.unknown(str(name), kinds)
        key = ("frequency_class", None if rated is None else tuple(rated.items()), frame, options)
        return self._cached(key, partial(self._classes_of, rated, frame, options))

    def _classes_of(
        self, rated: dict[str, str] | None, frame: str | None, options: Options
    ) -> Facts[FrequencyClassFact]:
        table = self._store.table("spread.json")
        sites = set(self._indices.parts(rated["site"])) if rated and "site" in rated else set()
        bearing = [
            identifier
            for identifier, row in table.rows.items()
            if row["kind"] == "frequency-class"
            and (frame is None or row["frame"] == frame)
            and (
                rated is None or (row["primary"] == rated.get("primary") if "primary" in row else row["site"] in sites)
            )
        ]
        what = " or ".join(rated.values()) if rated else "any site or source"
        return select(
            table,
            bearing,
            options,
            question="frequency_class" if frame is None else f"frequency_class[{frame}]",
            subject=what if rated else "",
            answer_of=lambda row: (row["primary"],) if "primary" in row else self._indices.wholes(row["site"]),
            nothing=lambda: f"nothing is stated about how common {what} is",
        )

    def diagnostics_for(
        self,
        target: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
    ) -> Facts[DiagnosticFact]:
        """How spread to a target is looked for; see `metastasis_data.diagnostics_for`."""
        options = Options(source, include, general).checked()
        kind, identifier = find_one_of(self._names(), target, ("site", "finding", "concept"))
        key = ("diagnostics_for", identifier, options)
        return self._cached(key, partial(self._diagnostics_of, kind, identifier, options))

    def _diagnostics_of(self, kind: str, target: str, options: Options) -> Facts[DiagnosticFact]:
        index = self._indices.by("diagnostics.json", "diagnostic", "target")
        targets = self._indices.parts(target) if kind == "site" else (target,)
        return select(
            self._store.table("diagnostics.json"),
            [fact for part in targets for fact in index.get(part, ())],
            options,
            question="diagnostics_for",
            subject=target,
            answer_of=lambda row: (row["procedure"],),
            nothing=lambda: self._nothing("the diagnosis", kind, target, index),
            general=() if target == GENERAL_TARGET else index.get(GENERAL_TARGET, ()),
        )

    def preload(self) -> None:
        """Read every file and build every record now, so that no later call has to."""
        for registry in (
            self.primaries,
            self.sites,
            self.findings,
            self.procedures,
            self.concepts,
            self.facts,
            self.sources,
        ):
            for _ in registry.values():
                pass


_DEFAULT: Final = Dataset(Store(), default_names)
