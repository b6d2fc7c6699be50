from __future__ import annotations

import re
import tomllib
from copy import copy
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

import metastasis_data as md
from metastasis_data import _files
from metastasis_data._store import FACT_FILES
from metastasis_data.edition import edition_digest
from metastasis_data.models import Manifest
from tests.conftest import ROOT


def test_versions_agree_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert md.__version__ == project["version"]
    assert md.manifest().data_version == md.DATA_VERSION
    assert md.manifest().schema_version == md.SCHEMA_VERSION
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {md.__version__}\n" in citation
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"data {md.DATA_VERSION}" in changelog
    assert re.fullmatch(r"20\d\d\.\d\d", md.DATA_VERSION)


def test_manifest_lists_every_file_with_its_digest() -> None:
    folder = Path(md.__file__).parent / "data"
    manifest = md.manifest()
    assert isinstance(manifest, Manifest)
    names = [file.name for file in manifest.files]
    assert names == sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*.json") if path.name != _files.MANIFEST
    )
    for file in manifest.files:
        content = (folder / file.name).read_bytes()
        assert file.sha256 == sha256(content).hexdigest()
        assert file.bytes == len(content)
    assert manifest.sha256 == edition_digest({file.name: file.sha256 for file in manifest.files})
    records = {file.name: file.records for file in manifest.files}
    assert records["sites.json"] == len(md.sites)
    assert sum(records[file] for file in FACT_FILES) == len(md.facts)


def test_edition_digest_depends_on_every_name_and_digest() -> None:
    digest = edition_digest({"a": "1", "b": "2"})
    assert digest == edition_digest({"b": "2", "a": "1"})
    assert len({digest, edition_digest({"a": "1", "b": "3"}), edition_digest({"a": "1", "c": "2"})}) == 3


def test_verify_returns_the_manifest() -> None:
    assert md.verify() == md.manifest()


def test_verify_notices_a_manifest_of_another_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    right = md.manifest()
    for change, what in (
        ({"data_version": "2025.1"}, "data_version"),
        ({"schema_version": "0"}, "schema_version"),
        ({"sha256": "0" * 64}, "sha256"),
        ({"files": ()}, "sha256"),
        ({"files": (), "sha256": edition_digest({})}, "does not list"),
    ):
        wrong = right.model_copy(update=change)
        monkeypatch.setattr("metastasis_data.edition.manifest", partial(copy, wrong))
        with pytest.raises(md.DataIntegrityError, match=what) as caught:
            md.verify()
        assert caught.value.file == _files.MANIFEST


def test_verify_validates_records_whose_digest_was_forged(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = _files.read("sites.json")
    forged = plain.replace(b'"kind": "site"', b'"kind": "moon"', 1)
    right = md.manifest()
    files = tuple(
        file.model_copy(update={"sha256": sha256(forged).hexdigest()}) if file.name == "sites.json" else file
        for file in right.files
    )
    digest = edition_digest({file.name: file.sha256 for file in files})
    manifest = right.model_copy(update={"files": files, "sha256": digest})
    monkeypatch.setattr("metastasis_data.edition.manifest", lambda: manifest)
    read = _files.read
    monkeypatch.setattr(_files, "read", lambda name: forged if name == "sites.json" else read(name))
    with pytest.raises(md.DataIntegrityError, match=r"has an invalid record at 0\.kind") as caught:
        md.verify()
    assert caught.value.file == "sites.json"


@pytest.mark.parametrize("change", [{"crc32": "00000000"}, {"bytes": 1}, {"records": 1}])
def test_verify_notices_a_manifest_that_describes_a_file_wrongly(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    right = md.manifest()
    files = tuple(f.model_copy(update=change) if f.name == "sites.json" else f for f in right.files)
    monkeypatch.setattr("metastasis_data.edition.manifest", lambda: right.model_copy(update={"files": files}))
    with pytest.raises(md.DataIntegrityError, match=r"describes 'sites\.json' wrongly") as caught:
        md.verify()
    assert caught.value.file == _files.MANIFEST
