"""The wheel as a user gets it: in an environment of its own, from an archive, on a disk that cannot be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import metastasis_data as md
from tests.conftest import ROOT

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]
PACKAGE = Path(md.__file__).parent

USE = """
import sys
import metastasis_data as md
assert not any(module.startswith("pydantic") for module in sys.modules)
assert md.canonical("polmone", kind="primary") == "lung-cancer"
assert [fact.site for fact in md.typical_sites("lung")] == ["adrenal-gland", "liver", "lung"]
assert "prostate-cancer" in md.typical_primaries("bone")
assert md.frequency_class("pancreas")[0].frequency == "rare"
assert len(md.diagnostics_for("bone")) == 14
assert not md.typical_sites("cervix")
try:
    md.typical_sites("lnug")
except md.UnknownTermError as error:
    assert error.suggestions == ("lung-cancer",)
md.preload()
print(md.verify().sha256, md.__file__)
"""


def _python(interpreter: str, code: str, path: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    if path is not None:
        environment["PYTHONPATH"] = str(path)
    done = subprocess.run(
        [interpreter, "-c", code], env=environment, cwd="/", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel built from a copy of the sources."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA"):
        shutil.copy(ROOT / name, folder)
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "src", folder / "src", ignore=ignored)
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder / "dist"),
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (folder / "dist").glob("*.whl")
    return built


def test_wheel_holds_the_package_whole_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    present = {
        f"metastasis_data/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert present <= names
    assert "metastasis_data/py.typed" in names
    assert {f"metastasis_data/data/{file.name}" for file in md.manifest().files} <= names
    others = {name for name in names - present if ".dist-info/" not in name}
    assert others == set()
    licences = {name.rsplit("/", 1)[1] for name in names if "/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-DATA"}


def test_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size <= 500_000


def test_metadata_name_two_core_dependencies_and_the_extras(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    lines = archive.read(metadata).decode().splitlines()
    core = sorted(line for line in lines if line.startswith("Requires-Dist") and "extra ==" not in line)
    assert [line.split()[1].split(">")[0].split("<")[0] for line in core] == ["importlib-resources", "pydantic"]
    extras = {line.split()[1] for line in lines if line.startswith("Provides-Extra")}
    assert {"all", "cli", "dev"} <= extras
    assert "Requires-Python: >=3.11" in lines


def test_wheel_works_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    interpreter = str(environment / "bin" / "python")
    subprocess.run([interpreter, "-m", "pip", "install", "-q", str(wheel)], check=True, capture_output=True)
    out = _python(interpreter, USE)
    assert md.manifest().sha256 in out
    assert str(environment) in out
    command = subprocess.run(
        [environment / "bin" / "metastasis-data", "version"], capture_output=True, text=True, check=False
    )
    assert command.returncode == 2
    assert command.stderr == "error: this needs the extra 'cli': pip install 'metastasis-data[cli]'\n"


def test_wheel_works_from_the_archive_itself(wheel: Path) -> None:
    out = _python(sys.executable, USE, path=wheel)
    assert f"{wheel}{os.sep}metastasis_data" in out


def test_wheel_works_on_a_read_only_disk(wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(folder)
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(folder.rglob("*"))
    try:
        assert str(folder) in _python(sys.executable, USE, path=folder)
        assert sorted(folder.rglob("*")) == before
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)
