from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import metastasis_data as md
from metastasis_data.__main__ import main
from metastasis_data.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["sites", "lung"], ["Where lung cancer spreads", "adrenal gland", "lung (contralateral)", "MD:000037",
                             "metastases-general-en p21", "partly-supported", "riihimaki-lung",
                             "9 more are stated only as possible or rare: --possible"]),
        (["sites", "polmone", "--possible"], ["Where lung cancer can spread", "manubrium", "without --possible"]),
        (["sites", "colon", "--include", "all"], ["garbled", "adrenal gland"]),
        (["sites", "colon"], ["3 more are withheld by their review: --include all adds them"]),
        (["sites", "cervix"], ["nothing is stated about the typical sites of cervical-cancer"]),
        (["sites", "lung", "--source", "reference"], ["--source all adds them"]),
        (["primaries", "ossa"], ["Cancers that spread to the site bone", "prostate cancer"]),
        (["frequency", "pancreas"], ["How common pancreas is", "rare", "all-cancers"]),
        (["frequency", "thyroid"], ["thyroid cancer", "bone-metastasis-sources", "most-frequent"]),
        (["diagnostics", "bone"], ["How metastases are looked for: bone", "bone scintigraphy", "MD:0001"]),
        (["diagnostics", "hypercalcaemia"], ["blood calcium measurement"]),
        (["primaries", "manubrium", "--possible"], ["Cancers that can spread to the site manubrium", "kidney cancer"]),
        (["manifestations", "bone"], ["How metastases show themselves: bone", "hypercalcaemia", "--general"]),
        (["manifestations", "ipercalcemia"], ["nausea"]),
        (["treatments", "ossa"], ["How metastases are treated: bone", "bisphosphonates", "--include all adds them"]),
        (["treatments", "bone", "--include", "all"], ["comfrey root ointment"]),
        (["drugs", "bisphosphonates"], ["pamidronate", "clodronate"]),
        (["about", "ascites"], ["What is said about ascites", "manifestation", "treatment"]),
        (["definitions"], ["What things are and are called", "misconception"]),
        (["definitions", "--term", "biopsy"], ["Biopsy", "misconception"]),
        (["eponyms", "--include", "all"], ["Krukenberg", "Virchow"]),
        (["contradictions"], ["what pulls against what", "MD:000085"]),
        (["show", "MD:000025"], ["verdict: garbled", "it: Il carcinoma del colon", "  paragraph: 17", "references: "]),
        (["show", "liver"], ["part_of: abdomen", "it: fegato"]),
        (["show", "metastases-general-en"], ["paragraphs: 136"]),
        (["version"], [f"metastasis-data {md.__version__}, data {md.DATA_VERSION}, schema {md.SCHEMA_VERSION}"]),
        (["verify"], [md.manifest().sha256]),
    ],
    ids=" ".join,
)  # fmt: skip
def test_command_prints_what_it_should(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: list[str]
) -> None:
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    for text in expected:
        assert text in out
    if arguments[0] not in ("show", "version", "verify"):
        assert out.endswith(f"Data {md.DATA_VERSION}. Not for clinical decisions.\n")


@pytest.mark.parametrize(
    ("arguments", "ask"),
    [
        (["sites", "colon", "--include", "all"], lambda: md.typical_sites("colon", include="all")),
        (["primaries", "bone", "--general"], lambda: md.typical_primaries("bone", general=True)),
        (["frequency", "lung"], lambda: md.frequency_class("lung")),
        (["diagnostics", "liver"], lambda: md.diagnostics_for("liver")),
        (["manifestations", "liver", "--general"], lambda: md.manifestations_of("liver", general=True)),
        (["treatments", "liver"], lambda: md.treatments_for("liver")),
        (["drugs", "bisphosphonates"], lambda: md.drugs_in("bisphosphonates")),
        (["about", "ascites"], lambda: md.facts_about("ascites")),
        (["definitions"], md.definitions),
        (["eponyms"], md.eponyms),
        (["sites", "cervix"], lambda: md.typical_sites("cervix")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_json_is_the_records_and_nothing_else(
    capsys: pytest.CaptureFixture[str], arguments: list[str], ask: Callable[[], md.Facts[Any]]
) -> None:
    assert run([*arguments, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == ask().to_records()


def test_show_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "MD:000001", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == md.facts["MD:000001"].model_dump(mode="json")


def test_contradictions_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["contradictions", "--json"]) == 0
    pairs = json.loads(capsys.readouterr().out)
    assert [pair["id"] for pair in pairs] == [pair.id for pair in md.contradictions()]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sites", "lnug"], "error: unknown primary 'lnug'; did you mean 'lung-cancer'?"),
        (["sites", ""], "error: unknown primary ''"),
        (["show", "MD:999999"], "error: unknown id 'MD:999999'"),
        (["sites", "lung", "--include", "x"], "error: unknown include 'x'; the values are 'reviewed', 'all'"),
        (["sitez", "lung"], "error: No such command 'sitez'"),
        (["sites"], "error: Missing argument 'primary'"),
        (["sites", "lung", "--colour"], "error: No such option"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_error_is_one_line_and_exit_code_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(message)
    assert err.count("\n") == 1


def test_damaged_data_are_an_error_and_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> None:
        raise md.DataIntegrityError(file="spread.json", expected="SHA-256 a", found="b")

    monkeypatch.setattr("metastasis_data.edition.verify", damaged)
    assert run(["verify"]) == 2
    assert capsys.readouterr().err.startswith("error: data file 'spread.json' was changed")


def test_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError

    monkeypatch.setattr("metastasis_data.edition.verify", broken)
    with pytest.raises(RuntimeError):
        run(["verify"])


@pytest.mark.parametrize("arguments", [[], ["--help"], ["sites", "--help"]], ids=str)
def test_help_is_shown(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(arguments) in (0, 2)
    out, err = capsys.readouterr()
    assert "Usage: metastasis-data" in out + err


def test_without_the_extra_one_line_says_which(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typer", None)
    with pytest.raises(md.MissingExtraError):
        run(["version"])
    monkeypatch.setattr(sys, "argv", ["metastasis-data", "version"])
    assert main() == 2
    assert capsys.readouterr().err == "error: this needs the extra 'cli': pip install 'metastasis-data[cli]'\n"


def test_both_ways_to_start_it() -> None:
    for command in ([sys.executable, "-m", "metastasis_data"], [sys.executable.replace("python", "metastasis-data")]):
        if "-m" not in command and not command[0].endswith("metastasis-data"):
            continue
        done = subprocess.run([*command, "version"], capture_output=True, text=True, check=True)
        assert done.stdout.startswith(f"metastasis-data {md.__version__}")
    failed = subprocess.run(
        [sys.executable, "-m", "metastasis_data", "sites", "lnug"], capture_output=True, text=True, check=False
    )
    assert failed.returncode == 2
    assert failed.stderr == "error: unknown primary 'lnug'; did you mean 'lung-cancer'?\n"


def test_broken_pipe_is_no_traceback() -> None:
    command = f"{sys.executable} -m metastasis_data diagnostics bone | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("How metastases are looked for: bone")
    assert "Traceback" not in done.stderr
