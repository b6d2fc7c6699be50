"""Where cancers spread, and how common sites and sources are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ._asking import Asker
from ._selection import Include, Options, Source, check_value, select

if TYPE_CHECKING:
    from ._selection import Ref
    from ._store import Row
    from .models.frequency_classes import Frame, FrequencyClassFact
    from .models.spread import SpreadFact
    from .registry import Facts

__all__ = ["SpreadQuestions"]

GENERAL: Final = "cancer-in-general"
FRAMES: Final = ("all-cancers", "bone-metastasis-sources", "within-skeleton")
WEAK: Final = frozenset({"possible", "rare"})


def _is_weak(ref: Ref) -> bool:
    table, name = ref
    return table.rows[name].get("modality") in WEAK


class SpreadQuestions(Asker):
    """The questions on spread."""

    __slots__ = ()

    def typical_sites(
        self,
        primary: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
    ) -> Facts[SpreadFact]:
        """Where a cancer spreads; see `metastasis_data.typical_sites`."""
        options = Options(source, include, general=general)
        return self._sites("typical_sites", self._names().one(primary, "primary"), options)

    def possible_sites(
        self,
        primary: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
    ) -> Facts[SpreadFact]:
        """Where a cancer is said to be able to spread: what is stated only as possible or rare.

        Args:
            primary: id, label or alias of the cancer, in English or Italian.
            source: as in `typical_sites`.
            include: as in `typical_sites`.
            general: add what is said of cancers in general.

        Returns:
            The facts, in the documents' order.

        Raises:
            UnknownTermError: no cancer bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> "manubrium" in md.possible_sites("kidney")
        True

        """
        options = Options(source, include, general=general)
        return self._sites("possible_sites", self._names().one(primary, "primary"), options)

    def typical_primaries(
        self,
        site: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
    ) -> Facts[SpreadFact]:
        """Which cancers reach a site or its parts; see `metastasis_data.typical_primaries`."""
        options = Options(source, include, general=general)
        return self._primaries("typical_primaries", self._names().one(site, "site"), options)

    def possible_primaries(
        self,
        site: str,
        *,
        source: Source = "documents",
        include: Include = "reviewed",
        general: bool = False,
    ) -> Facts[SpreadFact]:
        """Which cancers are said to be able to reach a site or its parts: the reverse of `possible_sites`.

        Args:
            site: id, label or alias of the site, in English or Italian; `bone` covers `spine`.
            source: as in `typical_sites`.
            include: as in `typical_sites`.
            general: add what is said of cancers in general.

        Returns:
            The facts, in the documents' order.

        Raises:
            UnknownTermError: no site bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [fact.primary for fact in md.possible_primaries("manubrium")]
        ['breast-cancer', 'kidney-cancer', 'lung-cancer']

        """
        options = Options(source, include, general=general)
        return self._primaries("possible_primaries", self._names().one(site, "site"), options)

    def frequency_class(
        self,
        name: str | None = None,
        *,
        frame: Frame | None = None,
        source: Source = "documents",
        include: Include = "reviewed",
    ) -> Facts[FrequencyClassFact]:
        """How common a site, or a source of metastases, is, always within a frame.

        Args:
            name: a site (with its parts) or a cancer; a name that is both gives both. None: all of them.
            frame: `all-cancers` (sites over all cancers), `bone-metastasis-sources` (which cancers reach bone)
                or `within-skeleton` (places within the skeleton). None: all of them.
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.frame` and `.frequency`, in the documents' order.

        Raises:
            UnknownTermError: neither a site nor a cancer bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [(fact.frame, fact.frequency) for fact in md.frequency_class("pancreas")]
        [('all-cancers', 'rare')]

        """
        check_value("frame", frame, FRAMES)
        options = Options(source, include)
        rated = None if name is None else dict(self._names().bearing(name, ("site", "primary")))
        key = ("frequency_class", None if rated is None else tuple(rated.items()), frame, options.key)
        return self._remembered(key, lambda: self._classes(rated, frame, options))

    def _sites(self, question: str, primary: str, options: Options) -> Facts[SpreadFact]:
        def make() -> Facts[Any]:
            stated = self._refs("spread.json", "spread", "primary", (primary,))
            general = self._refs("spread.json", "spread", "primary", (GENERAL,))
            return self._by_strength(question, ("primary", primary), stated, general, options)

        return self._remembered((question, primary, options.key), make)

    def _primaries(self, question: str, site: str, options: Options) -> Facts[SpreadFact]:
        def make() -> Facts[Any]:
            bearing = self._refs("spread.json", "spread", "site", self._indices.parts(site))
            general = [(table, name) for table, name in bearing if table.rows[name]["primary"] == GENERAL]
            stated = [ref for ref in bearing if ref not in general]
            return self._by_strength(question, ("site", site), stated, general, options)

        return self._remembered((question, site, options.key), make)

    def _by_strength(
        self, question: str, about: tuple[str, str], stated: list[Ref], general: list[Ref], options: Options
    ) -> Facts[SpreadFact]:
        """Keep what is stated as typical, or else what is stated as possible, as the question wants."""
        kind, identifier = about
        strength, direction = question.split("_")
        wanted = [ref for ref in stated if _is_weak(ref) == (strength == "possible")]
        other = "typical" if strength == "possible" else "possible"
        what = f"stated {'as typical' if other == 'typical' else 'only as possible or rare'}: {other}_{direction}()"
        return select(
            wanted,
            options,
            question=question,
            subject=identifier,
            nothing=lambda: self._nothing(
                f"the {strength} {direction}", kind, identifier, self._indices.by("spread.json", "spread", kind)
            ),
            answer_of=(lambda row: self._indices.wholes(row["site"])) if kind == "primary" else _primary_of,
            general=[ref for ref in general if _is_weak(ref) == (strength == "possible")],
            aside=[(len(stated) - len(wanted), what)],
        )

    def _classes(self, rated: dict[str, str] | None, frame: str | None, options: Options) -> Facts[FrequencyClassFact]:
        sites = set(self._indices.parts(rated["site"])) if rated and "site" in rated else set()

        def is_asked(row: Row) -> bool:
            if frame is not None and row["frame"] != frame:
                return False
            if rated is None:
                return True
            return row["primary"] == rated.get("primary") if "primary" in row else row["site"] in sites

        refs = self._all_refs("spread.json", "frequency-class")
        what = " or ".join(rated.values()) if rated else "any site or source"
        return select(
            [(table, name) for table, name in refs if is_asked(table.rows[name])],
            options,
            question="frequency_class" if frame is None else f"frequency_class[{frame}]",
            subject=what if rated else "",
            nothing=lambda: f"nothing is stated about how common {what} is",
            answer_of=lambda row: _primary_of(row) if "primary" in row else self._indices.wholes(row["site"]),
        )


def _primary_of(row: Row) -> tuple[str, ...]:
    return (row["primary"],)
