from __future__ import annotations

import copy
import pickle

import pytest

import metastasis_data as md

ERRORS = [
    md.UnknownTermError("lnug", "primary", ["lung-cancer"]),
    md.UnknownTermError("x"),
    md.AmbiguousTermError("lung", ["lung-cancer", "lung"], ["primary", "site"]),
    md.DataIntegrityError("spread.json", "aa", "bb"),
    md.DataIntegrityError("spread.json", reason="cannot be read"),
    md.MissingExtraError("cli"),
    md.MetastasisDataError("anything"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__ + str(len(str(error))))
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_errors_survive_pickling(error: Exception, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301
    assert type(again) is type(error)
    assert str(again) == str(error) == str(copy.copy(error))
    assert vars(again) == vars(error)
    assert isinstance(error, md.MetastasisDataError)


def test_errors_are_what_a_caller_already_catches() -> None:
    assert issubclass(md.UnknownTermError, KeyError)
    assert issubclass(md.AmbiguousTermError, KeyError)
    assert issubclass(md.MissingExtraError, ImportError)
    assert issubclass(md.DeprecatedTermWarning, UserWarning)


def test_messages_say_what_to_do() -> None:
    messages = [str(error) for error in ERRORS]
    assert messages[:6] == [
        "unknown primary 'lnug'; did you mean 'lung-cancer'?",
        "unknown term 'x'",
        "'lung' is ambiguous: the primary 'lung-cancer' or the site 'lung'; say which with kind=",
        "data file 'spread.json' was changed (expected aa, found bb); reinstall metastasis-data to restore it",
        "data file 'spread.json' cannot be read; reinstall metastasis-data to restore it",
        "this needs the extra 'cli': pip install 'metastasis-data[cli]'",
    ]
    assert str(md.UnknownTermError("x", None, ["a", "b", "c"])) == "unknown term 'x'; did you mean 'a', 'b' or 'c'?"
    assert str(md.UnknownTermError("y" * 999)) == f"unknown term {'y' * 60!r}... (999 characters)"
