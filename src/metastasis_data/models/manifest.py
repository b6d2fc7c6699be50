"""What an edition of the data consists of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import NonEmpty, Record, Version

__all__ = ["Manifest", "ManifestFile"]


class ManifestFile(Record, frozen=True):
    """One data file of an edition."""

    name: NonEmpty = Field(description="Name inside the package's data folder")
    records: Annotated[int, Field(ge=0)] = Field(description="Number of records in it")
    bytes: Annotated[int, Field(ge=0)] = Field(description="Size")
    crc32: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")] = Field(
        description="CRC-32, checked whenever the file is read"
    )
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] = Field(description="SHA-256, checked by verify()")


class Manifest(Record, frozen=True):
    """The files of an edition, and the digest that names it."""

    data_version: Version = Field(description="Version of the data, year and month")
    schema_version: NonEmpty = Field(description="Version of the schema of the data files")
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="SHA-256 over the lines `<sha256 of the file>  <name>` of all files, sorted by name"
    )
    files: tuple[ManifestFile, ...] = Field(description="All data files, sorted by name")
