"""The head of a document: letterhead, title, trích yếu, căn cứ and the opening paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.co_quan_ban_hanh import dat_co_quan
from hoagiai_cli.intake.dau_de import doc_dau_de, la_dau_de
from hoagiai_cli.intake.dau_dong import DAU_MUC, SO, tach_so
from hoagiai_cli.intake.quyet_dinh_kem import KEM_THEO, doc_kem_theo, doc_quyet_dinh
from hoagiai_cli.intake.ten_loai import tim_ten_loai
from hoagiai_cli.text.normal import fold

_DAU_TRICH_YEU = re.compile(r"[.;:]\s*$")
_NOI_TRICH_YEU = re.compile(r"(?:\d{1,2}\s+tháng\b|(?:đến )?năm\s+(?:học\s+)?\d{4}|giai đoạn\s+\d{4}|\()", re.I)
_MO_DAU_LIEN = re.compile(
    r"(?<=[^\s.;:,“(-]{2})\s+(?:Thực hiện|Căn cứ|Triển khai thực hiện|Triển khai)\s+(?:các\s+)?(?:Kế hoạch|Luật"
    r"|Quyết định|Nghị|Chương trình|Công văn|Chỉ thị|Thông tư|Đề án|Hướng dẫn|Kết luận)\b|\s+(?=Kính gửi\s*:)"
)
"""The first words of an opening sentence in the middle of a paragraph."""
_BAN_HANH = re.compile(r"[^\n]{3,200}?\s+(?:ban\s+hành|xây\s+dựng)\s+(?:Kế hoạch|Chương trình|Phương án)")


@dataclass(slots=True)
class Dau:
    """What the head says, as plain data, and at which paragraphs title and body begin.

    `quyet_dinh` is where the decision that carries the plan ends (0: there is none), `quyen` its lines of signature;
    `dau_de` are lines of the letterhead that stand below the title.
    """

    du_lieu: dict[str, Any] = field(default_factory=dict)
    dong: dict[str, int] = field(default_factory=dict)
    tieu_de: int = 0
    than: int = 0
    quyet_dinh: int = 0
    quyen: list[str] = field(default_factory=list)
    dau_de: tuple[Doan, ...] = ()


def doc_dau(doan: list[Doan], bao_cao: BaoCao) -> Dau:
    """Reads the head. Raises KhongPhaiKeHoach when there is no title of a plan."""
    tieu_de = tim_ten_loai(doan)
    at = tieu_de.cho
    dau = Dau(tieu_de=at)
    quyet_dinh = doc_quyet_dinh(doan[:at], bao_cao)
    if quyet_dinh is not None:
        dau.quyet_dinh = quyet_dinh.den
        dau.quyen = quyet_dinh.quyen
        dau.du_lieu["quyet_dinh"] = quyet_dinh.du_lieu
        dau.dong["quyet_dinh"] = doan[0].dong
        if quyet_dinh.dia_danh:
            dau.du_lieu["dia_danh"] = quyet_dinh.dia_danh
    sau = at + 1
    while sau < len(doan) and la_dau_de(doan[sau]):  # a column of the letterhead that was read after the title
        sau += 1
    du_lieu, cho, co_quan = doc_dau_de([*doan[dau.quyet_dinh : at], *doan[at + 1 : sau]], bao_cao)
    dau.du_lieu |= du_lieu
    dau.dong |= cho
    dat_co_quan(
        (quyet_dinh.co_quan if quyet_dinh else []) or co_quan,
        (item.text for item in doan[at:] if item.bang is None),
        dau.du_lieu,
        dau.dong,
    )
    dau.du_lieu["loai"] = tieu_de.loai
    if tieu_de.ten:
        dau.du_lieu["ten_loai"] = tieu_de.ten
    dau.dong["loai"] = doan[at].dong
    i = _trich_yeu(doan, sau, tieu_de.sau, dau, bao_cao)
    dau.dau_de = tuple(doan[at + 1 : sau])
    i = _kem_theo(doan, i, dau, bao_cao)
    i = _kinh_gui(doan, i, dau)
    dau.than = _mo_dau(doan, i, dau)
    return dau


def _trich_yeu(doan: list[Doan], i: int, sau: str, dau: Dau, bao_cao: BaoCao) -> int:
    trich_yeu = [sau] if sau else []
    dau.dong["trich_yeu"] = doan[i - 1].dong if sau or i >= len(doan) else doan[i].dong
    while i < len(doan) and doan[i].bang is None and _con_trich_yeu(doan[i].text, trich_yeu):
        if (match := _MO_DAU_LIEN.search(doan[i].text)) is not None:  # the opening sentence was joined to it
            bao_cao.khong_chac("tach_trich_yeu", doan[i].dong, "trich_yeu", doan[i].text[match.start() :][:60])
            trich_yeu.append(doan[i].text[: match.start()].rstrip())
            doan[i] = replace(doan[i], text=doan[i].text[match.start() :].lstrip())
            break
        trich_yeu.append(doan[i].text)
        i += 1
    dau.du_lieu["trich_yeu"] = " ".join(trich_yeu).strip()
    if not dau.du_lieu["trich_yeu"]:
        dau.du_lieu["trich_yeu"] = "[chưa rõ trích yếu]"
        bao_cao.khong_chac("khong_ro_trich_yeu", dau.dong["trich_yeu"], "trich_yeu")
    return i


def _kem_theo(doan: list[Doan], i: int, dau: Dau, bao_cao: BaoCao) -> int:
    """The line in brackets that names the decision the plan comes with."""
    if i >= len(doan) or doan[i].bang is not None or not KEM_THEO.fullmatch(doan[i].text.strip("* ")):
        return i
    dau.du_lieu["quyet_dinh"] = doc_kem_theo(doan[i].text, dau.du_lieu.get("quyet_dinh"))
    dau.dong.setdefault("quyet_dinh", doan[i].dong)
    bao_cao.bo("kem_theo", doan[i].dong, doan[i].text.strip("* |"))
    return i + 1


def _kinh_gui(doan: list[Doan], i: int, dau: Dau) -> int:
    """Addressees, on the line itself or in dashes below it."""
    if i >= len(doan) or not fold(doan[i].text).startswith("kinh gui"):
        return i
    cho = doan[i].dong
    mot = doan[i].text.partition(":")[2].strip()
    noi = [mot.rstrip(" ;.")] if mot else []
    i += 1
    while i < len(doan) and doan[i].bang is None and doan[i].text[:1] in "-–+•":
        noi.append(doan[i].text.lstrip("-–+• ").rstrip(" ;."))
        i += 1
    if noi:
        dau.du_lieu["kinh_gui"] = noi if len(noi) > 1 else noi[0]
        dau.dong["kinh_gui"] = cho
    return i


def _mo_dau(doan: list[Doan], i: int, dau: Dau) -> int:
    mo_dau: list[Doan] = []
    can_cu: list[Doan] = []
    while i < len(doan) and doan[i].bang is None and tach_so(doan[i]).kieu not in {*DAU_MUC, SO}:
        (can_cu if _la_can_cu(doan[i].text) and not mo_dau else mo_dau).append(doan[i])
        i += 1
    if can_cu and not mo_dau:  # no opening sentence: one would be made up for a list of căn cứ
        mo_dau, can_cu = can_cu, []
    if can_cu:
        dau.du_lieu["can_cu"] = [bo_can_cu(item.text) for item in can_cu]
        dau.dong["can_cu"] = can_cu[0].dong
    if mo_dau:
        dau.du_lieu["mo_dau"] = "\n".join(item.text for item in mo_dau)
        dau.dong["mo_dau"] = mo_dau[0].dong
    return i


_CA_NGOAC_KEP = re.compile(r"[“\"][^”\"]*[”\"][^.;:]{0,60}")


def _con_trich_yeu(text: str, co: list[str]) -> bool:
    """Is this paragraph (still) the trích yếu?"""
    if KEM_THEO.fullmatch(text.strip("* ")) or fold(text).startswith("kinh gui"):
        return False
    if not co:
        return tach_so(Doan(text, 0, 0)).kieu not in DAU_MUC and not re.match(r"Căn cứ\b", text)
    truoc = " ".join(co)
    if _DAU_TRICH_YEU.search(truoc) or len(truoc) > 400:
        return False
    ho = truoc.count("“") > truoc.count("”")
    return (
        ho
        or (_NOI_TRICH_YEU.match(text) is not None and len(text) < 100 and not re.search(r"[.;:,]\s*$", text))
        or (_CA_NGOAC_KEP.fullmatch(text) is not None and len(text) < 120)
        or (text[:1].islower() and not _DAU_TRICH_YEU.search(text))
        or (truoc.isupper() and text.isupper() and not tach_so(Doan(text, 0, 0)).so)
    )


def _la_can_cu(text: str) -> bool:
    return re.match(r"-?\s*Căn cứ\b", text) is not None and _BAN_HANH.search(text) is None


def bo_can_cu(text: str) -> str:
    """A căn cứ as the plan file holds it: without its first words and its end mark, both printed anyway."""
    text = text.lstrip("- ").rstrip(" ;,.")
    return text.removeprefix("Căn cứ ")
