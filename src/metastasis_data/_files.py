"""The only reader of the package's files."""

from __future__ import annotations

import os.path
import sys

from .errors import DataIntegrityError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["MANIFEST", "load_json", "parse_json", "read"]

MANIFEST = "manifest.json"
_FOLDER = os.path.join(os.path.dirname(__file__), "data")
_checksums: dict[str, int] | None = None


def read(name: str) -> bytes:
    """Return the bytes of a data file, e.g. `read("names.json")`."""
    try:
        with open(os.path.join(_FOLDER, name), "rb") as file:
            return file.read()
    except OSError:
        return _read_through_the_loader(name)


def _read_through_the_loader(name: str) -> bytes:
    """Read from an archive or wherever else the package was imported from."""
    import importlib_resources  # slow to import, and needed only where a plain open cannot serve

    try:
        return importlib_resources.files(__package__).joinpath("data", *name.split("/")).read_bytes()
    except (OSError, KeyError) as error:
        reason = f"cannot be read ({type(error).__name__})"
        raise DataIntegrityError(name, reason=reason) from None


def parse_json(name: str, content: bytes) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return the value of a JSON text; `name` is for the error message."""
    # pydantic's own parser is faster, and where pydantic is loaded the json module need not be.
    parse = getattr(sys.modules.get("pydantic_core"), "from_json", None) or _standard_parser()
    try:
        return parse(content)
    except ValueError as error:  # JSONDecodeError and UnicodeDecodeError are ValueErrors
        raise DataIntegrityError(name, reason=f"is not valid JSON ({error})") from None


def _standard_parser() -> Callable[[bytes], Any]:
    from json import loads

    return loads


def load_json(name: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Read, check against the manifest's checksum, and parse a data file."""
    global _checksums
    if _checksums is None:
        _checksums = _read_checksums()
    content = read(name)
    _check(name, content, _checksums)
    return parse_json(name, content)


def _read_checksums() -> dict[str, int]:
    listing = parse_json(MANIFEST, read(MANIFEST))
    try:
        return {entry["name"]: int(entry["crc32"], 16) for entry in listing["files"]}
    except (TypeError, KeyError, ValueError, AttributeError):
        raise DataIntegrityError(MANIFEST, reason="has no readable list of files") from None


def _check(name: str, content: bytes, checksums: dict[str, int]) -> None:
    from zlib import crc32  # a fast guard against damage; `verify` compares SHA-256

    found = crc32(content)
    if checksums.get(name) != found:
        expected = checksums.get(name)
        raise DataIntegrityError(name, None if expected is None else f"CRC-32 {expected:08x}", f"CRC-32 {found:08x}")
