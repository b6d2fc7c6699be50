"""Where cancers spread."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .base import Slug
from .facts import Fact

__all__ = ["Laterality", "SpreadFact"]

Laterality: TypeAlias = Literal["contralateral", "ipsilateral", "bilateral"]


class SpreadFact(Fact, frozen=True):
    """A primary tumour reaches a site."""

    kind: Literal["spread"] = Field(default="spread", description="Always `spread`")
    primary: Slug = Field(description="Id of the primary, or of a concept such as `cancer-in-general`")
    site: Slug = Field(description="Id of the site, or of a concept such as `other-sites`")
    lesion: Slug = Field(default="metastasis", description="What forms there: `metastasis` or `micrometastasis`")
    position: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="Place in a list of typical sites (002 p1, p13-p24), not declared a ranking"
    )
    joint: tuple[Slug, ...] = Field(default=(), description="Sites that share the same position of the printed list")
    laterality: Laterality | None = Field(default=None, description="Side of a paired site relative to the primary")
