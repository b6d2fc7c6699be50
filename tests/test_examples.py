"""Every example in README, docs and docstrings runs and shows true output."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import metastasis_data as md
from tests.conftest import ROOT

TEXTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted(
    module.name for module in pkgutil.walk_packages(md.__path__, "metastasis_data.") if "__main__" not in module.name
)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_examples_of_a_text(path: object) -> None:
    done = doctest.testfile(str(path), module_relative=False, optionflags=doctest.ELLIPSIS, encoding="utf-8")
    assert done.failed == 0, f"{done.failed} of {done.attempted} examples of {path} do not show true output"


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module(name: str) -> None:
    done = doctest.testmod(importlib.import_module(name))
    assert done.failed == 0


def test_examples_are_found() -> None:
    counts = {path.name: path.read_text(encoding="utf-8").count(">>> ") for path in TEXTS}
    assert counts["README.md"] > 15
    assert len(MODULES) > 20
