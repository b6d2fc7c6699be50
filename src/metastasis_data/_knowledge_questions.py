"""How spread works, with what course, what things are called, and everything about one term."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._asking import Asker, field_of
from ._selection import Include, Options, Source, check_value, select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._selection import Ref
    from .models.anecdotes import AnecdoteFact
    from .models.biology import BiologyFact, BiologyTopic
    from .models.contradictions import Contradiction
    from .models.course import CourseFact, CourseTopic
    from .models.facts import Fact
    from .models.nomenclature import NomenclatureFact, NomenclatureTopic
    from .registry import Facts

__all__ = ["KnowledgeQuestions"]

BIOLOGY: Final = ("route", "step", "mechanism", "cell-role", "risk-factor")
COURSE: Final = ("timing", "prognosis", "follow-up", "prevention")
DEFINITIONS: Final = ("definition", "name", "not-called", "misconception")


class KnowledgeQuestions(Asker):
    """The questions on knowledge as such."""

    __slots__ = ()

    def biology(
        self,
        about: str | None = None,
        *,
        topic: BiologyTopic | None = None,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[BiologyFact]:
        """How spread works: routes, ordered steps, mechanisms, roles of cells, factors of risk.

        Args:
            about: a term of any kind; None: everything.
            topic: `route`, `step`, `mechanism`, `cell-role` or `risk-factor`; None: all of them.
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.topic`, `.subject`, `.involves`, `.order` and `.influence`, in the documents' order.

        Raises:
            UnknownTermError: no term bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [fact.order for fact in md.biology(topic="step")] == sorted(
        ...     fact.order for fact in md.biology(topic="step"))
        True

        """
        check_value("topic", topic, BIOLOGY)
        options = Options(source, include)
        return self._told("biology", ("biology.json", "biology"), about, (topic,) if topic else BIOLOGY, options)

    def course(
        self,
        about: str | None = None,
        *,
        topic: CourseTopic | None = None,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[CourseFact]:
        """When spread comes, with what outlook, and how it is followed up and prevented.

        Args:
            about: a term of any kind; None: everything.
            topic: `timing`, `prognosis`, `follow-up` or `prevention`; None: all of them.
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.quantity`; a fact with `.not_stated` tells that the source raises a question and
            leaves it open, which is not zero. In the documents' order.

        Raises:
            UnknownTermError: no term bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [fact.quantity for fact in md.course("bone", topic="prognosis") if fact.not_stated]
        [None]

        """
        check_value("topic", topic, COURSE)
        options = Options(source, include)
        return self._told("course", ("course.json", "course"), about, (topic,) if topic else COURSE, options)

    def definitions(
        self,
        about: str | None = None,
        *,
        topic: NomenclatureTopic | None = None,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[NomenclatureFact]:
        """What things are, what they are and are not called, and misconceptions.

        Args:
            about: a term of any kind; None: everything.
            topic: `definition`, `name`, `not-called` or `misconception`; None: all of them.
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.topic`, `.subject` and `.name`, in the documents' order.

        Raises:
            UnknownTermError: no term bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> sorted(fact.topic for fact in md.definitions("biopsy"))
        ['definition', 'misconception']

        """
        check_value("topic", topic, DEFINITIONS)
        options = Options(source, include)
        topics = (topic,) if topic else DEFINITIONS
        return self._told("definitions", ("nomenclature.json", "nomenclature"), about, topics, options)

    def eponyms(self, *, source: Source = "documents", include: Include = "reviewed") -> Facts[NomenclatureFact]:
        """Metastases that bear the name of a person.

        Args:
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.name` in the usual spelling and `.as_printed` where the source spells otherwise.

        Raises:
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> any("Krukenberg" in fact.name.en for fact in md.eponyms())
        True

        """
        options = Options(source, include)
        return self._told("eponyms", ("nomenclature.json", "nomenclature"), None, ("eponym",), options)

    def anecdotes(self) -> Facts[AnecdoteFact]:
        """What readers told, story by story. No evidence, and in no other answer unless asked for.

        Returns:
            The facts, with `.story` and `.about`, in the documents' order.

        >>> import metastasis_data as md
        >>> {fact.grade for fact in md.anecdotes()}
        {'anecdote'}

        """
        refs = self._all_refs("anecdotes.json", "anecdote")
        return self._remembered(
            ("anecdotes",),
            lambda: select(
                refs,
                Options("all", "all"),
                question="anecdotes",
                subject="",
                nothing=lambda: "no anecdote is told",
                answer_of=lambda row: row["about"],
            ),
        )

    def facts_about(
        self,
        term: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[Fact]:
        """Everything that mentions a term, whatever the kind of fact.

        Args:
            term: a name of any kind; a site covers its parts, and a name of several terms gives the facts on all.
            source: as in `typical_sites`.
            include: as in `typical_sites`; anecdotes, promotion and folk remedies are left out by default.

        Returns:
            The facts, kind by kind, each in the documents' order.

        Raises:
            UnknownTermError: no term bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> sorted({fact.kind for fact in md.facts_about("ascites")})
        ['manifestation', 'treatment']

        """
        options = Options(source, include)
        found = self._names().bearing(term)
        what = _listed(found)

        def make() -> Facts[Any]:
            return select(
                self._mentioning(found),
                options,
                question="facts_about",
                subject=what,
                nothing=lambda: f"no fact mentions {what}",
                answer_of=lambda _: (),
            )

        return self._remembered(("facts_about", found, options.key), make)

    def contradictions(self) -> Sequence[Contradiction]:
        """Pairs of facts that contradict each other as printed, outright or in degree, with the reason in both languages.

        Returns:
            The pairs, as an immutable sequence, in printed order.

        >>> import metastasis_data as md
        >>> pair = md.contradictions()[0]
        >>> all(other in md.facts[one].contradicts for one, other in (pair.facts, pair.facts[::-1]))
        True

        """
        table = self._store.table("contradictions.json")
        return tuple(table.record(name) for name in table)

    def _told(
        self, question: str, source: tuple[str, str], about: str | None, topics: tuple[str, ...], options: Options
    ) -> Facts[Any]:
        """Answer with the facts of a kind on some topics, about one term or all."""
        found = () if about is None else self._names().bearing(about)
        what = _listed(found)

        def make() -> Facts[Any]:
            refs = [ref for ref in self._all_refs(*source) if ref[0].rows[ref[1]]["topic"] in topics]
            if found:
                wanted = {name for _, name in self._mentioning(found)}
                refs = [ref for ref in refs if ref[1] in wanted]
            return select(
                refs,
                options,
                question=question,
                subject=what,
                nothing=lambda: f"nothing is stated about {what or question}",
                answer_of=field_of("subject"),
            )

        return self._remembered((question, found, topics, options.key), make)

    def _mentioning(self, found: tuple[tuple[str, str], ...]) -> list[Ref]:
        """Return the facts of all kinds that name one of these terms or, for a site, a part of it."""
        terms = {part for kind, identifier in found for part in self._within(kind, identifier)}
        return [ref for term in terms for ref in self._indices.mentioning(term)]


def _listed(found: tuple[tuple[str, str], ...]) -> str:
    """Return the ids of terms that share a name, each once."""
    return " or ".join(dict.fromkeys(identifier for _, identifier in found))
