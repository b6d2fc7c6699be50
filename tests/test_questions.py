from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import metastasis_data as md
from tests.strategies import primary_ids, site_ids

# What the second article's list says, 002 p13-p24, in its order; p17, the second colon row, is garbled.
PRINTED = {
    "breast-cancer": ["lung", "liver", "bone"],
    "ovarian-cancer": ["peritoneum", "liver", "lung"],
    "stomach-cancer": ["liver", "peritoneum", "lung"],
    "colon-cancer": ["liver", "peritoneum", "lung"],
    "prostate-cancer": ["bone", "lung", "liver"],
    "uterine-cancer": ["liver", "lung", "peritoneum"],
    "kidney-cancer": ["lung", "liver", "bone"],
    "lung-cancer": ["adrenal-gland", "liver", "lung"],
    "melanoma": ["lung", "skin", "skeletal-muscle", "liver"],
    "pancreatic-cancer": ["liver", "lung", "peritoneum"],
    "thyroid-cancer": ["lung", "liver", "bone"],
}


@pytest.mark.parametrize(("primary", "sites"), PRINTED.items())
def test_typical_sites_are_those_printed_in_their_order(primary: str, sites: list[str]) -> None:
    answer = md.typical_sites(primary)
    assert [fact.site for fact in answer] == sites
    assert [fact.position for fact in answer] == sorted(fact.position or 0 for fact in answer)
    assert all(fact.primary == primary for fact in answer)


def test_every_typical_fact_shows_where_it_is_stated_its_verdict_and_its_references() -> None:
    for primary in PRINTED:
        for fact in md.typical_sites(primary):
            assert any(citation.paragraph for citation in fact.citations)
            assert fact.review.verdict
            assert all(reference in md.sources for reference in fact.review.references)


def test_second_colon_row_is_withheld_and_can_be_had() -> None:
    answer = md.typical_sites("colon")
    assert [fact.site for fact in answer.withheld] == ["liver", "lung", "adrenal-gland"]
    assert {fact.review.verdict for fact in answer.withheld} == {"garbled"}
    assert {fact.citations[0].paragraph for fact in answer.withheld} == {17}
    everything = md.typical_sites("colon", include="all")
    assert everything.ids == answer.ids + answer.withheld.ids
    assert not everything.withheld
    assert "adrenal-gland" not in answer
    assert "adrenal-gland" in everything


def test_second_lung_is_the_other_lung() -> None:
    fact = md.typical_sites("lung")[2]
    assert (fact.site, fact.laterality, fact.as_printed) == ("lung", "contralateral", "second lung")


def test_joint_position_is_shared() -> None:
    skin, muscle = md.typical_sites("melanoma")[1:3]
    assert skin.position == muscle.position == 2
    assert (skin.joint, muscle.joint) == (("skeletal-muscle",), ("skin",))


def test_repetition_is_one_fact_with_several_citations() -> None:
    (lung,) = [fact for fact in md.frequency_class("lung", frame="all-cancers") if fact.site == "lung"]
    assert [str(citation) for citation in lung.citations] == [
        "micrometastasis-en p13",
        "micrometastasis-it p13",
        "metastases-general-en p11",
        "metastases-general-en p57",
        "distant-metastasis-it p4",
    ]


@given(
    primary_ids,
    site_ids,
    st.fixed_dictionaries({"general": st.booleans(), "include": st.sampled_from(("reviewed", "all"))}),
)
def test_sites_and_primaries_are_each_others_reverse(primary: str, site: str, options: dict[str, Any]) -> None:
    possible = site in md.possible_sites(primary, **options)
    assert possible >= (primary in md.possible_primaries(site, **options))
    there = site in md.typical_sites(primary, **options)
    back = primary in md.typical_primaries(site, **options)
    assert there or not back
    if not options["general"]:
        assert there == back


def test_sites_and_primaries_are_each_others_reverse_throughout() -> None:
    for primary in md.primaries:
        for site in md.sites:
            assert (site in md.typical_sites(primary)) == (primary in md.typical_primaries(site))
            assert (site in md.possible_sites(primary)) == (primary in md.possible_primaries(site))


def test_site_question_covers_the_parts_of_the_site() -> None:
    answer = md.possible_primaries("bone")
    assert {"manubrium", "ilium", "femur"} <= {fact.site for fact in answer}
    assert md.possible_primaries("sternum").ids == tuple(
        fact.id for fact in answer if fact.site in ("sternum", "manubrium", "sternal-body", "xiphoid-process")
    )
    assert "bone" in md.possible_sites("lung")


def test_possible_sites_are_apart_and_the_answer_says_so() -> None:
    typical, possible = md.typical_sites("kidney"), md.possible_sites("kidney")
    assert len(possible) == 8
    assert not set(typical.ids) & set(possible.ids)
    assert {fact.modality for fact in typical} == {"usual"}
    assert {fact.modality for fact in possible} == {"possible"}
    assert "8 more are stated only as possible or rare: possible_sites()" in typical.notes
    assert "3 more are stated as typical: typical_sites()" in possible.notes
    assert "1 more is stated as typical: typical_primaries()" not in md.possible_primaries("liver").notes


def test_general_adds_and_the_answer_says_so() -> None:
    plain, general = md.typical_sites("kidney"), md.typical_sites("kidney", general=True)
    assert set(plain.ids) < set(general.ids)
    assert {fact.primary for fact in general} == {"kidney-cancer", "cancer-in-general"}
    assert "5 more are said of metastases in general: general=True adds them" in plain.notes
    assert not any("general=True" in note for note in general.notes)


