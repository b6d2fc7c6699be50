"""The two containers that users hold: a registry of records, and the answer to a question."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, cast, overload

from .errors import UnknownTermError
from .models.base import Record
from .models.facts import Fact
from .names import check_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._store import Table
    from .models.base import Style
    from .names import NameIndex

__all__ = ["Facts", "Registry"]

R = TypeVar("R", bound=Record)
F_co = TypeVar("F_co", bound=Fact, covariant=True)


def _check_is_text(identifier: object) -> None:
    if not isinstance(identifier, str):
        message = f"an id is a str, not {type(identifier).__name__}"
        raise TypeError(message)


class Registry(Mapping[str, R], Generic[R]):
    """All records of one kind by id: a read-only mapping that also looks names up.

    >>> import metastasis_data as md
    >>> md.sites["liver"].label.it
    'fegato'
    >>> md.sites.lookup("hepatic").id
    'liver'
    """

    __slots__ = ("_kind", "_names", "_tables")

    def __init__(
        self,
        kind: str,
        tables: Callable[[], tuple[Table[R], ...]],
        names: Callable[[], NameIndex] | None = None,
    ) -> None:
        self._kind = kind
        self._tables = tables
        self._names = names

    def __getitem__(self, identifier: str) -> R:
        """Return the record with this id.

        Raises:
            UnknownTermError: (a `KeyError`) there is none; `.suggestions` may help.
            TypeError: the id is not a `str`.

        """
        _check_is_text(identifier)
        for table in self._tables():
            if identifier in table:
                return table.record(identifier)
        raise self._unknown(identifier)

    def _unknown(self, text: str) -> UnknownTermError:
        if self._names is None or not check_name(text):
            return UnknownTermError(text, self._kind)
        return self._names().unknown(text, (self._kind,))

    def __iter__(self) -> Iterator[str]:
        for table in self._tables():
            yield from table

    def __len__(self) -> int:
        return sum(map(len, self._tables()))

    def __contains__(self, identifier: object) -> bool:
        return isinstance(identifier, str) and any(identifier in table for table in self._tables())

    def lookup(self, text: str) -> R:
        """Return the record that bears a name: id, label or alias in either language.

        Raises:
            UnknownTermError: none does; `.suggestions` has ids with similar names.
            TypeError: the name is not a `str`.

        """
        if self._names is None:
            check_name(text)
            return self[text.strip()]
        return self[self._names().one(text, self._kind)]

    def __repr__(self) -> str:
        return f"<Registry of {len(self)} {self._kind} records>"


class Facts(Generic[F_co]):
    """The answer to a question: an immutable sequence of facts that also says what it leaves out.

    Attributes:
        question: what was asked, with the name resolved to an id.
        subject: the id of the term asked about; empty where the question is about none or several.
        elsewhere: how many more facts another `source=` would give.
        notes: what else there is to know about this answer, a sentence each.

    >>> import metastasis_data as md
    >>> answer = md.typical_sites("lung")
    >>> [fact.site for fact in answer]
    ['adrenal-gland', 'liver', 'lung']
    >>> "liver" in answer
    True
    """

    __slots__ = ("_answers", "_records", "_withheld", "elsewhere", "notes", "question", "subject")

    _answers: frozenset[str] | Callable[[], frozenset[str]]
    _records: tuple[F_co, ...]
    _withheld: tuple[F_co, ...]
    question: str
    subject: str
    elsewhere: int
    notes: tuple[str, ...]

    def __init__(
        self,
        records: tuple[F_co, ...],
        question: str = "",
        subject: str = "",
        answers: frozenset[str] | Callable[[], frozenset[str]] = frozenset(),
        withheld: tuple[F_co, ...] = (),
        elsewhere: int = 0,
        notes: tuple[str, ...] = (),
    ) -> None:
        put = object.__setattr__
        put(self, "_records", records)
        put(self, "_answers", answers)
        put(self, "_withheld", withheld)
        put(self, "question", question)
        put(self, "subject", subject)
        put(self, "elsewhere", elsewhere)
        put(self, "notes", notes)

    @property
    def withheld(self) -> Facts[F_co]:
        """The facts that `include="reviewed"` left out."""
        return Facts(self._withheld, f"{self.question}, withheld", self.subject)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the facts, in order."""
        return tuple(record.id for record in self._records)

    def to_records(self) -> list[dict[str, Any]]:
        """Return the facts as new plain dicts of JSON values, one per fact, in order."""
        return [record.model_dump(mode="json") for record in self._records]

    def cite(self, style: Style = "text") -> str:
        """Return references for the facts; see `metastasis_data.cite`."""
        # By name, because references are made in a room above this one.
        cite = import_module(f"{__package__}.citation").cite
        return str(cite(self, style))

    @overload
    def __getitem__(self, index: int) -> F_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[F_co, ...]: ...
    def __getitem__(self, index: int | slice) -> F_co | tuple[F_co, ...]:
        return self._records[index]

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[F_co]:
        return iter(self._records)

    def __reversed__(self) -> Iterator[F_co]:
        return reversed(self._records)

    def index(self, fact: object, start: int = 0, stop: int = sys.maxsize) -> int:
        """Return the first place of a fact; ValueError where it is not in the answer."""
        return self._records.index(fact, start, stop)

    def count(self, fact: object) -> int:
        """Return how often a fact is in the answer: once or never."""
        return self._records.count(fact)

    def __contains__(self, item: object) -> bool:
        """Tell whether a fact, the id of a fact, or the id of a term that answers the question is in it."""
        if isinstance(item, str):
            return item in self._answering_terms() or item in self.ids
        return item in self._records

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Facts):
            return NotImplemented
        return self._state() == other._state()

    def __hash__(self) -> int:
        return hash((self.question, self.ids))

    def __reduce__(self) -> tuple[Any, ...]:
        return (Facts, self._state())

    def _answering_terms(self) -> frozenset[str]:
        """Return the ids of the terms that answer the question, worked out when first needed."""
        if callable(self._answers):
            object.__setattr__(self, "_answers", self._answers())
        return cast("frozenset[str]", self._answers)

    def _state(self) -> tuple[Any, ...]:
        return (
            self._records,
            self.question,
            self.subject,
            self._answering_terms(),
            self._withheld,
            self.elsewhere,
            self.notes,
        )

    def __setattr__(self, name: str, value: object) -> NoReturn:
        message = f"an answer is immutable: cannot set {name!r}"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        message = f"an answer is immutable: cannot delete {name!r}"
        raise AttributeError(message)

    def __repr__(self) -> str:
        count = f"{len(self)} fact{'' if len(self) == 1 else 's'}"
        return "; ".join((f"<Facts: {self.question or 'a selection'}: {count}", *self.notes)) + ">"

    def __str__(self) -> str:
        return "\n".join((*map(str, self._records), *(f"({note})" for note in self.notes)))


# Registered, not inherited: a checker takes a sequence of facts to contain nothing but facts, and would refuse
# the question `"liver" in answer`.
Sequence.register(Facts)  # pyright: ignore[reportAttributeAccessIssue] - it does not see the metaclass
