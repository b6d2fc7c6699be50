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

DISPOSITIONS = ("fact", "merged", "boilerplate", "rejected")
MOST_REJECTED = 10


@pytest.fixture(scope="module")
def claims(shared: Path) -> dict[str, dict[str, object]]:
    lines = (shared / "reference" / "claims" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return {claim["id"]: claim for claim in map(json.loads, lines)}


@pytest.fixture(scope="module")
def claims_map() -> dict[str, dict[str, str]]:
    with (ROOT / "curation" / "claims_map.tsv").open(encoding="utf-8") as file:
        return {row["claim_id"]: row for row in csv.DictReader(file, delimiter="\t")}


def test_every_claim_is_mapped(claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]) -> None:
    assert len(claims) == 789
    assert list(claims_map) == list(claims)
    for identifier, row in claims_map.items():
        assert row["disposition"] in DISPOSITIONS, identifier
        stated = row["disposition"] in ("fact", "merged")
        assert stated == bool(row["fact_ids"]), identifier
        assert stated or row["reason"], f"{identifier} is left out without a reason"
        if claims[identifier]["same_as"] and stated:
            assert row["disposition"] == "merged", identifier
    rejected = [identifier for identifier, row in claims_map.items() if row["disposition"] == "rejected"]
    assert len(rejected) <= MOST_REJECTED, rejected


def test_what_the_inventory_calls_boilerplate_is_no_fact(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    for identifier, claim in claims.items():
        if claim["boilerplate"]:
            assert claims_map[identifier]["disposition"] == "boilerplate", identifier


def test_mapped_facts_exist_and_cite_the_place_of_the_claim(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    source_of = {s.file_name: s.id for s in md.sources.values() if s.kind == "document"}
    assert claims_map
    for identifier, row in claims_map.items():
        claim = claims[identifier]
        facts = [md.facts[fact] for fact in row["fact_ids"].split()]
        for fact in facts:
            places = {(citation.source, citation.paragraph) for citation in fact.citations}
            assert (source_of[str(claim["document"])], claim["paragraph"]) in places, f"{fact.id} for {identifier}"


def test_every_fact_comes_from_a_claim_or_is_known_to_be_missing_from_the_inventory(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    source_of = {s.file_name: s.id for s in md.sources.values() if s.kind == "document"}
    claimed = {
        (fact, source_of[str(claims[identifier]["document"])], claims[identifier]["paragraph"])
        for identifier, row in claims_map.items()
        for fact in row["fact_ids"].split()
    }
    with (ROOT / "curation" / "beyond_inventory.tsv").open(encoding="utf-8") as file:
        beyond = {
            (row["fact_id"], row["document"], int(row["paragraph"])) for row in csv.DictReader(file, delimiter="\t")
        }
    for fact in md.facts.values():
        for citation in fact.citations:
            place = (fact.id, citation.source, citation.paragraph)
            assert (place in claimed) != (place in beyond), f"{fact.id}: {citation}"


def test_contradictions_of_the_inventory_are_linked(
    claims: dict[str, dict[str, object]], claims_map: dict[str, dict[str, str]]
) -> None:
    linked = 0
    for identifier, row in claims_map.items():
        for other in claims[identifier]["contradicts"]:  # type: ignore[attr-defined]
            if row["fact_ids"] and claims_map[other]["fact_ids"]:
                mine, theirs = row["fact_ids"].split(), claims_map[other]["fact_ids"].split()
                assert any(t in md.facts[m].contradicts for m in mine for t in theirs), (identifier, other)
                linked += 1
    assert linked > 60


def test_every_paragraph_is_cited_or_named_as_boilerplate(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage.uncovered() == []
    cited = coverage.citing_facts()
    assert sum(map(len, cited.values())) == 176
    for (document, paragraph), reason in coverage.boilerplate().items():
        assert cited[document][paragraph] == [], f"{document} p{paragraph} is called boilerplate and yet cited"
        assert len(reason) > 5
    assert coverage.main() == 0
    out = capsys.readouterr().out
    assert "metastases-general-en p21: MD:000037 MD:000038 MD:000039\n" in out
    assert "NOTHING CITES IT" not in out


def test_coverage_fails_where_nothing_cites_a_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "boilerplate", dict)
    assert ("metastases-general-en", 53) in coverage.uncovered()
    assert coverage.main() == 1
