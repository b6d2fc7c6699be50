"""What things are, and are not, called."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .base import Slug, Text
from .facts import Fact

__all__ = ["NomenclatureFact", "NomenclatureTopic"]

NomenclatureTopic: TypeAlias = Literal["definition", "name", "eponym", "not-called", "misconception"]


class NomenclatureFact(Fact, frozen=True):
    """A definition, a name, an eponym, a name that does not fit, or a misconception."""

    kind: Literal["nomenclature"] = Field(default="nomenclature", description="Always `nomenclature`")
    topic: NomenclatureTopic = Field(description="What is told")
    subject: Slug = Field(description="Id of what is named or defined")
    name: Text | None = Field(default=None, description="The name given, in the usual spelling")
