"""Figures that are taken inside a process of the library's environment: what a first use loads, races, warm calls."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.environments import OURS, CommandError, output
from benchmarks.estimates import Bar, ratio_of_shares
from benchmarks.report import Row, checked, compared, with_interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.environments import Environments

INSIDE = Path(__file__).resolve().parent / "inside"
LATE = ("pydantic", "json", "re", "importlib.resources", "importlib.metadata")
RACES = 30
WARM_BAR = Bar(5.0)
SUGGESTION_BAR = Bar(1 / 15, text="1/15")
RECALL_BAR = Bar(1.0, at_least=True)


class InProcess:
    """Runs the scripts and keeps their raw numbers."""

    def __init__(self, environments: Environments, rounds: int) -> None:
        self.raw: dict[str, Any] = {}
        self._environments = environments
        self._rounds = rounds

    def _run(self, script: str, *arguments: str) -> str:
        python = self._environments.python(OURS)
        return output(python, "-P", INSIDE / script, *arguments, cwd=self._environments.home(OURS))

    def rows(self) -> list[Row]:
        """Return the rows of all scripts; one that cannot be run is a row that fails."""
        parts: tuple[tuple[str, Callable[[], list[Row]]], ...] = (
            ("1 what the import loads", self._import),
            ("2 what the first id loads", self._first_id),
            ("6 warm calls", self._warm),
            ("7 suggestions", self._suggestions),
            ("8 raced first load", self._races),
        )
        rows: list[Row] = []
        for title, measure in parts:
            try:
                rows += measure()
            except CommandError as error:
                rows.append(Row(title, "", f"not measured: {error}", verdict="FAIL"))
        return rows

    def _loaded(self, action: str) -> list[str]:
        found = self.raw[f"loaded by {action}"] = sorted(self._run("first_use.py", action).splitlines())
        return found

    def _import(self) -> list[Row]:
        unwanted = {f"module {name}" for name in LATE}
        found = [line for line in self._loaded("import") if line in unwanted or line.startswith("file ")]
        return [checked("1 data files and slow modules that the import loads", ", ".join(LATE), found, "none")]

    def _first_id(self) -> list[Row]:
        found = [line for line in self._loaded("canonical") if line.startswith("module pydantic")]
        return [checked("2 parts of pydantic that the first id loads", "pydantic", found, "none")]

    def _warm(self) -> list[Row]:
        samples: list[dict[str, float]] = [json.loads(self._run("warm.py")) for _ in range(self._rounds)]
        times = self.raw["warm, ns"] = {name: [sample[name] for sample in samples] for name in samples[0]}
        reference = times["dict"]
        return [
            compared(f"6 warm {name}", 'd["lung"]', times[name], reference, bar=bar, unit="ns")
            for name, bar in (("typical_sites", WARM_BAR), ("canonical", None), ("resolve", None))
        ]

    def _suggestions(self) -> list[Row]:
        searches = self.raw["suggestions"] = json.loads(self._run("suggestions.py", str(self._rounds)))
        rows = []
        for where, found in searches.items():
            times = found["ours_us"], found["difflib_us"]
            rows.append(compared(f"7 suggestion {where}", "difflib", *times, bar=SUGGESTION_BAR, unit="µs"))
            rows.append(_recall(where, found["ours_right"], found["difflib_right"]))
        return rows

    def _races(self) -> list[Row]:
        races = self.raw["races"] = [json.loads(self._run("race.py")) for _ in range(RACES)]
        wrong: Counter[str] = Counter()
        for race in races:
            wrong.update(f"{name} read {count} times" for name, count in race["reads"].items() if count > 1)
            wrong.update(error for error in set(race["errors"]))
            if race["objects"] != 1 or not race["reads"]:
                wrong[f"{race['objects']} answers, {len(race['reads'])} files read"] += 1
        found = [f"{what} in {count} of {RACES} processes" for what, count in wrong.items()]
        title = f"8 faults of a first load raced by 16 threads in {RACES} processes"
        return [checked(title, "1 read per file, 1 answer object, no error", found, "none")]


def _recall(where: str, ours: list[float], difflib: list[float]) -> Row:
    estimate = ratio_of_shares(ours, difflib)
    return Row(
        f"7 top-3 recall {where}, {len(ours)} typos",
        "difflib",
        f"{sum(ours) / len(ours):.3f}",
        f"{sum(difflib) / len(difflib):.3f}",
        with_interval(estimate),
        str(RECALL_BAR),
        RECALL_BAR.verdict(estimate),
    )
