"""How spread works."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact

__all__ = ["BiologyFact", "BiologyTopic", "Influence"]

BiologyTopic: TypeAlias = Literal["route", "step", "mechanism", "cell-role", "risk-factor"]
Influence: TypeAlias = Literal["promotes", "inhibits"]


class BiologyFact(Fact, frozen=True):
    """A route, a step, a mechanism, the role of a cell, or a factor of risk."""

    kind: Literal["biology"] = Field(default="biology", description="Always `biology`")
    topic: BiologyTopic = Field(description="What is told")
    subject: Slug = Field(description="Id of what it is about")
    involves: tuple[Slug, ...] = Field(default=(), description="Ids of what else takes part: cells, routes, factors")
    order: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Place of a step in the sequence")
    influence: Influence | None = Field(
        default=None, description="Whether what takes part promotes or inhibits the subject"
    )
