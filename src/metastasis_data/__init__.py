"""Where each cancer spreads, how the spread is looked for, and how well each statement stands up.

Typed, cited and reviewed data from five documents, in English and Italian. Not for clinical decisions.
"""

from ._versions import DATA_VERSION, SCHEMA_VERSION, __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .api import (
        diagnostics_for,
        frequency_class,
        preload,
        resolve,
        typical_primaries,
        typical_sites,
    )
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
    from .registries import concepts, facts, findings, primaries, procedures, sites, sources
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
    "canonical",
    "concepts",
    "diagnostics_for",
    "facts",
    "findings",
    "frequency_class",
    "manifest",
    "preload",
    "primaries",
    "procedures",
    "resolve",
    "sites",
    "sources",
    "typical_primaries",
    "typical_sites",
    "verify",
]

_HOMES = {
    "api": (
        "diagnostics_for",
        "frequency_class",
        "preload",
        "resolve",
        "typical_primaries",
        "typical_sites",
    ),
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
    "registries": ("concepts", "facts", "findings", "primaries", "procedures", "sites", "sources"),
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
