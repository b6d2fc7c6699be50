from __future__ import annotations

import difflib
import random

from metastasis_data._suggest import SuggestionIndex
from metastasis_data.names import default_names


def _typo(name: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(name) - 1)
    change = chance.random()
    if change < 0.3:
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    if change < 0.6:
        return name[:place] + name[place + 1 :]
    inserted = chance.choice("aeioutrn")
    return name[:place] + inserted + name[place + (change >= 0.8) :]


def test_recall_is_not_lower_than_that_of_difflib() -> None:
    terms = default_names().names("site") | default_names().names("primary")
    names = [name for name in terms if len(name) > 4]
    index = SuggestionIndex(terms)
    chance = random.Random(3)  # noqa: S311 - typos are no secret
    typos = [(name, _typo(name, chance)) for name in chance.sample(names, 150)]
    ours = sum(terms[name] in index.nearest(typo) for name, typo in typos)
    theirs = sum(
        terms[name] in [terms[close] for close in difflib.get_close_matches(typo, terms)] for name, typo in typos
    )
    assert ours >= theirs
    assert ours >= 0.99 * len(typos)


def test_nothing_is_suggested_for_what_is_like_nothing() -> None:
    index = SuggestionIndex({"lung": "lung", "liver": "liver"})
    assert index.nearest("") == {}
    assert index.nearest("xyzzy") == {}
    assert index.nearest("q" * 100) == {}


def test_limit_is_kept_and_best_comes_first() -> None:
    index = SuggestionIndex({f"lung{letter}": f"term-{letter}" for letter in "abcdef"})
    assert next(iter(index.nearest("lungcc", limit=2))) == "term-c"
    assert len(index.nearest("lungcc", limit=2)) == 2
