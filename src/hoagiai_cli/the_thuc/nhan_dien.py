"""Recognising the parts of a document by their words and places, however they are laid out.

A letterhead may be a table, paragraphs with tabs, text boxes or frames; its lines may be paragraphs or line breaks.
Nothing here judges: what is malformed is still recognised where it can be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoagiai_cli.document.docx.formatted import Formatted, Para
from hoagiai_cli.text.normal import fold
from hoagiai_cli.the_thuc.chu import Khuc, cac_khuc, dang, tach_cot
from hoagiai_cli.the_thuc.co_quan import DAU_TEN_CO_QUAN, ngoai_nghi_dinh, tach_chu_quan
from hoagiai_cli.the_thuc.muc import doc_doan
from hoagiai_cli.the_thuc.phan_cuoi import doc_cuoi, tim_cuoi
from hoagiai_cli.the_thuc.phan_phu_luc import LOAI, doc_phu_luc, khoa_loai, la_nhan_dinh_kem, la_nhan_phu_luc
from hoagiai_cli.the_thuc.phan_tieu_de import BAO_BAN_HANH, CAN_CU, KINH_GUI, doc_trich_yeu
from hoagiai_cli.the_thuc.van_ban import Doan, Loai, VanBan

QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
_TIEU_NGU = re.compile(r"doc lap\W+tu do\W+hanh phuc")
_SO = re.compile(r"so\s*[:.]?\s*[\d.…_\s]*[a-z]?\s*[/\-–]|so\s*:")
_NGAY = re.compile(
    r"(?:^|\D)ngay\s*[\d.…_]*\s*thang\b[\s\d.…_/]*(?:nam[\s\d.…_]*)?\.?$|^[^\d,:]{2,40},?\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$"
)
# The issuer comes forward after a comma: "Căn cứ …, Ủy ban nhân dân phường ban hành Kế hoạch …".
_CO_QUAN_BAN_HANH = re.compile(
    r"\bnhư sau\b|[,;]\s*(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Phòng|Ban|Hội|Trường|Trung tâm|Công an|Đoàn)\b"
    r"[^,;]{0,80}?\s(?:ban hành|xây dựng|đề ra|tổ chức triển khai)\b"
)
_DE_NGHI = re.compile(r"(?:theo|xet) (?:de nghi|to trinh)\b")
_VE_VIEC = re.compile(r"(?:v/v\b|ve viec\b)")
# A letterhead stands on the first page: a title further down is not that of the document.
_XA_NHAT = 90


def nhan_dien(goc: Formatted) -> VanBan:
    """The parts of a document."""
    paras: Sequence[Para] = goc.paras
    khuc = [one for para in paras[:_XA_NHAT] for one in cac_khuc(para)]
    if not any(QUOC_HIEU in one.khoa for one in khuc):
        # Some offices keep the letterhead in the header of the first page.
        for kind in ("first", "default"):
            head = goc.sections[0].headers.get(kind, ()) if goc.sections else ()
            if any(QUOC_HIEU in fold(para.text) for para in head):
                paras = (*head, *paras)
                break
    paras = tuple(map(tach_cot, paras))
    van_ban = VanBan(goc, paras)
    het = _doc_dau(van_ban)
    _doc_than(van_ban, het)
    return van_ban


def _doc_dau(van_ban: VanBan) -> int:
    """Letterhead and title. Returns the index of the first paragraph after them."""
    paras = van_ban.paras
    dau: list[Khuc] = []
    bang_dau: set[int] = set()
    het = 0
    for place, para in enumerate(paras[:_XA_NHAT]):
        cac = _tach_dinh(cac_khuc(para))
        if any(QUOC_HIEU in one.khoa or _TIEU_NGU.search(one.khoa) for one in cac) and para.cell is not None:
            bang_dau.add(para.cell.table)
        title = next((one for one in cac if _la_ten_loai(one, bang_dau)), None)
        if title is not None:
            van_ban.ten_loai, van_ban.loai = title, _ten_loai(title)
            van_ban.ten_loai_gop = khoa_loai(title.chu) not in LOAI
            van_ban.het_dau = place
            het = place + 1
            break
        if _het_dau(cac, para, bang_dau):
            break
        dau += cac
        het = place + 1
    _doc_o_dau(van_ban, dau)
    van_ban.dau_la_hinh = any(one.kind in ("picture", "other") for para in paras[: max(het, 12)] for one in para.drawn)
    if van_ban.ten_loai is not None:
        het = doc_trich_yeu(van_ban, het)
    else:
        van_ban.het_dau = het
        if van_ban.so is not None or van_ban.quoc_hieu:
            cong_van = any(_VE_VIEC.match(one.khoa) for one in dau) or any(
                KINH_GUI.match(fold(para.text.strip())) for para in paras[: het + 6]
            )
            van_ban.loai = "Công văn" if cong_van else ""
    van_ban.het_trich_yeu = het
    van_ban.la_van_ban = bool(van_ban.quoc_hieu or van_ban.tieu_ngu or (van_ban.so and van_ban.ten_loai))
    return het


def _tach_dinh(cac: Sequence[Khuc]) -> list[Khuc]:
    """Parts that only spaces keep apart on one line ("ỦY BAN NHÂN DÂN      CỘNG HÒA …") count as columns."""
    out: list[Khuc] = []
    for one in cac:
        at = one.khoa.find(QUOC_HIEU)
        if at < 0 and (found := _TIEU_NGU.search(one.khoa)) is not None:
            at = found.start()
        if at > 3 and len(one.khoa) == len(one.chu):
            for column, words in enumerate((one.chu[:at].strip(), one.chu[at:].strip())):
                out.append(Khuc(one.doan, words, fold(words), one.phan, one.dong, column, 2, False, False))
        else:
            out.append(one)
    return out


def _ten_loai(khuc: Khuc) -> str:
    """The type of document that a title line names."""
    words = khoa_loai(khuc.chu)
    return LOAI.get(words) or next((ten for key, ten in LOAI.items() if words.startswith(f"{key} ")), "")


def _la_ten_loai(khuc: Khuc, bang_dau: set[int]) -> bool:
    if khuc.doan.cell is not None and khuc.doan.cell.table in bang_dau and khuc.doan.cell.row == 0:
        return False
    ten = _ten_loai(khuc)
    if not ten:
        return False
    look = dang(khuc.phan)
    if khoa_loai(khuc.chu) in LOAI:
        return khuc.chu.isupper() or khuc.doan.shape.align == "center" or look.het(look.dam)
    words = " ".join(khuc.chu.split()[: len(ten.split())])
    return words.isupper() and khuc.doan.shape.align == "center" and look.het(look.dam) and len(khuc.chu) < 200


def _het_dau(cac: Sequence[Khuc], para: Para, bang_dau: set[int]) -> bool:
    """Whether the text has begun although no title was seen (a công văn, or no administrative document)."""
    if para.cell is not None and (not bang_dau or para.cell.table in bang_dau):
        return False
    for one in cac:
        if KINH_GUI.match(one.khoa) or CAN_CU.match(one.khoa):
            return True
        if len(one.chu) > 160 or re.match(r"(?:i|1)\. ", one.khoa):
            return True
    return False


def _doc_o_dau(van_ban: VanBan, dau: list[Khuc]) -> None:
    """Ô 1 - 4, and what else stands above the title."""
    con: list[Khuc] = []
    for one in dau:
        if not van_ban.quoc_hieu and QUOC_HIEU in one.khoa:
            van_ban.quoc_hieu = [one]
        elif van_ban.tieu_ngu is None and _TIEU_NGU.search(one.khoa):
            van_ban.tieu_ngu = one
        elif van_ban.so is None and _SO.match(one.khoa):
            van_ban.so = one
        elif van_ban.ngay is None and _NGAY.search(one.khoa) and len(one.chu) < 120:
            van_ban.ngay = one
        else:
            con.append(one)
    if not van_ban.quoc_hieu:
        _quoc_hieu_hai_dong(van_ban, con)
    left = [one for one in con if _co_the_la_co_quan(one, van_ban)]
    van_ban.dau_muc = [one for one in con if one not in left]
    van_ban.ngoai_nghi_dinh = ngoai_nghi_dinh(con)
    if left:
        van_ban.chu_quan, van_ban.co_quan = tach_chu_quan(left)


def _quoc_hieu_hai_dong(van_ban: VanBan, con: list[Khuc]) -> None:
    """Quốc hiệu on two lines or paragraphs, or with a slip in it."""
    for first, second in pairwise(con):
        if f"{first.khoa} {second.khoa}" == QUOC_HIEU:
            van_ban.quoc_hieu = [first, second]
            con.remove(first)
            con.remove(second)
            return
    for one in con:
        if one.khoa.startswith(("cong hoa xa hoi", "cong hoa xhcn", "chxhcn")):
            van_ban.quoc_hieu = [one]
            con.remove(one)
            return


_DAU_MUC = re.compile(
    r"(?:du thao\b.{0,20}|(?:thuong |rat |toi )?khan(?: cap)?|hoa toc(?: hen gio)?|(?:toi |tuyet )?mat"
    r"|xem xong tra lai|luu hanh noi bo|tai lieu thu hoi|ban sao.*|sao y.*)"
)


def _co_the_la_co_quan(khuc: Khuc, van_ban: VanBan) -> bool:
    """Whether a line above the title can be one of the issuer's: letters, no stamp, and not in the column of ô 1."""
    if not any(map(str.isalpha, khuc.chu)) or _DAU_MUC.fullmatch(khuc.khoa) or len(khuc.chu) > 150:
        return False
    if _VE_VIEC.match(khuc.khoa) or khuc.doan.place == "box":
        return khuc.doan.place == "box" and khuc.chu.isupper()
    ben_phai = van_ban.quoc_hieu[0] if van_ban.quoc_hieu else van_ban.tieu_ngu
    if ben_phai is not None and ben_phai.doan.cell is not None and khuc.doan.cell is not None:
        if khuc.doan.cell.table != ben_phai.doan.cell.table or khuc.doan.cell.column == ben_phai.doan.cell.column:
            return False
        if van_ban.so is not None and van_ban.so.doan.cell is not None:
            return khuc.doan.node < van_ban.so.doan.node
        return True
    if van_ban.so is not None and khuc.doan.node > van_ban.so.doan.node:
        return False
    return khuc.chu.isupper() or khuc.may_cot > 1 or DAU_TEN_CO_QUAN.match(khuc.khoa) is not None


