"""Facts as the words of a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from . import registries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .models.facts import Fact
    from .models.terms import Term

Cell: TypeAlias = Callable[[Any], str]

__all__ = [
    "Cell",
    "as_options",
    "field",
    "label",
    "lines",
    "places",
    "position",
    "primary",
    "rated",
    "site",
    "statement",
    "term",
    "term_registries",
    "verdict",
]


def term_registries() -> tuple[Mapping[str, Term], ...]:
    """Return the registries of all kinds of terms."""
    return (
        registries.primaries,
        registries.sites,
        registries.findings,
        registries.procedures,
        registries.drugs,
        registries.concepts,
    )


def label(identifier: str) -> str:
    """Return the English label of a term."""
    for registry in term_registries():
        if identifier in registry:
            return registry[identifier].label.en
    return identifier


def position(fact: Any) -> str:  # noqa: ANN401 - each cell reads facts of the kinds that have its field
    """Return the place in the printed list."""
    return str(fact.position or "")


def site(fact: Any) -> str:  # noqa: ANN401
    """Return the label of the site, with its side."""
    name = label(fact.site)
    return f"{name} ({fact.laterality})" if getattr(fact, "laterality", None) else name


def primary(fact: Any) -> str:  # noqa: ANN401
    """Return the label of the primary."""
    return label(fact.primary)


def rated(fact: Any) -> str:  # noqa: ANN401
    """Return the label of the site or the source that has a class."""
    return site(fact) if fact.primary is None else primary(fact)


def statement(fact: Fact) -> str:
    """Return the statement in English."""
    return fact.statement.en


def verdict(fact: Fact) -> str:
    """Return the verdict on the claim, and on its list where that differs."""
    passage = fact.review.passage
    return fact.review.verdict if passage is None else f"{fact.review.verdict}\n(list: {passage})"


def places(fact: Fact) -> str:
    """Return where the fact is stated, and what its review relies on."""
    references = f" ({', '.join(fact.review.references)})" if fact.review.references else ""
    return ", ".join(map(str, fact.citations)) + references


def field(name: str) -> Cell:
    """Return the cell of a field as it is."""
    return lambda fact: str(value) if (value := getattr(fact, name)) is not None else ""


def term(name: str) -> Cell:
    """Return the cell of a field that holds the id of a term."""
    return lambda fact: label(value) if (value := getattr(fact, name)) is not None else ""


def lines(name: str, value: Any, indent: str = "") -> list[str]:  # noqa: ANN401 - any JSON value
    """Return a JSON value as indented text."""
    if value in ([], {}):
        return []
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, list):
        return [line for item in value for line in lines(name, item, indent)]
    if isinstance(value, dict):
        inner = [line for key, item in value.items() if item is not None for line in lines(key, item, indent + "  ")]
        return [f"{indent}{name}:", *inner]
    return [f"{indent}{name}: {value}"]


def as_options(note: str) -> str:
    """Return a note with what it says of Python written as options of the command line."""
    for python, option in (
        ("include='all'", "--include all"),
        ("source='all'", "--source all"),
        ("general=True", "--general"),
        ("possible_sites()", "--possible"),
        ("possible_primaries()", "--possible"),
        ("typical_sites()", "without --possible"),
        ("typical_primaries()", "without --possible"),
    ):
        note = note.replace(python, option)
    return note
