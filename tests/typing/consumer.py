"""What a downstream project writes; mypy and pyright must accept it, strictly."""

from __future__ import annotations

from typing import assert_type

import metastasis_data as md
from metastasis_data import Facts, Registry
from metastasis_data.models import DiagnosticFact, FrequencyClassFact, Primary, Site, SpreadFact, Term

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
