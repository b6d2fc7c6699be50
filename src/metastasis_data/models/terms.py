"""The vocabulary: what a fact can be about."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from .base import NonEmpty, Record, Slug, Status, Text, Version

__all__ = [
    "Concept",
    "Drug",
    "Finding",
    "Match",
    "Primary",
    "Procedure",
    "Site",
    "Term",
    "TermKind",
    "Xref",
]

Match: TypeAlias = Literal["exact", "close", "broad", "narrow", "related"]
TermKind: TypeAlias = Literal["primary", "site", "finding", "procedure", "drug", "concept"]


class Xref(Record, frozen=True):
    """A code in a standard vocabulary, with its SKOS match."""

    curie: Annotated[str, Field(pattern=r"^[A-Z0-9]+:\S+$")] = Field(description="Prefix and code, e.g. UBERON:0002107")
    match: Match = Field(default="exact", description="SKOS mapping relation from the term to the code")
    label: NonEmpty | None = Field(default=None, description="Label of the concept behind the code")

    def __str__(self) -> str:
        return self.curie


class Term(Record, frozen=True):
    """A name for one thing, with its labels, other names, codes and broader terms."""

    id: Slug = Field(description="Identifier, unique over all kinds and never reused")
    kind: TermKind = Field(description="Which kind of term this is")
    label: Text = Field(description="Preferred name")
    aliases: tuple[NonEmpty, ...] = Field(default=(), description="Other names that people type, in either language")
    xrefs: tuple[Xref, ...] = Field(default=(), description="Codes in standard vocabularies")
    broader: tuple[Slug, ...] = Field(default=(), description="Ids of broader terms of the same kind")
    status: Status = Field(default="active", description="Deprecated terms stay and redirect")
    replaced_by: Slug | None = Field(default=None, description="Where a deprecated term redirects to")
    since: Version = Field(description="Data version in which the term first appeared")

    @model_validator(mode="after")
    def _redirects_only_when_deprecated(self) -> Term:
        if (self.replaced_by is not None) != (self.status == "deprecated"):
            message = "a term has replaced_by exactly when it is deprecated"
            raise ValueError(message)
        return self

    def __str__(self) -> str:
        return self.label.en


class Primary(Term, frozen=True):
    """A cancer by its place or tissue of origin."""

    kind: Literal["primary"] = Field(default="primary", description="Always `primary`")


class Site(Term, frozen=True):
    """A place that metastases reach."""

    kind: Literal["site"] = Field(default="site", description="Always `site`")
    part_of: Slug | None = Field(default=None, description="Id of the site that contains this one")


class Finding(Term, frozen=True):
    """A symptom, sign, laboratory finding or complication."""

    kind: Literal["finding"] = Field(default="finding", description="Always `finding`")


class Procedure(Term, frozen=True):
    """A diagnostic or therapeutic procedure."""

    kind: Literal["procedure"] = Field(default="procedure", description="Always `procedure`")


class Drug(Term, frozen=True):
    """A drug or a group of drugs."""

    kind: Literal["drug"] = Field(default="drug", description="Always `drug`")


class Concept(Term, frozen=True):
    """Anything else that facts are about, such as micrometastasis."""

    kind: Literal["concept"] = Field(default="concept", description="Always `concept`")
