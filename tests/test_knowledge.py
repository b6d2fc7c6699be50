"""The questions beyond spread and diagnosis."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

import metastasis_data as md

if TYPE_CHECKING:
    from metastasis_data.models import Fact


def _one(facts: object, **values: object) -> Fact:
    """Return the only fact that has these values."""
    found = [f for f in facts if all(getattr(f, name) == value for name, value in values.items())]  # type: ignore[attr-defined]
    assert len(found) == 1, (values, found)
    return found[0]  # type: ignore[no-any-return]


def test_bone_leads_to_hypercalcaemia_leads_to_nausea_of_its_organ_system() -> None:
    bone = md.manifestations_of("bone")
    assert "hypercalcaemia" in bone
    nausea = _one(md.manifestations_of("hypercalcaemia", include="all"), finding="nausea")
    assert nausea.via == "hypercalcaemia"  # type: ignore[attr-defined]
    assert nausea.organ_system == "digestive-system"  # type: ignore[attr-defined]
    assert nausea.organ_system_as_printed == "cardiovascular-system"  # type: ignore[attr-defined]
    assert nausea.via in md.findings  # type: ignore[attr-defined]


def test_a_third_of_patients_with_bone_metastases_is_said_to_have_hypercalcaemia() -> None:
    quantities = [f.quantity for f in md.manifestations_of("bone") if f.finding == "hypercalcaemia" and f.quantity]
    assert len(quantities) == 1
    assert quantities[0].value == pytest.approx(1 / 3, abs=0.01)
    assert quantities[0].unit == "fraction"
    assert quantities[0].denominator is not None


def test_peritoneum_leads_to_ascites_is_drained() -> None:
    ascites = _one(md.manifestations_of("peritoneo"), finding="ascites")
    assert ascites.relieved_by == ("paracentesis",)  # type: ignore[attr-defined]
    assert "paracentesis" in md.treatments_for("ascites")


def test_spine_leads_to_compression_leads_to_paralysis_of_which_one_in_ten_recovers() -> None:
    spine = md.manifestations_of("spine", include="all")
    compression = [f.quantity for f in spine if f.finding == "spinal-cord-compression" and f.quantity]
    assert {(q.value, q.comparator) for q in compression} >= {(0.05, "up-to"), (0.5, ">")}
    paralysis = [f for f in spine if f.finding == "paralysis"]
    assert {f.via for f in paralysis} == {"spinal-cord-compression"}
    recovery = [f.quantity for f in md.course("paralysis", include="all") if f.quantity]
    assert [q.value for q in recovery] == [0.1]


def test_bone_includes_the_spine() -> None:
    assert set(md.manifestations_of("spine").ids) <= set(md.manifestations_of("bone").ids)
    assert set(md.facts_about("spine").ids) <= set(md.facts_about("bone").ids)


def test_tidronate_has_two_candidates_and_is_withheld() -> None:
    answer = md.drugs_in("bisphosphonates")
    members = [f.drug for f in answer if f.topic == "member"]
    assert [drug for drug in members if drug and drug in md.drugs and not md.drugs[drug].id.startswith("nitrogen")] == [
        "pamidronate",
        "ibandronate",
        "clodronate",
    ]
    (garbled,) = [f for f in answer.withheld if f.as_printed == "Tidronate"]
    assert garbled.drug is None
    assert set(garbled.candidates) == {"etidronate", "tiludronate"}
    assert garbled.group == "nitrogen-free-bisphosphonates"
    with pytest.raises(md.UnknownTermError) as caught:
        md.resolve("Tidronate")
    assert "etidronate" in caught.value.suggestions
    containing = {f.drug for f in md.drugs_in("nitrogen-containing bisphosphonates") if f.topic == "member"}
    assert containing >= {"pamidronate", "ibandronate"}
    assert "clodronate" not in containing


def test_steps_of_dissemination_are_in_order() -> None:
    steps = [fact for fact in md.biology(topic="step") if fact.order]
    assert {fact.order for fact in steps} == {1, 2, 3, 4, 5, 6}
    routes = md.biology(topic="route")
    involved = {term for fact in routes for term in (fact.subject, *fact.involves)}
    assert {"haematogenous-spread", "lymphogenous-spread"} <= involved


def test_survival_with_bone_metastases_is_not_stated_and_not_zero() -> None:
    open_questions = [fact for fact in md.course("bone", topic="prognosis") if fact.not_stated]
    assert open_questions
    assert all(fact.quantity is None for fact in open_questions)


@pytest.mark.parametrize(
    ("low", "high", "value", "unit", "verbal"),
    [(1, 2, None, "year", None), (None, None, 3, "month", None), (None, None, None, None, "many years")],
)
def test_course_has_typed_quantities(
    low: float | None, high: float | None, value: float | None, unit: str | None, verbal: str | None
) -> None:
    quantities = [fact.quantity for fact in md.course(include="all") if fact.quantity]
    assert any(
        (q.low, q.high, q.value, q.unit) == (low, high, value, unit)
        and (verbal is None or (q.verbal is not None and verbal in q.verbal.en))
        for q in quantities
    )


def test_eponyms_are_spelt_right_and_keep_the_print() -> None:
    answer = md.eponyms(include="all")
    names = " ".join(str(fact.name) for fact in answer)
    assert all(name in names for name in ("Krukenberg", "Schnitzler", "Virchow"))
    (krukenberg,) = [fact for fact in answer if fact.name and "Krukenberg" in fact.name.en]
    assert "Kruckenberg" in str(krukenberg.as_printed)


def test_anecdotes_promotion_and_folk_remedies_never_appear_unless_asked_for() -> None:
    stories = md.anecdotes()
    assert {fact.story for fact in stories} == {1, 2, 3, 4}
    weak = {fact.id for fact in md.facts.values() if fact.grade != "article"}
    assert set(stories.ids) < weak
    for answer in (
        md.facts_about("bone"),
        md.facts_about("bisphosphonates"),
        md.treatments_for("bone"),
        md.treatments_for("metastasis"),
        md.biology(),
        md.course(),
        md.definitions(),
        md.facts.where(),
        md.facts.where(document="metastases-general-en"),
    ):
        assert answer
        assert not weak & set(answer.ids)
    folk = [fact for fact in md.treatments_for("bone", include="all") if fact.approach == "folk"]
    assert "comfrey-root-ointment" in {fact.intervention for fact in folk}
    for fact in folk:
        assert fact.review.verdict in ("disputed", "refuted", "not-verifiable")


def test_immunity_drugs_carry_a_disputing_or_refuting_review() -> None:
    facts = md.facts_about("immune-enhancing-drugs", include="all")
    assert facts
    assert {"disputed", "refuted"} & {fact.review.verdict for fact in facts}


def test_facts_about_covers_every_kind() -> None:
    kinds = {fact.kind for fact in md.facts_about("bone", include="all")}
    assert kinds >= {
        "spread", "frequency-class", "diagnostic", "manifestation", "treatment", "biology", "course", "nomenclature",
    }  # fmt: skip
    assert md.facts_about("lung").subject == "lung-cancer or lung"
    with pytest.raises(md.UnknownTermError):
        md.facts_about("moon")


def test_facts_can_be_filtered() -> None:
    garbled = md.facts.where(verdict="garbled")
    assert garbled
    assert {fact.review.verdict for fact in garbled} == {"garbled"}
    liver = md.facts.where(document="liver-metastases-en")
    assert all(any(c.source == "liver-metastases-en" for c in fact.citations) for fact in liver)
    assert md.facts.where(kind="anecdote").ids == md.anecdotes().ids
    assert {fact.grade for fact in md.facts.where(grade="promotion")} == {"promotion"}
    everything = md.facts.where(include="all")
    assert everything.ids == tuple(md.facts)
    reviewed = md.facts.where()
    assert len(reviewed) + len(reviewed.withheld) == len(everything)
    assert not md.facts.where(kind="spread", grade="folk-remedy")
    assert {f.modality for f in md.facts.where(kind="spread", modality="possible")} == {"possible"}


@pytest.mark.parametrize(
    ("filter_name", "known"),
    [
        ("kind", "'manifestation'"),
        ("verdict", "'garbled'"),
        ("document", "'liver-metastases-en'"),
        ("grade", "'folk-remedy'"),
        ("modality", "'usual'"),
        ("include", "'reviewed'"),
    ],
)
def test_filter_value_that_does_not_exist_lists_those_that_do(filter_name: str, known: str) -> None:
    with pytest.raises(ValueError, match=f"unknown {filter_name} 'nonsense'; the values are .*{known}"):
        md.facts.where(**{filter_name: "nonsense"})  # type: ignore[arg-type]


@pytest.mark.parametrize("ask", [md.biology, md.course, md.definitions])
def test_topic_that_does_not_exist_lists_those_that_do(ask: object) -> None:
    with pytest.raises(ValueError, match="unknown topic 'nonsense'; the values are '"):
        ask(topic="nonsense")  # type: ignore[operator]
    with pytest.raises(md.UnknownTermError):
        ask("moon")  # type: ignore[operator]


def test_contradictions_can_be_read() -> None:
    pairs = md.contradictions()
    assert len(pairs) >= 30
    for pair in pairs:
        one, other = pair.facts
        assert other in md.facts[one].contradicts
        assert one in md.facts[other].contradicts
        assert pair.explanation.en
        assert pair.explanation.it
    assert str(pairs[0]).startswith(f"{pairs[0].facts[0]} / {pairs[0].facts[1]}: ")


def test_questions_and_the_dataset_survive_pickling() -> None:
    for ask in (md.typical_sites, md.biology, md.treatments_for, md.contradictions):
        assert pickle.loads(pickle.dumps(ask)) == ask  # noqa: S301
    assert pickle.loads(pickle.dumps(md.Dataset.default())) is md.Dataset.default()  # noqa: S301
    assert repr(md.Dataset.default()).startswith("<Dataset of ")


def test_general_adds_what_is_said_of_metastases_in_general() -> None:
    for ask in (md.manifestations_of, md.treatments_for, md.diagnostics_for):
        plain, general = ask("liver"), ask("liver", general=True)
        assert set(plain.ids) < set(general.ids)
        assert "metastasis" in {fact.target for fact in general}
