"""Write down the public API: every public name, with its signature or its fields.

Run as `python -m tools.public_api`; the file is `tests/public_api.txt`, and a test compares it.
"""

from __future__ import annotations

import inspect

import metastasis_data as md
from metastasis_data import models
from metastasis_data._fact_registry import FactRegistry
from metastasis_data.registry import Facts, Registry
from tools.canonical import ROOT

__all__ = ["PATH", "describe", "main"]

PATH = ROOT / "tests" / "public_api.txt"
COMMAND = "python -m tools.public_api"


def _members(owner: type, prefix: str) -> list[str]:
    lines = []
    for name, member in vars(owner).items():
        if name.startswith("_"):
            continue
        if inspect.isfunction(member) or isinstance(member, staticmethod):
            lines.append(f"{prefix}.{name}{inspect.signature(getattr(owner, name))}")
        elif isinstance(member, property):
            lines.append(f"{prefix}.{name}")
    return sorted(lines)


def _declares(owner: type, field: str) -> bool:
    return field in vars(owner).get("__annotations__", {})


def describe() -> str:
    """Return the description."""
    lines = []
    for name in md.__all__:
        value = getattr(md, name)
        if inspect.isroutine(value):
            lines.append(f"metastasis_data.{name}{inspect.signature(value)}")
        elif isinstance(value, type):
            bases = ", ".join(base.__name__ for base in value.__bases__)
            lines.append(f"metastasis_data.{name}({bases})")
        else:
            lines.append(f"metastasis_data.{name}: {type(value).__name__}")
    for owner in (*md.Dataset.__mro__[1:4], md.Dataset, Facts, Registry, FactRegistry):
        lines += _members(owner, f"metastasis_data.{owner.__name__}")
    for name in models.__all__:
        model = getattr(models, name)
        for field, info in model.model_fields.items():
            kind = next(vars(owner)["__annotations__"][field] for owner in model.__mro__ if _declares(owner, field))
            default = "" if info.is_required() else f" = {info.default!r}"
            lines.append(f"metastasis_data.models.{name}.{field}: {kind}{default}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the file."""
    PATH.write_text(describe(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
