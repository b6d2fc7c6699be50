"""From the rows that bear on a question to its answer: by source, by strength, by review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from .registry import Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ._store import Row, Table

__all__ = ["Include", "Options", "Source", "select"]

Source: TypeAlias = Literal["documents", "reference", "all"]
Include: TypeAlias = Literal["reviewed", "all"]

SOURCES: Final = ("documents", "reference", "all")
INCLUDES: Final = ("reviewed", "all")
WITHHELD_VERDICTS: Final = frozenset({"refuted", "garbled"})
WITHHELD_GRADES: Final = frozenset({"anecdote", "promotion", "folk-remedy"})
WEAK_MODALITIES: Final = frozenset({"possible", "rare"})


class Options(NamedTuple):
    """The keyword arguments that the questions have in common."""

    source: Source = "documents"
    include: Include = "reviewed"
    general: bool = False
    possible: bool = True

    def checked(self) -> Options:
        """Return self.

        Raises:
            ValueError: an option has a value that does not exist; the message lists those that do.

        """
        for name, value, known in (("source", self.source, SOURCES), ("include", self.include, INCLUDES)):
            if value not in known:
                message = f"unknown {name} {value!r}; the values are {', '.join(map(repr, known))}"
                raise ValueError(message)
        return self


def _is_stated_by_a_document(row: Row) -> bool:
    # Only documents are cited by paragraph, so that no source need be loaded to tell.
    return any("paragraph" in citation for citation in row["citations"])


def _is_from(row: Row, source: Source) -> bool:
    return source == "all" or _is_stated_by_a_document(row) == (source == "documents")


def _is_withheld(row: Row) -> bool:
    return row["review"]["verdict"] in WITHHELD_VERDICTS or row.get("grade") in WITHHELD_GRADES


def _is_weak(row: Row) -> bool:
    return row.get("modality") in WEAK_MODALITIES


def select(
    table: Table[Any],
    stated: Iterable[str],
    options: Options,
    *,
    question: str,
    subject: str,
    answer_of: Callable[[Row], Iterable[str]],
    nothing: Callable[[], str],
    general: Iterable[str] = (),
) -> Facts[Any]:
    """Return the answer made of those facts that the options let through.

    Args:
        table: where the facts are.
        stated: ids of the facts that are about the subject of the question.
        options: which of them to show.
        question: the name of the question.
        subject: the id of the term asked about.
        answer_of: the ids of terms by which a fact answers the question.
        nothing: what to say when no fact is shown.
        general: ids of the facts about metastases in general.

    """
    specific, common = _Parted(table, stated, options), _Parted(table, general, options)
    parts = (specific, common) if options.general else (specific,)
    shown = _in_order_of(table, (name for part in parts for name in part.shown))
    withheld = _in_order_of(table, (name for part in parts for name in part.withheld))
    notes = [] if shown else [nothing()]
    notes += _notes_on_passages([table.rows[name] for name in shown])
    for count, what in (
        (len(withheld), "withheld by their review: include='all' adds them"),
        (sum(len(part.weak) for part in parts), "stated only as possible or rare: possible=True adds them"),
        (0 if options.general else len(common.shown), "said of metastases in general: general=True adds them"),
        (sum(len(part.elsewhere) for part in parts), "stated by other sources: source='all' adds them"),
    ):
        if count:
            notes.append(f"{count} more {'is' if count == 1 else 'are'} {what}")
    return Facts(
        tuple(table.record(name) for name in shown),
        f"{question}({subject!r})" if subject else f"{question}()",
        subject,
        frozenset(term for name in shown for term in answer_of(table.rows[name])),
        tuple(table.record(name) for name in withheld),
        sum(len(part.elsewhere) for part in parts),
        tuple(notes),
    )


def _notes_on_passages(rows: list[Row]) -> list[str]:
    """Say where a list stands up less well, or better, than the single claims taken from it."""
    verdicts = [row["review"]["passage"] for row in rows if "passage" in row["review"]]
    if not verdicts:
        return []
    judged = " or ".join(dict.fromkeys(verdicts))
    return [f"as a whole, the printed lists behind {len(verdicts)} of these are {judged}: review.note says why"]


class _Parted:
    """Facts parted into those that an answer shows and those that it leaves out, by reason."""

    __slots__ = ("elsewhere", "shown", "weak", "withheld")

    def __init__(self, table: Table[Any], names: Iterable[str], options: Options) -> None:
        self.shown: list[str] = []
        self.withheld: list[str] = []
        self.weak: list[str] = []
        self.elsewhere: list[str] = []
        for name in names:
            row = table.rows[name]
            if row.get("status", "active") != "active":
                continue
            if not _is_from(row, options.source):
                self.elsewhere.append(name)
            elif _is_weak(row) and not options.possible:
                self.weak.append(name)
            elif _is_withheld(row) and options.include == "reviewed":
                self.withheld.append(name)
            else:
                self.shown.append(name)


def _in_order_of(table: Table[Any], names: Iterable[str]) -> list[str]:
    wanted = set(names)
    return [name for name in table.rows if name in wanted]
