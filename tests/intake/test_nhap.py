"""Import of plain text: the three line layouts, every part in its field, nothing lost."""

import re
from typing import Any

import pytest

from hoagiai_cli.document.txt import to_text
from hoagiai_cli.document.txt_reader import MOI_DONG, NGAT_CUNG, doc_txt
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach
from hoagiai_cli.intake.nhap import KetQua, nhap
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.source.writer import dump
from tests.intake.van_ban_mau import DOAN, LAYOUTS, dong_trong, moi_dong, ngat_cung
from tests.seeds import seed_path


def doc(text: str) -> KetQua:
    tho = doc_txt(text)
    return nhap(tho)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_are_found_again(layout: str) -> None:
    tho = doc_txt(LAYOUTS[layout]())
    assert [item.text for item in tho.doan] == [" ".join(doan.split()) for doan in DOAN]
    assert tho.bo_cuc == (NGAT_CUNG if layout == "ngat_cung" else MOI_DONG)


@pytest.mark.parametrize("be_rong", [60, 72, 87, 100])
def test_any_width(be_rong: int) -> None:
    assert [item.text for item in doc_txt(ngat_cung(be_rong)).doan] == [" ".join(doan.split()) for doan in DOAN]


def test_windows_line_ends_and_form_feeds() -> None:
    text = moi_dong().replace("\n", "\r\n").replace("Nơi nhận", "\fNơi nhận")
    assert [item.text for item in doc_txt(text).doan] == [" ".join(doan.split()) for doan in DOAN]


def test_a_joined_page_break_is_reported_with_its_line() -> None:
    (doubt,) = doc_txt(dong_trong()).nghi_ngo
    assert doubt.loai == "noi_doan"
    assert dong_trong().split("\n")[doubt.dong - 1].startswith("mâu thuẫn kéo dài")


@pytest.fixture(scope="module", params=list(LAYOUTS))
def plan(request: pytest.FixtureRequest) -> dict[str, Any]:
    return doc(LAYOUTS[request.param]()).du_lieu


def test_head(plan: dict[str, Any]) -> None:
    assert plan["loai"] == "Kế hoạch"
    assert plan["trang_thai"] == "du_thao"
    assert plan["co_quan_ban_hanh"] == "Ủy ban nhân dân phường An Bình"
    assert (plan["so"], plan["ky_hieu"], plan["dia_danh"], plan["ngay"]) == (None, "KH-UBND", "An Bình", "2026-02")
    assert plan["trich_yeu"] == DOAN[3]
    assert plan["thoi_ky"] == 2026


def test_parent(plan: dict[str, Any]) -> None:
    (cha,) = plan["thuc_hien"]
    assert cha["van_ban"] == (
        "Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Bình An "
        "về công tác hòa giải ở cơ sở năm 2026"
    )


def test_parts(plan: dict[str, Any]) -> None:
    assert plan["muc_dich"].strip() == DOAN[7]
    assert plan["yeu_cau"].splitlines() == list(DOAN[9:11])
    assert plan["muc_tieu"]["cu_the"] == [DOAN[12][2:], DOAN[13][2:]]
    assert plan["kinh_phi"] == "Kinh phí do ngân sách phường bảo đảm."
    assert plan["ket_thuc"].strip() == DOAN[44].removesuffix("./.")
    assert plan["noi_nhan"] == ["UBND tỉnh", "Các phòng, ban của phường", "Lưu: VT, VP"]
    assert plan["ky"] == {"the_thuc": "KT", "chuc_vu": "PHÓ CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn A"}


def test_tasks(plan: dict[str, Any]) -> None:
    ra_soat, tap_huan, so_ket = plan["nhiem_vu"]
    a, b = ra_soat["viec"]
    assert ra_soat["ten"] == "Rà soát, kiện toàn tổ hòa giải"
    assert (a["chu_tri"], a["thoi_gian"]) == ("Văn phòng HĐND và UBND phường", "Quý I năm 2026")
    assert b["phoi_hop"] == "Phòng Kinh tế, Hạ tầng và Đô thị; Trưởng các khu phố"
    assert b["thoi_gian"] == "trước ngày 30/6/2026"
    assert tap_huan["noi_dung"].strip() == DOAN[25]
    assert tap_huan["khac"] == [{"nhan": "Hình thức", "noi_dung": "Trực tiếp tại hội trường phường"}]
    assert so_ket["thoi_gian"] == [
        {"viec": "Kiểm tra", "thoi_gian": "Tháng 9 năm 2026"},
        {"viec": "Sơ kết", "thoi_gian": "Quý IV năm 2026"},
    ]


