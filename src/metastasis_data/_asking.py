"""What all questions need: names, rows, indices, and a memory of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._indices import Indices
from ._selection import select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ._selection import Options, Ref
    from ._store import Row, Store
    from .names import NameIndex
    from .registry import Facts

__all__ = ["Asker", "field_of"]


def field_of(*names: str) -> Callable[[Row], Iterable[str]]:
    """Return a function that gives the ids which a row has in these fields."""
    return lambda row: [row[name] for name in names if row.get(name)]


class Asker:
    """Terms and facts that can be asked: the common part of all questions."""

    __slots__ = ("_answers", "_indices", "_names", "_store")

    def __init__(self, store: Store, names: Callable[[], NameIndex]) -> None:
        self._store = store
        self._names = names
        self._indices = Indices(store)
        self._answers: dict[tuple[object, ...], Facts[Any]] = {}

    def _remembered(self, key: tuple[object, ...], make: Callable[[], Facts[Any]]) -> Facts[Any]:
        """Return the answer to a question, always the same object."""
        answer = self._answers.get(key)
        if answer is None:
            with self._store.lock:
                answer = self._answers.get(key)
                if answer is None:
                    answer = self._answers[key] = make()
        return answer

    def _refs(self, file: str, kind: str, field: str, values: Iterable[str]) -> list[Ref]:
        """Return the facts of a kind that have one of the values in a field."""
        table, index = self._store.table(file), self._indices.by(file, kind, field)
        return [(table, name) for value in values for name in index.get(value, ())]

    def _all_refs(self, file: str, kind: str) -> list[Ref]:
        table = self._store.table(file)
        return [(table, name) for name, row in table.rows.items() if row["kind"] == kind]

    def _within(self, kind: str, identifier: str) -> tuple[str, ...]:
        """Return the term and, for a site, its parts."""
        return self._indices.parts(identifier) if kind == "site" else (identifier,)

    def _nothing(self, what: str, kind: str, identifier: str, known: Mapping[str, object]) -> str:
        related = [term for term in self._indices.relatives(kind, identifier) if term in known]
        hint = f" (but see {', '.join(related)})" if related else ""
        return f"nothing is stated about {what} of {identifier}{hint}"

    def _answer_about(
        self,
        question: str,
        source: tuple[str, str, str],
        about: tuple[str, str],
        options: Options,
        *,
        what: str,
        answers: tuple[str, ...],
        general: str | None = None,
        also: Callable[[], list[Ref]] | None = None,
    ) -> Facts[Any]:
        """Answer a question about one term from one field of one kind of facts.

        Args:
            question: its name.
            source: file, kind and field in which the term stands.
            about: kind and id of the term.
            options: which facts to show.
            what: what nothing is stated about, if that is so.
            answers: the fields with the terms that answer.
            general: the term under which metastases in general stand.
            also: further facts about the term.

        """
        file, kind, field = source
        term_kind, identifier = about
        common = () if general in (None, identifier) else (str(general),)

        def make() -> Facts[Any]:
            stated = self._refs(file, kind, field, self._within(term_kind, identifier))
            return select(
                stated + (also() if also else []),
                options,
                question=question,
                subject=identifier,
                nothing=lambda: self._nothing(what, term_kind, identifier, self._indices.by(file, kind, field)),
                answer_of=field_of(*answers),
                general=self._refs(file, kind, field, common),
            )

        return self._remembered((question, identifier, options.key), make)
