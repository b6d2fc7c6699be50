"""The registries of the packaged data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dataset import Dataset

if TYPE_CHECKING:
    from ._fact_registry import FactRegistry
    from .models.facts import Fact
    from .models.sources import Document, Publication
    from .models.terms import Concept, Drug, Finding, Primary, Procedure, Site
    from .registry import Registry

__all__ = ["concepts", "drugs", "facts", "findings", "primaries", "procedures", "sites", "sources"]

_data = Dataset.default()

primaries: Registry[Primary] = _data.primaries
sites: Registry[Site] = _data.sites
findings: Registry[Finding] = _data.findings
procedures: Registry[Procedure] = _data.procedures
drugs: Registry[Drug] = _data.drugs
concepts: Registry[Concept] = _data.concepts
facts: FactRegistry[Fact] = _data.facts
sources: Registry[Document | Publication] = _data.sources
