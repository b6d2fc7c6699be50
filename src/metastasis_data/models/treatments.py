"""How metastases are treated."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .base import Slug, Text
from .facts import Fact

__all__ = ["Approach", "Goal", "TreatmentFact"]

Approach: TypeAlias = Literal["systemic", "local", "supportive", "folk"]
Goal: TypeAlias = Literal[
    "prevention", "cure", "tumour-control", "life-prolongation", "symptom-relief", "function", "quality-of-life"
]


class TreatmentFact(Fact, frozen=True):
    """A procedure or a drug is used against a target."""

    kind: Literal["treatment"] = Field(default="treatment", description="Always `treatment`")
    target: Slug = Field(description="Id of the site, finding or concept that is treated")
    intervention: Slug = Field(description="Id of the procedure or drug, or of a concept for treatment in general")
    approach: Approach | None = Field(default=None, description="How it works: on the whole body, on the place, ...")
    goal: Goal | None = Field(default=None, description="What it is for, if stated")
    indication: Slug | None = Field(default=None, description="Id of the finding that calls for it, if stated")
    condition: Text | None = Field(default=None, description="What must hold for it to be used, if stated")
