from __future__ import annotations

import copy
import pickle
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pytest

import metastasis_data as md
from metastasis_data.models import Fact, SpreadFact

if TYPE_CHECKING:
    from metastasis_data.registry import Facts


def test_registry_is_a_read_only_mapping() -> None:
    assert md.sites["liver"].label.it == "fegato"
    assert "liver" in md.sites
    assert "hepatic" not in md.sites
    assert 1 not in md.sites  # type: ignore[comparison-overlap]
    assert list(md.sites) == list(md.sites.keys())
    assert len(md.sites) == len(list(md.sites))
    assert md.sites.get("moon") is None
    assert dict(md.sites)["liver"] is md.sites["liver"]
    with pytest.raises(TypeError):
        md.sites["moon"] = md.sites["liver"]  # type: ignore[index]
    with pytest.raises(TypeError):
        del md.sites["liver"]  # type: ignore[attr-defined]
    assert repr(md.sites) == f"<Registry of {len(md.sites)} site records>"


@pytest.mark.parametrize(
    ("registry", "known", "kind"),
    [
        (md.primaries, "lung-cancer", "primary"),
        (md.sites, "spine", "site"),
        (md.findings, "hypercalcaemia", "finding"),
        (md.procedures, "biopsy", "procedure"),
        (md.concepts, "micrometastasis", "concept"),
        (md.facts, "MD:000001", "fact"),
        (md.sources, "metastases-general-en", "source"),
    ],
)
def test_unknown_id_is_a_key_error_that_says_what_kind(registry: md.Registry[Any], known: str, kind: str) -> None:
    assert registry[known].id == known
    with pytest.raises(KeyError, match=f"unknown {kind} 'no-such-thing'"):
        registry["no-such-thing"]
    with pytest.raises(md.UnknownTermError):
        registry[""]
    for value in (None, 1, b"liver"):
        with pytest.raises(TypeError, match="an id is a str"):
            registry[value]  # type: ignore[index]


def test_near_id_is_suggested() -> None:
    with pytest.raises(md.UnknownTermError) as caught:
        md.sites["livr"]
    assert caught.value.suggestions[0] == "liver"


def test_lookup_takes_any_name() -> None:
    assert md.sites.lookup("Hepatic").id == "liver"
    assert md.facts.lookup(" MD:000001 ").id == "MD:000001"
    with pytest.raises(md.UnknownTermError):
        md.primaries.lookup("hepatic")
    with pytest.raises(TypeError):
        md.facts.lookup(1)  # type: ignore[arg-type]


def test_parts_and_broader_terms() -> None:
    assert md.sites["manubrium"].part_of == "sternum"
    assert md.sites["spine"].part_of == "bone"
    assert md.sites["brain"].part_of == "central-nervous-system"
    assert md.primaries["colon-cancer"].broader == ("colorectal-cancer",)


def test_facts_is_an_immutable_sequence() -> None:
    answer = md.typical_sites("breast")
    assert answer[0] is next(iter(answer))
    assert answer[-1].site == "bone"
    assert answer[:2] == (answer[0], answer[1])
    assert answer.index(answer[1]) == 1
    assert next(reversed(answer)).site == "bone"
    assert answer.count(answer[0]) == 1
    assert isinstance(answer, Sequence)
    assert answer.ids == tuple(fact.id for fact in answer)
    with pytest.raises(TypeError):
        answer[0] = answer[1]  # type: ignore[index]
    for name in ("notes", "_records", "new"):
        with pytest.raises(AttributeError, match="immutable"):
            setattr(answer, name, ())
    with pytest.raises(AttributeError, match="immutable"):
        del answer.notes


def test_membership_by_fact_id_and_answering_term() -> None:
    answer = md.typical_sites("breast")
    assert answer[0] in answer
    assert answer.ids[0] in answer
    assert "bone" in answer
    assert "breast-cancer" not in answer
    assert "brain" not in answer
    assert None not in answer


def test_to_records_gives_new_plain_values_each_time() -> None:
    answer = md.typical_sites("breast")
    records = answer.to_records()
    assert records[0]["site"] == "lung"
    assert records[0]["citations"][0]["paragraph"] == 13
    assert records[0]["review"]["reviewed"] == "2026-11-20"
    records[0]["site"] = "moon"
    assert answer.to_records()[0]["site"] == "lung"
    assert [SpreadFact.model_validate(record) for record in answer.to_records()] == list(answer)


def test_repr_is_one_line_and_says_what_was_withheld() -> None:
    text = repr(md.typical_sites("colon"))
    assert text.startswith("<Facts: typical_sites('colon-cancer'): 3 facts; 3 more are withheld by their review")
    assert "\n" not in text
    assert repr(md.typical_sites("gastrointestinal")).startswith(
        "<Facts: typical_sites('gastrointestinal-cancer'): 1 fact;"
    )


def test_str_reads_fact_by_fact() -> None:
    lines = str(md.typical_sites("lung")).splitlines()
    assert lines[0] == "MD:000037 Lung cancer typically spreads to the adrenal glands. [metastases-general-en p21]"
    assert lines[-1].startswith("(")


@pytest.mark.parametrize("remade", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])  # noqa: S301
def test_answers_and_records_survive_copying(remade: object) -> None:
    answer = md.typical_sites("colon")
    again: Facts[Fact] = remade(answer)  # type: ignore[operator]
    assert again == answer
    assert hash(again) == hash(answer)
    assert again.withheld == answer.withheld
    assert "liver" in again
    assert answer != md.typical_sites("lung")
    assert answer != "colon"
