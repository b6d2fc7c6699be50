"""Compare the suggestions for misspelt names with `difflib`, in time and in recall: `suggestions.py ROUNDS`.

Each name is misspelt once, with a fixed seed. A suggestion is right when one of the (at most) three suggested
terms bears the name that was misspelt. Prints JSON: for names of a known kind and for names of any kind, the
microseconds of CPU time per typo and round of both ways, and for each typo whether both ways were right.
"""

from __future__ import annotations

import difflib
import json
import random
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from metastasis_data._text import normalise
from metastasis_data.names import default_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SEED = 3
SHORTEST = 5
PER_ROUND = 40
LETTERS = "aeioutrn"


class Typo(NamedTuple):
    """A misspelt name, the kinds it is looked for in (None for all), the ids meant, and the names to search."""

    text: str
    kinds: tuple[str, ...] | None
    meant: frozenset[str]
    names: dict[str, frozenset[str]]


def misspelt(name: str, rng: random.Random) -> str:
    """Return the name with one error, or with two in three of ten: a swap, a loss, a letter more or another one."""
    for _ in range(1 if rng.random() < 0.7 else 2):
        at, chance = rng.randrange(1, len(name) - 1), rng.random()
        if chance < 0.3:
            name = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        elif chance < 0.6:
            name = name[:at] + name[at + 1 :]
        else:
            name = name[:at] + rng.choice(LETTERS) + name[at + (chance >= 0.8) :]
    return name


def typos(names: dict[str, frozenset[str]], kinds: tuple[str, ...] | None, rng: random.Random) -> list[Typo]:
    """Return a typo for each name, except for those that are too short and typos that are names themselves."""
    texts = ((normalise(misspelt(name, rng)), meant) for name, meant in names.items() if len(name) >= SHORTEST)
    return [Typo(text, kinds, meant, names) for text, meant in texts if text not in names]


def by_kind(rng: random.Random) -> list[Typo]:
    """Return typos of the names of each kind, to be looked for among the names of that kind."""
    index = default_names()
    found = []
    for kind in index.kinds:
        names = {name: frozenset({term}) for name, term in index.names(kind).items()}
        found += typos(names, (kind,), rng)
    return found


def of_any_kind(rng: random.Random) -> list[Typo]:
    """Return typos of all names, to be looked for among all of them."""
    index = default_names()
    names: dict[str, frozenset[str]] = {}
    for kind in index.kinds:
        for name, term in index.names(kind).items():
            names[name] = names.get(name, frozenset()) | {term}
    return typos(names, None, rng)


def ours(typo: Typo) -> Iterable[str]:
    """Return the ids that the library suggests."""
    return default_names().unknown(typo.text, typo.kinds).suggestions


def theirs(typo: Typo) -> Iterable[str]:
    """Return the names that difflib suggests."""
    return difflib.get_close_matches(typo.text, typo.names, 3)


def seconds(suggest: Callable[[Typo], Iterable[str]], wanted: list[Typo]) -> float:
    """Return the CPU time of suggesting something for each of these typos."""
    start = time.process_time()
    for typo in wanted:
        suggest(typo)
    return time.process_time() - start


def compare(found: list[Typo], rounds: int, rng: random.Random) -> dict[str, list[float]]:
    """Return the times of both ways per round, and whether they were right, per typo."""
    result: dict[str, list[float]] = {
        "ours_right": [not typo.meant.isdisjoint(ours(typo)) for typo in found],
        "difflib_right": [any(typo.meant & typo.names[name] for name in theirs(typo)) for typo in found],
        "ours_us": [],
        "difflib_us": [],
    }
    timed = rng.sample(found, min(PER_ROUND, len(found)))
    ways = [("ours_us", ours), ("difflib_us", theirs)]
    for _ in range(rounds):
        for name, suggest in rng.sample(ways, len(ways)):
            result[name].append(seconds(suggest, timed) / len(timed) * 1e6)
    return result


def main() -> None:
    """Compare both ways on both kinds of searches and print the raw numbers."""
    rng, rounds = random.Random(SEED), int(sys.argv[1])
    searches = {"in one kind": by_kind(rng), "in all kinds": of_any_kind(rng)}
    print(json.dumps({name: compare(found, rounds, rng) for name, found in searches.items()}))


if __name__ == "__main__":
    main()
