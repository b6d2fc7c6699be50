"""The version numbers, as literals so that reading them costs nothing."""

__all__ = ["DATA_VERSION", "SCHEMA_VERSION", "__version__"]

__version__: str = "0.1.0.dev0"
DATA_VERSION: str = "2026.11"
SCHEMA_VERSION: str = "1"
