"""Which data these are, and whether they are whole."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import Annotated, Any
from zlib import crc32

from pydantic import Field, TypeAdapter, ValidationError

from . import _files
from ._store import FAMILIES, Family
from ._versions import DATA_VERSION, SCHEMA_VERSION
from .errors import DataIntegrityError
from .models.manifest import Manifest, ManifestFile

__all__ = ["edition_digest", "family_adapter", "manifest", "verify"]


def edition_digest(digests: dict[str, str]) -> str:
    """Return the digest of an edition from the SHA-256 of each of its files."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    return sha256(lines.encode()).hexdigest()


@cache
def family_adapter(family: Family) -> TypeAdapter[tuple[Any, ...]]:
    """Return the validator of a whole data file."""
    models = tuple(dict.fromkeys(family.model(kind) for kind in family.models))
    record: Any = models[0]
    for model in models[1:]:
        record |= model
    if len(models) > 1:
        record = Annotated[record, Field(discriminator="kind")]
    records: Any = tuple
    return TypeAdapter(records[record, ...])


def manifest() -> Manifest:
    """Return the files of this edition with their sizes and digests.

    `manifest().sha256` names the edition in a paper: it changes when any byte of the data does.

    Raises:
        DataIntegrityError: the manifest is missing or malformed.

    >>> import metastasis_data as md
    >>> md.manifest().data_version == md.DATA_VERSION
    True

    """
    return _parse_manifest(_files.read(_files.MANIFEST))


@cache
def _parse_manifest(content: bytes) -> Manifest:
    try:
        return Manifest.model_validate_json(content)
    except ValidationError as error:
        reason = f"is malformed ({error.error_count()} errors, first: {error.errors()[0]['msg']})"
        raise DataIntegrityError(_files.MANIFEST, reason=reason) from None


def verify() -> Manifest:
    """Compare every data file with the manifest and validate every record.

    Returns:
        The manifest, when all is well.

    Raises:
        DataIntegrityError: names the first file that is missing, changed or invalid, with the SHA-256
            expected and found.

    >>> import metastasis_data as md
    >>> len(md.verify().sha256)
    64

    """
    listing = manifest()
    for name, expected, found in (
        ("data_version", DATA_VERSION, listing.data_version),
        ("schema_version", SCHEMA_VERSION, listing.schema_version),
        ("sha256", edition_digest({f.name: f.sha256 for f in listing.files}), listing.sha256),
    ):
        if expected != found:
            raise DataIntegrityError(_files.MANIFEST, expected, found, f"has another {name}")
    missing = {*FAMILIES, "names.json"} - {file.name for file in listing.files}
    if missing:
        raise DataIntegrityError(_files.MANIFEST, reason=f"does not list {', '.join(sorted(missing))}")
    for file in listing.files:
        _verify_file(file)
    return listing


def _verify_file(file: ManifestFile) -> None:
    content = _files.read(file.name)
    digest = sha256(content).hexdigest()
    if digest != file.sha256:
        raise DataIntegrityError(file.name, f"SHA-256 {file.sha256}", digest)
    records = _count_valid(FAMILIES[file.name], content) if file.name in FAMILIES else 0
    stated, found = (file.bytes, file.crc32, file.records), (len(content), f"{crc32(content):08x}", records)
    if stated != found:
        reason = f"describes {file.name!r} wrongly"
        raise DataIntegrityError(_files.MANIFEST, str(stated), str(found), reason)


def _count_valid(family: Family, content: bytes) -> int:
    try:
        return len(family_adapter(family).validate_json(content))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise DataIntegrityError(family.file, reason=f"has an invalid record at {place}: {first['msg']}") from None
