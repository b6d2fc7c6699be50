"""Build the JSON Schemas of the data files from the models.

Run as `python -m tools.build_schemas`; `--check` only compares.
"""

from __future__ import annotations

import sys

from metastasis_data._store import FAMILIES
from metastasis_data.edition import family_adapter
from tools.canonical import DATA, dump_json

__all__ = ["build", "main"]

COMMAND = "python -m tools.build_schemas"


def build() -> dict[str, str]:
    """Return the content of each schema file by its name."""
    schemas = {}
    for family in FAMILIES.values():
        schema = family_adapter(family).json_schema(mode="validation")
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": family.file}
        schemas[f"{family.file.removesuffix('.json')}.schema.json"] = dump_json({**head, **schema})
    return schemas


def main() -> int:
    """Write the files, or compare them."""
    folder, schemas = DATA / "schema", build()
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    if "--check" in sys.argv[1:]:
        if present == schemas:
            return 0
        print(f"the schemas are not those of the models: build them with `{COMMAND}`")
        return 1
    folder.mkdir(exist_ok=True)
    for name in present.keys() - schemas.keys():
        (folder / name).unlink()
    for name, text in schemas.items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
