"""What is said of drugs and their groups."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact

__all__ = ["DrugFact", "DrugTopic"]

DrugTopic: TypeAlias = Literal["member", "effect", "mechanism", "comparison"]


class DrugFact(Fact, frozen=True):
    """A drug belongs to a group, does something, or compares with another."""

    kind: Literal["drug"] = Field(default="drug", description="Always `drug`")
    topic: DrugTopic = Field(description="What is said: membership of a group, effect, mechanism or comparison")
    drug: Slug | None = Field(
        default=None, description="Id of the drug or group; None where the printed name is not a drug's"
    )
    candidates: tuple[Slug, ...] = Field(default=(), description="Ids of the drugs that a garbled name may mean")
    group: Slug | None = Field(default=None, description="Id of the group that the drug belongs to")
    compared_with: Slug | None = Field(default=None, description="Id of what it is compared with")
    acts_on: Slug | None = Field(default=None, description="Id of what it acts on, as stated")
