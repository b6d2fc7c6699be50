"""What the tests share: the reference material, records, and a way to run Python apart."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

import metastasis_data as md

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
IN_CI = os.environ.get("CI") == "true"

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the documents and the reference material, which a user's clone does not have."""
    if not SHARED.is_dir():
        reason = "the documents and reference material are not beside this clone"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED


@pytest.fixture(scope="session")
def documents(shared: Path) -> dict[str, list[str]]:
    """Return the paragraphs of each document by the id of its source."""
    return {
        source.id: [
            line
            for line in (shared / "documents" / source.file_name).read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]
        for source in md.sources.values()
        if source.kind == "document"
    }


@pytest.fixture
def run_python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs code in a Python of its own, without writing bytecode."""

    def run(code: str, *options: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        if path is not None:
            environment["PYTHONPATH"] = str(path)
        return subprocess.run(
            [sys.executable, *options, "-c", code], env=environment, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture
def copied_package(tmp_path: Path) -> Path:
    """Return a folder with a copy of the package that may be damaged."""
    folder = tmp_path / "copy"
    source = Path(md.__file__).parent
    shutil.copytree(source, folder / "metastasis_data", ignore=shutil.ignore_patterns("__pycache__"))
    return folder
