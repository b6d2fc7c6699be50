"""What every fact has, whatever its kind."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from .base import Citation, FactId, NonEmpty, Record, Review, Status, Text, Version

__all__ = ["Fact", "Grade", "Modality"]

Modality: TypeAlias = Literal["stated", "usual", "possible", "rare"]
Grade: TypeAlias = Literal["article", "anecdote", "promotion", "folk-remedy"]


class Fact(Record, frozen=True):
    """One claim, stated once, with everyone who makes it and a judgement of it."""

    id: FactId = Field(description="Opaque identifier, never reused")
    kind: NonEmpty = Field(description="Which kind of fact this is")
    statement: Text = Field(description="The claim in our own words")
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)] = Field(
        description="Every place that states it; repetition is not evidence"
    )
    as_printed: NonEmpty | None = Field(
        default=None, description="The words of the source where they are wrong or garbled"
    )
    modality: Modality = Field(
        default="stated", description="How strongly the source puts it: plainly, as usual, as possible, as rare"
    )
    grade: Grade = Field(default="article", description="What kind of statement it is in its source")
    review: Review = Field(description="The judgement against the literature")
    contradicts: tuple[FactId, ...] = Field(
        default=(), description="Facts that contradict this one as printed, outright or in degree or scope"
    )
    status: Status = Field(default="active", description="Deprecated facts stay and redirect")
    replaced_by: FactId | None = Field(default=None, description="Where a deprecated fact redirects to")
    since: Version = Field(description="Data version in which the fact first appeared")

    @model_validator(mode="after")
    def _redirects_only_when_deprecated(self) -> "Fact":
        if (self.replaced_by is not None) and self.status != "deprecated":
            message = "only a deprecated fact has replaced_by"
            raise ValueError(message)
        return self

    def __str__(self) -> str:
        return f"{self.id} {self.statement.en} [{'; '.join(map(str, self.citations))}]"
