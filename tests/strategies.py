"""Hypothesis strategies for names as people type them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st

import metastasis_data as md
from metastasis_data.names import default_names

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

__all__ = ["ALIASES", "KINDS", "dressed", "primary_ids", "site_ids"]

KINDS = default_names().kinds
_FOLDER = Path(md.__file__).parent / "data"
_FILES = ("primaries", "sites", "findings", "procedures", "drugs", "concepts")

# (kind, id, name) of every name there is
ALIASES = list(
    dict.fromkeys(
        (term["kind"], term["id"], name)
        for file in _FILES
        for term in json.loads((_FOLDER / f"{file}.json").read_text(encoding="utf-8"))
        for name in (term["id"], *term["label"].values(), *term.get("aliases", ()))
    )
)
assert len(ALIASES) > 1_000, "the names were not found, and the tests on them would be empty"

primary_ids = st.sampled_from(sorted(md.primaries))
site_ids = st.sampled_from(sorted(md.sites))

_GAPS = (" ", "  ", "-", " - ", "_", "\t", "\N{NO-BREAK SPACE}", "\N{EN DASH}", "")
_ACCENTS = ("\N{COMBINING ACUTE ACCENT}", "\N{COMBINING GRAVE ACCENT}", "\N{COMBINING DIAERESIS}")


@st.composite
def dressed(draw: DrawFn, name: str) -> str:
    """Return a name in random case, spacing, hyphenation and accents."""
    letters = []
    for letter in name:
        if letter in " -'":
            letters.append(draw(st.sampled_from(_GAPS)))
            continue
        letters.append(draw(st.sampled_from((letter.upper(), letter.lower(), letter))))
        if letter in "aeiou" and draw(st.integers(0, 4)) == 0:
            letters.append(draw(st.sampled_from(_ACCENTS)))
    padding = draw(st.sampled_from(("", " ", "\n")))
    typed = "".join(letters)
    composed = unicodedata.normalize("NFC", typed) if draw(st.booleans()) else unicodedata.normalize("NFD", typed)
    return padding + composed + padding
