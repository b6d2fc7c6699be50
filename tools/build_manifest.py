"""Build `manifest.json`, the list of data files with their digests.

Run as `python -m tools.build_manifest`; `--check` only compares.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from zlib import crc32

from metastasis_data._store import FAMILIES
from metastasis_data._versions import DATA_VERSION, SCHEMA_VERSION
from metastasis_data.edition import edition_digest
from tools.canonical import DATA, dump_json

__all__ = ["build", "main"]

COMMAND = "python -m tools.build_manifest"


def build() -> str:
    """Return the content of the file."""
    paths = [path for path in DATA.rglob("*.json") if path.name != "manifest.json"]
    files = []
    for path in sorted(paths, key=lambda path: path.relative_to(DATA).as_posix()):
        name, content = path.relative_to(DATA).as_posix(), path.read_bytes()
        files.append(
            {
                "name": name,
                "records": len(json.loads(content)) if name in FAMILIES else 0,
                "bytes": len(content),
                "crc32": f"{crc32(content):08x}",
                "sha256": sha256(content).hexdigest(),
            }
        )
    return dump_json(
        {
            "data_version": DATA_VERSION,
            "schema_version": SCHEMA_VERSION,
            "sha256": edition_digest({str(file["name"]): str(file["sha256"]) for file in files}),
            "files": files,
        }
    )


def main() -> int:
    """Write the file, or compare it."""
    path, text = DATA / "manifest.json", build()
    if "--check" in sys.argv[1:]:
        if path.read_text(encoding="utf-8") == text:
            return 0
        print(f"manifest.json is not that of the data files: build it with `{COMMAND}`")
        return 1
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
