"""From the facts that bear on a question to its answer: by source, by strength, by review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from .registry import Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ._store import Row, Table

    Ref: TypeAlias = tuple[Table[Any], str]

__all__ = [
    "INCLUDES",
    "WITHHELD_GRADES",
    "WITHHELD_NOTE",
    "WITHHELD_VERDICTS",
    "Include",
    "Options",
    "Source",
    "check_value",
    "counted",
    "select",
]

Source: TypeAlias = Literal["documents", "reference", "all"]
Include: TypeAlias = Literal["reviewed", "all"]

SOURCES: Final = ("documents", "reference", "all")
INCLUDES: Final = ("reviewed", "all")
WITHHELD_NOTE: Final = "withheld by their review: include='all' adds them"
WITHHELD_VERDICTS: Final = frozenset({"refuted", "garbled"})
WITHHELD_GRADES: Final = frozenset({"anecdote", "promotion", "folk-remedy"})


class Options:
    """The keyword arguments that the questions have in common."""

    __slots__ = ("general", "include", "key", "source")

    def __init__(self, source: Source = "documents", include: Include = "reviewed", *, general: bool = False) -> None:
        check_value("source", source, SOURCES)
        check_value("include", include, INCLUDES)
        self.source: Source = source
        self.include: Include = include
        self.general = general
        self.key = (source, include, general)


def check_value(name: str, value: str | None, known: Iterable[str]) -> None:
    """Raise ValueError, with a list of the values that exist, for one that does not."""
    choices = tuple(known)
    if value is not None and value not in choices:
        message = f"unknown {name} {value!r}; the values are {', '.join(map(repr, choices))}"
        raise ValueError(message)


def _is_from(row: Row, source: Source) -> bool:
    # Only documents are cited by paragraph, so that no source need be loaded to tell.
    stated_by_a_document = any("paragraph" in citation for citation in row["citations"])
    return source == "all" or stated_by_a_document == (source == "documents")


def _is_withheld(row: Row) -> bool:
    return row["review"]["verdict"] in WITHHELD_VERDICTS or row.get("grade") in WITHHELD_GRADES


def select(
    stated: Iterable[Ref],
    options: Options,
    *,
    question: str,
    subject: str,
    nothing: Callable[[], str],
    answer_of: Callable[[Row], Iterable[str]],
    general: Iterable[Ref] = (),
    aside: Sequence[tuple[int, str]] = (),
) -> Facts[Any]:
    """Return the answer made of those facts that the options let through.

    Args:
        stated: the facts that are about the subject of the question.
        options: which of them to show.
        question: the name of the question.
        subject: the id of the term asked about.
        nothing: what to say when no fact is shown.
        answer_of: the ids of terms by which a fact answers the question.
        general: the facts about metastases in general.
        aside: how many facts another question has, and what they are.

    """
    specific, common = _Parted(stated, options), _Parted(general, options)
    parts = (specific, common) if options.general else (specific,)
    shown = _in_order(ref for part in parts for ref in part.shown)
    withheld = _in_order(ref for part in parts for ref in part.withheld)
    elsewhere = sum(len(part.elsewhere) for part in parts)
    notes = [] if shown else [nothing()]
    notes += _notes_on_passages([table.rows[name] for table, name in shown])
    notes += counted(
        (len(withheld), WITHHELD_NOTE),
        *aside,
        (0 if options.general else len(common.shown), "said of metastases in general: general=True adds them"),
        (elsewhere, "stated by other sources: source='all' adds them"),
    )
    return Facts(
        tuple(table.record(name) for table, name in shown),
        f"{question}({subject!r})" if subject else f"{question}()",
        subject,
        lambda: frozenset(term for table, name in shown for term in answer_of(table.rows[name])),
        tuple(table.record(name) for table, name in withheld),
        elsewhere,
        tuple(notes),
    )


def counted(*left_out: tuple[int, str]) -> list[str]:
    """Return a note for each number, except for none, of facts that an answer leaves out, and what they are."""
    return [f"{count} more {'is' if count == 1 else 'are'} {what}" for count, what in left_out if count]


def _notes_on_passages(rows: list[Row]) -> list[str]:
    """Say where a list stands up less well, or better, than the single claims taken from it."""
    verdicts = [row["review"]["passage"] for row in rows if "passage" in row["review"]]
    if not verdicts:
        return []
    judged = " or ".join(dict.fromkeys(verdicts))
    return [f"as a whole, the printed lists behind {len(verdicts)} of these are {judged}: review.note says why"]


class _Parted:
    """Facts parted into those that an answer shows and those that it leaves out, by reason."""

    __slots__ = ("elsewhere", "shown", "withheld")

    def __init__(self, refs: Iterable[Ref], options: Options) -> None:
        self.shown: list[Ref] = []
        self.withheld: list[Ref] = []
        self.elsewhere: list[Ref] = []
        for ref in refs:
            row = ref[0].rows[ref[1]]
            if row.get("status", "active") != "active":
                continue
            if not _is_from(row, options.source):
                self.elsewhere.append(ref)
            elif _is_withheld(row) and options.include == "reviewed":
                self.withheld.append(ref)
            else:
                self.shown.append(ref)


def _in_order(refs: Iterable[Ref]) -> list[Ref]:
    """Return facts, each once, in the order of the files and of the rows in them."""
    wanted: dict[int, tuple[Table[Any], set[str]]] = {}
    for table, name in refs:
        wanted.setdefault(table.number, (table, set()))[1].add(name)
    return [(table, name) for _, (table, names) in sorted(wanted.items()) for name in table.rows if name in names]
