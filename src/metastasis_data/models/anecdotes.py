"""What readers told; kept apart from everything else."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Slug
from .facts import Fact
from .quantities import Quantity

__all__ = ["AnecdoteFact"]


class AnecdoteFact(Fact, frozen=True):
    """One thing that a reader told of one person."""

    kind: Literal["anecdote"] = Field(default="anecdote", description="Always `anecdote`")
    grade: Literal["anecdote"] = Field(description="Always `anecdote`")
    story: Annotated[int, Field(ge=1)] = Field(description="Which story it belongs to, counted in printed order")
    about: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(description="Ids of the terms it mentions")
    quantity: Quantity | None = Field(default=None, description="The number told, if there is one")
