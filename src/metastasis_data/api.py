"""The questions, asked of the packaged data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dataset import Dataset

if TYPE_CHECKING:
    from ._selection import Include, Source
    from .models.spread import SpreadFact
    from .registry import Facts

__all__ = [
    "anecdotes",
    "biology",
    "contradictions",
    "course",
    "definitions",
    "diagnostics_for",
    "drugs_in",
    "eponyms",
    "facts_about",
    "frequency_class",
    "manifestations_of",
    "possible_primaries",
    "possible_sites",
    "preload",
    "resolve",
    "treatments_for",
    "typical_primaries",
    "typical_sites",
]

_data = Dataset.default()

# Answers to plain questions by the very text that was typed, so that asking again costs one lookup.
# Emptied when full, because anything that resolves may be spelled in many ways.
_FULL = 4_096
_plain_sites: dict[str, Facts[SpreadFact]] = {}
_plain_primaries: dict[str, Facts[SpreadFact]] = {}


def _remember(memo: dict[str, Facts[SpreadFact]], text: str, answer: Facts[SpreadFact]) -> Facts[SpreadFact]:
    if len(memo) >= _FULL:
        memo.clear()
    memo[text] = answer
    return answer


def typical_sites(
    primary: str,
    *,
    source: Source = "documents",
    include: Include = "reviewed",
    general: bool = False,
) -> Facts[SpreadFact]:
    """Where a cancer spreads, in the order in which the documents print it.

    What is stated only as possible or rare ("can", "may") is in `possible_sites`.

    Args:
        primary: id, label or alias of the cancer, in English or Italian.
        source: `documents` (the five texts), `reference` (literature and official tables) or `all`.
        include: `reviewed` leaves out what the review found refuted or garbled, and what is an anecdote,
            promotion or folk remedy; `all` leaves nothing out.
        general: add what is said of cancers in general.

    Returns:
        The facts, with `.site`, `.position` in the printed list, `.review` and `.citations`; `.withheld`
        has what `include` left out. Empty, and saying so, where nothing is stated.

    Raises:
        UnknownTermError: no cancer bears the name; `.suggestions` has ids with similar names.
        TypeError: the name is not a `str`.
        ValueError: an option has a value that does not exist.

    >>> import metastasis_data as md
    >>> [(fact.position, fact.site) for fact in md.typical_sites("stomach")]
    [(1, 'liver'), (2, 'peritoneum'), (3, 'lung')]

    """
    if source == "documents" and include == "reviewed" and not general:
        try:
            return _plain_sites[primary]
        except (KeyError, TypeError):  # asked here, an unknown name would show this error above its own
            pass
        return _remember(_plain_sites, primary, _data.typical_sites(primary))
    return _data.typical_sites(primary, source=source, include=include, general=general)


def typical_primaries(
    site: str,
    *,
    source: Source = "documents",
    include: Include = "reviewed",
    general: bool = False,
) -> Facts[SpreadFact]:
    """Which cancers spread to a site or to its parts: the reverse of `typical_sites`.

    Args:
        site: id, label or alias of the site, in English or Italian; `bone` covers `spine`.
        source: as in `typical_sites`.
        include: as in `typical_sites`.
        general: add what is said of cancers in general.

    Returns:
        The facts, in the documents' order.

    Raises:
        UnknownTermError: no site bears the name; `.suggestions` has ids with similar names.
        TypeError: the name is not a `str`.
        ValueError: an option has a value that does not exist.

    >>> import metastasis_data as md
    >>> [fact.primary for fact in md.typical_primaries("adrenal glands")]
    ['lung-cancer']

    """
    if source == "documents" and include == "reviewed" and not general:
        try:
            return _plain_primaries[site]
        except (KeyError, TypeError):  # as in typical_sites
            pass
        return _remember(_plain_primaries, site, _data.typical_primaries(site))
    return _data.typical_primaries(site, source=source, include=include, general=general)


# The other questions are those of the packaged dataset; their docstrings are there.
anecdotes = _data.anecdotes
biology = _data.biology
contradictions = _data.contradictions
course = _data.course
definitions = _data.definitions
diagnostics_for = _data.diagnostics_for
drugs_in = _data.drugs_in
eponyms = _data.eponyms
facts_about = _data.facts_about
frequency_class = _data.frequency_class
manifestations_of = _data.manifestations_of
possible_primaries = _data.possible_primaries
possible_sites = _data.possible_sites
preload = _data.preload
resolve = _data.resolve
treatments_for = _data.treatments_for
