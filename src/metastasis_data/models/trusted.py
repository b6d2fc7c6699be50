"""Records from rows that are known to be good, without validating them again.

The tests validate every packaged row and check that both ways of building give equal records; at run time
the checksum of the file shows that the rows are those. Data from anywhere else are always validated.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin

from .base import DEFERS_BUILD, Record

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["build_trusted"]

R = TypeVar("R", bound=Record)


def build_trusted(model: type[R], row: dict[str, Any]) -> R:
    """Return the record of a row from a packaged file."""
    if not DEFERS_BUILD:  # the validators exist already, and unvalidated rows would not be whole
        return model.model_validate(row)
    return _construct(model, row)


def _construct(model: type[R], row: dict[str, Any]) -> R:
    converters = _converters(model)
    values = {
        name: converters[name](value) if name in converters and value is not None else value
        for name, value in row.items()
    }
    return cast("R", model.model_construct(**values))


@cache
def _converters(model: type[Record]) -> dict[str, Callable[[Any], Any]]:
    found = {name: _converter(field.annotation) for name, field in model.model_fields.items()}
    return {name: converter for name, converter in found.items() if converter is not None}


def _converter(annotation: Any) -> Callable[[Any], Any] | None:  # noqa: ANN401 - annotations have no type
    """Return what makes the value of a field from its JSON, or None where JSON has it as it is."""
    if annotation is dt.date:
        return dt.date.fromisoformat
    if isinstance(annotation, type) and issubclass(annotation, Record):
        nested: type[Record] = annotation
        return lambda row: _construct(nested, row)
    inner = get_args(annotation)
    if get_origin(annotation) is tuple:
        item = _converter(inner[0])
        return tuple if item is None else lambda rows: tuple(map(item, rows))
    converters = (_converter(option) for option in inner if isinstance(option, type) or get_origin(option))
    return next(filter(None, converters), None)
