"""What `render` writes, of every kind and in ever new company, gives `check-docx` nothing to say."""

from __future__ import annotations

import copy
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.the_thuc.ket_qua import KetQua
from hoagiai_cli.the_thuc.kiem import kiem_docx
from tests.ke_hoach_mau.sinh import dai_dien, tron
from tests.the_thuc.do_dung import doi
from tests.tools import soffice

DAI_DIEN = dai_dien()
TRON = [*range(150), 340, 677]  # these two: a decision without a signer over its plan


@cache
def loi_van() -> LoiVan:
    return LoiVan(templates_dir())


def tep(du_lieu: dict[str, Any]) -> bytes:
    ke_hoach, loi = doc_ke_hoach(du_lieu)
    assert ke_hoach is not None, loi
    return to_bytes(soan(ke_hoach, loi_van()))


def ket_qua(du_lieu: dict[str, Any]) -> KetQua:
    return kiem_docx(tep(du_lieu))


def cac_loi(found: KetQua) -> list[str]:
    return [f"{one.muc} {one.ma} {one.khoa} {one.co[0]}" for one in found.phat_hien if one.muc != "info"]


def noi(du_lieu: dict[str, Any]) -> list[str]:
    return cac_loi(ket_qua(du_lieu))


def ma(du_lieu: dict[str, Any]) -> set[str]:
    return {one.ma.removeprefix("ND30-") for one in ket_qua(du_lieu).phat_hien if one.muc != "info"}


def dung(du_lieu: dict[str, Any]) -> dict[str, Any]:
    """The plan without the faults that its maker left in it: the decree asks for each of these."""
    ra = copy.deepcopy(du_lieu)
    if ra.get("phu_luc"):  # the text points to its annexes
        ra["mo_dau"] = "Ủy ban nhân dân ban hành Kế hoạch với các nội dung tại Phụ lục kèm theo như sau:"
    ky_hieu = ra.get("ky_hieu", "KH-UBND")
    if ra.get("loai") == "Báo cáo":
        ra["ky_hieu"] = ky_hieu.replace("KH", "BC", 1)
    if isinstance(quyet_dinh := ra.get("quyet_dinh"), dict):  # its symbol names the issuer
        quyet_dinh["ky_hieu"] = ky_hieu.replace("KH", "QĐ", 1)
    if isinstance(ky := ra.get("ky"), dict):
        ky.pop("thay_mat", None)
    if isinstance(trinh_bay := ra.get("trinh_bay"), dict):
        trinh_bay.pop("danh_so", None)
    return ra


@pytest.mark.parametrize("ten", [ten for ten in DAI_DIEN if ten != "nhieu_viec"])
def test_nothing_is_said_of_a_plan_of_each_kind(ten: str) -> None:
    assert noi(dung(DAI_DIEN[ten])) == []


def test_nothing_is_said_of_mixtures() -> None:
    assert {n: found for n in TRON if (found := noi(dung(tron(n))))} == {}


def test_what_the_clerk_asked_for_against_the_decree_is_said() -> None:
    assert ma(DAI_DIEN["hdnd"]) == {"KY-TM-COLLECTIVE", "PL-REF"}
    assert ma(DAI_DIEN["truong"]) == {"ND-HEAD-KHOAN", "ND-DIEM", "PL-REF"}
    bao_cao = {**DAI_DIEN["bao_cao_1"], "ky_hieu": "KH-UBND"}
    assert ma(bao_cao) == {"SO-FORMAT"}


@pytest.mark.parametrize("ten", ["dang_uy", "mat_tran"])
def test_the_party_and_the_front_have_rules_of_their_own(ten: str) -> None:
    found = ket_qua({**DAI_DIEN[ten], "ket_thuc": "Theo Kế hoạch số 12/KH-UBND của cấp trên"})
    assert [one.ma for one in found.phat_hien if one.muc != "info"] == []
    assert any("Nghị định 30 không bắt buộc" in vi for vi, _ in found.chua_xet)
    assert {one.ma for one in found.phat_hien} == {"ND30-VD-FIRST"}  # still shown, for information


