"""Text to id, without loading the models.

The index `data/names.json` is built by `tools/build_names.py` from the terms' ids, labels and aliases.
"""

from __future__ import annotations

from _thread import allocate_lock

from . import _files
from ._text import normalise
from .errors import AmbiguousTermError, DataIntegrityError, UnknownTermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, TypeAlias

    from ._suggest import SuggestionIndex

    TermKind: TypeAlias = Literal["primary", "site", "finding", "procedure", "drug", "concept"]

__all__ = ["LONGEST_NAME", "NameIndex", "canonical", "check_name", "default_names", "find_one_of"]

LONGEST_NAME = 1_000
NAMES_FILE = "names.json"


def check_name(text: object) -> str:
    """Return the key of a name; refuse what cannot be one.

    Raises:
        TypeError: for anything but `str`.
        UnknownTermError: for blank text and for more than 1,000 characters, at once.

    """
    if not isinstance(text, str):
        message = f"a name is a str, not {type(text).__name__}"
        raise TypeError(message)
    if len(text) > LONGEST_NAME:
        raise UnknownTermError(text)
    return normalise(text)


class NameIndex:
    """The names of each kind of term, as `data/names.json` has them: keys and ids in turn, parted by spaces."""

    __slots__ = ("_lock", "_packed", "_suggestions", "_tables")

    def __init__(self, packed: Mapping[str, str]) -> None:
        self._packed = dict(packed)
        self._tables: dict[str, dict[str, str]] = {}
        self._suggestions: dict[str, SuggestionIndex] = {}
        self._lock = allocate_lock()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of terms that have names."""
        return tuple(self._packed)

    def _table(self, kind: str) -> dict[str, str]:
        """Return the ids by key of a kind, unpacked when first needed; whoever unpacks it gives the same table."""
        table = self._tables.get(kind)
        if table is None:
            words = self._packed[kind].split(" ")
            table = self._tables.setdefault(kind, dict(zip(words[::2], words[1::2], strict=True)))
        return table

    def names(self, kind: str) -> dict[str, str]:
        """Return a copy of the keys of a kind, each with its id."""
        return dict(self._table(kind))

    def check_kind(self, kind: str | None) -> None:
        """Raise ValueError for a kind that does not exist."""
        if kind is not None and kind not in self._packed:
            message = f"unknown kind {kind!r}; the kinds are {', '.join(self._packed)}"
            raise ValueError(message)

    def matches(self, text: str, kinds: Iterable[str] | None = None) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of every term of these kinds that bears the name; empty where none does."""
        key = check_name(text)
        found = ((kind, self._table(kind).get(key)) for kind in kinds or self._packed)
        return tuple((kind, term) for kind, term in found if term is not None)

    def bearing(self, text: str, kinds: Iterable[str] | None = None) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of every term of these kinds that bears the name.

        Raises:
            UnknownTermError: when none does.
            TypeError: for anything but `str`.

        """
        found = self.matches(text, kinds)
        if not found:
            raise self.unknown(text, kinds)
        return found

    def unknown(self, text: str, kinds: Iterable[str] | None = None) -> UnknownTermError:
        """Return the error for a name that no term of these kinds bears, with suggestions."""
        chosen = tuple(kinds or self._packed)
        key = check_name(text)
        similar: dict[str, float] = {}
        for kind in chosen:
            similar.update(self._suggestion_index(kind).nearest(key))
        best = sorted(similar, key=lambda term: -similar[term])[:3]
        return UnknownTermError(text, " or ".join(chosen) if kinds else None, best)

    def _suggestion_index(self, kind: str) -> SuggestionIndex:
        index = self._suggestions.get(kind)
        if index is None:
            with self._lock:
                index = self._suggestions.get(kind)
                if index is None:
                    from ._suggest import SuggestionIndex  # only misspelt names need it

                    index = self._suggestions[kind] = SuggestionIndex(self._table(kind))
        return index

    def find(self, text: str, kind: str | None = None) -> tuple[str, str]:
        """Return (kind, id) of the only term that bears the name.

        Raises:
            UnknownTermError: when no term does.
            AmbiguousTermError: when several do, which needs `kind`.
            TypeError: for anything but `str`.
            ValueError: for a kind that does not exist.

        """
        self.check_kind(kind)
        kinds = None if kind is None else (kind,)
        found = self.bearing(text, kinds)
        if len(found) == 1:
            return found[0]
        raise AmbiguousTermError(text, [term for _, term in found], [kind for kind, _ in found])

    def one(self, text: str, kind: str | None = None) -> str:
        """Return the id of the only term that bears the name; the errors are those of `find`."""
        return self.find(text, kind)[1]


def find_one_of(names: NameIndex, text: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """Return (kind, id) for a name that may be of several kinds; the first kind that knows it decides.

    Raises:
        UnknownTermError: when no term of these kinds bears the name.

    """
    return names.bearing(text, kinds)[0]


_lock = allocate_lock()
_default: NameIndex | None = None


def default_names() -> NameIndex:
    """Return the names of the packaged data, read once."""
    global _default
    if _default is None:
        with _lock:
            if _default is None:
                _default = NameIndex(_checked(_files.load_json(NAMES_FILE)))
    return _default


def _checked(content: Any) -> Mapping[str, str]:  # noqa: ANN401 - JSON has no narrower type
    if not isinstance(content, dict) or not all(isinstance(names, str) for names in content.values()):
        raise DataIntegrityError(NAMES_FILE, reason="is not an index of names by kind")
    return content


def canonical(text: str, kind: TermKind | None = None) -> str:
    """Return the id of the term that bears a name, without loading the models.

    Args:
        text: an id, label or alias in English or Italian; case, accents, hyphens, spaces, a plural s and
            `oe`/`ae` spellings do not matter.
        kind: `primary`, `site`, `finding`, `procedure`, `drug` or `concept`; None looks in all of them.

    Raises:
        UnknownTermError: no term bears the name; `.suggestions` has ids with similar names.
        AmbiguousTermError: terms of several kinds bear it, and no kind was given.
        TypeError: the name is not a `str`.
        ValueError: the kind does not exist.

    >>> canonical("polmone", kind="primary")
    'lung-cancer'

    """
    return default_names().one(text, kind)