def test_responsibilities(plan: dict[str, Any]) -> None:
    vp, kinh_te, mttq, kinh_phi = plan["to_chuc_thuc_hien"]
    assert vp["co_quan"] == "Văn phòng HĐND và UBND phường"
    assert vp["trach_nhiem"].splitlines() == list(DOAN[38:40])
    assert (kinh_te["co_quan"], kinh_te["cach_viet"]) == ("Phòng Kinh tế, Hạ tầng và Đô thị", "lien")
    assert (mttq["loi_dan"], mttq["cach_viet"]) == ("Đề nghị", "hai_cham")
    assert kinh_phi == {"phan": "kinh_phi", "tieu_de": "Kinh phí thực hiện"}


def test_the_usual_layout_is_not_spelt_out() -> None:
    text = moi_dong().replace("III. NHIỆM VỤ\n", "III. NỘI DUNG\n")
    assert "bo_cuc" not in doc(moi_dong()).du_lieu
    assert [muc["tieu_de"] for muc in doc(text).du_lieu["bo_cuc"]][2] == "NỘI DUNG"


@pytest.mark.parametrize(
    ("cu", "moi", "ma"),
    [
        ("3. Kiểm tra, sơ kết", "4. Kiểm tra, sơ kết", "so_nhay"),
        ("3. Kiểm tra, sơ kết", "2. Kiểm tra, sơ kết", "so_trung"),
        ("b) Bầu", "c) Bầu", "so_nhay"),
    ],
)
def test_odd_numbers_stay_as_printed_and_are_named(cu: str, moi: str, ma: str) -> None:
    ket_qua = doc(moi_dong().replace(cu, moi))
    assert [item.ma for item in ket_qua.bao_cao.ghi_chu if item.muc_do == "khong_chac"].count(ma) == 1
    so = {item.get("so") for item in ket_qua.du_lieu["nhiem_vu"]} | {
        item.get("so") for item in ket_qua.du_lieu["nhiem_vu"][0]["viec"]
    }
    assert moi.split()[0] in so


def test_two_kinds_of_labels() -> None:
    text = (
        moi_dong().replace("Cơ quan chủ trì", "Đơn vị chủ trì").replace("Thời gian thực hiện", "Thời gian hoàn thành")
    )
    du_lieu = doc(text).du_lieu
    assert du_lieu["trinh_bay"]["nhan"] == {"chu_tri": "Đơn vị chủ trì", "thoi_gian": "Thời gian hoàn thành"}
    assert "nhan" not in du_lieu["nhiem_vu"][1]


@pytest.mark.parametrize(("mot", "hai"), [("- ", ""), ("", "- "), ("● ", "● ")])
def test_subtasks_without_a_mark_get_that_of_the_others(mot: str, hai: str) -> None:
    viec = f"1. Tập huấn\n{mot}Mở lớp.\n+ Chủ trì: Phòng A.\n{hai}Cấp tài liệu.\n+ Chủ trì: Phòng B.\n"
    text = (
        "KẾ HOẠCH\nCông tác năm 2026\nI. MỤC ĐÍCH\nĐể tốt hơn.\n"
        f"II. NHIỆM VỤ\n{viec}III. TỔ CHỨC THỰC HIỆN\nPhòng A lo.\n"
    )
    in_ra = to_text(soan(KeHoach.model_validate(doc(text).du_lieu), LoiVan(templates_dir())))
    assert f"\n{mot or hai}Mở lớp" in in_ra
    assert f"\n{mot or hai}Cấp tài liệu" in in_ra


@pytest.mark.parametrize("so", ["9" * 5000, "٣٤"])
def test_a_number_that_is_none_stays_text(so: str) -> None:
    du_lieu = doc(
        f"ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\nSố: {so}/KH-UBND\nKẾ HOẠCH\nCông tác\nI. MỤC ĐÍCH\nĐể tốt hơn.\n"
    ).du_lieu
    assert du_lieu["so"] == so or so in str(du_lieu)
    assert KeHoach.model_validate(du_lieu)


