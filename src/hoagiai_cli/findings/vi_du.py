"""The page of a rule: why it exists, what it objects to, what is right (`trang/HG213.md`).

The examples are parts of a plan file; whole they are what stands in them, and the rest of the sample plan. Those about
a superior's plan (HG8xx) have one beside them, and a sample of their own that carries it out; those about a
repository's own rules (HG9xx) have its configuration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_TRANG = Path(__file__).with_name("trang")
_MAU = _TRANG / "ke-hoach-mau.yaml"
_CAP_TREN = _TRANG / "cap-tren"
_MAU_CON = _CAP_TREN / "con.yaml"
_NOI_BO = _TRANG / "noi-bo"
_PHAN = re.compile(
    r"# (?P<ma>HG\d{3}) (?P<slug>[\w-]+)\n\n(?P<vi_sao>.+?)\n\n## Sai\n\n```yaml\n(?P<sai>.*?)\n```\n\n"
    r"## Đúng\n\n```yaml\n(?P<dung>.*?)\n```\n",
    re.DOTALL,
)
_MUC = re.compile(r"^(?P<khoa>\w+):.*\n(?:(?:[ #-].*)?\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Trang:
    """A page: code, slug, reason, a part of a plan that the rule objects to, and the same put right."""

    ma: str
    slug: str
    vi_sao: str
    sai: str
    dung: str


def doc_trang(ma: str) -> Trang | None:
    """The page of a code, or None where there is none.

    :raises ValueError: the page has not the form of one.
    """
    tep = _TRANG / f"{ma}.md"
    if not tep.is_file():
        return None
    match = _PHAN.fullmatch(tep.read_text(encoding="utf-8"))
    if match is None:
        raise ValueError(f"{tep.name}: no page of a rule")
    return Trang(**match.groupdict())


def co_trang() -> list[str]:
    """The codes that have a page, in order."""
    return sorted(tep.stem for tep in _TRANG.glob("HG*.md"))


def tep_ben(ma: str) -> list[Path]:
    """The files that stand beside the example of a code."""
    if ma.startswith("HG8"):
        return sorted(tep for tep in _CAP_TREN.glob("*.yaml") if tep != _MAU_CON)
    return sorted(_NOI_BO.glob("*.toml")) if ma.startswith("HG9") else []


def ca_tep(vi_du: str, ma: str) -> str:
    """A whole plan file: the example of a code, then what the sample plan has beside it; one without keys is whole."""
    khac = {match["khoa"] for match in _MUC.finditer(vi_du + "\n")}
    if not khac:
        return f"{vi_du}\n"
    mau = (_MAU_CON if ma.startswith("HG8") else _MAU).read_text(encoding="utf-8")
    con_lai = "".join(match.group() for match in _MUC.finditer(mau) if match["khoa"] not in khac)
    return f"{vi_du}\n{con_lai}"
