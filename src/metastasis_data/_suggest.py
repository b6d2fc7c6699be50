"""Similar names, from an index rather than from a scan over all of them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["SuggestionIndex"]

# Names this short share too few trigrams with their misspellings; one letter less on both sides finds them.
_SHORT = 9
_NEAR = 0.34
_SAME_BUT_ONE_EDIT = 0.5
_LONGEST_QUERY = 60


class SuggestionIndex:
    """Names by the three-letter pieces in them, and short names by what remains when a letter is dropped."""

    __slots__ = ("_by_piece", "_by_rest", "_sizes", "_terms")

    def __init__(self, terms_by_name: Mapping[str, str]) -> None:
        self._terms = tuple(terms_by_name.values())
        self._by_piece: dict[str, list[int]] = {}
        self._by_rest: dict[str, list[int]] = {}
        sizes = []
        for number, name in enumerate(terms_by_name):
            pieces = _pieces(name)
            sizes.append(len(pieces))
            for piece in pieces:
                self._by_piece.setdefault(piece, []).append(number)
            if len(name) <= _SHORT:
                for rest in _rests(name):
                    self._by_rest.setdefault(rest, []).append(number)
        self._sizes = tuple(sizes)

    def nearest(self, name: str, limit: int = 3) -> tuple[str, ...]:
        """Return ids of the terms with the most similar names, best first, at most `limit`."""
        if not name or len(name) > _LONGEST_QUERY:
            return ()
        scores = self._scores(name)
        found: dict[str, None] = {}
        for number in sorted(scores, key=lambda number: (-scores[number], number)):
            if scores[number] < _NEAR or len(found) == limit:
                break
            found[self._terms[number]] = None
        return tuple(found)

    def _scores(self, name: str) -> dict[int, float]:
        pieces = _pieces(name)
        shared: dict[int, int] = {}
        for piece in pieces:
            for number in self._by_piece.get(piece, ()):
                shared[number] = shared.get(number, 0) + 1
        size = len(pieces)
        scores = {number: 2 * n / (size + self._sizes[number]) for number, n in shared.items()}
        if len(name) <= _SHORT + 1:
            near = {number for rest in _rests(name) for number in self._by_rest.get(rest, ())}
            for number in near:
                scores[number] = scores.get(number, 0) + _SAME_BUT_ONE_EDIT
        return scores


def _pieces(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def _rests(name: str) -> Iterable[str]:
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}
