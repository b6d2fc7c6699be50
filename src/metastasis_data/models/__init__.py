"""What a record is: no reading of files, no questions.

Each family of records is a module of its own, because building a model costs time and most questions need one.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .anecdotes import AnecdoteFact
    from .base import Citation, Record, Review, Text
    from .biology import BiologyFact
    from .course import CourseFact
    from .diagnostics import DiagnosticFact
    from .drugs import DrugFact
    from .facts import Fact
    from .frequency_classes import FrequencyClassFact
    from .manifest import Manifest, ManifestFile
    from .manifestations import ManifestationFact
    from .nomenclature import NomenclatureFact
    from .quantities import Quantity
    from .sources import Document, Publication, Source
    from .spread import SpreadFact
    from .terms import Concept, Drug, Finding, Primary, Procedure, Site, Term, Xref
    from .treatments import TreatmentFact

__all__ = [
    "AnecdoteFact",
    "BiologyFact",
    "Citation",
    "Concept",
    "CourseFact",
    "DiagnosticFact",
    "Document",
    "Drug",
    "DrugFact",
    "Fact",
    "Finding",
    "FrequencyClassFact",
    "Manifest",
    "ManifestFile",
    "ManifestationFact",
    "NomenclatureFact",
    "Primary",
    "Procedure",
    "Publication",
    "Quantity",
    "Record",
    "Review",
    "Site",
    "Source",
    "SpreadFact",
    "Term",
    "Text",
    "TreatmentFact",
    "Xref",
]

_HOMES = {
    "treatments": ("TreatmentFact",),
    "nomenclature": ("NomenclatureFact",),
    "manifestations": ("ManifestationFact",),
    "drugs": ("DrugFact",),
    "course": ("CourseFact",),
    "biology": ("BiologyFact",),
    "anecdotes": ("AnecdoteFact",),
    "base": ("Citation", "Record", "Review", "Text"),
    "diagnostics": ("DiagnosticFact",),
    "facts": ("Fact",),
    "frequency_classes": ("FrequencyClassFact",),
    "manifest": ("Manifest", "ManifestFile"),
    "quantities": ("Quantity",),
    "sources": ("Document", "Publication", "Source"),
    "spread": ("SpreadFact",),
    "terms": ("Concept", "Drug", "Finding", "Primary", "Procedure", "Site", "Term", "Xref"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in _MODULES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        module = __import__(f"{__name__}.{_MODULES[name]}", fromlist=(name,))
        value = globals()[name] = getattr(module, name)
        return value
