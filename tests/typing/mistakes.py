"""What a checker must refuse: one mistake a line, each named in a comment."""

from __future__ import annotations

import metastasis_data as md

md.typical_site("lung")  # misspelt function
md.typical_sites("lung", includes="all")  # misspelt option
md.typical_sites("lung", include="everything")  # value that does not exist
md.typical_sites("lung", True)  # positional option
md.typical_sites(b"lung")  # bytes
md.typical_sites("lung")[0].sight  # misspelt field
md.typical_sites("lung")[0].site = "liver"  # assignment to a record
md.frequency_class("pancreas", frame="europe")  # frame that does not exist
md.canonical("lung", kind="organ")  # kind that does not exist
md.sites["liver"] = md.sites["lung"]  # assignment to a registry