@pytest.mark.parametrize("dong", ["-", "- ;", "+", "+ .", "- :\n+ Sở A;"])
def test_a_receiver_without_a_name_is_none(dong: str) -> None:
    du_lieu = doc(f"KẾ HOẠCH\nCông tác\nI. MỤC ĐÍCH\nĐể tốt hơn.\nNơi nhận:\n- UBND xã;\n{dong}\n- Lưu: VT.\n").du_lieu
    assert KeHoach.model_validate(du_lieu)


def test_numbers_that_never_come_back_do_not_nest_without_end() -> None:
    muc = "".join(f"{'.'.join('1' * n)} Mục một.\n" for n in range(2, 60))
    du_lieu = doc(f"KẾ HOẠCH\nCông tác\nI. NHIỆM VỤ\n1. Việc.\n{muc}").du_lieu
    assert dump(du_lieu).count("Mục một") == 58


def test_a_plan_without_a_title_is_read_and_the_hole_named() -> None:
    ket_qua = doc("KẾ HOẠCH\nI. MỤC ĐÍCH\nĐể tốt hơn.\nII. NHIỆM VỤ\n1. Tập huấn.\n2. Tổng kết.\n")
    assert KeHoach.model_validate(ket_qua.du_lieu).trich_yeu == "[chưa rõ trích yếu]"
    assert ("khong_ro_trich_yeu", "trich_yeu") in {(item.ma, item.phan) for item in ket_qua.bao_cao.ghi_chu}


def test_letterhead_with_issuer_and_full_date() -> None:
    dau = (
        "ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 05/KH-UBND\nAn Bình, ngày 05 tháng 3 năm 2026\n"
    )
    du_lieu = doc(dau + moi_dong().split("\n", 2)[2]).du_lieu
    assert du_lieu["co_quan_ban_hanh"] == "Ủy ban nhân dân phường An Bình"
    assert (du_lieu["so"], du_lieu["ngay"], du_lieu["trang_thai"]) == ("05", "2026-03-05", "ban_hanh")


@pytest.mark.parametrize(
    ("text", "la_gi"),
    [
        (
            "Phường An Bình tập huấn hòa giải\n\nTrần B 08:15 12/3/2026\n\nSáng nay, phường tổ chức lớp tập huấn.\n",
            "bai_viet",
        ),
        ("Số: 1/UBND-VP\nV/v triển khai công tác hòa giải\nKính gửi: Trưởng các khu phố\n", "cong_van"),
        ("một dòng\n", "khong_ro"),
        ("", "khong_ro"),
    ],
)
def test_what_is_no_plan_is_said_so(text: str, la_gi: str) -> None:
    with pytest.raises(KhongPhaiKeHoach) as loi:
        doc(text)
    assert loi.value.la_gi == la_gi


# --- real plans ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prefix", "nhiem_vu", "bo_cuc"),
    [("000", 16, MOI_DONG), ("001", 9, MOI_DONG), ("002", 13, MOI_DONG), ("004", 25, NGAT_CUNG)],
)
def test_real_plans(prefix: str, nhiem_vu: int, bo_cuc: str) -> None:
    tho = doc_txt(seed_path(prefix).read_text(encoding="utf-8"))
    assert tho.bo_cuc == bo_cuc
    assert not [item.text for item in tho.doan if re.match(r"[^\W\d_](?!\))", item.text) and item.text[0].islower()]
    rows = list(_co_thoi_gian(nhap(tho).du_lieu["nhiem_vu"]))
    assert len(rows) == nhiem_vu
    assert all(row.get("chu_tri") and row.get("phoi_hop") for row in rows)


def _co_thoi_gian(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    out = []
    for item in items:
        if "thoi_gian" in item:
            out.append(item)
        out += _co_thoi_gian(item.get("viec", []))
    return out


@pytest.mark.parametrize("prefix", ["000", "001", "002", "004"])
def test_receivers_of_real_plans_are_as_many_as_their_lines(prefix: str) -> None:
    text = seed_path(prefix).read_text(encoding="utf-8")
    lines = [line.strip() for line in text[text.rindex("Nơi nhận:") :].splitlines()]
    receivers = [line for line in lines if line[:1] in {"-", "+"}]
    found = doc(text).du_lieu["noi_nhan"]
    assert sum(1 if isinstance(item, str) else 1 + len(item["gom"]) for item in found) == len(receivers)


def test_the_article_is_no_plan() -> None:
    with pytest.raises(KhongPhaiKeHoach) as loi:
        doc(seed_path("003").read_text(encoding="utf-8"))
    assert loi.value.la_gi == "bai_viet"
