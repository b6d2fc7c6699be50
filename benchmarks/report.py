"""The one table: a row for each figure, and how a row is made of what was measured."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.estimates import Bar, difference, ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.cases import Case, Figure
    from benchmarks.estimates import Estimate
    from benchmarks.processes import Processes


class Row(NamedTuple):
    """A line of the table."""

    figure: str
    against: str = ""
    ours: str = ""
    reference: str = ""
    ratio: str = ""
    bar: str = ""
    verdict: str = ""

    @property
    def fails(self) -> bool:
        """Whether the bar is missed, or could not be measured for a fault of the library."""
        return self.verdict == "FAIL"


HEADER = Row("figure", "against", "ours", "reference", "ratio [95 % interval]", "bar", "verdict")


def markdown(rows: Iterable[Row]) -> str:
    """Return the table."""
    lines = [[cell.replace("|", "/") for cell in row] for row in (HEADER, *rows)]
    lines.insert(1, ["---"] * len(HEADER))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def shown(number: float) -> str:
    """Return a number with about three digits."""
    return f"{number:.3f}" if abs(number) < 0.1 else f"{number:.2f}" if abs(number) < 100 else f"{number:,.0f}"


def with_interval(estimate: Estimate) -> str:
    """Return an estimate as it stands in the table."""
    return f"{shown(estimate.value)} [{shown(estimate.low)}, {shown(estimate.high)}]"


def compared(
    title: str, against: str, ours: Sequence[float], reference: Sequence[float], *, bar: Bar | None, unit: str = "ms"
) -> Row:
    """Return the row of a ratio of medians."""
    estimate = ratio(ours, reference)
    row = Row(title, against, _median(ours, unit), _median(reference, unit), with_interval(estimate))
    return row if bar is None else row._replace(bar=str(bar), verdict=bar.verdict(estimate))


def _median(values: Sequence[float], unit: str) -> str:
    return f"{shown(statistics.median(values))} {unit}"


def checked(title: str, against: str, found: Sequence[str], bar: str) -> Row:
    """Return the row of a check that found these faults, or none."""
    return Row(title, against, "; ".join(found) or "none", "", "", bar, "FAIL" if found else "ok")


def process_row(figure: Figure, processes: Processes) -> Row:
    """Return the row of a figure of whole processes; one that could not be measured fails."""
    for name in (figure.ours, figure.reference):
        if name in processes.problems:
            reason = f"not measured: {name}: {processes.problems[name]}"
            return Row(figure.title, figure.reference, reason, verdict="FAIL")
    if not figure.of_memory:
        bar = None if figure.bar is None else Bar(figure.bar)
        cpu = processes.cpu(figure.ours), processes.cpu(figure.reference)
        return compared(figure.title, figure.reference, *cpu, bar=bar)
    return _memory_row(figure, processes)


def _memory_row(figure: Figure, processes: Processes) -> Row:
    ours, reference = processes.peaks(figure.ours), processes.peaks(figure.reference)
    estimate = difference(ours, reference)
    bar = Bar(figure.bar or 0, text=f"+{figure.bar} MB")
    against = f"{figure.reference}, difference in MB"
    row = Row(figure.title, against, _median(ours, "MB"), _median(reference, "MB"), with_interval(estimate))
    return row._replace(bar=str(bar), verdict=bar.verdict(estimate))


def peer_row(case: Case, label: str, processes: Processes) -> Row:
    """Return the row of a peer against a bare Python, or why there is none; it never fails."""
    problem = processes.problems.get(case.name) or processes.problems.get("pass")
    if problem is not None:
        return Row(label, "pass", f"not measured: {problem}")
    return compared(label, "pass", processes.cpu(case.name), processes.cpu("pass"), bar=None)
