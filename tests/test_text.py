from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastasis_data._text import normalise, without_separators


@given(st.text())
def test_normalise_is_idempotent(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lung", "LUNG"),
        ("lymph node", "lymph-node"),
        ("lymph node", "lymphnode"),
        ("lymph node", " Lymph\tNodes "),
        ("lymph node", "lymph\N{NO-BREAK SPACE}nodes"),
        ("x-ray", "X\N{EN DASH}Ray"),
        ("oesophagus", "esophagus"),
        ("anaemia", "anemia"),
        ("\N{LATIN SMALL LIGATURE OE}sophagus", "esophagus"),
        ("cavità addominale", "cavita addominale"),
        ("dell'ovaio", "dell\N{RIGHT SINGLE QUOTATION MARK}ovaio"),
        ("biopsy", "biopsies"),
        ("metastasis", "metastases"),
        ("skin/muscle", "skin muscle"),
        ("intestinal (colon) cancer", "intestinal colon cancer"),
    ],
)
def test_same_name(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pelvis", "pelvi"),
        ("mass", "mas"),
        ("virus", "viru"),
        ("os", "o"),
        ("lung", "lung\N{RIGHT-TO-LEFT MARK}"),
        ("lung", "lung\x00"),
        ("lung", "<lung>"),
        ("lung", "lung\N{PILE OF POO}"),
        ("lung", "lung+"),
    ],
)
def test_another_name(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_nothing_is_left_of_separators_alone() -> None:
    assert normalise(" - _ ' \t") == ""


def test_without_separators_runs_words_together() -> None:
    assert without_separators("all'utero (collo)") == "alluterocollo"
