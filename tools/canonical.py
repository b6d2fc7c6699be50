"""The one form that a data file has, so that a difference is always a change of content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from metastasis_data._store import FAMILIES
from metastasis_data.edition import family_adapter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from metastasis_data._store import Family

__all__ = ["DATA", "ROOT", "canonical_records", "canonical_text", "dump_json", "load_family"]

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src" / "metastasis_data" / "data"


def dump_json(value: object) -> str:
    """Return JSON as it stands in the repository: one space of indent, letters as they are, a last newline."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def load_family(file: str) -> tuple[Any, ...]:
    """Read and validate all records of a data file."""
    return family_adapter(FAMILIES[file]).validate_json((DATA / file).read_bytes())


def _row(record: BaseModel) -> dict[str, Any]:
    """Return the record's fields in the order of the model: its kind, and whatever differs from a default."""
    stated = record.model_dump(mode="json", exclude_defaults=True)
    stated["kind"] = getattr(record, "kind")  # noqa: B009 - every record of a data file has one
    return {name: stated[name] for name in type(record).model_fields if name in stated}


def canonical_records(records: Iterable[BaseModel]) -> str:
    """Return the canonical form of a data file with these records."""
    return dump_json([_row(record) for record in records])


def canonical_text(family: Family, content: bytes) -> str:
    """Return the canonical form of a data file's content.

    Raises:
        pydantic.ValidationError: a record is not valid.

    """
    return canonical_records(family_adapter(family).validate_json(content))
