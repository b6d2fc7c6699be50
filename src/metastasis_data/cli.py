"""The command line: questions answered as tables, or as JSON for pipes."""

from __future__ import annotations

import json as json_module
import sys
from typing import TYPE_CHECKING, Any

from . import _cells, api, edition, registries
from ._versions import DATA_VERSION, SCHEMA_VERSION, __version__
from .errors import MetastasisDataError, MissingExtraError, UnknownTermError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ._selection import Include, Source
    from .models.base import Record
    from .registry import Facts

__all__ = ["run"]

NOT_FOR_CLINICAL_DECISIONS = "Not for clinical decisions."
WIDTH_WITHOUT_TERMINAL = 110
NEVER_WRAPPED = ("no.", "class", "frame", "kind", "verdict", "fact")


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
        help=f"Where cancers spread, how spread shows itself, is found and treated. {NOT_FOR_CLINICAL_DECISIONS}",
        no_args_is_help=True,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for command in (
        sites,
        primaries,
        frequency,
        manifestations,
        diagnostics,
        treatments,
        drugs,
        about,
        definitions,
        eponyms,
        contradictions,
        show,
        version,
        verify,
    ):
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
    ask = api.possible_sites if possible else api.typical_sites
    answer = ask(primary, source=_source(source), include=_include(include), general=general)
    title = f"Where {_cells.label(answer.subject)} {'can spread' if possible else 'spreads'}"
    _print_facts(answer, title, {"no.": _cells.position, "site": _cells.site}, as_json=json)


def primaries(
    site: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    possible: bool = False,
    json: bool = False,
) -> None:
    """Which cancers reach a site: metastasis-data primaries bone."""
    ask = api.possible_primaries if possible else api.typical_primaries
    answer = ask(site, source=_source(source), include=_include(include), general=general)
    title = f"Cancers that {'can ' if possible else ''}spread to the site {_cells.label(answer.subject)}"
    _print_facts(answer, title, {"cancer": _cells.primary, "site": _cells.site}, as_json=json)


def frequency(name: str, source: str = "documents", include: str = "reviewed", json: bool = False) -> None:
    """How common a site or a source is: metastasis-data frequency pancreas."""
    answer = api.frequency_class(name, source=_source(source), include=_include(include))
    columns = {"class": _cells.field("frequency"), "frame": _cells.field("frame"), "of": _cells.rated}
    _print_facts(answer, f"How common {name} is", columns, as_json=json)


def manifestations(
    target: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    json: bool = False,
) -> None:
    """How spread shows itself: metastasis-data manifestations bone."""
    answer = api.manifestations_of(target, source=_source(source), include=_include(include), general=general)
    title = f"How metastases show themselves: {_cells.label(answer.subject)}"
    columns = {"finding": _cells.term("finding"), "via": _cells.term("via"), "statement": _cells.statement}
    _print_facts(answer, title, columns, as_json=json)


def diagnostics(
    target: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    json: bool = False,
) -> None:
    """How spread is looked for: metastasis-data diagnostics bone."""
    answer = api.diagnostics_for(target, source=_source(source), include=_include(include), general=general)
    title = f"How metastases are looked for: {_cells.label(answer.subject)}"
    _print_facts(answer, title, {"procedure": _cells.term("procedure"), "statement": _cells.statement}, as_json=json)


def treatments(
    target: str,
    source: str = "documents",
    include: str = "reviewed",
    general: bool = False,
    json: bool = False,
) -> None:
    """How spread is treated: metastasis-data treatments bone."""
    answer = api.treatments_for(target, source=_source(source), include=_include(include), general=general)
    title = f"How metastases are treated: {_cells.label(answer.subject)}"
    columns = {"treatment": _cells.term("intervention"), "statement": _cells.statement}
    _print_facts(answer, title, columns, as_json=json)


def drugs(group: str, source: str = "documents", include: str = "reviewed", json: bool = False) -> None:
    """What is said of a group of drugs: metastasis-data drugs bisphosphonates."""
    answer = api.drugs_in(group, source=_source(source), include=_include(include))
    title = f"What is said of {_cells.label(answer.subject)}"
    _print_facts(answer, title, {"drug": _cells.term("drug"), "statement": _cells.statement}, as_json=json)


def about(term: str, source: str = "documents", include: str = "reviewed", json: bool = False) -> None:
    """Everything that mentions a term: metastasis-data about ascites."""
    answer = api.facts_about(term, source=_source(source), include=_include(include))
    columns = {"kind": _cells.field("kind"), "statement": _cells.statement}
    _print_facts(answer, f"What is said about {answer.subject}", columns, as_json=json)


def definitions(
    term: str | None = None, source: str = "documents", include: str = "reviewed", json: bool = False
) -> None:
    """What things are and are called: metastasis-data definitions --term biopsy."""
    answer = api.definitions(term, source=_source(source), include=_include(include))
    columns = {"kind": _cells.field("topic"), "statement": _cells.statement}
    _print_facts(answer, "What things are and are called", columns, as_json=json)


def eponyms(source: str = "documents", include: str = "reviewed", json: bool = False) -> None:
    """Metastases that bear the name of a person."""
    answer = api.eponyms(source=_source(source), include=_include(include))
    _print_facts(answer, "Eponyms", {"name": _cells.field("name"), "statement": _cells.statement}, as_json=json)


def contradictions(json: bool = False) -> None:
    """Pairs of facts that contradict each other as printed."""
    pairs = api.contradictions()
    if json:
        print(json_module.dumps([pair.model_dump(mode="json") for pair in pairs], ensure_ascii=False, indent=2))
        return
    rows = [(*pair.facts, pair.explanation.en) for pair in pairs]
    _print_table("Contradictions of the documents", ("fact", "fact", "what pulls against what"), rows)


def show(identifier: str, json: bool = False) -> None:
    """All there is on one id: metastasis-data show MD:000012."""
    record = _record(identifier)
    if json:
        print(record.model_dump_json(indent=2))
        return
    for name, value in record.model_dump(mode="json", exclude_none=True).items():
        for line in _cells.lines(name, value):
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
    registers: tuple[Mapping[str, Record], ...] = (registries.facts, registries.sources, *_cells.term_registries())
    for registry in registers:
        if identifier in registry:
            return registry[identifier]
    raise UnknownTermError(identifier, "id")


def _print_facts(answer: Facts[Any], title: str, columns: Mapping[str, _cells.Cell], *, as_json: bool) -> None:
    if as_json:
        print(json_module.dumps(answer.to_records(), ensure_ascii=False, indent=2))
        return
    headings = (*columns, "verdict", "stated in (reviewed with)", "fact")
    rows = [
        (*(cell(fact) for cell in columns.values()), _cells.verdict(fact), _cells.places(fact), fact.id)
        for fact in answer
    ]
    _print_table(title, headings, rows, notes=answer.notes)


def _print_table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str] = ()) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console = Console(highlight=False, markup=False, width=WIDTH_WITHOUT_TERMINAL)
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading, no_wrap=heading in NEVER_WRAPPED, overflow="fold")
    for row in rows:
        table.add_row(*row)
    if rows:
        console.print(table)
    for note in notes:
        console.print(f"({_cells.as_options(note)})", style="dim")
    console.print(f"Data {DATA_VERSION}. {NOT_FOR_CLINICAL_DECISIONS}", style="dim")
