"""Time questions that were asked before against a plain dict lookup: `warm.py`.

Prints JSON: nanoseconds of CPU time per call, the median of a few interleaved repetitions in this process.
One process gives one sample of each, because the layout of memory differs from process to process.
"""

from __future__ import annotations

import json
import random
import statistics
import time
import timeit

import metastasis_data as md
from metastasis_data.names import default_names

REPETITIONS = 5
SECONDS = 0.01
STATEMENTS = {
    "dict": 'd["lung"]',
    "typical_sites": 'typical_sites("lung")',
    "canonical": 'canonical("lung", kind="primary")',
    "resolve": 'resolve("lung", kind="primary")',
}
# Local names, so that what is timed is the call and not the access to the attribute of the module.
SETUP = "d = names; typical_sites = md.typical_sites; canonical = md.canonical; resolve = md.resolve"


def main() -> None:
    """Time every statement and print the medians."""
    known = {"md": md, "names": default_names().names("primary")}
    timers = {
        name: timeit.Timer(statement, SETUP, timer=time.process_time, globals=known)
        for name, statement in STATEMENTS.items()
    }
    calls = {name: max(1, int(SECONDS / (timer.timeit(1_000) / 1_000))) for name, timer in timers.items()}
    found: dict[str, list[float]] = {name: [] for name in timers}
    for _ in range(REPETITIONS):
        for name in random.sample(list(timers), len(timers)):
            found[name].append(timers[name].timeit(calls[name]) / calls[name] * 1e9)
    print(json.dumps({name: statistics.median(times) for name, times in found.items()}))


if __name__ == "__main__":
    main()
