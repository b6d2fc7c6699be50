"""What every record is made of: text in two languages, where it is stated, how well it stands up."""

import datetime as dt
from typing import Annotated, Literal, TypeAlias

import pydantic
from pydantic import BaseModel, Field, model_validator

__all__ = [
    "DEFERS_BUILD",
    "Citation",
    "Confidence",
    "FactId",
    "NonEmpty",
    "Record",
    "Review",
    "Slug",
    "Status",
    "Style",
    "Text",
    "Verdict",
    "Version",
]

# Building validators is a third of the cost of a first answer, and packaged data do not need it: their
# digests show that they are the bytes the tests validated. From 2.14 on, pydantic builds a deferred model
# wherever one is needed; before that, rows of an unbuilt model break `pydantic_core.to_json`.
DEFERS_BUILD = tuple(int(part) for part in pydantic.VERSION.split(".")[:2]) >= (2, 14)

NonEmpty: TypeAlias = Annotated[str, Field(min_length=1)]
Slug: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
FactId: TypeAlias = Annotated[str, Field(pattern=r"^MD:[0-9]{6}$")]
Version: TypeAlias = Annotated[str, Field(pattern=r"^20[0-9]{2}\.[0-9]{1,2}(\.[0-9]+)?$")]
Style: TypeAlias = Literal["text", "bibtex", "csl-json"]
Status: TypeAlias = Literal["active", "deprecated"]
Verdict: TypeAlias = Literal["supported", "partly-supported", "disputed", "refuted", "garbled", "not-verifiable"]
Confidence: TypeAlias = Literal["high", "medium", "low"]


class Record(BaseModel, frozen=True, extra="forbid", defer_build=DEFERS_BUILD):
    """A frozen record: nothing can be assigned, nothing unknown is accepted."""


class Text(Record, frozen=True):
    """The same text in English and in Italian."""

    en: NonEmpty = Field(description="English")
    it: NonEmpty = Field(description="Italian")

    def __str__(self) -> str:
        return self.en


class Citation(Record, frozen=True):
    """The place where a source states something."""

    source: Slug = Field(description="Id of the source")
    paragraph: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="1-based number of the non-empty line, for the documents"
    )
    locator: NonEmpty | None = Field(
        default=None, description="Page, table or section, for sources that are not documents"
    )
    section: NonEmpty | None = Field(default=None, description="Which of several joined articles inside the document")
    wording: NonEmpty | None = Field(
        default=None, description="The degree or hedge in the words of this place, where it is not that of the fact"
    )

    @model_validator(mode="after")
    def _has_a_locator(self) -> "Citation":
        if self.paragraph is None and self.locator is None:
            message = "a citation needs a paragraph (documents) or a locator (other sources)"
            raise ValueError(message)
        return self

    def __str__(self) -> str:
        place = f"p{self.paragraph}" if self.paragraph is not None else self.locator
        return f"{self.source} {place}"


class Review(Record, frozen=True):
    """How well a statement stands up against the literature."""

    verdict: Verdict = Field(description="The judgement on this claim, in one word")
    passage: Verdict | None = Field(
        default=None,
        description="The judgement on the printed list or passage as a whole, where it is not that on this claim",
    )
    note: Text = Field(description="Why, in our own words")
    correction: Text | None = Field(default=None, description="What holds instead, or the probable reading")
    references: tuple[Slug, ...] = Field(default=(), description="Ids of the sources that were read for the judgement")
    confidence: Confidence = Field(description="How sure the reviewer is of the verdict")
    reviewed: dt.date = Field(description="Day of the review")
