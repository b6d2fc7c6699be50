"""When, with what outlook, followed up and prevented how."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact
from .quantities import Quantity

__all__ = ["CourseFact", "CourseTopic"]

CourseTopic: TypeAlias = Literal["timing", "prognosis", "follow-up", "prevention"]


class CourseFact(Fact, frozen=True):
    """Timing, prognosis, follow-up or prevention."""

    kind: Literal["course"] = Field(default="course", description="Always `course`")
    topic: CourseTopic = Field(description="What is told")
    subject: Slug = Field(description="Id of the site, finding or concept that it is about")
    quantity: Quantity | None = Field(default=None, description="The number or the words; None is not stated, not zero")
    depends_on: tuple[Slug, ...] = Field(default=(), description="Ids of what the course depends on, as stated")
    intervention: Slug | None = Field(default=None, description="Id of the procedure or drug that changes it")
    not_stated: bool = Field(
        default=False, description="True where the source raises the question and gives no answer to it"
    )
