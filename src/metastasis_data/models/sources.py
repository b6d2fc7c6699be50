"""Where the knowledge comes from."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .base import NonEmpty, Record, Slug, Version

__all__ = ["Document", "Publication", "PublicationKind", "Source", "SourceKind"]

PublicationKind: TypeAlias = Literal["article", "guideline", "dataset", "web"]
SourceKind: TypeAlias = Literal["document", "article", "guideline", "dataset", "web"]


class Source(Record, frozen=True):
    """Something that states facts."""

    id: Slug = Field(description="Identifier, never reused")
    kind: SourceKind = Field(description="What kind of source this is")
    title: NonEmpty = Field(description="Title in the language of the source")
    since: Version = Field(description="Data version in which the source first appeared")

    def __str__(self) -> str:
        return self.title


class Document(Source, frozen=True):
    """One of the five texts whose content the library exposes; named here, not shipped."""

    kind: Literal["document"] = Field(default="document", description="Always `document`")
    file_name: NonEmpty = Field(description="Name of the text file")
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] = Field(description="SHA-256 of the text file")
    language: Literal["en", "it"] = Field(description="Language of the text")
    paragraphs: Annotated[int, Field(ge=1)] = Field(description="Number of non-empty lines")


class Publication(Source, frozen=True):
    """An article, guideline, dataset or web page that a review relies on."""

    kind: PublicationKind = Field(description="What kind of publication this is")
    authors: tuple[NonEmpty, ...] = Field(default=(), description="Authors or organisation, as the record shows them")
    year: Annotated[int, Field(ge=1800, le=2100)] | None = Field(
        default=None, description="Year of publication, if known"
    )
    container: NonEmpty | None = Field(default=None, description="Journal, book or web site")
    doi: Annotated[str, Field(pattern=r"^10\.\S+/\S+$")] | None = Field(default=None, description="DOI")
    pmid: Annotated[str, Field(pattern=r"^[0-9]+$")] | None = Field(default=None, description="PubMed identifier")
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = Field(
        default=None, description="Address where it was read"
    )
    supports: NonEmpty = Field(description="What was read in it, in our own words")
