"""The command line: questions answered as tables, or as JSON for pipes."""

from __future__ import annotations

import json as json_module
import sys
from typing import TYPE_CHECKING, Any

from . import api, edition, registries
from ._versions import DATA_VERSION, SCHEMA_VERSION, __version__
from .errors import MetastasisDataError, MissingExtraError, UnknownTermError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ._selection import Include, Source
    from .models.base import Record
    from .models.facts import Fact
    from .registry import Facts

    Cell = Callable[[Any], str]

__all__ = ["run"]

NOT_FOR_CLINICAL_DECISIONS = "Not for clinical decisions."
WIDTH_WITHOUT_TERMINAL = 110
NEVER_WRAPPED = ("no.", "class", "frame", "verdict", "fact")


def run(arguments: Sequence[str]) -> int:
    """Run one command; print what went wrong in one line.

    Args:
        arguments: the words after the name of the program.

    Returns:
        0, or 2 after an error.

    Raises:
        MissingExtraError: the extra `cli` is not installed.

    """
    try:
        import typer
    except ImportError:
        raise MissingExtraError(extra="cli") from None
    try:
        app = _build_app(typer)
        app(list(arguments), prog_name="metastasis-data", standalone_mode=False)
    except (MetastasisDataError, ValueError, TypeError) as error:
        return _fail(str(error))
    except typer.Exit as stop:
        return stop.exit_code
    except Exception as error:
        # What the parser of the command line raises has a message for the user; anything else is a fault of ours.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        return _fail(f"{message()}; see metastasis-data --help")
    return 0


def _fail(message: str) -> int:
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    return 2


