"""The plan was changed as well since it was printed."""

from typing import Any

import pytest

from hoagiai_cli.intake.quay_ve.ba_chieu import BaChieu, ba_chieu
from hoagiai_cli.revision.khop import khop
from hoagiai_cli.source.edit import edited_bytes
from hoagiai_cli.source.loader import load
from tests.quay_ve.do_dung import KE_HOACH, SuaWord, bo, dong_doi, in_docx, sua_docx, thay, them, tim

VIEC_MOI = """\
nhiem_vu:
  - ten: Khảo sát nhu cầu hòa giải
    chu_tri: Công an phường
    thoi_gian: Tháng 3 năm 2026
"""


def chieu(nay: str, sua: SuaWord) -> tuple[BaChieu, str]:
    raw = KE_HOACH.encode()
    found = tim(raw, sua_docx(in_docx(raw), sua))
    assert found.chua_hieu == ()
    goc, now = load(raw, "x").data or {}, load(nay.encode(), "x")
    data: dict[str, Any] = now.data or {}
    ra = ba_chieu(goc, found.sua, data, khop(goc, data))
    return ra, edited_bytes(now, ra.sua).decode() if ra.sua else nay


def test_other_values_of_a_plan_where_tasks_were_added() -> None:
    nay = KE_HOACH.replace("nhiem_vu:\n", VIEC_MOI).replace("số: 45", "số: 46").replace("so: 45", "so: 99")
    ra, after = chieu(nay, thay("Quý II năm 2026", "Quý III năm 2026"))
    assert (ra.xung_dot, ra.da_co) == ((), ())
    assert dong_doi(nay, after) == ["-    thoi_gian: Quý II năm 2026", "+    thoi_gian: Quý III năm 2026"]


def test_the_same_change_on_both_sides() -> None:
    nay = KE_HOACH.replace("Quý II năm 2026", "Quý III năm 2026")
    ra, after = chieu(nay, thay("Quý II năm 2026", "Quý III năm 2026"))
    assert (len(ra.da_co), ra.sua, ra.xung_dot, after) == (1, (), (), nay)


def test_the_same_value_changed_differently() -> None:
    nay = KE_HOACH.replace("Quý II năm 2026", "Quý IV năm 2026")
    ra, _ = chieu(nay, thay("Quý II năm 2026", "Quý III năm 2026"))
    (loi,) = ra.xung_dot
    assert (loi.goc, loi.van_ban, loi.hien_nay) == ("Quý II năm 2026", "Quý III năm 2026", "Quý IV năm 2026")
    assert ra.sua == ()


def test_other_paragraphs_of_the_same_prose() -> None:
    nay = KE_HOACH.replace("      Rà soát các tổ", "      Rà soát kỹ các tổ")
    ra, after = chieu(nay, thay("Bầu xong trước tháng 6", "Bầu xong trước tháng 7"))
    assert ra.xung_dot == ()
    assert dong_doi(nay, after) == ["-        + Bầu xong trước tháng 6.", "+        + Bầu xong trước tháng 7."]


def test_the_same_paragraph_changed_differently() -> None:
    nay = KE_HOACH.replace("Bầu xong trước tháng 6", "Bầu xong trước tháng 8")
    ra, _ = chieu(nay, thay("Bầu xong trước tháng 6", "Bầu xong trước tháng 7"))
    assert len(ra.xung_dot) == 1


def test_a_task_that_is_gone_now() -> None:
    start, end = KE_HOACH.index("  - ten: Kiện toàn"), KE_HOACH.index("  - ten: Tập huấn hòa")
    nay = KE_HOACH[:start] + KE_HOACH[end:]
    ra, _ = chieu(nay, thay("Quý II năm 2026", "Quý III năm 2026"))
    (loi,) = ra.xung_dot
    assert loi.hien_nay is None
    ra, after = chieu(nay, bo("phối hợp: Công an phường"))
    assert (ra.xung_dot, len(ra.da_co), after) == ((), 1, nay)


def test_new_items_on_both_sides() -> None:
    nay = KE_HOACH.replace("  - UBND thành phố\n", "  - UBND thành phố\n  - Sở Nội vụ\n")
    ra, after = chieu(nay, them("- UBND thành phố", "- Sở Tư pháp;"))
    assert ra.xung_dot == ()
    assert "  - UBND thành phố\n  - Sở Tư pháp\n  - Sở Nội vụ\n" in after
    ra, after = chieu(nay, them("- UBND thành phố", "- Sở Nội vụ;"))
    assert (len(ra.da_co), after) == (1, nay)


def test_what_the_document_took_away_and_the_plan_changed() -> None:
    nay = KE_HOACH.replace("kiện toàn trong quý I.", "kiện toàn trong quý II.")
    ra, _ = chieu(nay, bo("100% tổ hòa giải"))
    (loi,) = ra.xung_dot
    assert loi.van_ban is None


@pytest.mark.parametrize("khoa", ["so", "ngay"])
def test_blanks_filled_on_both_sides(khoa: str) -> None:
    cu = {"so": "so: 45", "ngay": "ngay: 2026-03-05"}[khoa]
    nay = KE_HOACH.replace(cu, f"{khoa}:")
    sua = {"so": thay("Số: 45", "Số: 46"), "ngay": thay("ngày 05 tháng 3", "ngày 06 tháng 3")}[khoa]
    ra, _ = chieu(nay, sua)
    assert len(ra.xung_dot) == 1
