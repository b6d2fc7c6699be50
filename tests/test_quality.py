"""Types, style, layers and dependencies: clean, or the test says which command shows what is not."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import metastasis_data as md
from tests.conftest import ROOT

pytestmark = pytest.mark.quality

SOURCES = sorted((ROOT / "src").rglob("*.py"))
BIN = Path(sys.executable).parent


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("pyright", "--pythonpath", sys.executable, "--warnings"),
        ("lint-imports",),
        ("deptry", "src"),
    ],
    ids=" ".join,
)
def test_tool_finds_nothing(command: tuple[str, ...]) -> None:
    pytest.importorskip("mypy", reason="the extra dev is not installed")
    done = _run(*command)
    assert done.returncode == 0, f"`{' '.join(command)}` says:\n{done.stdout}\n{done.stderr}"


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_checkers_refuse_every_mistake(checker: str) -> None:
    pytest.importorskip("mypy", reason="the extra dev is not installed")
    file = "tests/typing/mistakes.py"
    if checker == "mypy":
        done = _run("mypy", "--strict", "--no-error-summary", file)
    else:
        done = _run("pyright", "--pythonpath", sys.executable, file)
    wrong = [number for number, line in enumerate((ROOT / file).read_text().splitlines(), 1) if "  # " in line]
    assert len(wrong) == 10
    for number in wrong:
        assert f"mistakes.py:{number}:" in done.stdout, f"{checker} accepts line {number} of {file}:\n{done.stdout}"


def test_modules_and_functions_are_small_rooms() -> None:
    assert SOURCES
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 300, f"{path} has more than 300 lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                has_docstring = ast.get_docstring(node) is not None
                start = node.body[1].lineno if has_docstring and len(node.body) > 1 else node.lineno
                assert (node.end_lineno or 0) - start < 40, f"{path}:{node.lineno} {node.name} is over 40 lines"


def test_only_one_module_reads_files() -> None:
    for path in SOURCES:
        if path.name != "_files.py":
            calls = [
                node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
            ]
            names = {getattr(call.func, "id", getattr(call.func, "attr", "")) for call in calls}
            assert not names & {"open", "read_text", "read_bytes", "urlopen"}, path


def test_every_public_module_says_what_is_public() -> None:
    for path in SOURCES:
        if path.name != "__main__.py":
            assert "__all__" in path.read_text(encoding="utf-8"), path


def test_public_functions_show_a_runnable_example() -> None:
    from metastasis_data import api, citation, edition, names

    functions = [getattr(module, name) for module in (api, citation, edition, names) for name in module.__all__]
    public = [function for function in functions if getattr(function, "__name__", "") in md.__all__]
    assert len(public) == 22
    for function in public:
        assert ">>> " in (function.__doc__ or ""), function.__name__


def test_nothing_names_a_registry_address_or_a_path_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not listed:
        pytest.skip("not a git checkout")
    forbidden = [
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "npmjs" + ".org",
        str(ROOT.parent) + "/",
        str(Path.home()) + "/.",
    ]
    for name in listed:
        text = (ROOT / name).read_text(encoding="utf-8", errors="ignore") if (ROOT / name).is_file() else ""
        for words in forbidden:
            assert words not in text, f"{name} names {words}"
