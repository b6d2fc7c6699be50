"""Measure the library against bare Python, against pydantic and against its peers, in one run.

Prints a Markdown table. The exit code is 1 if a figure misses its bar, else 0.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # so that this file can be run by its path

from benchmarks.cases import OWN_CASES, OWN_FIGURES, PEERS
from benchmarks.environments import DISTRIBUTION, OURS, ROOT, CommandError, Environments
from benchmarks.estimates import Bar, Estimate
from benchmarks.in_process import InProcess
from benchmarks.processes import Processes
from benchmarks.report import Row, compared, markdown, peer_row, process_row, shown

WHEEL_BAR = Bar(500, text="500 KB")
PEER_BAR = Bar(0.75)


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=21, help="how often everything is run (default: 21)")
    parser.add_argument("--only", choices=["own"], help="own: leave the peers out")
    parser.add_argument("--envs", type=Path, default=ROOT / ".benchmarks", help="folder of the environments")
    parser.add_argument("--fresh", action="store_true", help="make the environments anew")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the raw numbers to this file")
    options = parser.parse_args()
    if options.rounds < 3:
        parser.error("an interval needs at least 3 rounds")
    return options


def say(text: str) -> None:
    """Tell how far the run is, apart from the table."""
    print(text, file=sys.stderr, flush=True)


def peer_versions(environments: Environments) -> tuple[dict[str, str], dict[str, str]]:
    """Make the environments of the peers; return the versions, and why some peers cannot be installed."""
    versions: dict[str, str] = {}
    missing: dict[str, str] = {}
    for peer in PEERS:
        say(f"environment of {peer.name}")
        try:
            environments.make(peer.name, peer.name)
            versions[peer.name] = environments.version(peer.name, peer.name)
        except CommandError as error:
            missing[peer.name] = str(error)
    return versions, missing


def peer_rows(processes: Processes, versions: dict[str, str], missing: dict[str, str]) -> list[Row]:
    """Return the rows of the peers, and first of all the one of the library against the fastest of them."""
    rows = [Row(peer.name, "", f"not installed: {missing[peer.name]}") for peer in PEERS if peer.name in missing]
    installed = [peer for peer in PEERS if peer.name in versions]
    for case in [case for peer in installed for case in peer.cases]:
        name, _, what = case.name.partition(": ")
        rows.append(peer_row(case, f"{name} {versions[name]}: {what}", processes))
    answering = [peer for peer in installed if peer.cases[1].name in processes.samples]
    if not answering:
        return [Row("10 first name to id", "fastest peer", "not measured: no peer answers"), *rows]
    if "first id" in processes.problems:
        return [Row("10 first name to id", "fastest peer", "not measured", verdict="FAIL"), *rows]
    fastest = min(answering, key=lambda peer: statistics.median(processes.cpu(peer.cases[1].name)))
    cpu = processes.cpu("first id"), processes.cpu(fastest.cases[1].name)
    return [compared("10 first name to id", f"{fastest.name}, first answer", *cpu, bar=PEER_BAR), *rows]


def wheel_row(wheel: Path) -> Row:
    """Return the row of the size of the wheel."""
    size = wheel.stat().st_size / 1_000
    return Row("9 wheel", "", f"{shown(size)} KB", bar=str(WHEEL_BAR), verdict=WHEEL_BAR.verdict(Estimate(*[size] * 3)))


def context(environments: Environments, rounds: int) -> str:
    """Return a sentence about the conditions of this run."""
    pydantic = environments.version(OURS, "pydantic")
    return (
        f"{DISTRIBUTION} {environments.version(OURS, DISTRIBUTION)}, pydantic {pydantic}, Python "
        f"{platform.python_version()}, {platform.system()}, {os.cpu_count()} processors; {rounds} rounds."
    )


def run(options: argparse.Namespace) -> int:
    """Make the environments, measure, print the table, and tell by the exit code whether all bars are held.

    Raises:
        CommandError: the library cannot be built or installed.

    """
    options.envs.mkdir(parents=True, exist_ok=True)
    environments = Environments(options.envs.resolve())
    if options.fresh:
        environments.expire()
    say("wheel and environment of the library")
    wheel = environments.build()
    environments.install(wheel)
    versions, missing = ({}, {}) if options.only == "own" else peer_versions(environments)
    processes, in_process = Processes(environments), InProcess(environments, options.rounds)
    cases = [case for peer in PEERS if peer.name in versions for case in peer.cases]
    processes.measure([*OWN_CASES, *cases], options.rounds)
    rows = [process_row(figure, processes) for figure in OWN_FIGURES]
    say("inside processes")
    rows += [*in_process.rows(), wheel_row(wheel)]
    if options.only != "own":
        rows += peer_rows(processes, versions, missing)
    about = context(environments, options.rounds)
    print(f"{about}\n\n{markdown(rows)}")
    if options.json:
        raw = {"about": about, "processes": processes.samples, "problems": processes.problems, **in_process.raw}
        options.json.write_text(json.dumps({**raw, "rows": rows}, indent=1), encoding="utf-8")
    return int(any(row.fails for row in rows))


def main() -> int:
    """Run, and return the exit code."""
    try:
        return run(arguments())
    except CommandError as error:
        say(f"the library cannot be built or installed: {error}")
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