def _build_app(typer: Any) -> Any:  # noqa: ANN401 - typer is imported by the caller, if it is there
    app = typer.Typer(
        help=f"Where cancers spread and how spread is found. {NOT_FOR_CLINICAL_DECISIONS}",
        no_args_is_help=True,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for command in (sites, primaries, frequency, diagnostics, show, version, verify):
        app.command(command.__name__)(command)
    return app


def sites(
    primary: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    possible: bool = False,
    json: bool = False,
) -> None:
    """Where a cancer spreads: metastasis-data sites lung."""
    answer = api.typical_sites(
        primary, source=_source(source), include=_include(include), general=general, possible=possible
    )
    title = f"Where {_label(('primaries',), answer.subject)} spreads"
    _print_facts(answer, title, {"no.": _position, "site": _site}, as_json=json)


def primaries(
    site: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    possible: bool = False,
    json: bool = False,
) -> None:
    """Which cancers reach a site: metastasis-data primaries bone."""
    answer = api.typical_primaries(
        site, source=_source(source), include=_include(include), general=general, possible=possible
    )
    title = f"Cancers that spread to the site {_label(('sites',), answer.subject)}"
    _print_facts(answer, title, {"cancer": _primary, "site": _site}, as_json=json)


def frequency(
    name: str,
    source: str = "documents",
    include: str = "reviewed",
    json: bool = False,
) -> None:
    """How common a site or a source is: metastasis-data frequency pancreas."""
    answer = api.frequency_class(name, source=_source(source), include=_include(include))
    columns = {"class": _field("frequency"), "frame": _field("frame"), "of": _rated}
    _print_facts(answer, f"How common {name} is", columns, as_json=json)


def diagnostics(
    target: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    json: bool = False,
) -> None:
    """How spread is looked for: metastasis-data diagnostics bone."""
    answer = api.diagnostics_for(target, source=_source(source), include=_include(include), general=general)
    label = _label(("sites", "findings", "concepts"), answer.subject)
    columns = {"procedure": _procedure, "statement": _statement}
    _print_facts(answer, f"How metastases are looked for: {label}", columns, as_json=json)


def show(identifier: str, json: bool = False) -> None:
    """All there is on one id: metastasis-data show MD:000012."""
    record = _record(identifier)
    if json:
        print(record.model_dump_json(indent=2))
        return
    for name, value in record.model_dump(mode="json", exclude_none=True).items():
        for line in _lines(name, value):
            print(line)


def version() -> None:
    """Print the versions of the package, the data and the schema."""
    print(f"metastasis-data {__version__}, data {DATA_VERSION}, schema {SCHEMA_VERSION}")


def verify() -> None:
    """Compare the data files with the manifest and validate every record."""
    manifest = edition.verify()
    print(f"data {manifest.data_version}: {len(manifest.files)} files as released, SHA-256 {manifest.sha256}")


# The options are checked where the question is asked; here only their types are made known.
def _source(text: str) -> Source:
    return text  # type: ignore[return-value]


def _include(text: str) -> Include:
    return text  # type: ignore[return-value]


def _record(identifier: str) -> Record:
    registers: tuple[Mapping[str, Record], ...] = (
        registries.facts,
        registries.sources,
        registries.primaries,
        registries.sites,
        registries.findings,
        registries.procedures,
        registries.concepts,
    )
    for registry in registers:
        if identifier in registry:
            return registry[identifier]
    raise UnknownTermError(identifier, "id")


def _lines(name: str, value: Any, indent: str = "") -> list[str]:  # noqa: ANN401 - any JSON value
    """Return a JSON value as indented text."""
    if value in ([], {}):
        return []
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if isinstance(value, list):
        return [line for item in value for line in _lines(name, item, indent)]
    if isinstance(value, dict):
        inner = [line for key, item in value.items() if item is not None for line in _lines(key, item, indent + "  ")]
        return [f"{indent}{name}:", *inner]
    return [f"{indent}{name}: {value}"]


# Cells of the tables


def _label(registry_names: tuple[str, ...], identifier: str) -> str:
    for name in registry_names:
        registry = getattr(registries, name)
        if identifier in registry:
            return str(registry[identifier].label)
    return identifier


def _position(fact: Any) -> str:  # noqa: ANN401 - the columns fit the question
    return str(fact.position or "")


def _site(fact: Any) -> str:  # noqa: ANN401
    label = _label(("sites", "concepts"), fact.site)
    return f"{label} ({fact.laterality})" if getattr(fact, "laterality", None) else label


def _primary(fact: Any) -> str:  # noqa: ANN401
    return _label(("primaries", "concepts"), fact.primary)


def _rated(fact: Any) -> str:  # noqa: ANN401
    return _site(fact) if fact.primary is None else _primary(fact)


def _procedure(fact: Any) -> str:  # noqa: ANN401
    return _label(("procedures",), fact.procedure)


def _statement(fact: Fact) -> str:
    return fact.statement.en


def _verdict(fact: Fact) -> str:
    passage = fact.review.passage
    return fact.review.verdict if passage is None else f"{fact.review.verdict}\n(list: {passage})"


def _field(name: str) -> Callable[[Fact], str]:
    return lambda fact: str(getattr(fact, name))


def _print_facts(answer: Facts[Any], title: str, columns: Mapping[str, Cell], *, as_json: bool) -> None:
    if as_json:
        print(json_module.dumps(answer.to_records(), ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=WIDTH_WITHOUT_TERMINAL)
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for heading in (*columns, "verdict", "stated in (reviewed with)", "fact"):
        table.add_column(heading, no_wrap=heading in NEVER_WRAPPED, overflow="fold")
    for fact in answer:
        places = ", ".join(map(str, fact.citations))
        references = f" ({', '.join(fact.review.references)})" if fact.review.references else ""
        cells = [cell(fact) for cell in columns.values()]
        table.add_row(*cells, _verdict(fact), places + references, fact.id)
    if answer:
        console.print(table)
    for note in answer.notes:
        console.print(f"({_as_options(note)})", style="dim")
    console.print(f"Data {DATA_VERSION}. {NOT_FOR_CLINICAL_DECISIONS}", style="dim")


def _as_options(note: str) -> str:
    """Return a note with the keyword arguments that it names written as options of the command line."""
    for argument, option in (
        ("include='all'", "--include all"),
        ("source='all'", "--source all"),
        ("possible=True", "--possible"),
        ("general=True", "--general"),
    ):
        note = note.replace(argument, option)
    return note
