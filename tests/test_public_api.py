from __future__ import annotations

from tools import public_api


def test_public_api_is_the_one_written_down() -> None:
    recorded = public_api.PATH.read_text(encoding="utf-8")
    assert public_api.describe() == recorded, (
        f"the public API changed: if that is meant, say so in CHANGELOG.md and run `{public_api.COMMAND}`"
    )