def _doc_than(van_ban: VanBan, het: int) -> None:
    paras = van_ban.paras
    dau_phu_luc = [
        place for place in range(het, len(paras)) if la_nhan_phu_luc(paras[place], paras[place - 1] if place else None)
    ]
    cuoi = tim_cuoi(paras, het, dau_phu_luc)
    dau_phu_luc = [place for place in dau_phu_luc if place >= cuoi.het_than]
    ket = cuoi.noi_nhan if cuoi.ky is None else cuoi.ky  # a draft may have no signer yet
    if ket is not None:
        dau_phu_luc += [place for place in range(ket, len(paras)) if la_nhan_dinh_kem(paras[place])]
        dau_phu_luc.sort()
    het_cuoi = _dau_trang_dinh_kem(paras, cuoi.het_than, dau_phu_luc[0]) if dau_phu_luc else len(paras)
    van_ban.het_than, van_ban.het_cuoi = min(cuoi.het_than, het_cuoi), het_cuoi
    van_ban.than = doc_doan(paras[het : van_ban.het_than])
    _danh_dau_can_cu(van_ban.than)
    doc_cuoi(van_ban, cuoi, het_cuoi)
    for number, place in enumerate(dau_phu_luc):
        end = dau_phu_luc[number + 1] if number + 1 < len(dau_phu_luc) else len(paras)
        van_ban.phu_luc.append(doc_phu_luc(paras, place, end))
        if van_ban.phu_luc[-1].dinh_kem:
            _danh_dau_can_cu(van_ban.phu_luc[-1].than)


