"""Nothing of the documents is claimed that they do not say, and what this edition covers, it covers in full."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

import metastasis_data as md
from tests.conftest import ROOT
from tools import coverage

if TYPE_CHECKING:
    from pathlib import Path

COVERED_TOPICS = {
    "typical_site",
    "site_frequency_class",
    "anatomy_distribution",
    "diagnostic",
    "diagnostic_purpose",
}
# Headings of lists, and one statement on where primaries lie, which is of a kind still to come.
NOT_OF_THESE_KINDS = {"A235", "A007", "A089"}


@pytest.fixture(scope="module")
def claims(shared: Path) -> dict[str, dict[str, object]]:
    lines = (shared / "reference" / "claims" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return {claim["id"]: claim for claim in map(json.loads, lines)}


@pytest.fixture(scope="module")
def claims_map() -> dict[str, dict[str, str]]:
    with (ROOT / "curation" / "claims_map.tsv").open(encoding="utf-8") as file:
        return {row["claim_id"]: row for row in csv.DictReader(file, delimiter="\t")}


def test_every_claim_of_the_topics_covered_is_mapped(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    wanted = {identifier for identifier, claim in claims.items() if claim["topic"] in COVERED_TOPICS}
    assert len(wanted) > 230
    assert wanted - set(claims_map) == NOT_OF_THESE_KINDS


def test_mapped_facts_exist_and_cite_the_place_of_the_claim(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    source_of = {s.file_name: s.id for s in md.sources.values() if s.kind == "document"}
    assert claims_map
    for identifier, row in claims_map.items():
        claim = claims[identifier]
        assert row["disposition"] in ("fact", "merged")
        facts = [md.facts[fact] for fact in row["fact_ids"].split()]
        assert facts, identifier
        for fact in facts:
            places = {(citation.source, citation.paragraph) for citation in fact.citations}
            assert (source_of[str(claim["document"])], claim["paragraph"]) in places, f"{fact.id} for {identifier}"


def test_every_fact_and_every_citation_has_its_claim(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    source_of = {s.file_name: s.id for s in md.sources.values() if s.kind == "document"}
    claimed = {
        (fact, source_of[str(claims[identifier]["document"])], claims[identifier]["paragraph"])
        for identifier, row in claims_map.items()
        for fact in row["fact_ids"].split()
    }
    for fact in md.facts.values():
        for citation in fact.citations:
            assert (fact.id, citation.source, citation.paragraph) in claimed, f"{fact.id}: {citation}"


def test_contradictions_of_the_inventory_are_linked(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    linked = 0
    for identifier, row in claims_map.items():
        for other in claims[identifier]["contradicts"]:  # type: ignore[attr-defined]
            if other in claims_map:
                mine, theirs = row["fact_ids"].split(), claims_map[other]["fact_ids"].split()
                assert any(t in md.facts[m].contradicts for m in mine for t in theirs), (identifier, other)
                linked += 1
    assert linked > 20


def test_coverage_prints_what_cites_and_what_nothing_cites(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage.main() == 0
    out = capsys.readouterr().out
    assert "metastases-general-en p21: MD:000037 MD:000038 MD:000039\n" in out
    assert "micrometastasis-en: no fact cites p1, p6, p11, p12\n" in out
    cited = coverage.citing_facts()
    assert sum(map(len, cited.values())) == 176
    assert all(cited["metastases-general-en"][paragraph] for paragraph in range(13, 25))
