from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

import metastasis_data as md
from metastasis_data._fact_registry import KINDS
from metastasis_data._indices import TERM_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from metastasis_data.models import Fact

FACTS: list[Fact] = list(md.facts.values())
ANY = (md.primaries, md.sites, md.findings, md.procedures, md.drugs, md.concepts)
MEANT: dict[str, tuple[Mapping[str, Any], ...]] = {
    "primary": (md.primaries, md.concepts),
    "site": (md.sites, md.concepts),
    "joint": (md.sites,),
    "lesion": (md.concepts,),
    "target": (md.sites, md.findings, md.concepts),
    "procedure": (md.procedures,),
    "finding": (md.findings,),
    "via": (md.findings,),
    "organ_system": (md.concepts,),
    "organ_system_as_printed": (md.concepts,),
    "relieved_by": (md.procedures, md.drugs),
    "intervention": (md.procedures, md.drugs),
    "indication": (md.findings, md.concepts),
    "drug": (md.drugs,),
    "candidates": (md.drugs,),
    "group": (md.drugs,),
    "compared_with": (md.drugs,),
    "acts_on": ANY,
    "subject": ANY,
    "involves": ANY,
    "depends_on": ANY,
    "about": ANY,
}


def test_there_are_facts_of_every_kind() -> None:
    counts = Counter(fact.kind for fact in FACTS)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 7
    assert sum(counts.values()) > 450
    assert set(MEANT) == set(TERM_FIELDS)


def test_ids_are_unique_and_named_after_no_record_twice() -> None:
    counts = Counter(fact.id for fact in FACTS)
    assert max(counts.values()) == 1


def test_terms_that_facts_name_exist() -> None:
    for fact in FACTS:
        for field, registries in MEANT.items():
            value = getattr(fact, field, None)
            for identifier in (value,) if isinstance(value, str) else value or ():
                assert any(identifier in registry for registry in registries), f"{fact.id}.{field}: {identifier}"


def test_sources_and_facts_that_facts_name_exist() -> None:
    for fact in FACTS:
        for citation in fact.citations:
            assert citation.source in md.sources, f"{fact.id} cites {citation.source}"
        for reference in fact.review.references:
            assert reference in md.sources, f"the review of {fact.id} cites {reference}"
            assert md.sources[reference].kind != "document", f"{fact.id} is reviewed with a document"
        for other in fact.contradicts:
            assert other in md.facts, f"{fact.id} contradicts {other}, which does not exist"


def test_every_document_paragraph_cited_exists() -> None:
    for fact in FACTS:
        for citation in fact.citations:
            source = md.sources[citation.source]
            if source.kind == "document":
                assert citation.paragraph is not None
                assert citation.paragraph <= source.paragraphs, f"{fact.id} cites {citation}"
            else:
                assert citation.paragraph is None


def test_every_source_is_used() -> None:
    used = {citation.source for fact in FACTS for citation in fact.citations}
    used |= {reference for fact in FACTS for reference in fact.review.references}
    assert set(md.sources) == used


def test_no_place_is_cited_twice_by_a_fact() -> None:
    for fact in FACTS:
        places = [(c.source, c.paragraph, c.locator) for c in fact.citations]
        assert len(places) == len(set(places)), fact.id


def test_contradictions_are_mutual_and_never_with_oneself() -> None:
    pairs = [(fact.id, other) for fact in FACTS for other in fact.contradicts]
    assert len(pairs) > 20
    for one, other in pairs:
        assert one != other
        assert one in md.facts[other].contradicts, f"{other} does not know that it contradicts {one}"


def test_no_claim_stands_twice() -> None:
    statements = Counter(fact.statement.en for fact in FACTS) + Counter(fact.statement.it for fact in FACTS)
    assert [statement for statement, count in statements.items() if count > 1] == []


def test_statements_are_sentences_in_both_languages() -> None:
    for fact in FACTS:
        for text in (fact.statement, fact.review.note, *filter(None, [fact.review.correction])):
            for language, words in text.model_dump().items():
                assert words == " ".join(words.split()), f"{fact.id} {language}: spacing of {words!r}"
                assert words.endswith((".", ")")), f"{fact.id} {language}: no full stop: {words!r}"
            assert text.en != text.it, f"{fact.id}: not translated: {text.en!r}"


def test_numbers_are_the_same_in_both_languages() -> None:
    def digits(words: str) -> list[str]:
        return sorted(re.findall(r"\d", words))

    for fact in FACTS:
        for text in (fact.statement, fact.review.note, *filter(None, [fact.review.correction])):
            assert digits(text.en) == digits(text.it), f"{fact.id}: {text.en!r} / {text.it!r}"


def test_garbled_facts_keep_what_was_printed() -> None:
    garbled = [fact for fact in FACTS if fact.review.verdict == "garbled"]
    assert garbled
    for fact in garbled:
        assert fact.as_printed, fact.id


def test_verdicts_other_than_not_verifiable_rest_on_references() -> None:
    for fact in FACTS:
        if fact.review.verdict not in ("not-verifiable", "garbled"):
            assert fact.review.references, f"{fact.id} is {fact.review.verdict} by nothing"


def test_modality_is_that_of_the_statement() -> None:
    for fact in FACTS:
        hedged = re.search(r"\b(can|may|might)\b", fact.statement.en) is not None
        assert hedged == (fact.modality == "possible"), f"{fact.id} {fact.modality}: {fact.statement.en}"


