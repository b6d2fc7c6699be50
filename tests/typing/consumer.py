"""What a downstream project writes; mypy and pyright must accept it, strictly."""

from __future__ import annotations

from typing import assert_type

import metastasis_data as md
from metastasis_data import Facts, Registry
from metastasis_data.models import (
    BiologyFact,
    CourseFact,
    DiagnosticFact,
    DrugFact,
    Fact,
    FrequencyClassFact,
    ManifestationFact,
    NomenclatureFact,
    Primary,
    Site,
    SpreadFact,
    Term,
    TreatmentFact,
)

sites = md.typical_sites("lung")
assert_type(sites, Facts[SpreadFact])
assert_type(sites[0], SpreadFact)
assert_type(sites[:2], tuple[SpreadFact, ...])
assert_type(sites[0].site, str)
assert_type(sites[0].position, int | None)
assert_type(sites.withheld, Facts[SpreadFact])
assert_type(sites.ids, tuple[str, ...])
assert_type([fact.review.verdict == "supported" for fact in sites], list[bool])
assert_type(md.typical_primaries("bone", general=True, include="all"), Facts[SpreadFact])
assert_type(md.frequency_class("pancreas", frame="all-cancers"), Facts[FrequencyClassFact])
assert_type(md.diagnostics_for("bone")[0], DiagnosticFact)
assert_type(md.manifestations_of("bone"), Facts[ManifestationFact])
assert_type(md.manifestations_of("bone")[0].via, str | None)
assert_type(md.treatments_for("bone", general=True), Facts[TreatmentFact])
assert_type(md.drugs_in("bisphosphonates"), Facts[DrugFact])
assert_type(md.biology(topic="step"), Facts[BiologyFact])
assert_type(md.course("bone"), Facts[CourseFact])
assert_type(md.definitions(), Facts[NomenclatureFact])
assert_type(md.eponyms(), Facts[NomenclatureFact])
assert_type(md.facts_about("liver"), Facts[Fact])
assert_type(md.facts.where(verdict="garbled"), Facts[Fact])
assert_type(md.contradictions()[0].facts, tuple[str, str])
assert_type(md.cite(md.typical_sites("lung"), style="bibtex"), str)
assert_type(md.resolve("fegato"), Term)
assert_type(md.canonical("lung", kind="primary"), str)
assert_type(md.sites, Registry[Site])
assert_type(md.primaries["lung-cancer"], Primary)
assert_type(md.sites.lookup("hepatic").part_of, str | None)
assert_type(md.manifest().sha256, str)
assert_type(md.DATA_VERSION, str)

try:
    md.typical_sites("lnug")
except md.UnknownTermError as error:
    assert_type(error.suggestions, tuple[str, ...])


# A reader of any facts takes every kind of them.
def ids(facts: Facts[SpreadFact] | Facts[DiagnosticFact]) -> list[str]:
    return [fact.id for fact in facts]


ids(md.typical_sites("lung"))
ids(md.diagnostics_for("bone"))
