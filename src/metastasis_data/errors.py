"""Every exception and warning of the library."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "AmbiguousTermError",
    "DataIntegrityError",
    "DeprecatedTermWarning",
    "MetastasisDataError",
    "MissingExtraError",
    "UnknownTermError",
]


_LONGEST_SHOWN = 60


def _shown(query: object) -> str:
    """Return a query as it stands in a message: never more than its beginning."""
    if isinstance(query, str) and len(query) > _LONGEST_SHOWN:
        return f"{query[:_LONGEST_SHOWN]!r}... ({len(query)} characters)"
    return repr(query)


def _listed(words: Iterable[str]) -> str:
    quoted = [repr(word) for word in words]
    *others, last = quoted
    return f"{', '.join(others)} or {last}" if others else last


class MetastasisDataError(Exception):
    """Root of all errors of this library."""


class UnknownTermError(MetastasisDataError, KeyError):
    """No term, fact or source bears this name.

    Attributes:
        query: what was asked for.
        kind: the kind it was looked for in, or None for all kinds.
        suggestions: ids of terms with a similar name, best first; may be empty.

    """

    def __init__(self, query: str, kind: str | None = None, suggestions: Iterable[str] = ()) -> None:
        self.query = query
        self.kind = kind
        self.suggestions = tuple(suggestions)
        super().__init__(query, kind, self.suggestions)

    def __str__(self) -> str:
        message = f"unknown {self.kind or 'term'} {_shown(self.query)}"
        if self.suggestions:
            message += f"; did you mean {_listed(self.suggestions)}?"
        return message


class AmbiguousTermError(MetastasisDataError, KeyError):
    """A name belongs to several terms; `kind=` decides.

    Attributes:
        query: what was asked for.
        candidates: ids of the terms that bear the name.
        kinds: their kinds, in the same order.

    """

    def __init__(self, query: str, candidates: Iterable[str], kinds: Iterable[str]) -> None:
        self.query = query
        self.candidates = tuple(candidates)
        self.kinds = tuple(kinds)
        super().__init__(query, self.candidates, self.kinds)

    def __str__(self) -> str:
        pairs = zip(self.kinds, self.candidates, strict=True)
        readings = " or ".join(f"the {kind} {term!r}" for kind, term in pairs)
        return f"{_shown(self.query)} is ambiguous: {readings}; say which with kind="


class DataIntegrityError(MetastasisDataError):
    """A data file is missing, changed or malformed.

    Attributes:
        file: name of the file inside the package's data folder.
        expected: what it should be (a digest, or None where that is not the trouble).
        found: what it is instead.
        reason: what is wrong, in words.

    """

    def __init__(
        self, file: str, expected: str | None = None, found: str | None = None, reason: str = "was changed"
    ) -> None:
        self.file = file
        self.expected = expected
        self.found = found
        self.reason = reason
        super().__init__(file, expected, found, reason)

    def __str__(self) -> str:
        message = f"data file {self.file!r} {self.reason}"
        if self.expected is not None:
            message += f" (expected {self.expected}, found {self.found})"
        return f"{message}; reinstall metastasis-data to restore it"


class MissingExtraError(MetastasisDataError, ImportError):
    """A feature needs packages that come with an extra.

    Attributes:
        extra: the extra to install.

    """

    def __init__(self, extra: str) -> None:
        self.extra = extra
        super().__init__(extra)

    def __str__(self) -> str:
        return f"this needs the extra {self.extra!r}: pip install 'metastasis-data[{self.extra}]'"


class DeprecatedTermWarning(UserWarning):
    """A deprecated id was used and redirected to the one that replaced it."""
