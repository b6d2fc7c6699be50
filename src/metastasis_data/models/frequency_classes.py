"""How common a site, or a source of metastases, is said to be."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact

__all__ = ["Frame", "FrequencyClassFact", "FrequencyWord"]

Frame: TypeAlias = Literal["all-cancers", "bone-metastasis-sources", "within-skeleton"]
FrequencyWord: TypeAlias = Literal[
    "most-frequent", "very-frequent", "frequent", "intermediate", "less-frequent", "rare", "very-rare"
]


class FrequencyClassFact(Fact, frozen=True):
    """How common a site is, or a source of metastases to a site, within a frame."""

    kind: Literal["frequency-class"] = Field(default="frequency-class", description="Always `frequency-class`")
    frame: Frame = Field(description="What the class compares: a class without its frame means nothing")
    frequency: FrequencyWord = Field(description="The class as stated")
    site: Slug = Field(description="The site rated; in a frame of sources, the site they spread to")
    primary: Slug | None = Field(default=None, description="The source rated, in a frame of sources; else nothing")
