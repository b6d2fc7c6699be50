"""Facts that contradict each other as printed, outright or in degree and scope, and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import FactId, Record, Text, Version

__all__ = ["Contradiction"]


class Contradiction(Record, frozen=True):
    """Two facts that cannot both stand, or that differ in degree or scope, with the reason in one line."""

    id: Annotated[str, Field(pattern=r"^MC:[0-9]{6}$")] = Field(description="Opaque identifier, never reused")
    kind: Literal["contradiction"] = Field(default="contradiction", description="Always `contradiction`")
    facts: tuple[FactId, FactId] = Field(description="Ids of the two facts, in printed order")
    explanation: Text = Field(description="What pulls against what as printed")
    since: Version = Field(description="Data version in which the contradiction first appeared")

    def __str__(self) -> str:
        return f"{self.facts[0]} / {self.facts[1]}: {self.explanation.en}"
