"""CPU time and peak memory of whole processes, measured in rounds of random order.

CPU time and not the time on the clock, because neighbours on the machine move the latter far more. VmHWM and not
ru_maxrss, because on Linux the latter survives exec, so that a child reports the memory of its parent.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.environments import CommandError, clean_environ, output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.cases import Case
    from benchmarks.environments import Environments

# Leaves before the interpreter is taken down: that is no work of the library.
REPORT = """
import os
with open("/proc/self/status") as status:
    os.write(1, b"\\n" + status.read().split("VmHWM:")[1].split()[0].encode())
os._exit(0)
"""


class Sample(NamedTuple):
    """What one process used."""

    cpu_ms: float
    peak_mb: float


def command(environments: Environments, case: Case) -> tuple[str, ...]:
    """Return the command that runs a case; -P keeps the folder it runs in out of the search for modules."""
    return (str(environments.python(case.environment)), "-P", "-c", f"{case.code}\n{REPORT}")


def sample(environments: Environments, case: Case) -> Sample:
    """Run a case once.

    Raises:
        CommandError: it failed.

    """
    with subprocess.Popen(
        command(environments, case),
        cwd=environments.home(case.environment),
        env=clean_environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        printed = child.stdout.read() if child.stdout else b""
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        message = f"exit code {child.returncode}, after it had succeeded"
        raise CommandError(message)
    return Sample((usage.ru_utime + usage.ru_stime) * 1_000, int(printed.split()[-1]) / 1_024)


class Processes:
    """The samples of every case that works, and why the others do not."""

    def __init__(self, environments: Environments) -> None:
        self.samples: dict[str, list[Sample]] = {}
        self.problems: dict[str, str] = {}
        self._environments = environments

    def cpu(self, name: str) -> list[float]:
        """Return the milliseconds of CPU time that each run of a case took."""
        return [sample.cpu_ms for sample in self.samples[name]]

    def peaks(self, name: str) -> list[float]:
        """Return the peak of memory of each run of a case, in MB."""
        return [sample.peak_mb for sample in self.samples[name]]

    def measure(self, cases: Iterable[Case], rounds: int) -> None:
        """Run all cases in each round, in random order; a case that fails is left out from then on."""
        working = [case for case in cases if self._warmed_up(case)]
        for number in range(rounds):
            print(f"\rround {number + 1} of {rounds}", end="", file=sys.stderr, flush=True)
            for case in random.sample(working, len(working)):
                try:
                    self.samples[case.name].append(sample(self._environments, case))
                except CommandError as error:
                    self._give_up(case, error)
                    working.remove(case)
        print(file=sys.stderr)

    def _warmed_up(self, case: Case) -> bool:
        """Run a case unmeasured, which leaves .pyc files behind, and tell whether it works."""
        self.samples[case.name] = []
        try:
            output(*command(self._environments, case), cwd=self._environments.home(case.environment))
        except CommandError as error:
            self._give_up(case, error)
        return case.name in self.samples

    def _give_up(self, case: Case, error: CommandError) -> None:
        self.samples.pop(case.name)
        self.problems[case.name] = str(error)
