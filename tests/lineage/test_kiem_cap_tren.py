"""What is found of a plan against its superior's (HG809 - HG820): one word changed, one finding; none changed, none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoagiai_cli.lineage.dau_van import cac_dau, so_dau
from hoagiai_cli.lineage.doi_chieu import doi_chieu, phat_sinh
from hoagiai_cli.lineage.kiem_cap_tren import kiem_cap_tren
from hoagiai_cli.lineage.lien_ket import KeHoachCha
from hoagiai_cli.lineage.so_chi_tieu import so_chi_tieu
from hoagiai_cli.plan.phat_hien import PhatHien
from tests.lineage.ke_hoach_mau import CHA, CON, ban, doi

NGAY_KY = ("thoi_ky: 2026\nthuc_hien", "ngay: 2026-02-10\nthoi_ky: 2026\nthuc_hien")


def tim(con: str, cha: str = CHA) -> list[PhatHien]:
    return list(kiem_cap_tren(ban(con), [(0, KeHoachCha(Path("cha.yaml"), ban(cha)))]))


def test_a_plan_that_carries_out_all_of_it_is_silent() -> None:
    assert tim(CON) == []


SAI = [
    # a task that is given to the level is not there
    ("HG810", ("    theo: III.3\n", "    theo: phát sinh\n"), ("nhiem_vu",), {"so": "III.3"}),
    ("HG811", ("Quý II năm 2026", "Quý III năm 2026"), ("nhiem_vu", 0, "thoi_gian"),
     {"han": "Trước ngày 30/6/2026", "den": "Quý III năm 2026"}),
    # of times for several levels the level's own counts
    ("HG811", ("Tháng 10 năm 2026", "Tháng 12 năm 2026"), ("nhiem_vu", 2, "thoi_gian"),
     {"han": "Cấp xã: Trước ngày 15/11/2026"}),
    ("HG812", ("thoi_ky: 2026", "thoi_ky: 2025"), ("thoi_ky",), {}),
    ("HG813", ("Ít nhất 90%", "Ít nhất 80%"), ("muc_tieu", "cu_the", 0), {"cap_tren": "Ít nhất 85%"}),
    ("HG813", ("Có 03 tuyến", "Có 01 tuyến"), ("muc_tieu", "cu_the", 1), {}),
    # no more than so much: more is worse
    ("HG813", ("không quá 08%", "không quá 12%"), ("muc_tieu", "cu_the", 2), {}),
    ("HG813", ("tổ chức 03 buổi", "tổ chức 01 buổi"), ("nhiem_vu", 1, "ten"), {}),
    ("HG814", ("    - Tỷ lệ chất thải nhựa còn trong rác sinh hoạt không quá 08%.\n", ""), ("muc_tieu",), {}),
    ("HG815", ("[Công an phường, Ủy ban", "[Ủy ban"), ("nhiem_vu", 0, "phoi_hop"), {"ten": "Công an cấp xã"}),
    ("HG816", ("ngày 15/11/2026", "ngày 30/11/2026"), ("che_do_bao_cao",), {"han": "trước ngày 20/11/2026"}),
    ("HG817", ("số 52/KH-UBND", "số 25/KH-UBND"), ("thuc_hien", 0, "van_ban"), {"gi": "số"}),
    ("HG817", ("ngày 22 tháng 01", "ngày 21 tháng 01"), ("thuc_hien", 0, "van_ban"), {"gi": "ngày"}),
    ("HG817", ("của Ủy ban nhân dân tỉnh Thanh Lâm về", "của Sở Tư pháp tỉnh Thanh Lâm về"),
     ("thuc_hien", 0, "van_ban"), {"gi": "cơ quan ban hành"}),
    ("HG817", ("về vệ sinh môi trường,", "về phòng, chống thiên tai,"),
     ("thuc_hien", 0, "van_ban"), {"gi": "trích yếu"}),
    ("HG818", ("Nhân dân trên địa bàn phường;", "Nhân dân trên địa bàn tỉnh;"), ("muc_dich",), {}),
]  # fmt: skip


@pytest.mark.parametrize(("ma", "cap", "path", "args"), SAI, ids=[f"{i}-{mot[0]}" for i, mot in enumerate(SAI)])
def test_one_fault_is_one_finding_at_its_place(
    ma: str, cap: tuple[str, str], path: tuple[str | int, ...], args: dict[str, str]
) -> None:
    found = [mot for mot in tim(doi(CON, cap)) if mot.code == ma]
    assert [mot.path for mot in found] == [path]
    assert {khoa: found[0].args[khoa] for khoa in args} == args


def test_the_day_before_and_the_end_of_the_month_are_the_same() -> None:
    assert tim(doi(CON, ("Quý II năm 2026", "Tháng 6 năm 2026"))) == []


def test_the_plan_itself_takes_up_that_it_be_issued() -> None:
    assert tim(doi(CON, NGAY_KY)) == []
    (muon,) = tim(doi(CON, NGAY_KY, ("ngay: 2026-02-10", "ngay: 2026-03-10")))
    assert (muon.code, muon.path) == ("HG811", ("ngay",))


def test_a_target_reached_after_the_superiors_day() -> None:
    han = ("Ít nhất 85% hộ", "Đến hết tháng 6 năm 2026, ít nhất 85% hộ")
    con = doi(CON, ("Ít nhất 90% hộ", "Đến hết tháng 9 năm 2026, ít nhất 85% hộ"))
    assert [mot.code for mot in tim(con, doi(CHA, han))] == ["HG820"]


def test_what_ends_long_before_the_superior_begins_is_a_hint() -> None:
    (som,) = tim(doi(CON, ("Tháng 8 năm 2026", "Tháng 01 năm 2026")))
    assert (som.code, som.path) == ("HG819", ("nhiem_vu", 1, "thoi_gian"))


def test_rows_of_the_comparison() -> None:
    con, cha = ban(CON), ban(CHA)
    ket_qua = doi_chieu(con, cha)
    assert {dong.viec.ma: dong.vai for dong in ket_qua.dong} == {
        "III.1.a": "chu_tri",
        "III.1.b": "phoi_hop",
        "III.2": "chu_tri",
        "III.3": "chu_tri",
        "III.4.a": "",  # "được chọn làm điểm": nobody for certain
        "III.4.b": "chu_tri",
    }
    assert {(cap.con.ma, cap.cha.ma, cap.kieu) for cap in ket_qua.cap} == {
        ("III.1", "III.2", "theo"),
        ("III.2", "III.3", "theo"),
        ("III.3", "III.4.b", "theo"),
    }
    assert ket_qua.thieu == ()
    assert [viec.ma for viec in phat_sinh(con, [ket_qua])] == ["III.4"]


def test_higher_targets_are_said_to_be_higher() -> None:
    chieu = {cap.cha.chu[:12]: cap.chieu for cap in so_chi_tieu(ban(CON), ban(CHA))}
    assert chieu == {"Ít nhất 85% ": "cao", "Mỗi xã, phườ": "cao", "Tỷ lệ chất t": "cao"}


def test_without_links_words_propose_them_and_what_follows_is_a_hint() -> None:
    con = CON
    for ma in ("III.2", "III.3", "III.4.b", "phát sinh"):
        con = doi(con, (f"    theo: {ma}\n", ""))
    ket_qua = doi_chieu(ban(con), ban(CHA))
    nhat = {}
    for cap in ket_qua.goi_y:
        nhat.setdefault(cap.con.ma, cap.cha.ma)
    assert (nhat["III.1"], nhat["III.2"], nhat["III.3"]) == ("III.2", "III.3", "III.4.b")
    assert all(cap.kieu == "goi_y" and cap.ly_do for cap in ket_qua.cap)
    muon = tim(doi(con, ("Quý II năm 2026", "Quý IV năm 2026")))
    assert [(mot.code, mot.muc) for mot in muon] == [("HG811", "info")]


# --- marks ---


@pytest.mark.parametrize(
    ("cap", "mong"),
    [
        (("Xử lý điểm rác", "XỬ LÝ điểm rác"), [("ten", "bien_tap")]),
        (("Trước ngày 30/6/2026", "Trước ngày 15/5/2026"), [("han", "siet")]),
        (("Trước ngày 30/6/2026", "Trước ngày 30/8/2026"), [("han", "noi")]),
        (("[Công an cấp xã, ", "[Hội Phụ nữ cấp xã, Công an cấp xã, "), [("phoi_hop", "siet")]),
        (("[Công an cấp xã, ", "["), [("phoi_hop", "noi")]),
        (("dọc các tuyến đường\n", "dọc 05 tuyến đường\n"), [("ten", "khac"), ("muc", "siet")]),
    ],
)
def test_the_mark_tells_what_changed_and_which_way(cap: tuple[str, str], mong: list[tuple[str, str]]) -> None:
    cu, moi = (cac_dau(ban(text), ["III.2"])["III.2"] for text in (CHA, doi(CHA, cap)))
    assert cu is not None and moi is not None
    assert [(mot.truong, mot.chieu) for mot in so_dau(cu, moi)] == mong


def test_a_changed_parent_is_to_be_looked_at_again_and_only_what_asks_for_more_is_a_warning() -> None:
    dau = cac_dau(ban(CHA), ["III.2"])["III.2"]
    con = doi(CON, ("    tep: cha.yaml\n", f"    tep: cha.yaml\n    da_doi_chieu:\n      III.2: {dau}\n"))
    assert tim(con) == []
    siet = [mot for mot in tim(con, doi(CHA, ("ngày 30/6/2026", "ngày 15/5/2026"))) if mot.code == "HG809"]
    noi = [mot for mot in tim(con, doi(CHA, ("ngày 30/6/2026", "ngày 30/8/2026"))) if mot.code == "HG809"]
    assert [mot.muc for mot in (*siet, *noi)] == [None, "info"]
    assert so_dau("linh tinh", dau or "") != []
