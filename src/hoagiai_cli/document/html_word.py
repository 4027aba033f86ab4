"""What Word writes into the web pages it saves: marks of lists, comments, footnotes (and those of other programs)."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.document.html_cay import ten_the
from hoagiai_cli.text.normal import squash

_DAU_MUC = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_GHI_CHU = re.compile(r"mso-element\s*:\s*comment(?:-list)?\b", re.IGNORECASE)
_KY_HIEU = re.compile(r"font-family\s*:\s*[\"']?(?:symbol|wingdings|webdings|courier)", re.IGNORECASE)
_SO = re.compile(r"\(?(?:\w{1,4}\.)*\w{1,6}[.)/:-]{0,2}")
_GOI = re.compile(r"#_?((?:ftn|edn)\d{1,4})$")
_LOI = re.compile(r"(?:ftn|edn)\d{1,4}")


def la_dau_muc(element: Any) -> bool:
    """Whether an element is the number or bullet of a list item, which browsers show as it stands."""
    return bool(_DAU_MUC.search(element.get("style") or ""))


def dau_muc(element: Any) -> str:
    """The number or bullet; a bullet from a font of signs is "-"."""
    text = squash("".join(element.itertext()))
    if text in ("-", "+", ""):
        return text
    ky_hieu = any(
        _KY_HIEU.search(one.get("style") or "") for one in (element, *element.iterancestors(), *element.iter())
    )
    if not any(one.isalnum() for one in text) or (len(text) == 1 and ky_hieu):
        return "-"
    return text if _SO.fullmatch(text) or not ky_hieu else "-"


def la_ghi_chu(element: Any) -> bool:
    """Whether an element holds comments on the text."""
    return bool(_GHI_CHU.search(element.get("style") or ""))


def la_dau_ghi_chu(element: Any) -> bool:
    """Whether an element is the mark at which a comment is called."""
    return "MsoCommentReference" in (element.get("class") or "")


def cac_loi_chu(root: Any) -> dict[str, Any]:
    """The elements that hold the words of footnotes, by their id: those of Word, and those that the page calls so."""
    goi = {(one.get("href") or "").removeprefix("#") for one in root.iter("a") if one.get("role") == "doc-noteref"}
    found: dict[str, Any] = {}
    for element in root.iter("div", "li", "p", "aside"):
        ten = element.get("id") or ""
        if ten in goi or (ten_the(element) == "div" and _LOI.fullmatch(ten)):
            found.setdefault(ten, element)
    return found


def goi_chu_thich(element: Any) -> str:
    """The id of the footnote that an element calls, "" for any other element."""
    if ten_the(element) != "a":
        return ""
    if element.get("role") == "doc-noteref":
        return (element.get("href") or "").removeprefix("#")
    match = _GOI.match(element.get("href") or "")
    return match[1] if match else ""


def loi_chu(element: Any) -> str:
    """The words of a footnote, without its number and what leads back to its call."""
    pieces: list[str] = []
    walk = [(element, True)]
    lien = False
    while walk:
        one, mo = walk.pop()
        if not mo:
            pieces.append(one.tail or "")
            continue
        if one is not element:
            walk.append((one, False))
        if one.get("role") == "doc-backlink":
            lien = True
            continue
        lien = lien or ten_the(one) == "a"
        pieces.append(one.text or "")
        walk += ((child, True) for child in reversed(one) if isinstance(child.tag, str))
    text = squash("".join(pieces))
    return re.sub(r"^\[?\d{1,4}\]?(?:\s+|$)", "", text) if lien else text
