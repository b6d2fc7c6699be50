from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from metastasis_data._store import FAMILIES
from tools import build, build_manifest, build_names, build_schemas, lint
from tools.canonical import DATA, canonical_text, dump_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_files_are_in_canonical_form() -> None:
    assert lint.problems() == []


def test_built_files_are_what_the_tools_build(capsys: pytest.CaptureFixture[str]) -> None:
    checks: list[tuple[Callable[[], object], object]] = [
        (build_names.build, (DATA / "names.json").read_text(encoding="utf-8")),
        (build_manifest.build, (DATA / "manifest.json").read_text(encoding="utf-8")),
        (
            build_schemas.build,
            {path.name: path.read_text(encoding="utf-8") for path in (DATA / "schema").glob("*.json")},
        ),
    ]
    for made, present in checks:
        assert made() == present, "mend it with `python -m tools.build`"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("file", FAMILIES)
def test_files_obey_their_schema_also_for_another_validator(file: str) -> None:
    schema = json.loads((DATA / "schema" / file.replace(".json", ".schema.json")).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    records = json.loads((DATA / file).read_text(encoding="utf-8"))
    assert records
    assert list(Draft202012Validator(schema).iter_errors(records)) == []
    broken = [{**records[0], "colour": "red"}, *records[1:]]
    assert list(Draft202012Validator(schema).iter_errors(broken))


def test_every_data_file_is_described() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    for path in DATA.glob("*.json"):
        assert f"`{path.name}`" in text, path.name


@pytest.fixture
def other_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    for module in (lint, build_names, build_schemas, build_manifest):
        monkeypatch.setattr(module, "DATA", folder)
    monkeypatch.setattr("tools.canonical.DATA", folder)
    return folder


def test_checks_fail_and_name_the_command_that_mends(
    other_data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = other_data
    monkeypatch.setattr("sys.argv", ["build", "--check"])
    assert build.main() == 0
    for file in ("spread.json", "sites.json"):
        path = folder / file
        records = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps(records[::-1]), encoding="utf-8")
    (folder / "names.json").write_text("{}", encoding="utf-8")
    (folder / "schema" / "moon.schema.json").write_text("{}", encoding="utf-8")
    capsys.readouterr()
    assert build.main() == 1
    out = capsys.readouterr().out
    for line in (
        "spread.json is not in printed order: mend it with `python -m tools.lint --fix`",
        "sites.json is not in canonical form: mend it with `python -m tools.lint --fix`",
        "names.json is not what the terms give: build it with `python -m tools.build_names`",
        "the schemas are not those of the models: build them with `python -m tools.build_schemas`",
        "manifest.json is not that of the data files: build it with `python -m tools.build_manifest`",
    ):
        assert line in out
    monkeypatch.setattr("sys.argv", ["build"])
    assert build.main() == 0
    monkeypatch.setattr("sys.argv", ["build", "--check"])
    assert build.main() == 0
    assert not (folder / "schema" / "moon.schema.json").exists()
    # order within one paragraph is the curator's, so only the paragraphs are back in order
    places = [
        record["citations"][0]["paragraph"]
        for record in json.loads((folder / "spread.json").read_text(encoding="utf-8"))
        if record["kind"] == "spread" and record["citations"][0]["source"] == "metastases-general-en"
    ]
    assert places == sorted(places)


def test_invalid_record_is_for_a_human_to_mend(
    other_data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = other_data / "sites.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"kind": "site"', '"kind": "moon"', 1), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["build"])
    assert build.main() == 1
    assert "sites.json has invalid records; mend them by hand" in capsys.readouterr().out


def test_shared_name_is_refused(other_data: Path) -> None:
    path = other_data / "sites.json"
    records = json.loads(path.read_text(encoding="utf-8"))
    records[0].setdefault("aliases", []).append("Hepatic")
    path.write_text(dump_json(records), encoding="utf-8")
    with pytest.raises(ValueError, match="is a name of 'liver' and of 'lymph-node': take it from one"):
        build_names.build()


def test_canonical_form_is_stable_and_drops_defaults() -> None:
    family = FAMILIES["sites.json"]
    loose = '[{"since": "2026.11", "aliases": [], "label": {"it": "é", "en": "e"}, "id": "x", "status": "active"}]'
    text = canonical_text(family, loose.encode())
    assert json.loads(text) == [{"id": "x", "kind": "site", "label": {"en": "e", "it": "é"}, "since": "2026.11"}]
    assert canonical_text(family, text.encode()) == text
    assert '"it": "é"' in text
