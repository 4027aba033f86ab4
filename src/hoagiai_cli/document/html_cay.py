"""The tree of an HTML page: parsed however deep it nests, its words counted, what its elements say of themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.text.bang_ma import BangMa, doan_bang_ma, theo_phong_chu
from hoagiai_cli.text.normal import nfc

BO = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio"),
        *("video", "textarea", "input", "head", "title", "datalist", "meta", "link", "map"),
    )
)
"""Elements whose content is never words of the page."""
NUT = frozenset(("button", "select", "label"))
"""Controls of a form: what they say is no text."""
_THE_KHUNG = frozenset(("nav", "aside", "footer"))
_VAI_KHUNG = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "complementary"))
_LOP_KHUNG = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|footer|banner|share|sharing|social|related"
    r"|comments?|cookies?|popup|modal|login|toolbar|pagination|paging|pager|adverts?|ads|quang-?cao|tags?|rating"
    r"|lien-?quan|tin-?khac|binh-?luan|dang-?nhap|tien-?ich|chia-?se)(?:$|[\s_\d-])"
)
_CHU_THUONG = re.compile(r"(?<=[a-z])(?=[A-Z])")
_AN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_PHONG = re.compile(r"font-family\s*:\s*[\"']?([^;,\"']+)", re.IGNORECASE)
_MO = re.compile(
    r"</?(?:div|section|article|main|center|header|address|blockquote|dl|dt|dd|fieldset|form)\b[^>]*>", re.I
)
_TRONG_DONG = re.compile(r"</?(?:font|span|b|i|u|em|strong|big|small|sub|sup|a|ins|tt|code|o:p|label)\b[^>]*>", re.I)
_DAU_VAN_BAN = re.compile(
    r"cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*[-–—]\s*tự do|đảng cộng sản việt nam|nơi nhận\s*:"
    r"|\b(?:tm|kt|tl|tuq)\s?[./]\s?(?:ủy ban|uỷ ban|chủ tịch|hội đồng|ban |đảng|giám đốc|trưởng)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Dem:
    """Of an element: how many letters of words it holds, and how many of them in links."""

    chu: int = 0
    lien: int = 0


def doc_cay(text: str) -> Any:
    """The root of a page. Raises NguonLoi (hong)."""
    root, qua_sau = _phan_tich(text)
    if qua_sau:
        # what nests deeper than the parser goes was never closed: it says nothing of paragraphs
        root, qua_sau = _phan_tich(_TRONG_DONG.sub("", _MO.sub("<br><br>", text)))
    if root is None or qua_sau:
        raise NguonLoi("hong", "HTML")
    return root


def _phan_tich(text: str) -> tuple[Any, bool]:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None, True
    return root, any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log)


def ten_the(element: Any) -> str:
    """The name of an element, without the prefix that Word gives its own."""
    return _ten(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1024)
def _ten(tag: str) -> str:
    return tag.rpartition(":")[2].lower()


def dem(root: Any) -> dict[Any, Dem]:
    """How many letters every element holds."""
    from lxml import etree

    found: dict[Any, Dem] = {}
    trong: list[bool] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            trong.append((bool(trong) and trong[-1]) or la_lien_ket(element))
            continue
        own = found.setdefault(element, Dem())
        if ten_the(element) not in BO:
            chu = _so_chu(element.text)
            own.chu += chu
            own.lien += chu if trong[-1] else 0
        else:
            own.chu = own.lien = 0
        trong.pop()
        parent = element.getparent()
        if parent is not None:
            above = found.setdefault(parent, Dem())
            sau = _so_chu(element.tail)
            above.chu += own.chu + sau
            above.lien += own.lien + (sau if trong and trong[-1] else 0)
    return found


def _so_chu(text: str | None) -> int:
    return len(" ".join(text.split())) if text else 0


def la_lien_ket(element: Any) -> bool:
    """Whether an element is a link that leads away from its place on the page."""
    return ten_the(element) == "a" and (element.get("href") or "#")[:1] != "#"


def an(element: Any) -> bool:
    """Whether an element says of itself that it is not shown."""
    return element.get("hidden") is not None or bool(_AN.search(element.get("style") or ""))


def la_khung(element: Any) -> bool:
    """Whether an element says of itself, by its kind, its role or its name, that it is no part of the text."""
    if ten_the(element) in ("html", "body"):
        return False
    if ten_the(element) == "footer" and next(element.iterancestors("article"), None) is not None:
        return False  # the end of the article
    if ten_the(element) in _THE_KHUNG or (element.get("role") or "").lower() in _VAI_KHUNG:
        return True
    ten = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(ten) > 2 and _LOP_KHUNG.search(_CHU_THUONG.sub("-", ten[:300]).lower()) is not None


def co_van_ban(element: Any) -> bool:
    """Whether words stand in an element that open or end an administrative document."""
    chu = " ".join("".join(element.itertext()).split())[:500_000]
    return _DAU_VAN_BAN.search(chu if chu.isascii() else nfc(chu)) is not None


def phong_chu(element: Any) -> str:
    """The font that an element sets, "" for none."""
    if ten_the(element) == "font" and element.get("face"):
        return str(element.get("face")).split(",")[0].strip(" \"'")
    match = _PHONG.search(element.get("style") or "")
    return match[1].strip() if match else ""


def bang_ma_cu(root: Any) -> frozenset[BangMa]:
    """The old encodings whose fonts stand in the page and whose words really are in them."""
    chu: dict[BangMa, list[str]] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and (ten := phong_chu(element)):
            bang_ma = theo_phong_chu(ten)[0]
            if bang_ma is not None and sum(map(len, chu.setdefault(bang_ma, []))) < 40_000:
                chu[bang_ma].append("".join(element.itertext())[:40_000])
    return frozenset(bang_ma for bang_ma, words in chu.items() if doan_bang_ma(" ".join(words)) == bang_ma)
