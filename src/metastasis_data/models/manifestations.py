"""What metastases do: symptoms, signs and complications."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Slug
from .facts import Fact
from .quantities import Quantity

__all__ = ["ManifestationFact"]


class ManifestationFact(Fact, frozen=True):
    """A target shows itself by a finding."""

    kind: Literal["manifestation"] = Field(default="manifestation", description="Always `manifestation`")
    target: Slug = Field(description="Id of the site or concept that shows itself")
    finding: Slug = Field(description="Id of the symptom, sign or complication")
    via: Slug | None = Field(default=None, description="Id of the finding that leads to this one, if there is one")
    organ_system: Slug | None = Field(default=None, description="Id of the organ system to which the finding belongs")
    organ_system_as_printed: Slug | None = Field(
        default=None, description="Id of the organ system under which the source lists it, where that is another"
    )
    quantity: Quantity | None = Field(default=None, description="How often or how much; None is not stated, not zero")
    relieved_by: tuple[Slug, ...] = Field(
        default=(), description="Ids of procedures or drugs that the source names against it"
    )
