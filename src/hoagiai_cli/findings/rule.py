"""What a rule says of itself."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Rule(NamedTuple):
    """One entry of the catalogue.

    `code` (HG203) and `slug` are stable for ever; `vi` and `en` are `str.format` templates over the
    arguments of a finding, without a final full stop; `source` names the decree, annex and clause
    or says "quy ước"; `help_*` tell what to do next.
    """

    code: str
    slug: str
    severity: Severity
    vi: str
    en: str
    source: str = ""
    help_vi: str = ""
    help_en: str = ""


_CHO_DIEN = re.compile(r"\{\w+\}")


def bo_cho_dien(text: str) -> str:
    """Words of the catalogue with "…" for each thing that a finding fills in."""
    return _CHO_DIEN.sub("…", text)
