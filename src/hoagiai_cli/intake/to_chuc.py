"""A numbered branch of Tổ chức thực hiện: which body, and what it must do."""

from __future__ import annotations

import re
from typing import Any

from hoagiai_cli.intake.bao_cao import BaoCao
from hoagiai_cli.intake.cay import Cay, van
from hoagiai_cli.plan.co_quan import cat_dong_tu, dau_ten

_LOI_DAN = re.compile(
    r"(?P<loi>Giao cho|Giao|Đề nghị|Yêu cầu|Trách nhiệm của|Đối với|Phân công)\s+(?P<con>\S.*)", re.DOTALL
)


def doc_to_chuc(cay: Cay, bao_cao: BaoCao) -> dict[str, Any]:
    """A branch as plain data of a ToChuc."""
    dau = cay.dau.chu
    out: dict[str, Any] = {}
    match = _LOI_DAN.match(dau)
    con = match["con"] if match else dau
    noi_dung = van(cay.con)
    ten, colon, sau = con.partition(":")
    ten_cau, viec = cat_dong_tu(con)
    if dau_ten(con) is None:
        bao_cao.khong_chac("khong_ro_co_quan", cay.dau.dong, "to_chuc_thuc_hien", dau[:60])
        return {"trach_nhiem": "\n".join(x for x in (dau, noi_dung) if x)}
    if match:
        out["loi_dan"] = match["loi"]
    if noi_dung and not viec and not sau.strip():
        return {"co_quan": con, **out, "trach_nhiem": noi_dung}
    if colon and sau.strip() and cat_dong_tu(ten)[1] == "":
        return {
            "co_quan": ten.strip(),
            **out,
            "cach_viet": "hai_cham",
            "trach_nhiem": "\n".join(x for x in (sau.strip(), noi_dung) if x),
        }
    if viec and con == f"{ten_cau} {viec}":
        return {
            "co_quan": ten_cau,
            **out,
            "cach_viet": "lien",
            "trach_nhiem": "\n".join(x for x in (viec, noi_dung) if x),
        }
    if not noi_dung and not viec:
        bao_cao.khong_chac("khong_ro_trach_nhiem", cay.dau.dong, "to_chuc_thuc_hien", dau[:60])
        return {"co_quan": con, **out}
    bao_cao.khong_chac("khong_ro_co_quan", cay.dau.dong, "to_chuc_thuc_hien", dau[:60])
    return {"trach_nhiem": "\n".join(x for x in (dau, noi_dung) if x)}