def test_known_name_about_which_nothing_is_stated_gives_an_empty_answer_that_says_so() -> None:
    answer = md.typical_sites("cervix")
    assert len(answer) == 0
    assert not answer
    assert "nothing is stated about the typical sites of cervical-cancer" in repr(answer)
    related = md.typical_sites("bowel cancer")
    assert not related
    assert "but see" in repr(related)
    assert "colon-cancer" in repr(related)
    assert "nothing is stated" in repr(md.diagnostics_for("spleen"))
    assert "nothing is stated" in repr(md.frequency_class("ligament"))
    assert "nothing is stated" in repr(md.typical_primaries("heart"))


def test_reference_source_is_empty_and_counts_what_is_elsewhere() -> None:
    answer = md.typical_sites("lung", source="reference")
    assert not answer
    assert answer.elsewhere == 3
    assert md.typical_sites("lung").elsewhere == 0
    assert md.typical_sites("lung", source="all").ids == md.typical_sites("lung").ids


@pytest.mark.parametrize("option", ["source", "include"])
@pytest.mark.parametrize("ask", [md.typical_sites, md.typical_primaries, md.frequency_class, md.diagnostics_for])
def test_option_that_does_not_exist_lists_those_that_do(ask: object, option: str) -> None:
    with pytest.raises(ValueError, match=rf"unknown {option} 'everything'; the values are '"):
        ask("liver", **{option: "everything"})  # type: ignore[operator]


def test_frequency_class_is_within_a_frame() -> None:
    assert [(f.frame, f.frequency) for f in md.frequency_class("pancreas")] == [("all-cancers", "rare")]
    assert {f.frame for f in md.frequency_class("lung")} == {"all-cancers", "bone-metastasis-sources"}
    sources = md.frequency_class(frame="bone-metastasis-sources")
    assert [f.primary for f in sources if f.frequency == "most-frequent"] == [
        "thyroid-cancer",
        "breast-cancer",
        "lung-cancer",
        "kidney-cancer",
        "sarcoma",
    ]
    assert {f.site for f in md.frequency_class(frame="within-skeleton")} >= {"femur", "lumbar-spine", "skull"}
    with pytest.raises(ValueError, match="unknown frame 'europe'; the values are 'all-cancers'"):
        md.frequency_class(frame="europe")  # type: ignore[arg-type]
    with pytest.raises(md.UnknownTermError, match="unknown site or primary 'spleem'; did you mean 'spleen'"):
        md.frequency_class("spleem")


def test_frequency_class_of_all_is_every_class_there_is() -> None:
    every = md.frequency_class(include="all", source="all")
    assert every.ids == tuple(f.id for f in md.facts.values() if f.kind == "frequency-class")


def test_contradictory_classes_are_linked() -> None:
    intermediate, frequent = (
        next(f for f in md.frequency_class("bone", frame="all-cancers") if f.site == "bone" and f.frequency == word)
        for word in ("intermediate", "very-frequent")
    )
    assert frequent.id in intermediate.contradicts
    assert intermediate.id in frequent.contradicts


def test_diagnostics_say_what_each_test_is_for_and_when() -> None:
    bone = md.diagnostics_for("bone")
    phases = {(fact.procedure, fact.phase) for fact in bone if fact.phase}
    assert phases == {("bone-scintigraphy", "early"), ("plain-radiography", "late")}
    assert {"confirm", "characterise", "detect"} <= {purpose for fact in bone for purpose in fact.purposes}
    assert "biopsy" in bone
    general = md.diagnostics_for("bone", general=True)
    assert {"positron-emission-tomography", "biopsy"} <= {fact.procedure for fact in general}
    assert {"monitor", "extent"} <= {purpose for fact in general for purpose in fact.purposes}


def test_what_cannot_detect_micrometastases_contradicts_what_is_said_to() -> None:
    answer = md.diagnostics_for("micrometastasi", include="all")
    blind = [fact for fact in answer if not fact.detects]
    assert {fact.procedure for fact in blind} == {"clinical-examination", "standard-diagnostic-test"}
    claimed = {i for fact in blind for i in fact.contradicts if md.facts[i].kind == "diagnostic"}
    assert {md.facts[i].procedure for i in claimed} == {  # type: ignore[attr-defined]
        "magnetic-resonance-imaging",
        "ultrasonography",
        "computed-tomography",
    }
    assert claimed <= set(md.diagnostics_for("micrometastasis").withheld.ids)


def test_diagnostics_of_a_finding() -> None:
    assert "blood-calcium-measurement" in md.diagnostics_for("hypercalcemia")
    assert md.diagnostics_for("metastasis", general=True) == md.diagnostics_for("metastasis")


def test_same_question_gives_the_same_object_however_it_is_typed() -> None:
    assert md.typical_sites("lung") is md.typical_sites(" LUNG ") is md.typical_sites("polmone")
    assert md.typical_sites("lung")[0] is md.facts[md.typical_sites("lung").ids[0]]
    assert md.typical_sites("lung", include="all") is md.typical_sites("Lung", include="all")


def test_memory_of_spellings_is_bounded() -> None:
    from metastasis_data import api

    for number in range(api._FULL + 10):
        md.typical_sites("lung" + " " * (number % 900) + "\t" * (number // 900))
    assert len(api._plain_sites) <= api._FULL


def test_resolve_gives_the_term() -> None:
    assert md.resolve("fegato").id == "liver"
    assert md.resolve("hepatic", kind="site") is md.sites["liver"]
    assert md.resolve("mammella", kind="primary").label.en == "breast cancer"
    with pytest.raises(md.AmbiguousTermError):
        md.resolve("lung")
    with pytest.raises(md.UnknownTermError):
        md.resolve("moon")


def test_preload_builds_every_record() -> None:
    md.preload()
    assert len(md.facts) == sum(1 for _ in md.facts.values()) > 150
