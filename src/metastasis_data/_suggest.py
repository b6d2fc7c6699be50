"""Similar names, from an index rather than from a scan over all of them."""

from __future__ import annotations

from heapq import nlargest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SuggestionIndex"]

# Two errors in a short name leave hardly a piece of it whole; the letters that remain when one or two are left
# out, in alphabetical order, find it all the same.
_SHORT = 9
_VERY_SHORT = 7
_CANDIDATES = 6
# Of 2, one for shared pieces and one for shared letters. A name with one or two errors lies above.
_SIMILAR = 0.8
_BESIDE_THE_BEST = 0.75
_LONGEST_QUERY = 60


class SuggestionIndex:
    """Names by the three-letter pieces in them, and short names by their letters."""

    __slots__ = ("_by_letters", "_by_piece", "_names", "_sizes", "_terms")

    def __init__(self, terms_by_name: Mapping[str, str]) -> None:
        self._names = tuple(terms_by_name)
        self._terms = tuple(terms_by_name.values())
        self._by_piece: dict[str, list[int]] = {}
        self._by_letters: dict[str, list[int]] = {}
        sizes = []
        for number, name in enumerate(self._names):
            pieces = _pieces(name)
            sizes.append(len(pieces))
            for piece in pieces:
                self._by_piece.setdefault(piece, []).append(number)
            if len(name) <= _SHORT:
                for letters in _letters_left(name):
                    self._by_letters.setdefault(letters, []).append(number)
        self._sizes = tuple(sizes)

    def nearest(self, name: str, limit: int = 3) -> dict[str, float]:
        """Return the ids of the terms with the most similar names, best first, with their similarity up to 2."""
        if not name or len(name) > _LONGEST_QUERY:
            return {}
        shares = self._shares_of_pieces(name)
        candidates = set(nlargest(_CANDIDATES, shares, key=shares.__getitem__))
        if len(name) <= _SHORT + 1:
            candidates.update(number for letters in _letters_left(name) for number in self._by_letters.get(letters, ()))
        scored = [
            (shares.get(number, 0) + _share_of_letters(name, self._names[number]), -number) for number in candidates
        ]
        scored.sort(reverse=True)
        lowest = max(_SIMILAR, _BESIDE_THE_BEST * scored[0][0]) if scored else _SIMILAR
        found: dict[str, float] = {}
        for score, number in scored:
            if score < lowest or len(found) == limit:
                break
            found.setdefault(self._terms[-number], score)
        return found

    def _shares_of_pieces(self, name: str) -> dict[int, float]:
        pieces = _pieces(name)
        shared: dict[int, int] = {}
        for piece in pieces:
            for number in self._by_piece.get(piece, ()):
                shared[number] = shared.get(number, 0) + 1
        size, sizes = len(pieces), self._sizes
        return {number: 2 * count / (size + sizes[number]) for number, count in shared.items()}


def _pieces(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def _letters_left(name: str) -> set[str]:
    """Return the letters of a name in alphabetical order: all, all but one, and for the shortest all but two."""
    letters = "".join(sorted(name))
    places = range(len(letters))
    left = {letters, *(letters[:one] + letters[one + 1 :] for one in places)}
    if len(letters) <= _VERY_SHORT:
        left.update(
            letters[:one] + letters[one + 1 : other] + letters[other + 1 :]
            for one in places
            for other in places[one + 1 :]
        )
    return left


def _share_of_letters(one: str, other: str) -> float:
    remaining = list(other)
    shared = 0
    for letter in one:
        if letter in remaining:
            remaining.remove(letter)
            shared += 1
    return 2 * shared / (len(one) + len(other))
