"""Damage to the data ends in the right answer or in an error that names the file, never in another answer."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from metastasis_data._files import MANIFEST

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ASK = """
import metastasis_data as md
try:
    print({question})
except md.DataIntegrityError as error:
    print("DataIntegrityError", error.file, "|", error)
"""
QUESTION = "str(md.typical_sites('lung').ids), 'adrenal-gland' in md.typical_sites('lung')"
USED = ["spread.json", "sites.json", "names.json", MANIFEST]


def _remove(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _halve(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _change_a_letter(path: Path) -> None:
    content = path.read_bytes()
    place = content.index(b"e", len(content) // 2)
    path.write_bytes(content[:place] + b"a" + content[place + 1 :])


def _not_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00" + path.read_bytes())


def _other_json(path: Path) -> None:
    path.write_text("[1, 2]")


DAMAGE = [_remove, _empty, _halve, _replace_by_folder, _change_a_letter, _not_text, _other_json]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__.strip("_"))
@pytest.mark.parametrize("file", USED)
def test_damaged_file_is_named(
    run_python: Run, copied_package: Path, damage: Callable[[Path], None], file: str
) -> None:
    damage(copied_package / "metastasis_data" / "data" / file)
    done = run_python(ASK.format(question=QUESTION), path=copied_package)
    assert done.returncode == 0, done.stderr
    if (damage, file) == (_change_a_letter, MANIFEST):
        assert done.stdout.startswith(("DataIntegrityError", "('MD:"))  # a digest that is not needed here
    else:
        assert done.stdout.startswith(f"DataIntegrityError {file} |"), done.stdout


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__.strip("_"))
@pytest.mark.parametrize("file", ["diagnostics.json", "schema/spread.schema.json", MANIFEST])
def test_verify_names_the_file(
    run_python: Run, copied_package: Path, damage: Callable[[Path], None], file: str
) -> None:
    damage(copied_package / "metastasis_data" / "data" / file)
    done = run_python(ASK.format(question="md.verify()"), path=copied_package)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"DataIntegrityError {file} |"), done.stdout


def test_verify_names_any_file_of_which_one_byte_changed(run_python: Run, copied_package: Path) -> None:
    code = """
import pathlib, random
import metastasis_data as md
folder = pathlib.Path(md.__file__).parent / "data"
chance = random.Random(5)
files = sorted(folder.rglob("*.json"))
assert len(files) > 15
for path in files:
    content = path.read_bytes()
    place = chance.randrange(len(content))
    path.write_bytes(content[:place] + bytes([content[place] ^ (1 << chance.randrange(8))]) + content[place + 1:])
    try:
        md.verify()
    except md.DataIntegrityError as error:
        assert error.file == path.relative_to(folder).as_posix(), (error.file, path)
    else:
        raise AssertionError(path)
    path.write_bytes(content)
md.verify()
print("all named")
"""
    done = run_python(code, path=copied_package)
    assert done.stdout.strip() == "all named", done.stderr


def test_next_call_after_repair_works(run_python: Run, copied_package: Path) -> None:
    code = """
import pathlib
import metastasis_data as md
folder = pathlib.Path(md.__file__).parent / "data"
asked = 0
# In the order in which the two questions first need them.
for file in ("manifest.json", "names.json", "spread.json", "sites.json", "diagnostics.json"):
    path = folder / file
    content = path.read_bytes()
    path.write_bytes(content[:-30])
    for _ in range(2):
        try:
            md.typical_sites("lung"), md.typical_primaries("bone")
            md.diagnostics_for("bone")
        except md.DataIntegrityError as error:
            assert error.file == file, (error.file, file)
            asked += 1
        else:
            raise AssertionError(file)
    path.write_bytes(content)
assert asked == 10
assert len(md.typical_sites("lung")) == 3
assert len(md.diagnostics_for("bone")) == 14
print("repaired")
"""
    done = run_python(code, path=copied_package)
    assert done.stdout.strip() == "repaired", done.stderr


def test_flipped_bits_never_give_another_answer(run_python: Run, copied_package: Path) -> None:
    code = """
import pathlib, random
import metastasis_data as md
from metastasis_data import _files
from metastasis_data._store import Store
from metastasis_data.dataset import Dataset
from metastasis_data.names import NameIndex, _checked
folder = pathlib.Path(md.__file__).parent / "data"

def answer():
    _files._checksums = None
    data = Dataset(Store(), lambda: NameIndex(_checked(_files.load_json("names.json"))))
    facts = (*data.typical_sites("lung", include="all"), *data.typical_primaries("bone"))
    return repr(facts)

right, chance, refused = answer(), random.Random(7), 0
for file in ("spread.json", "sites.json", "names.json", "manifest.json"):
    path = folder / file
    content = path.read_bytes()
    for _ in range(60):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        path.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1:])
        try:
            assert answer() == right
        except md.DataIntegrityError:
            refused += 1
    path.write_bytes(content)
print(refused)
"""
    done = run_python(code, path=copied_package)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 180  # all but flips in parts of the manifest that are not needed


def test_read_only_package_works(run_python: Run, copied_package: Path) -> None:
    for path in copied_package.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = run_python("import metastasis_data as md; md.verify(); md.preload(); print('ok')", path=copied_package)
        assert done.stdout.strip() == "ok", done.stderr
    finally:
        for path in copied_package.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_package_in_a_zip_works(run_python: Run, copied_package: Path, tmp_path: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "package"), "zip", copied_package)
    code = """
import metastasis_data as md
assert ".zip" in md.__file__, md.__file__
assert md.canonical("polmone", kind="primary") == "lung-cancer"
assert len(md.typical_sites("lung")) == 3
md.preload()
md.verify()
print("ok")
"""
    done = run_python(code, path=tmp_path / archive)
    assert done.stdout.strip() == "ok", done.stderr


RACE = """
import sys, threading
import metastasis_data as md
from metastasis_data import _files
sys.setswitchinterval(1e-6)
reads, answers, errors = [], [], []
plain = _files.read
def counted(name):
    reads.append(name)
    return plain(name)
_files.read = counted
barrier = threading.Barrier(16)
def ask():
    barrier.wait()
    try:
        answers.append(md.typical_sites("lung"))
    except BaseException as error:
        errors.append(repr(error))
threads = [threading.Thread(target=ask) for _ in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
once = [name for name in reads if name != "manifest.json"]
print(errors, len(set(map(id, answers))), len(answers), sorted(once))
"""


@pytest.mark.parametrize("attempt", range(6))
def test_first_load_raced_by_threads_happens_once(run_python: Run, attempt: int) -> None:
    del attempt
    done = run_python(RACE)
    assert done.stdout.strip() == "[] 1 16 ['names.json', 'spread.json']", done.stdout + done.stderr