def _dau_trang_dinh_kem(paras: Sequence[Para], tu: int, nhan: int) -> int:
    """Where an attached document really begins: it may have a letterhead of its own over its title."""
    dau = nhan
    for place in range(nhan - 1, max(tu, nhan - 30), -1):
        if any(QUOC_HIEU in one.khoa for one in cac_khuc(paras[place])):
            dau = place
            cell = paras[place].cell
            while dau > tu and cell is not None and (above := paras[dau - 1].cell) is not None:
                if above.table != cell.table:
                    break
                dau -= 1
            break
    return dau


def _la_cau_mo_dau(chu: str) -> bool:
    """Does the sentence lead over to the text? "ban hành" alone says nothing: many documents cited are called so."""
    if chu.endswith(":"):
        return BAO_BAN_HANH.search(chu[-160:]) is not None
    return _CO_QUAN_BAN_HANH.search(chu) is not None


def _danh_dau_can_cu(than: list[Doan]) -> None:
    """The legal bases: paragraphs before the first heading that begin with "Căn cứ" and are no opening sentence."""
    co_can_cu = False
    for number, doan in enumerate(than):
        if doan.loai in (Loai.RONG, Loai.BANG):
            continue
        if CAN_CU.match(fold(doan.chu)) and not _la_cau_mo_dau(doan.chu):
            than[number] = Doan(doan.para, Loai.CAN_CU, doan.chu)
            co_can_cu = True
        elif co_can_cu and _DE_NGHI.match(fold(doan.chu)) and not _la_cau_mo_dau(doan.chu):
            than[number] = Doan(doan.para, Loai.CAN_CU, doan.chu)
        elif doan.loai not in (Loai.VAN, Loai.GIUA):
            break
