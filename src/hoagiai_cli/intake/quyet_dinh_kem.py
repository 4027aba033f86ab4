"""A decision that issues a plan: its own head, căn cứ, articles, receivers and signature, above the plan itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hoagiai_cli.document.tho import Doan
from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cuoi import doc_cuoi, la_quyen
from hoagiai_cli.intake.dau_de import doc_dau_de
from hoagiai_cli.intake.doan import bo_quoc_hieu
from hoagiai_cli.plan.vien_dan import tim_vien_dan

KEM_THEO = re.compile(r"\(?\s*(?:Ban hành )?[Kk]èm theo Quyết định .*\)?\s*", re.DOTALL)
_DIEU = re.compile(r"Điều\s+(?P<n>\d{1,2})\s*[.:]?\s*(?P<chu>.*)", re.DOTALL)
_CAN_CU = re.compile(r"-?\s*(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Sau khi)\b")
_SO_KY_HIEU = re.compile(r"(?P<so>\d+)\s*/\s*(?P<ky_hieu>[A-ZĐ][\w&/-]*)")


@dataclass(slots=True)
class QuyetDinhDoc:
    """The decision as plain data of QuyetDinh, the lines of issuer and signature, the place, and where it ends."""

    du_lieu: dict[str, Any] = field(default_factory=dict)
    co_quan: list[Doan] = field(default_factory=list)
    quyen: list[str] = field(default_factory=list)
    dia_danh: str = ""
    den: int = 0


def doc_quyet_dinh(doan: Sequence[Doan], bao_cao: BaoCao) -> QuyetDinhDoc | None:
    """Reads the decision in the paragraphs above the title of a plan; None where there is none."""
    at = next((i for i, item in enumerate(doan) if _la(item, "QUYẾT ĐỊNH")), None)
    dieu = [i for i, item in enumerate(doan) if item.bang is None and _DIEU.fullmatch(item.text.strip("* "))]
    if at is None or not dieu or dieu[0] < at:
        return None
    out = QuyetDinhDoc()
    dau, _, out.co_quan = doc_dau_de(doan[:at], bao_cao)
    out.den = _het(doan, dieu[-1])
    cuoi = doc_cuoi(list(doan[: out.den]), dieu[-1] + 1, bao_cao)
    out.du_lieu = {khoa: dau[khoa] for khoa in ("so", "ky_hieu", "ngay") if dau.get(khoa)}
    out.dia_danh = dau.get("dia_danh", "")
    out.du_lieu |= _mo(doan[at + 1 : dieu[0]])
    out.du_lieu["dieu"] = _cac_dieu(doan, dieu, cuoi.than)
    out.du_lieu |= cuoi.du_lieu
    if "noi_nhan" in out.du_lieu:  # a decision lists its receivers without groups
        out.du_lieu["noi_nhan"] = [
            ten
            for item in out.du_lieu["noi_nhan"]
            for ten in ([item] if isinstance(item, str) else [item["ten"], *item["gom"]])
        ]
    out.quyen = cuoi.quyen
    return out


def _la(item: Doan, chu: str) -> bool:
    return item.bang is None and item.text.strip("* :") == chu


def _het(doan: Sequence[Doan], tu: int) -> int:
    """Where the letterhead of the plan begins: lines in capitals, the motto and its like above the title."""
    at = len(doan)
    while at > tu + 1 and doan[at - 1].bang is None:
        text = doan[at - 1].text.strip("* |")
        con = bo_quoc_hieu(text)
        if la_quyen(text) or not (not con or con.isupper() or re.search(r", ngày\b|^Số\s*:", con)):
            break
        at -= 1
    return at


def _mo(doan: Sequence[Doan]) -> dict[str, Any]:
    """What stands between the title and the first article."""
    trich_yeu: list[str] = []
    tham_quyen: list[str] = []
    can_cu: list[str] = []
    for item in doan:
        text = item.text.strip("* ")
        if _la(item, "QUYẾT ĐỊNH"):
            break
        if _CAN_CU.match(text):
            can_cu.append(text.lstrip("- ").rstrip(" ;,.").removeprefix("Căn cứ "))
        elif can_cu:
            can_cu[-1] += f" {text.rstrip(' ;,.')}"
        elif text.isupper() and trich_yeu:
            tham_quyen.append(text)
        elif not tham_quyen:
            trich_yeu.append(text)
    out: dict[str, Any] = {}
    if trich_yeu:
        out["trich_yeu"] = " ".join(trich_yeu)
    if tham_quyen:
        out["tham_quyen"] = " ".join(tham_quyen)
    if can_cu:
        out["can_cu"] = can_cu
    return out


def _cac_dieu(doan: Sequence[Doan], dieu: list[int], het: int) -> list[str]:
    out: list[str] = []
    for at, den in zip(dieu, [*dieu[1:], het], strict=True):
        match = _DIEU.fullmatch(doan[at].text.strip("* "))
        assert match is not None
        lines = [match["chu"].strip(), *(item.text for item in doan[at + 1 : den] if item.bang is None)]
        out.append("\n".join(line for line in lines if line))
    if out:
        out[-1] = re.sub(r"\s*\.?\s*/\s*\.\s*$", ".", out[-1])
    return out


def doc_kem_theo(text: str, da_co: dict[str, Any] | None) -> dict[str, Any]:
    """The decision that "(Kèm theo Quyết định số 12/QĐ-UBND ngày …)" names; one that was read stays."""
    if da_co is not None:
        return da_co
    out: dict[str, Any] = {}
    if (match := _SO_KY_HIEU.search(text)) is not None:
        out |= {"so": match["so"], "ky_hieu": match["ky_hieu"].rstrip(".-/")}
    ngay = next((item.ngay for item in tim_vien_dan(text) if item.ngay), None)
    if ngay is not None:
        out["ngay"] = ngay.iso()
    return out
