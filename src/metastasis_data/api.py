"""The questions, asked of the packaged data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dataset import Dataset
from .names import LONGEST_NAME

if TYPE_CHECKING:
    from ._selection import Include, Source
    from .models.diagnostics import DiagnosticFact
    from .models.frequency_classes import Frame, FrequencyClassFact
    from .models.spread import SpreadFact
    from .models.terms import Term, TermKind
    from .registry import Facts

__all__ = [
    "diagnostics_for",
    "frequency_class",
    "preload",
    "resolve",
    "typical_primaries",
    "typical_sites",
]

_data = Dataset.default()

# Answers to plain questions by the very text that was typed, so that asking again costs one lookup.
# Emptied when full, because anything that resolves may be spelled in many ways.
_FULL = 4_096
_plain_sites: dict[str, Facts[SpreadFact]] = {}
_plain_primaries: dict[str, Facts[SpreadFact]] = {}


def _remember(memo: dict[str, Facts[SpreadFact]], text: str, answer: Facts[SpreadFact]) -> None:
    if len(text) <= LONGEST_NAME:
        if len(memo) >= _FULL:
            memo.clear()
        memo[text] = answer


def typical_sites(
    primary: str,
    *,
    source: Source = "documents",
    include: Include = "reviewed",
    general: bool = False,
    possible: bool = False,
) -> Facts[SpreadFact]:
    """Where a cancer spreads, in the order in which the documents print it.

    Args:
        primary: id, label or alias of the cancer, in English or Italian.
        source: `documents` (the five texts), `reference` (literature and official tables) or `all`.
        include: `reviewed` leaves out what the review found refuted or garbled, and what is an anecdote,
            promotion or folk remedy; `all` leaves nothing out.
        general: add what is said of cancers in general.
        possible: add what is stated only as possible or rare ("can", "may").

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
    if source == "documents" and include == "reviewed" and not general and not possible:
        try:
            return _plain_sites[primary]
        except (KeyError, TypeError):
            answer = _data.typical_sites(primary)
            _remember(_plain_sites, primary, answer)
            return answer
    return _data.typical_sites(primary, source=source, include=include, general=general, possible=possible)


def typical_primaries(
    site: str,
    *,
    source: Source = "documents",
    include: Include = "reviewed",
    general: bool = False,
    possible: bool = False,
) -> Facts[SpreadFact]:
    """Which cancers spread to a site or to its parts: the reverse of `typical_sites`.

    Args:
        site: id, label or alias of the site, in English or Italian; `bone` covers `spine`.
        source: as in `typical_sites`.
        include: as in `typical_sites`.
        general: add what is said of cancers in general.
        possible: add what is stated only as possible or rare.

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
    if source == "documents" and include == "reviewed" and not general and not possible:
        try:
            return _plain_primaries[site]
        except (KeyError, TypeError):
            answer = _data.typical_primaries(site)
            _remember(_plain_primaries, site, answer)
            return answer
    return _data.typical_primaries(site, source=source, include=include, general=general, possible=possible)


def frequency_class(
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
    return _data.frequency_class(name, frame=frame, source=source, include=include)


def diagnostics_for(
    target: str,
    *,
    source: Source = "documents",
    include: Include = "reviewed",
    general: bool = False,
) -> Facts[DiagnosticFact]:
    """How spread to a site, a finding, or micrometastasis is looked for.

    Args:
        target: a site (with its parts), a finding such as `hypercalcaemia`, or a concept such as
            `micrometastasis`.
        source: as in `typical_sites`.
        include: as in `typical_sites`.
        general: add what is said of metastases in general.

    Returns:
        The facts, with `.procedure`, `.purposes`, `.phase` and `.detects`, in the documents' order.

    Raises:
        UnknownTermError: nothing that can be looked for bears the name.
        TypeError: the name is not a `str`.
        ValueError: an option has a value that does not exist.

    >>> import metastasis_data as md
    >>> [fact.procedure for fact in md.diagnostics_for("hypercalcaemia")]
    ['blood-calcium-measurement']

    """
    return _data.diagnostics_for(target, source=source, include=include, general=general)


def resolve(text: str, kind: TermKind | None = None) -> Term:
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
    return _data.resolve(text, kind)


def preload() -> None:
    """Read every data file and build every record now, so that no later call has to.

    >>> import metastasis_data as md
    >>> md.preload()

    """
    _data.preload()
