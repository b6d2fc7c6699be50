"""Numbers that a source states, with their denominator."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field, model_validator

from .base import Record, Text

__all__ = ["Comparator", "Quantity", "Unit"]

Comparator: TypeAlias = Literal["=", "<", "<=", ">", ">=", "about", "up-to"]
Unit: TypeAlias = Literal["fraction", "day", "week", "month", "year", "millimetre", "centimetre"]


class Quantity(Record, frozen=True):
    """A value, a range, or words where the source gives no number. Not stated is never zero."""

    value: float | None = Field(default=None, description="The value; fractions run from 0 to 1")
    low: float | None = Field(default=None, description="Lower end of a range")
    high: float | None = Field(default=None, description="Upper end of a range")
    unit: Unit | None = Field(default=None, description="Unit of value, low and high")
    comparator: Comparator = Field(default="=", description="How the value is meant")
    denominator: Text | None = Field(default=None, description="Of whom or of what the fraction is taken")
    verbal: Text | None = Field(default=None, description="The quantity in words, where no number is given")

    @model_validator(mode="after")
    def _says_something_consistent(self) -> Quantity:
        numbers = [n for n in (self.value, self.low, self.high) if n is not None]
        if not numbers and self.verbal is None:
            message = "a quantity needs a value, a range or words"
            raise ValueError(message)
        if self.value is not None and (self.low is not None or self.high is not None):
            message = "a quantity has a value or a range, not both"
            raise ValueError(message)
        if self.low is not None and self.high is not None and self.low > self.high:
            message = "the lower end of a range lies above its upper end"
            raise ValueError(message)
        if numbers and self.unit is None:
            message = "a number needs a unit"
            raise ValueError(message)
        if self.unit == "fraction" and not all(0 <= n <= 1 for n in numbers):
            message = "fractions run from 0 to 1"
            raise ValueError(message)
        if self.unit == "fraction" and self.denominator is None:
            message = "a fraction needs a denominator"
            raise ValueError(message)
        return self
