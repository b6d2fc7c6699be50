from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import metastasis_data as md
from metastasis_data.names import LONGEST_NAME, NameIndex, default_names
from tests.strategies import ALIASES, KINDS, dressed


@given(st.data())
def test_any_name_in_any_dress_gives_its_term(data: st.DataObject) -> None:
    kind, identifier, name = data.draw(st.sampled_from(ALIASES))
    typed = data.draw(dressed(name))
    assert md.canonical(typed, kind=kind) == identifier


def test_every_name_gives_its_term_as_it_stands_in_capitals_and_run_together() -> None:
    for kind, identifier, name in ALIASES:
        for typed in (name, name.upper(), name.replace(" ", "")):
            assert default_names().one(typed, kind) == identifier, (kind, typed)


@given(st.text())
def test_random_text_is_unknown_or_a_name(text: str) -> None:
    try:
        found: tuple[str, ...] = (md.canonical(text, kind="site"),)
    except md.UnknownTermError as error:
        found = error.suggestions
    assert all(term in md.sites for term in found)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\t", "---", "\x00", "\x1f", "\N{LUNGS}", "\N{RIGHT-TO-LEFT MARK}lung", "<b>lung</b>", "<lung>",
     "lung\N{ZERO WIDTH SPACE}cancer", "\ud800", "lung; drop table", "a" * 1_000_000],
)  # fmt: skip
@pytest.mark.parametrize("kind", [None, *KINDS])
def test_what_cannot_be_a_name_is_unknown_at_once(text: str, kind: str | None) -> None:
    started = time.perf_counter()
    with pytest.raises(md.UnknownTermError) as caught:
        default_names().one(text, kind)
    assert len(str(caught.value)) < 400
    assert time.perf_counter() - started < 1  # an order of magnitude above what it takes


def test_longest_name_is_looked_up_and_one_more_character_is_not() -> None:
    with pytest.raises(md.UnknownTermError):
        md.canonical("x" * LONGEST_NAME)
    padded = "lung".ljust(LONGEST_NAME)
    assert md.canonical(padded, kind="site") == "lung"
    with pytest.raises(md.UnknownTermError):
        md.canonical(padded + " ", kind="site")


@pytest.mark.parametrize("value", [None, b"lung", 1, 1.5, ["lung"], ("lung",), object()])
def test_what_is_no_text_is_a_type_error(value: object) -> None:
    for ask in (md.canonical, md.resolve, md.typical_sites, md.typical_primaries, md.diagnostics_for):
        with pytest.raises(TypeError, match="is a str, not"):
            ask(value)  # type: ignore[arg-type]
    if value is not None:  # None asks for all classes
        with pytest.raises(TypeError, match="is a str, not"):
            md.frequency_class(value)  # type: ignore[arg-type]


def test_unknown_kind_lists_the_kinds() -> None:
    with pytest.raises(ValueError, match="unknown kind 'organ'; the kinds are primary, site"):
        md.canonical("lung", kind="organ")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unknown kind"):
        md.resolve("lung", kind="organ")  # type: ignore[arg-type]


def test_name_of_two_kinds_is_ambiguous() -> None:
    with pytest.raises(md.AmbiguousTermError, match="the primary 'lung-cancer' or the site 'lung'") as caught:
        md.canonical("lung")
    assert caught.value.candidates == ("lung-cancer", "lung")
    assert caught.value.kinds == ("primary", "site")
    assert isinstance(caught.value, KeyError)


@pytest.mark.parametrize(
    ("typed", "kind", "meant"),
    [
        ("lnug", "primary", "lung-cancer"),
        ("stomack", "primary", "stomach-cancer"),
        ("brest cancer", "primary", "breast-cancer"),
        ("protsate", "primary", "prostate-cancer"),
        ("polmnoe", "primary", "lung-cancer"),
        ("fegatto", "site", "liver"),
        ("perioteneum", "site", "peritoneum"),
        ("scintigrphy", "procedure", "radionuclide-imaging"),
    ],
)
def test_typo_is_met_with_a_suggestion(typed: str, kind: str, meant: str) -> None:
    with pytest.raises(md.UnknownTermError) as caught:
        default_names().one(typed, kind)
    assert caught.value.suggestions[0] == meant
    assert caught.value.kind == kind


def test_message_of_the_design() -> None:
    with pytest.raises(md.UnknownTermError) as caught:
        md.typical_sites("lnug")
    assert str(caught.value) == "unknown primary 'lnug'; did you mean 'lung-cancer'?"


@given(st.data())
def test_suggestions_for_random_typos_are_real_and_mostly_right(data: st.DataObject) -> None:
    kind, _, name = data.draw(st.sampled_from(ALIASES))
    place = data.draw(st.integers(0, len(name) - 1))
    typed = name[:place] + "q" + name[place + 1 :]
    error = default_names().unknown(typed, (kind,))
    assert len(set(error.suggestions)) == len(error.suggestions) <= 3
    assert all(md.resolve(suggestion, kind=kind).id == suggestion for suggestion in error.suggestions)


def test_index_belongs_to_whoever_made_it() -> None:
    source = {"site": "liver liver"}
    index = NameIndex(source)
    source["site"] += " moon moon"
    index.names("site")["sun"] = "sun"
    with pytest.raises(md.UnknownTermError):
        index.one("moon")
    with pytest.raises(md.UnknownTermError):
        index.one("sun")