def test_joint_sites_share_a_position_mutually() -> None:
    joint = [fact for fact in FACTS if getattr(fact, "joint", ())]
    assert joint
    for fact in joint:
        partners = [o for o in joint if o.primary == fact.primary and o.site in fact.joint]  # type: ignore[attr-defined]
        assert len(partners) == len(fact.joint)  # type: ignore[attr-defined]
        assert {o.position for o in partners} == {fact.position}  # type: ignore[attr-defined]


def test_printed_positions_of_a_row_run_from_one() -> None:
    rows: dict[tuple[str, int | None], list[int]] = {}
    for fact in FACTS:
        if fact.kind == "spread" and fact.position:  # type: ignore[attr-defined]
            rows.setdefault((fact.primary, fact.citations[0].paragraph), []).append(fact.position)  # type: ignore[attr-defined]
    assert len(rows) == 13
    for row, positions in rows.items():
        assert sorted(set(positions)) == list(range(1, max(positions) + 1)), row


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_no_sentence_of_a_document_is_copied(documents: dict[str, list[str]]) -> None:
    longest = 7
    runs = {
        tuple(words[start : start + longest])
        for paragraphs in documents.values()
        for paragraph in paragraphs
        for words in [_words(paragraph)]
        for start in range(len(words) - longest + 1)
    }
    assert len(runs) > 3_000
    for fact in FACTS:
        for text in (fact.statement.en, fact.statement.it):
            words = _words(text)
            shared = [run for run in zip(*(words[i:] for i in range(longest)), strict=False) if run in runs]
            assert not shared, f"{fact.id} has {longest} words running from a document: {shared}"


def test_as_printed_stands_in_a_cited_paragraph(documents: dict[str, list[str]]) -> None:
    printed = [fact for fact in FACTS if fact.as_printed]
    assert len(printed) > 15
    for fact in printed:
        assert fact.as_printed is not None
        places = [documents[c.source][c.paragraph - 1] for c in fact.citations if c.paragraph]
        assert any(fact.as_printed in place for place in places), f"{fact.id}: {fact.as_printed!r}"
        assert len(_words(fact.as_printed)) < 9, f"{fact.id} quotes more than a phrase"


def test_documents_are_those_the_sources_name(shared: Path, documents: dict[str, list[str]]) -> None:
    from hashlib import sha256

    assert len(documents) == 5
    for identifier, paragraphs in documents.items():
        source = md.sources[identifier]
        assert source.kind == "document"
        assert source.paragraphs == len(paragraphs)
        assert source.sha256 == sha256((shared / "documents" / source.file_name).read_bytes()).hexdigest()


def test_references_are_those_that_were_researched(shared: Path) -> None:
    import csv

    with (shared / "reference" / "review" / "references.csv").open(encoding="utf-8") as file:
        known = {row["ref_id"].replace("_", "-"): row for row in csv.DictReader(file)}
    for source in md.sources.values():
        if source.kind != "document":
            row = known[source.id]
            assert (source.title, source.pmid or "", source.url or "") == (row["title"], row["pmid"], row["url"])
            # one record shows its DOI beside the name of the site instead of in its column
            assert (source.doi or "") == row["doi"] or (not row["doi"] and f"({source.doi})" in row["journal_or_site"])
            assert str(source.year or "n.d.") == row["year"]


def test_order_is_the_printed_one() -> None:
    from tools.lint import COMMAND, in_printed_order

    for _, facts in itertools.groupby(FACTS, key=lambda fact: fact.kind):
        group = list(facts)
        assert in_printed_order(group) == group, f"mend it with `{COMMAND}`"


@pytest.mark.parametrize("paragraph", range(13, 25))
def test_every_row_of_the_list_is_there(paragraph: int) -> None:
    row = [f for f in FACTS if f.citations[0].paragraph == paragraph and f.kind == "spread"]
    assert [f.position for f in row] in ([1, 2, 3], [1, 2, 2, 3])  # type: ignore[attr-defined]


def test_wording_of_a_citation_stands_in_its_paragraph(documents: dict[str, list[str]]) -> None:
    worded = [(fact, c) for fact in FACTS for c in fact.citations if c.wording]
    assert len(worded) > 20
    for fact, citation in worded:
        assert citation.paragraph is not None
        assert citation.wording is not None
        paragraph = documents[citation.source][citation.paragraph - 1]
        assert citation.wording.casefold() in paragraph.casefold(), f"{fact.id}: {citation.wording!r}"
        assert len(_words(citation.wording)) < 9


def test_contradictions_are_the_linked_pairs_each_once() -> None:
    linked = {frozenset((fact.id, other)) for fact in FACTS for other in fact.contradicts}
    pairs = [frozenset(pair.facts) for pair in md.contradictions()]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == linked
    for pair in md.contradictions():
        for words in (pair.explanation.en, pair.explanation.it):
            assert words.endswith(".")
            assert "\n" not in words


def test_folk_remedies_promotion_and_anecdotes_are_graded() -> None:
    grades = Counter(fact.grade for fact in FACTS)
    assert set(grades) == {"article", "anecdote", "promotion", "folk-remedy"}
    for fact in FACTS:
        assert (fact.kind == "anecdote") == (fact.grade == "anecdote"), fact.id
        if fact.grade == "folk-remedy":
            assert fact.review.verdict in ("disputed", "refuted", "not-verifiable"), fact.id


def test_fractions_have_denominators_and_numbers_stand_in_the_statement() -> None:
    quantified = [fact for fact in FACTS if getattr(fact, "quantity", None)]
    assert len(quantified) > 10
    for fact in quantified:
        quantity = fact.quantity  # type: ignore[attr-defined]
        assert quantity.unit != "fraction" or quantity.denominator, fact.id
