"""The examples in README, docs and docstrings are tests."""

from __future__ import annotations

from doctest import ELLIPSIS

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

_in_markdown = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["README.md", "CONTRIBUTING.md", "docs/**/*.md"],
)
_in_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS)],
    patterns=["src/metastasis_data/**/*.py"],
    excludes=["src/metastasis_data/data/*"],
)
pytest_collect_file = (_in_markdown + _in_docstrings).pytest()
