"""How spread shows itself, how it is looked for, and how it is treated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._asking import Asker
from ._selection import Include, Options, Source
from .names import find_one_of

if TYPE_CHECKING:
    from .models.diagnostics import DiagnosticFact
    from .models.drugs import DrugFact
    from .models.manifestations import ManifestationFact
    from .models.treatments import TreatmentFact
    from .registry import Facts

__all__ = ["ClinicalQuestions"]

GENERAL: Final = "metastasis"
TARGETS: Final = ("site", "finding", "concept")


class ClinicalQuestions(Asker):
    """The questions of the clinic."""

    __slots__ = ()

    def manifestations_of(
        self, target: str, *, source: Source = "documents", include: Include = "reviewed", general: bool = False
    ) -> Facts[ManifestationFact]:
        """Symptoms, signs and complications of metastases of a site, or what a finding leads to.

        Args:
            target: a site (with its parts), a concept such as `micrometastasis`, or a finding such as
                `hypercalcaemia`, for what follows from it.
            source: as in `typical_sites`.
            include: as in `typical_sites`.
            general: add what is said of metastases in general.

        Returns:
            The facts, with `.finding`, `.via` (the finding that leads to it), `.organ_system`, `.quantity` and
            `.relieved_by`, in the documents' order.

        Raises:
            UnknownTermError: nothing that can manifest itself bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> "ascites" in md.manifestations_of("peritoneum")
        True
        >>> "nausea" in md.manifestations_of("hypercalcaemia")
        True

        """
        options = Options(source, include, general=general)
        kind, identifier = find_one_of(self._names(), target, TARGETS)
        file = "manifestations.json"
        return self._answer_about(
            "manifestations_of",
            (file, "manifestation", "target"),
            (kind, identifier),
            options,
            what="the manifestations",
            answers=("finding",),
            general=None if kind == "finding" else GENERAL,
            also=lambda: self._refs(file, "manifestation", "via", (identifier,)) if kind == "finding" else [],
        )

    def diagnostics_for(
        self, target: str, *, source: Source = "documents", include: Include = "reviewed", general: bool = False
    ) -> Facts[DiagnosticFact]:
        """How spread to a site, a finding, or micrometastasis is looked for.

        Args:
            target: a site (with its parts), a finding such as `hypercalcaemia`, or a concept such as
                `micrometastasis`.
            source: as in `typical_sites`.
            include: as in `typical_sites`.
            general: add what is said of metastases in general.

        Returns:
            The facts, with `.procedure`, `.purposes`, `.phase` and `.detects`, in the documents' order.

        Raises:
            UnknownTermError: nothing that can be looked for bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [fact.procedure for fact in md.diagnostics_for("hypercalcaemia")]
        ['blood-calcium-measurement']

        """
        options = Options(source, include, general=general)
        return self._answer_about(
            "diagnostics_for",
            ("diagnostics.json", "diagnostic", "target"),
            find_one_of(self._names(), target, TARGETS),
            options,
            what="the diagnosis",
            answers=("procedure",),
            general=GENERAL,
        )

    def treatments_for(
        self, target: str, *, source: Source = "documents", include: Include = "reviewed", general: bool = False
    ) -> Facts[TreatmentFact]:
        """How metastases of a site, or a finding, are treated.

        Args:
            target: a site (with its parts), a finding such as `ascites` (also where it is the indication), or a
                concept such as `micrometastasis`.
            source: as in `typical_sites`.
            include: as in `typical_sites`; promotion and folk remedies are left out by default.
            general: add what is said of metastases in general.

        Returns:
            The facts, with `.intervention`, `.approach`, `.goal`, `.indication` and `.condition`, in the
            documents' order.

        Raises:
            UnknownTermError: nothing that can be treated bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> "bisphosphonates" in md.treatments_for("bone")
        True

        """
        options = Options(source, include, general=general)
        kind, identifier = find_one_of(self._names(), target, TARGETS)
        file = "treatments.json"
        return self._answer_about(
            "treatments_for",
            (file, "treatment", "target"),
            (kind, identifier),
            options,
            what="the treatment",
            answers=("intervention",),
            general=None if kind == "finding" else GENERAL,
            also=lambda: self._refs(file, "treatment", "indication", (identifier,)) if kind == "finding" else [],
        )

    def drugs_in(self, group: str, *, source: Source = "documents", include: Include = "reviewed") -> Facts[DrugFact]:
        """What is said of a group of drugs and of its members: membership, effect, mechanism, comparison.

        Args:
            group: a drug or a group of drugs, with the groups inside it.
            source: as in `typical_sites`.
            include: as in `typical_sites`.

        Returns:
            The facts, with `.topic`, `.drug` and `.group`, in the documents' order.

        Raises:
            UnknownTermError: no drug or group bears the name.
            TypeError: the name is not a `str`.
            ValueError: an option has a value that does not exist.

        >>> import metastasis_data as md
        >>> [fact.drug for fact in md.drugs_in("nitrogen-containing bisphosphonates") if fact.topic == "member"]
        ['nitrogen-containing-bisphosphonates', 'pamidronate', 'ibandronate']

        """
        options = Options(source, include)
        identifier = self._names().one(group, "drug")
        inside = self._indices.narrower("drug", identifier)
        return self._answer_about(
            "drugs_in",
            ("treatments.json", "drug", "group"),
            ("drug", identifier),
            options,
            what="the drugs",
            answers=("drug",),
            also=lambda: [
                *self._refs("treatments.json", "drug", "group", inside),
                *self._refs("treatments.json", "drug", "drug", (identifier, *inside)),
            ],
        )
