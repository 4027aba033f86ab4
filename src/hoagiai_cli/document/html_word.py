"""What Word writes into the web pages it saves: marks of lists, comments, footnotes."""

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
_LA_MA = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
    """The elements that hold the words of footnotes, by name."""
    found: dict[str, Any] = {}
    for element in root.iter("div"):
        ten = element.get("id") or ""
        if _LOI.fullmatch(ten):
            found.setdefault(ten, element)
    return found


def goi_chu_thich(element: Any) -> str:
    """The name of the footnote that an element calls, "" for any other element."""
    if ten_the(element) != "a":
        return ""
    match = _GOI.match(element.get("href") or "")
    return match[1] if match else ""


def loi_chu(element: Any) -> str:
    """The words of a footnote, without the number that leads back to its call."""
    text = squash(" ".join("".join(element.itertext()).split()))
    return re.sub(r"^\[?\d{1,4}\]?\s*", "", text) if element.find(".//a") is not None else text


def so_muc(n: int, kieu: str) -> str:
    """The number of an item of a list whose type is `kieu` (1, a, A, i or I), as browsers show it."""
    if kieu in ("a", "A") and 1 <= n <= 26:
        return f"{chr(ord(kieu) + n - 1)}{')' if kieu == 'a' else '.'}"
    if kieu in ("i", "I") and 1 <= n < 40:
        out = ""
        for gia_tri, chu in _LA_MA:
            while n >= gia_tri:
                out, n = out + chu, n - gia_tri
        return f"{out if kieu == 'i' else out.upper()}."
    return f"{n}."
