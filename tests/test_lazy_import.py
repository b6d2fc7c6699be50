from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import metastasis_data as md

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

# Watches every file that is opened and every socket that is made from before the package is imported.
WATCH = """
import sys
opened, sockets = [], []
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and "metastasis_data" in arguments[0]:
        opened.append(arguments[0].replace("\\\\", "/").rsplit("metastasis_data/", 1)[-1])
    if event.startswith("socket."):
        sockets.append(event)
sys.addaudithook(watch)
before = set(sys.modules)
{code}
added = set(sys.modules) - before
data = [name for name in opened if name.startswith("data/")]
import json
print(json.dumps([sorted(added), data, sockets]))
"""
HEAVY = {"pydantic", "pydantic_core", "json", "re", "importlib.resources", "importlib_resources", "importlib.metadata"}


def _watched(run: Run, code: str) -> tuple[set[str], list[str]]:
    done = run(WATCH.replace("{code}", code))
    assert done.returncode == 0, done.stderr
    added, data, sockets = json.loads(done.stdout.splitlines()[-1])
    assert sockets == []
    return set(added), data


def test_import_reads_no_data_and_imports_nothing_heavy(run_python: Run) -> None:
    added, data = _watched(run_python, "import metastasis_data")
    assert data == []
    assert not added & HEAVY
    assert {name for name in added if name.startswith("metastasis_data")} == {
        "metastasis_data",
        "metastasis_data._versions",
    }


def test_canonical_reads_the_names_alone_and_imports_no_pydantic(run_python: Run) -> None:
    added, data = _watched(run_python, "import metastasis_data as md; md.canonical('lung', kind='primary')")
    assert data == ["data/manifest.json", "data/names.json"]
    assert not added & {"pydantic", "pydantic_core", "importlib_resources", "typing"}


def test_first_question_reads_what_it_needs(run_python: Run) -> None:
    added, data = _watched(run_python, "import metastasis_data as md; md.typical_sites('lung')")
    assert sorted(data) == ["data/manifest.json", "data/names.json", "data/spread.json"]
    models = {name for name in added if name.startswith("metastasis_data.models.")}
    assert models == {f"metastasis_data.models.{name}" for name in ("base", "facts", "spread", "trusted")}


def test_every_question_opens_no_socket(run_python: Run) -> None:
    code = "import metastasis_data as md; md.preload(); md.verify(); md.diagnostics_for('bone'); md.frequency_class()"
    _watched(run_python, code)


def test_every_public_name_is_there() -> None:
    assert dir(md) == sorted(md.__all__)
    for name in md.__all__:
        assert getattr(md, name) is not None
    with pytest.raises(AttributeError, match="module 'metastasis_data' has no attribute 'typical_site'"):
        md.typical_site  # type: ignore[attr-defined]  # noqa: B018


def test_no_public_name_is_hidden_by_a_module(run_python: Run) -> None:
    code = """
import pkgutil, importlib, metastasis_data as md
for module in pkgutil.iter_modules(md.__path__):
    assert module.name not in md.__all__, module.name
    if module.name != "__main__":
        importlib.import_module(f"metastasis_data.{module.name}")
for name in md.__all__:
    assert type(getattr(md, name)).__name__ != "module", name
"""
    done = run_python(code)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("options", [("-O",), ("-OO",), ("-W", "error"), ("-X", "utf8=0")])
def test_interpreter_options_change_nothing(run_python: Run, options: tuple[str, ...]) -> None:
    done = run_python("import metastasis_data as md; print(md.typical_sites('polmone').ids)", *options)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(md.typical_sites("lung").ids)