def test_a_plan_behind_its_decision_is_taken_apart() -> None:
    found = ket_qua(dung(DAI_DIEN["quyet_dinh"]))
    assert found.loai == "Quyết định"
    wrong = copy.deepcopy(dung(DAI_DIEN["quyet_dinh"]))
    wrong["quyet_dinh"]["ky_hieu"] = "KH-UBND"
    assert ma(wrong) == {"SO-FORMAT"}


@pytest.mark.parametrize(
    ("cu", "moi", "ma_loi"),
    [
        (">II. MỤC TIÊU<", ">III. MỤC TIÊU<", "ND30-ND-LAYOUT-B"),
        (">I. MỤC ĐÍCH, YÊU CẦU<", ">I. Mục đích, yêu cầu<", "ND30-ND-HEAD-ROMAN"),
        (">Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013<", ">Căn cứ Luật Hòa giải ở cơ sở<", "ND30-CC-FULL"),
    ],
)
def test_the_plan_behind_a_decision_is_judged_too(cu: str, moi: str, ma_loi: str) -> None:
    wrong = doi(cu, moi, data=tep(dung(DAI_DIEN["quyet_dinh"])))
    assert [one.split()[1] for one in cac_loi(kiem_docx(wrong))][:1] == [ma_loi]


@pytest.mark.parametrize("ai", ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MÂY", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC SUỐI MÂY"])
def test_who_decides_is_no_signer(ai: str) -> None:
    """The line over the legal bases names a post too; the text below it is still judged."""
    data = tep(dung(DAI_DIEN["quyet_dinh"]))
    # The letterhead has the name on two lines, so that this is the line over the legal bases.
    changed = doi(">ỦY BAN NHÂN DÂN XÃ SUỐI MÂY<", f">{ai}<", data=data, times=1)
    assert cac_loi(kiem_docx(changed)) == []
    wrong = doi("Quyết định này có hiệu lực kể từ ngày ký.", "Khoản 2 Điều 5 của Khoản 2 Điều 5.", data=changed)
    assert [one.split()[1] for one in cac_loi(kiem_docx(wrong))] == ["ND30-VH-CITE"]


@pytest.mark.office
def test_nothing_is_said_after_libreoffice_has_saved_them(tmp_path: Path) -> None:
    """It drops what it thinks is not seen, such as the page number of a decision that fits on one page."""
    for ten in ("quyet_dinh", "theo_quyet_dinh", "bao_cao_4", "xa_du_dau", "tinh_hoa_toc", "ba_dong"):
        (tmp_path / f"{ten}.docx").write_bytes(tep(dung(DAI_DIEN[ten])))
    command = [str(soffice()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "docx", "--outdir", str(tmp_path / "ra"), *map(str, tmp_path.glob("*.docx"))],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=170, check=False,
    )  # fmt: skip
    saved = sorted((tmp_path / "ra").glob("*.docx"))
    assert len(saved) == 6
    assert {path.stem: found for path in saved if (found := cac_loi(kiem_docx(path.read_bytes())))} == {}


@pytest.mark.parametrize(
    "can_cu",
    [
        "Thông tư số 22/2019/TT-BGDĐT ngày 20 tháng 12 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định "
        "về Hội thi giáo viên dạy giỏi",
        "Quyết định số 45/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông",
        "Kế hoạch số 9/KH-UBND ngày 10 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh về xây dựng tủ sách pháp luật",
    ],
)
def test_a_document_called_after_what_it_issues_is_a_legal_basis(can_cu: str) -> None:
    du_lieu = dung(next(iter(DAI_DIEN.values())))
    du_lieu["can_cu"] = ["Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013", can_cu]
    assert noi(du_lieu) == []
