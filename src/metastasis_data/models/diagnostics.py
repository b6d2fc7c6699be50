"""How spread is looked for."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact

__all__ = ["DiagnosticFact", "Phase", "Purpose"]

Purpose: TypeAlias = Literal["detect", "extent", "characterise", "monitor", "confirm", "stage", "plan-treatment"]
Phase: TypeAlias = Literal["early", "late"]


class DiagnosticFact(Fact, frozen=True):
    """A procedure and what it does, or cannot do, for a target."""

    kind: Literal["diagnostic"] = Field(default="diagnostic", description="Always `diagnostic`")
    target: Slug = Field(description="Id of the site, finding or concept looked for")
    procedure: Slug = Field(description="Id of the procedure")
    purposes: Annotated[tuple[Purpose, ...], Field(min_length=1)] = Field(description="What the procedure is for")
    phase: Phase | None = Field(default=None, description="When in the course it shows something, if stated")
    detects: bool = Field(default=True, description="False where the source says that it cannot find the target")
    primary: Slug | None = Field(default=None, description="Id of the primary, where the statement is about one")
