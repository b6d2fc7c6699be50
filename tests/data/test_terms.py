from __future__ import annotations

from collections import Counter

import metastasis_data as md
from metastasis_data._indices import TERM_FIELDS
from metastasis_data._store import TERM_FILES
from metastasis_data._text import normalise
from tools.build_names import COMMAND, build, keys_of
from tools.canonical import DATA, load_family

TERMS = [term for file in TERM_FILES.values() for term in load_family(file)]


def test_ids_are_unique_over_all_kinds() -> None:
    counts = Counter(term.id for term in TERMS)
    assert len(counts) > 70
    assert [identifier for identifier, count in counts.items() if count > 1] == []


def test_names_are_unique_within_a_kind() -> None:
    owners: dict[tuple[str, str], set[str]] = {}
    for term in TERMS:
        for key in keys_of(term):
            owners.setdefault((term.kind, key), set()).add(term.id)
    shared = {key: sorted(ids) for key, ids in owners.items() if len(ids) > 1}
    assert shared == {}, "take each of these names from all terms but one"


def test_no_alias_repeats_another_name_of_its_term() -> None:
    for term in TERMS:
        keys = [normalise(alias) for alias in term.aliases]
        assert len(keys) == len(set(keys)), f"{term.id} has the same alias twice: {sorted(keys)}"


def test_no_name_is_blank_or_too_long() -> None:
    for term in TERMS:
        for name in (term.label.en, term.label.it, *term.aliases):
            assert normalise(name), f"{term.id} has a blank name"
            assert name == name.strip()
            assert len(name) < 80


def test_broader_terms_and_wholes_exist_and_do_not_run_in_circles() -> None:
    for registry in (md.primaries, md.sites, md.findings, md.procedures, md.drugs, md.concepts):
        for term in registry.values():
            ancestors: set[str] = set()
            frontier = {term.id}
            while frontier:
                current = registry[frontier.pop()]
                whole = getattr(current, "part_of", None)
                outer = {*current.broader, *([whole] if whole else [])}
                assert term.id not in outer, f"{term.id} is broader than itself"
                assert outer <= set(registry), f"{current.id} names {outer - set(registry)}, which do not exist"
                frontier |= outer - ancestors
                ancestors |= outer


def test_every_term_bears_on_something() -> None:
    used = {
        term
        for fact in md.facts.values()
        for field in TERM_FIELDS
        for value in [getattr(fact, field, None)]
        for term in ((value,) if isinstance(value, str) else value or ())
    }
    related = {outer for term in TERMS for outer in (*term.broader, getattr(term, "part_of", None))}
    corrections = {"rectal-cancer"}  # what the second colon row probably means
    narrower = {term.id for term in TERMS if used.intersection(term.broader)}  # what people ask for more closely
    unused = {term.id for term in TERMS} - used - related - narrower - corrections
    assert unused == set(), f"no fact, term or correction needs {unused}"


def test_names_file_is_what_the_terms_give() -> None:
    assert (DATA / "names.json").read_text(encoding="utf-8") == build(), f"build it with `{COMMAND}`"
