"""Ratios and differences with their 95 % intervals, and when a bar is missed."""

from __future__ import annotations

import operator
import random
import statistics
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RESAMPLES = 2_000
SEED = 1


class Estimate(NamedTuple):
    """A value, and the interval in which it lies with 95 % confidence."""

    value: float
    low: float
    high: float


class Bar(NamedTuple):
    """What a figure has to hold."""

    limit: float
    at_least: bool = False
    text: str = ""

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.text or f'{self.limit:.2f}'}"

    def verdict(self, estimate: Estimate) -> str:
        """Return FAIL only where the whole interval is beyond the bar: noise alone fails nothing."""
        value, low, high = (-number if self.at_least else number for number in estimate)
        limit = -self.limit if self.at_least else self.limit
        if min(low, high) > limit:
            return "FAIL"
        return "ok" if value <= limit else "undecided"


def ratio(ours: Sequence[float], reference: Sequence[float]) -> Estimate:
    """Return the ratio of the medians."""
    return _of_medians(ours, reference, operator.truediv)


def difference(ours: Sequence[float], reference: Sequence[float]) -> Estimate:
    """Return the difference between the medians."""
    return _of_medians(ours, reference, operator.sub)


def _of_medians(
    ours: Sequence[float], reference: Sequence[float], combine: Callable[[float, float], float]
) -> Estimate:
    rng = random.Random(SEED)
    resampled = [
        combine(
            statistics.median(rng.choices(ours, k=len(ours))),
            statistics.median(rng.choices(reference, k=len(reference))),
        )
        for _ in range(RESAMPLES)
    ]
    return _estimate(combine(statistics.median(ours), statistics.median(reference)), resampled)


def ratio_of_shares(ours: Sequence[float], reference: Sequence[float]) -> Estimate:
    """Return the ratio of the shares of ones, where both sequences are about the same things in the same order."""
    rng = random.Random(SEED)
    pairs = list(zip(ours, reference, strict=True))
    resampled = []
    for _ in range(RESAMPLES):
        chosen = rng.choices(pairs, k=len(pairs))
        resampled.append(sum(mine for mine, _ in chosen) / max(1, sum(other for _, other in chosen)))
    return _estimate(sum(ours) / max(1, sum(reference)), resampled)


def _estimate(value: float, resampled: list[float]) -> Estimate:
    cuts = statistics.quantiles(resampled, n=40)  # the first and the last cut leave 2.5 % outside
    return Estimate(value, cuts[0], cuts[-1])
