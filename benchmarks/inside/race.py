"""Let sixteen threads ask the first question at once, and count the reads, the answers and the errors.

Prints JSON: how often each data file was read, how many different answer objects there were, and the errors.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from threading import Barrier, Thread

import metastasis_data as md
from metastasis_data import _files

THREADS = 16
ASK_FOR_THE_NEXT_THREAD = 1e-5  # seconds between switches: a gap in the locking is hit more often


def count_reads() -> Counter[str]:
    """Make the reader count its calls per file; the counter fills as files are read."""
    reads: Counter[str] = Counter()
    read = _files.read

    def counted(name: str) -> bytes:
        reads[name] += 1
        return read(name)

    _files.read = counted
    return reads


def race() -> tuple[list[object], list[str]]:
    """Return the answers and the errors of all threads."""
    barrier = Barrier(THREADS)
    answers: list[object] = []
    errors: list[str] = []

    def ask() -> None:
        barrier.wait()
        try:
            answers.append(md.typical_sites("lung"))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
            errors.append(repr(error))

    threads = [Thread(target=ask) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers, errors


def main() -> None:
    """Race once and print what happened."""
    sys.setswitchinterval(ASK_FOR_THE_NEXT_THREAD)
    reads = count_reads()
    answers, errors = race()
    print(json.dumps({"reads": reads, "objects": len(set(map(id, answers))), "errors": errors}))


if __name__ == "__main__":
    main()
