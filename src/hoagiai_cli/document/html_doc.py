"""One walk over the tree of an HTML page: its paragraphs and tables in order, and what is not shown.

The walk goes by events, never by recursion: pages nest as deep as those who made them forgot to close.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document import html_cay, html_word
from hoagiai_cli.document.html_bang import DangDoc, la_bo_cuc
from hoagiai_cli.document.html_cay import ten_the
from hoagiai_cli.document.html_danh_sach import DanhSach, cac_dong
from hoagiai_cli.document.html_than import Muc
from hoagiai_cli.document.tach_dong import tach_cot
from hoagiai_cli.document.tho import Doan, NguonLoi
from hoagiai_cli.document.txt_reader import doc_txt
from hoagiai_cli.text.bang_ma import BangMa, doi, theo_phong_chu
from hoagiai_cli.text.normal import nfc, squash

_KHOI = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *("figure", "figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"),
        *("main", "nav", "ol", "p", "pre", "section", "summary", "ul", "table", "td", "th", "tr", "tbody", "thead"),
        *("tfoot", "caption", "legend"),
    )
)
_DA_XOA = frozenset(("del", "s", "strike"))
_DAM = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
_GIUA = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_TRAI = re.compile(r"text-align\s*:\s*(?:left|right|justify)", re.IGNORECASE)
_DAM_KIEU = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|400)", re.IGNORECASE)
_HOA = re.compile(r"text-transform\s*:\s*uppercase", re.IGNORECASE)
_DA_CO_DAU = re.compile(r"[-–—+•*]\s|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]\s")
_NHIEU_NHAT = 40_000
_THU_NHIEU_NHAT = 40


@dataclass(frozen=True, slots=True)
class _The:
    """What holds for the words in an element."""

    dam: bool = False
    giua: bool = False
    hoa: bool = False
    khung: Any = None
    phong: str = ""
    lien: bool = False


@dataclass(slots=True)
class Bo:
    """Words left out: their kind, before how many paragraphs they stood, the words."""

    loai: str
    truoc: int
    chu: str


@dataclass(slots=True)
class _Doan:
    """The open paragraph: pieces of words, each with whether it is bold and whether it is a link."""

    manh: list[tuple[str, bool, bool]] = field(default_factory=list)

    @property
    def trong(self) -> bool:
        return not any(chu.strip() for chu, _, _ in self.manh)


class BoDoc:
    """Reads a page: `muc` are its paragraphs and tables, `bo` what was left out, `chu_thich` its footnotes."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.muc: list[Muc] = []
        self.bo: list[Bo] = []
        self.chu_thich: dict[str, str] = {}
        self._dem = html_cay.dem(root)
        self._cu: frozenset[BangMa] = html_cay.bang_ma_cu(root)
        self._loi_chu = html_word.cac_loi_chu(root)
        self._so_chu_thich: dict[str, str] = {}
        self._out = self.muc  # where paragraphs go: the page, or the open cell
        self._doan = _Doan()
        self._the: list[_The] = [_The()]
        self._khoi: list[Any] = []
        self._bang: list[DangDoc | None] = []  # None: a table that only lays the page out
        self._danh_sach: list[DanhSach] = []
        self._dau = ""  # the mark of the list item that the next paragraph begins
        self._dong = 0
        self._da_thu = 0

    def doc(self) -> None:
        """Gathers the page. Raises NguonLoi (qua_lon)."""
        from lxml import etree

        walk = etree.iterwalk(self.root, events=("start", "end"))
        bo_qua: Any = None
        for event, element in walk:
            if bo_qua is not None:
                if event == "end" and element is bo_qua:
                    bo_qua = None
                    self._them(element.tail)
                continue
            if event == "start":
                if self._bo_qua(element):
                    bo_qua = element
                    walk.skip_subtree()
                else:
                    self._mo(element)
                    self._them(element.text)
            else:
                self._dong_the(element)
                self._them(element.tail)
        self._xuong()

    # --- what is passed over ----------------------------------------------------------------------------------------

    def _bo_qua(self, element: Any) -> bool:
        """Whether an element is not walked into; words in it are noted, or taken in another way."""
        ten = ten_the(element)
        if not ten or ten in html_cay.BO:
            return True
        if html_cay.an(element) and not self._la_chinh(element, ca_hai=True):
            word = "mso-hide" in (element.get("style") or "").lower()
            self._ghi_bo("chu_an" if word else "khung_web", element)
            return True
        if ten in _DA_XOA:
            self._ghi_bo("da_xoa", element)
            return True
        if ten in ("button", "select") or (ten == "label" and element.get("for") is not None):
            self._ghi_bo("khung_web", element)
            return True
        if ten == "pre" and not any(ten_the(one) in _KHOI for one in element.iterdescendants()):
            self._pre(element)
            return True
        return self._cua_word(element)

    def _cua_word(self, element: Any) -> bool:
        """What Word keeps in a page beside its text: marks of lists, comments, footnotes."""
        if html_word.la_ghi_chu(element):
            self._ghi_bo("ghi_chu", element)
            return True
        if html_word.la_dau_ghi_chu(element):
            return True
        if html_word.la_dau_muc(element):
            self._them(f"{html_word.dau_muc(element)} ")
            return True
        if (ten := element.get("id") or "") in self._so_chu_thich and element is self._loi_chu[ten]:
            return True
        if (ten := html_word.goi_chu_thich(element)) and ten in self._loi_chu:
            so = self._so_chu_thich.setdefault(ten, str(len(self._so_chu_thich) + 1))
            self.chu_thich[so] = html_word.loi_chu(self._loi_chu[ten])
            self._them(f"[^{so}]")
            return True
        return False

    def _la_chinh(self, element: Any, *, ca_hai: bool) -> bool:
        """Whether an element holds most of the page, or a document (`ca_hai`: both)."""
        if self._da_thu > _THU_NHIEU_NHAT:
            return False
        nua = self._dem[element].chu * 2 > self._dem[self.root].chu
        if nua is not ca_hai:
            return nua
        if self._dem[element].chu < 12:
            return False
        self._da_thu += 1
        return html_cay.co_van_ban(element)

    def _ghi_bo(self, loai: str, element: Any) -> None:
        if chu := squash(" ".join(element.itertext())):
            self.bo.append(Bo(loai, len(self.muc), chu))

    def _pre(self, element: Any) -> None:
        """Text as it was typed: lines that belong together are joined as in a text file."""
        self._xuong()
        for one in doc_txt("".join(element.itertext())).doan:
            self._doan.manh.append((one.text, self._the[-1].dam, False))
            self._xuong()

    # --- elements ---------------------------------------------------------------------------------------------------

    def _mo(self, element: Any) -> None:
        ten, tren = ten_the(element), self._the[-1]
        style = element.get("style") or ""
        if ten == "br":
            self._doan.manh.append(("\n", tren.dam, tren.lien))
        dam = tren.dam or ten in _DAM
        if style and (match := _DAM_KIEU.search(style)):
            dam = match[1].lower() not in ("normal", "400")
        khung = tren.khung
        if khung is None and html_cay.la_khung(element) and not self._la_chinh(element, ca_hai=False):
            khung = element
        giua = tren.giua
        if ten in _KHOI:
            self._xuong()
            self._khoi.append(element)
            canh = (element.get("align") or "").lower()
            if ten == "center" or canh == "center" or _GIUA.search(style):
                giua = True
            elif ten in ("table", "td", "th") or canh in ("left", "right", "justify") or _TRAI.search(style):
                giua = False
        self._the.append(
            _The(
                dam=dam,
                giua=giua,
                hoa=tren.hoa or bool(style and _HOA.search(style)),
                khung=khung,
                phong=html_cay.phong_chu(element) or tren.phong,
                lien=tren.lien or html_cay.la_lien_ket(element),
            )
        )
        if ten in ("ul", "ol"):
            self._danh_sach.append(DanhSach(element, sum(1 for one in self._danh_sach if not one.so)))
        elif ten == "li":
            self._dau = self._danh_sach[-1].muc(element) if self._danh_sach else "-"
        elif ten == "table":
            bo_cuc = la_bo_cuc(element, self._dem[element].chu, self._dem[self.root].chu)
            self._bang.append(None if bo_cuc else DangDoc(element, self._dong + 1, self._out))
        elif self._bang and (bang := self._bang[-1]) is not None:
            if ten == "tr":
                bang.mo_hang()
            elif ten in ("td", "th"):
                self._out = bang.mo_o(element)

    def _dong_the(self, element: Any) -> None:
        ten = ten_the(element)
        if ten in _KHOI:
            self._xuong()
            self._khoi.pop()
        the = self._the.pop()
        if ten in ("ul", "ol"):
            self._danh_sach.pop()
        elif ten == "li":
            self._dau = ""  # an empty item marks nothing behind it
        elif ten == "table":
            bang = self._bang.pop()
            if bang is not None:
                self._out = bang.ngoai
                muc = bang.xong(self._dong, self._khoi[-1] if self._khoi else None, the.khung)
                if muc is not None:
                    self._out.append(muc)
                self._dau = ""
        elif self._bang and (bang := self._bang[-1]) is not None:
            if ten == "tr":
                bang.dong_hang()
            elif ten in ("td", "th"):
                bang.dong_o()
                self._out = bang.ngoai

    # --- words ------------------------------------------------------------------------------------------------------

    def _them(self, text: str | None) -> None:
        """Words of the open paragraph: line ends of the source are blanks."""
        if not text:
            return
        the = self._the[-1]
        text = re.sub(r"[ \t\r\n\f]+", " ", text)
        if self._cu and the.phong:
            bang_ma, hoa = theo_phong_chu(the.phong)
            if bang_ma in self._cu and bang_ma is not None:
                text = doi(text, bang_ma)
                text = text.upper() if hoa else text
        self._doan.manh.append((text.upper() if the.hoa else text, the.dam, the.lien))

    def _xuong(self) -> None:
        """Ends the open paragraph."""
        manh, self._doan = self._doan.manh, _Doan()
        if not manh:
            return
        text = nfc("".join(chu for chu, _, _ in manh))
        if not text.strip():
            return
        the = self._the[-1]
        dam = all(co for chu, co, _ in manh if chu.strip())
        tat_ca = sum(len(chu.strip()) for chu, _, _ in manh)
        lien = sum(len(chu.strip()) for chu, _, co in manh if co) / tat_ca if tat_ca else 0.0
        cha = self._khoi[-2] if len(self._khoi) > 1 else None
        parts = re.split(r"\n[\s\u00a0]*\n", text)  # an empty line parts paragraphs, whatever they say
        for line in (cot for part in parts for dong in cac_dong(part) for cot in tach_cot(dong)):
            chu = squash(line)
            if not chu:
                continue
            self._dong += 1
            if self._dong > _NHIEU_NHAT:
                raise NguonLoi("qua_lon", f"> {_NHIEU_NHAT}")
            dau, self._dau = self._dau, ""
            if dau and not (chu.startswith(dau) if dau not in "-+" else _DA_CO_DAU.match(chu)):
                chu = f"{dau} {chu}"
            self._out.append(Muc(Doan(chu, self._dong, self._dong, dam, the.giua), lien, cha, the.khung))
