"""What is run in processes of its own, and what is compared with what."""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.environments import OURS

APPLICATION = "from pydantic import BaseModel\nclass Order(BaseModel):\n    number: int\nOrder(number=1)\n"
FIRST_ANSWER = 'import metastasis_data as md\nmd.typical_sites("lung")'


class Case(NamedTuple):
    """Code that a new process of an environment runs."""

    name: str
    environment: str
    code: str


class Figure(NamedTuple):
    """A case compared with another one: by CPU time, or by the peak of memory."""

    title: str
    ours: str
    reference: str
    bar: float | None = None
    of_memory: bool = False


class Peer(NamedTuple):
    """A package of reference data, and how it is asked for something by name."""

    name: str
    imports: str
    lookup: str

    @property
    def cases(self) -> tuple[Case, Case]:
        """Importing it, and getting a first answer."""
        return (
            Case(f"{self.name}: import", self.name, self.imports),
            Case(f"{self.name}: first answer", self.name, f"{self.imports}\n{self.lookup}"),
        )


OWN_CASES = (
    Case("pass", OURS, "pass"),
    Case("pass, again", OURS, "pass"),
    Case("BaseModel", OURS, "from pydantic import BaseModel"),
    Case("BaseModel, again", OURS, "from pydantic import BaseModel"),
    Case("import", OURS, "import metastasis_data"),
    Case("first id", OURS, 'import metastasis_data as md\nmd.canonical("lung", kind="primary")'),
    Case("first answer", OURS, FIRST_ANSWER),
    Case("application", OURS, APPLICATION),
    Case("application, first answer", OURS, APPLICATION + FIRST_ANSWER),
)

OWN_FIGURES = (
    Figure("A/A twin", "pass, again", "pass"),
    Figure("A/A twin", "BaseModel, again", "BaseModel"),
    Figure("1 import", "import", "pass", 1.10),
    Figure("2 import, first name to id", "first id", "pass", 2.0),
    Figure("3 import, first typed answer", "first answer", "BaseModel", 1.6),
    Figure("4 the same in an application that runs pydantic", "application, first answer", "application", 1.08),
    Figure("5 peak memory of 3", "first answer", "BaseModel", 11, of_memory=True),
)

PEERS = (
    Peer("pycountry", "import pycountry", 'pycountry.countries.lookup("Germany")'),
    Peer("particle", "from particle import Particle", 'Particle.from_name("pi+")'),
    Peer("bioregistry", "import bioregistry", 'bioregistry.get_name(bioregistry.normalize_prefix("ICD10CM"))'),
    Peer("mendeleev", "from mendeleev import element", 'element("Iron")'),
    Peer("simple-icd-10-cm", "import simple_icd_10_cm as cm", 'cm.get_description("C34.1")'),
)
