from __future__ import annotations

import datetime as dt
import types
import typing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import metastasis_data as md
from metastasis_data import models
from metastasis_data._store import FAMILIES, Store
from metastasis_data.models.base import Record
from metastasis_data.models.trusted import _construct

RECORDS = [value for name in models.__all__ if isinstance(value := getattr(models, name), type)]
ALLOWED = (str, int, float, bool, type(None), dt.date)


def _parts(annotation: Any) -> list[Any]:
    """Return every type that an annotation is made of."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _parts(typing.get_args(annotation)[0])
    if origin is typing.Literal:
        return [type(value) for value in typing.get_args(annotation)]
    if origin in (typing.Union, types.UnionType, tuple):
        inner = [part for argument in typing.get_args(annotation) if argument is not ... for part in _parts(argument)]
        return [origin, *inner]
    return [origin or annotation]


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_records_are_frozen_all_the_way_down(model: type[Record]) -> None:
    assert issubclass(model, Record)
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"
    for name, annotation in typing.get_type_hints(model, include_extras=True).items():
        if name in model.model_fields:
            for part in _parts(annotation):
                frozen = part in (typing.Union, types.UnionType, tuple, *ALLOWED)
                assert frozen or issubclass(part, Record), f"{model.__name__}.{name} holds {part}"


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_field_is_described(model: type[Record]) -> None:
    assert model.__doc__
    for name, field in model.model_fields.items():
        assert field.description, f"{model.__name__}.{name}"


def test_all_models_are_found() -> None:
    assert len(RECORDS) == len(models.__all__) > 20
    assert dir(models) == sorted(models.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'Moon'"):
        models.Moon  # type: ignore[attr-defined]  # noqa: B018


def test_nobody_can_change_a_fact() -> None:
    fact = md.typical_sites("lung")[0]
    for change in ({"site": "moon"}, {"unknown": 1}):
        with pytest.raises((ValidationError, ValueError)):
            setattr(fact, *next(iter(change.items())))
    with pytest.raises(ValidationError):
        fact.review.verdict = "supported"  # type: ignore[misc]
    with pytest.raises(TypeError):
        fact.citations[0] = fact.citations[0]  # type: ignore[index]


@pytest.mark.parametrize("file", FAMILIES)
def test_trusted_records_equal_validated_ones(file: str) -> None:
    family = FAMILIES[file]
    rows = Store().table(file).rows
    assert rows
    for row in rows.values():
        model = family.model(row["kind"])
        trusted, validated = _construct(model, row), model.model_validate(row)
        assert trusted == validated
        assert trusted.model_fields_set == validated.model_fields_set
        assert model.model_validate_json(trusted.model_dump_json()) == trusted
        assert model.model_validate(trusted.model_dump()) == trusted
        assert hash(trusted) == hash(validated)


@given(st.data())
def test_dump_then_validate_is_identity(data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(list(md.facts.values())))
    mode = data.draw(st.sampled_from(("json", "python")))
    assert type(fact).model_validate(fact.model_dump(mode=mode)) == fact
    assert type(fact).model_validate(fact.model_dump(mode=mode, exclude_defaults=True)) == fact


TEXT = {"en": "a", "it": "b"}
REVIEW = {"verdict": "supported", "note": TEXT, "confidence": "high", "reviewed": "2026-11-20"}
FACT: dict[str, Any] = {
    "id": "MD:999999",
    "statement": TEXT,
    "citations": [{"source": "metastases-general-en", "paragraph": 1}],
    "review": REVIEW,
    "since": "2026.11",
    "primary": "lung-cancer",
    "site": "liver",
}


def test_the_smallest_fact_is_valid() -> None:
    fact = models.SpreadFact.model_validate(FACT)
    assert fact.position is None
    assert fact.citations[0].section is None
    assert str(fact) == "MD:999999 a [metastases-general-en p1]"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"citations": []}, "at least 1 item"),
        ({"citations": [{"source": "nci2011"}]}, "a citation needs a paragraph"),
        ({"citations": [{"source": "nci2011", "paragraph": 0}]}, "greater than or equal to 1"),
        ({"statement": {"en": "a"}}, "it"),
        ({"statement": {"en": "a", "it": ""}}, "at least 1 character"),
        ({"review": {**REVIEW, "verdict": "true"}}, "supported"),
        ({"id": "1"}, "pattern"),
        ({"modality": "sometimes"}, "usual"),
        ({"position": 0}, "greater than or equal to 1"),
        ({"replaced_by": "MD:000001"}, "only a deprecated fact has replaced_by"),
        ({"colour": "red"}, "Extra inputs"),
        ({"since": "yesterday"}, "pattern"),
        ({"site": "The Liver"}, "pattern"),
    ],
)
def test_what_is_no_fact_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        models.SpreadFact.model_validate({**FACT, **change})


def test_fact_without_citation_review_or_text_cannot_be_made() -> None:
    for field in ("citations", "review", "statement", "since", "site", "primary"):
        with pytest.raises(ValidationError, match=field):
            models.SpreadFact.model_validate({name: value for name, value in FACT.items() if name != field})


def test_citation_of_another_source_has_a_locator() -> None:
    citation = models.Citation(source="nci2011", locator="table 1")
    assert str(citation) == "nci2011 table 1"


@pytest.mark.parametrize(
    ("quantity", "complaint"),
    [
        ({}, "needs a value, a range or words"),
        ({"value": 0.5, "low": 0.1, "unit": "year"}, "a value or a range, not both"),
        ({"low": 2, "high": 1, "unit": "year"}, "lower end of a range lies above"),
        ({"value": 3}, "a number needs a unit"),
        ({"value": 3, "unit": "fraction", "denominator": TEXT}, "fractions run from 0 to 1"),
        ({"value": 0.3, "unit": "fraction"}, "a fraction needs a denominator"),
        ({"value": 0.3, "unit": "parsec"}, "fraction"),
    ],
)
def test_what_is_no_quantity_is_refused(quantity: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        models.Quantity.model_validate(quantity)


def test_quantities() -> None:
    assert models.Quantity(value=0, unit="fraction", denominator=models.Text(**TEXT)).value == 0
    assert models.Quantity(low=1, high=2, unit="year").comparator == "="
    assert models.Quantity(verbal=models.Text(en="decades", it="decenni")).value is None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"status": "deprecated"}, "exactly when it is deprecated"),
        ({"replaced_by": "liver"}, "exactly when it is deprecated"),
        ({"xrefs": [{"curie": "liver"}]}, "pattern"),
        ({"kind": "primary"}, "site"),
    ],
)
def test_what_is_no_term_is_refused(change: dict[str, Any], complaint: str) -> None:
    term = {"id": "toe", "label": TEXT, "since": "2026.11"}
    assert str(models.Site.model_validate(term)) == "a"
    assert str(models.Xref(curie="UBERON:0002107")) == "UBERON:0002107"
    with pytest.raises(ValidationError, match=complaint):
        models.Site.model_validate({**term, **change})
