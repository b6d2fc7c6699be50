from __future__ import annotations

import json

import pytest
from bibtexparser.entrypoint import parse_string

import metastasis_data as md
from metastasis_data.models import Publication


def test_text_has_documents_first_then_publications_each_once() -> None:
    answer = md.typical_sites("lung")
    lines = md.cite(answer).splitlines()
    assert lines[0].endswith("[metastases-general-en]")
    assert lines[1].endswith("[liver-metastases-en]")
    assert len(lines) == len(set(lines))
    cited = {citation.source for fact in answer for citation in fact.citations}
    cited |= {reference for fact in answer for reference in fact.review.references}
    assert {line.rsplit("[", 1)[1].rstrip("]") for line in lines} == cited
    years = [md.sources[line.rsplit("[", 1)[1].rstrip("]")].year for line in lines[2:]]  # type: ignore[union-attr]
    assert years == sorted(years, key=lambda year: year or 9999)
    assert answer.cite() == md.cite(answer)


def test_all_sources_are_valid_bibtex_and_come_back_whole() -> None:
    text = md.cite(md.sources.values(), style="bibtex")
    library = parse_string(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [
        line.rsplit("[", 1)[1].rstrip("]") for line in md.cite(md.sources.values()).splitlines()
    ]
    assert len(library.entries) == len(md.sources)
    for entry in library.entries:
        source = md.sources[entry.key]
        if isinstance(source, Publication) and source.doi:
            assert entry["doi"] == source.doi
        assert entry["title"]


def test_csl_json_has_what_a_reference_manager_needs() -> None:
    entries = json.loads(md.cite(md.sources.values(), style="csl-json"))
    assert len(entries) == len(md.sources)
    by_id = {entry["id"]: entry for entry in entries}
    disibio = by_id["disibio2008"]
    assert disibio["type"] == "article-journal"
    assert disibio["issued"] == {"date-parts": [[2008]]}
    assert disibio["DOI"] == "10.5858/2008-132-931-mpocrf"
    assert disibio["author"][0] == {"literal": "diSibio G"}
    assert by_id["micrometastasis-it"]["language"] == "it"


def test_single_records_and_empty_answers_can_be_cited() -> None:
    fact = md.typical_sites("lung")[0]
    assert md.cite(fact) == md.cite([fact]) == md.cite(fact, "text")
    assert md.cite(md.sources["disibio2008"]).startswith("diSibio G; French SW (2008) ")
    assert md.cite(md.typical_sites("cervix")) == ""
    assert md.cite([], style="csl-json") == "[]"
    assert md.cite(md.typical_sites("cervix"), style="bibtex") == ""


def test_what_cannot_be_cited_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown style 'apa'; the values are 'text', 'bibtex', 'csl-json'"):
        md.cite([], style="apa")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="only facts and sources can be cited, not Site"):
        md.cite([md.sites["liver"]])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="not str"):
        md.cite("MD:000001")  # type: ignore[arg-type]


def test_special_characters_are_escaped_in_bibtex() -> None:
    source = Publication(
        id="odd",
        kind="article",
        title="50 % of {A} & B_c #1 ~ ^ \\ $",
        authors=("National Institute of Things", "Müller AB"),
        container="J & K",
        supports="x",
        since="2026.11",
    )
    text = md.cite(source, style="bibtex")
    assert r"50 \% of \{A\} \& B\_c \#1" in text
    assert "{National Institute of Things} and Müller, A. B." in text
    assert not parse_string(text).failed_blocks
