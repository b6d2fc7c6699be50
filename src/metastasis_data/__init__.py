"""Where each cancer spreads, how spread shows itself, is looked for and treated, and how well each statement stands up.

Typed, cited and reviewed data from five documents, in English and Italian. Not for clinical decisions.
"""

from ._versions import DATA_VERSION, SCHEMA_VERSION, __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api import (
        anecdotes,
        biology,
        contradictions,
        course,
        definitions,
        diagnostics_for,
        drugs_in,
        eponyms,
        facts_about,
        frequency_class,
        manifestations_of,
        possible_primaries,
        possible_sites,
        preload,
        resolve,
        treatments_for,
        typical_primaries,
        typical_sites,
    )
    from .citation import cite
    from .dataset import Dataset
    from .edition import manifest, verify
    from .errors import (
        AmbiguousTermError,
        DataIntegrityError,
        DeprecatedTermWarning,
        MetastasisDataError,
        MissingExtraError,
        UnknownTermError,
    )
    from .names import canonical
    from .registries import concepts, drugs, facts, findings, primaries, procedures, sites, sources
    from .registry import Facts, Registry

__all__ = [
    "DATA_VERSION",
    "SCHEMA_VERSION",
    "AmbiguousTermError",
    "DataIntegrityError",
    "Dataset",
    "DeprecatedTermWarning",
    "Facts",
    "MetastasisDataError",
    "MissingExtraError",
    "Registry",
    "UnknownTermError",
    "__version__",
    "anecdotes",
    "biology",
    "canonical",
    "cite",
    "concepts",
    "contradictions",
    "course",
    "definitions",
    "diagnostics_for",
    "drugs",
    "drugs_in",
    "eponyms",
    "facts",
    "facts_about",
    "findings",
    "frequency_class",
    "manifest",
    "manifestations_of",
    "possible_primaries",
    "possible_sites",
    "preload",
    "primaries",
    "procedures",
    "resolve",
    "sites",
    "sources",
    "treatments_for",
    "typical_primaries",
    "typical_sites",
    "verify",
]

_HOMES = {
    "api": (
        "anecdotes",
        "biology",
        "contradictions",
        "course",
        "definitions",
        "diagnostics_for",
        "drugs_in",
        "eponyms",
        "facts_about",
        "frequency_class",
        "manifestations_of",
        "possible_primaries",
        "possible_sites",
        "preload",
        "resolve",
        "treatments_for",
        "typical_primaries",
        "typical_sites",
    ),
    "citation": ("cite",),
    "dataset": ("Dataset",),
    "edition": ("manifest", "verify"),
    "errors": (
        "AmbiguousTermError",
        "DataIntegrityError",
        "DeprecatedTermWarning",
        "MetastasisDataError",
        "MissingExtraError",
        "UnknownTermError",
    ),
    "names": ("canonical",),
    "registries": ("concepts", "drugs", "facts", "findings", "primaries", "procedures", "sites", "sources"),
    "registry": ("Facts", "Registry"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __dir__() -> list[str]:
    return __all__


if not TYPE_CHECKING:  # a checker reads the imports above, and so still sees a misspelt name

    def __getattr__(name):
        if name not in _MODULES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        module = __import__(f"{__name__}.{_MODULES[name]}", fromlist=(name,))
        value = globals()[name] = getattr(module, name)
        return value
