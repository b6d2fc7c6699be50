"""What README shows of the command line is what it prints; its Python examples run as doctests of their own."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys

import pytest

from metastasis_data.cli import run
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_console_examples_show_true_output(capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    assert examples
    for example in examples:
        command, expected = example.split("\n", 1)
        program, *arguments = shlex.split(command.removeprefix("$ "))
        assert program == "metastasis-data"
        assert run(arguments) == 0
        assert capsys.readouterr().out == expected


@pytest.mark.parametrize("name", ["primaries bone", "frequency pancreas", "diagnostics bone", "show MD:000012"])
def test_other_commands_named_work(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"`{name}`" in README
    assert run(name.split()) == 0
    assert capsys.readouterr().out


def test_set_up_is_two_lines_and_ci_runs_the_same() -> None:
    lines = [line for block in re.findall(r"```shell\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    assert len(lines) == 2
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in ci, "the commands are taken from README, so that they cannot differ"


def test_readme_names_the_suite_and_the_clinical_limit() -> None:
    assert "Not for clinical decisions." in README
    done = subprocess.run([sys.executable, "-m", "pytest", "--version"], capture_output=True, text=True, check=True)
    assert "pytest" in done.stdout + done.stderr
