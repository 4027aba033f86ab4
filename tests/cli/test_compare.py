"""`hoagiai compare`, `new`, `status`, `impact` as a user runs them: results, formats, what is written, bad input."""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Chay
from tests.lineage.ke_hoach_mau import CHA, CON, doi
from tests.tools import audit_ooxml, convert_to_pdf, measured, pdf_text, validate_ooxml

Dat = Callable[..., None]
KHONG_THEO = doi(CON, *((f"    theo: {ma}\n", "") for ma in ("III.2", "III.3", "III.4.b", "phát sinh")))


@pytest.fixture
def dat(tmp_path: Path) -> Dat:
    """Puts the two plans into the folder: `con.yaml` and `cha.yaml`."""

    def viet(con: str = CON, cha: str = CHA) -> None:
        (tmp_path / "con.yaml").write_text(con, encoding="utf-8")
        (tmp_path / "cha.yaml").write_text(cha, encoding="utf-8")

    return viet


# --- compare ---


def test_text_shows_each_task_with_its_places_and_a_summary(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("Quý II năm 2026", "Quý III năm 2026"), ("    theo: III.3\n", "    theo: phát sinh\n")))
    done = hoagiai("compare", "con.yaml")
    assert done.returncode == 1
    dong = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert dong[0] == "con.yaml ← cha.yaml"
    assert any(re.fullmatch(r"III\.1\.a Ban hành kế hoạch .* kế hoạch này đủ", mot) for mot in dong)
    assert any(re.fullmatch(r"III\.2 Xử lý điểm rác .* III\.1:\d+ một phần", mot) for mot in dong)
    assert any(re.fullmatch(r"III\.3 Tuyên truyền .* - thiếu", mot) for mot in dong)
    assert any(mot.startswith("cấp trên giao 4 nhiệm vụ: đủ 2, một phần 1, thiếu 1") for mot in dong)
    assert "lỗi HG811" in done.stdout and "cảnh báo HG810" in done.stdout


def test_lines_fit_the_screen(hoagiai: Chay, dat: Dat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    dat(KHONG_THEO)
    done = hoagiai("compare", "con.yaml", "--suggest")
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "≈" in done.stdout and "chung:" in done.stdout


def test_json_has_pairs_what_is_missing_what_is_own_and_findings(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("    theo: III.3\n", "    theo: phát sinh\n")))
    data = json.loads(hoagiai("compare", "con.yaml", "--format", "json").stdout)
    assert {(mot["con"], mot["cha"], mot["kieu"], mot["diem"]) for mot in data["pairs"]} == {
        ("III.1", "III.2", "theo", 1.0),
        ("III.3", "III.4.b", "theo", 1.0),
    }
    assert [mot["cha"] for mot in data["thieu"]] == ["III.3"]
    assert [mot["con"] for mot in data["phat_sinh"]] == ["III.2", "III.4"]
    assert [mot["code"] for mot in data["findings"]] == ["HG810"]
    chu = (Path(__file__).resolve().parents[2] / "docs" / "ket-qua-json.md").read_text(encoding="utf-8")
    muc = chu[chu.index("## compare") : chu.index("## import")]
    assert {khoa for khoa in data if f"`{khoa}`" not in muc} == set()
    assert {khoa for mot in data["pairs"] for khoa in mot if f"`{khoa}`" not in muc} == set()


def test_a_parent_named_on_the_command_line(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("    tep: cha.yaml\n", "")))
    done = hoagiai("compare", "con.yaml")
    assert done.returncode == 1 and "chưa ghi tệp của kế hoạch cấp trên" in done.stderr
    data = json.loads(hoagiai("compare", "con.yaml", "cha.yaml", "--format", "json").stdout)
    assert {mot["cha"] for mot in data["pairs"]} == {"III.2", "III.3", "III.4.b"}


def test_a_folder_is_compared_as_a_whole(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    (tmp_path / "hai.yaml").write_text(doi(CON, ("phường An Bình", "phường Hòa Bình")), encoding="utf-8")
    data = json.loads(hoagiai("compare", ".", "--format", "json").stdout)
    assert [mot["tep"] for mot in data["files"]] == ["con.yaml", "hai.yaml"]


def test_validate_says_the_same(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("Quý II năm 2026", "Quý III năm 2026")))
    hai = [
        [mot["code"] for mot in json.loads(hoagiai(*lenh, "con.yaml", "--format", "json").stdout)["findings"]]
        for lenh in (("compare",), ("validate", "--no-cache", "--select", "HG8"))
    ]
    assert hai[0] == hai[1] == ["HG811"]


def test_an_answer_of_validate_is_not_kept_over_a_changed_parent(hoagiai: Chay, dat: Dat) -> None:
    dat()
    assert "HG811" not in hoagiai("validate", "con.yaml", "--select", "HG8").stdout
    dat(cha=doi(CHA, ("ngày 30/6/2026", "ngày 30/4/2026")))
    assert "HG811" in hoagiai("validate", "con.yaml", "--select", "HG8").stdout


# --- formats ---


@pytest.mark.validator
def test_the_word_table_is_valid_and_the_same_every_time(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(doi(CON, ("Ít nhất 90%", "Ít nhất 80%")))
    for ten in ("a.docx", "b.docx"):
        assert hoagiai("compare", "con.yaml", "--format", "docx", "-o", ten).returncode == 1
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert validate_ooxml(tmp_path / "a.docx") == []
    assert audit_ooxml(tmp_path / "a.docx") == []


@pytest.mark.office
def test_the_word_table_on_paper(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(doi(CON, ("Ít nhất 90%", "Ít nhất 80%")))
    hoagiai("compare", "con.yaml", "--format", "docx", "-o", "a.docx")
    (pdf,) = convert_to_pdf([tmp_path / "a.docx"], tmp_path)
    chu = " ".join(pdf_text(pdf).split())
    for mot in ("BẢNG ĐỐI CHIẾU VỚI KẾ HOẠCH CẤP TRÊN", "Xử lý điểm rác", "thấp hơn", "HG813"):
        assert mot in chu


def test_the_excel_file_is_read_back_and_holds_no_formula(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(doi(CON, ("ten: Thi ảnh đường hoa", 'ten: "=1+1 Thi ảnh đường hoa"')))
    for ten in ("a.xlsx", "b.xlsx"):
        assert hoagiai("compare", "con.yaml", "--format", "xlsx", "-o", ten).returncode == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    so = openpyxl.load_workbook(io.BytesIO((tmp_path / "a.xlsx").read_bytes()))
    assert so.sheetnames == ["Nhiệm vụ", "Chỉ tiêu", "Cần xem lại"]
    o = [o for hang in so["Nhiệm vụ"].iter_rows() for o in hang if o.value]
    assert any("=1+1" in str(mot.value) for mot in o)
    assert all(mot.data_type == "s" for mot in o)


def test_markdown_keeps_its_columns_whatever_the_words_are(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("ten: Thi ảnh đường hoa", 'ten: "Thi | ảnh `đường` *hoa*"')))
    dong = hoagiai("compare", "con.yaml", "--format", "md").stdout.splitlines()
    bang = [re.sub(r"\\.", "", mot) for mot in dong if mot.startswith("|")]
    assert {mot.count("|") for mot in bang} == {7, 6}  # tasks: six columns; targets: five


@pytest.mark.browser
def test_the_page_is_two_columns_on_a_screen_and_one_on_a_phone(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(doi(CON, ("ten: Thi ảnh đường hoa", 'ten: "<script>alert(1)</script> Thi ảnh"')))
    trang = hoagiai("compare", "con.yaml", "--format", "html").stdout
    assert "<script" not in trang and "://" not in trang
    cot = "e => doc.defaultView.getComputedStyle(e).gridTemplateColumns.split(' ').length"
    do = f"return [...doc.querySelectorAll('.hai')].map({cot});"
    ((rong, hep),) = measured([trang], [1200, 380], do, tmp_path)
    assert (set(rong), set(hep)) == ({2}, {1})


# --- what is written into the plan ---


def test_sure_links_are_written_and_nothing_else_of_the_file(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    goc = doi(KHONG_THEO, ("nhiem_vu:\n", "nhiem_vu:   # việc của phường\n")).replace("\n", "\r\n")
    dat()
    (tmp_path / "con.yaml").write_bytes(b"\xef\xbb\xbf" + goc.encode())
    xem = hoagiai("compare", "con.yaml", "--write-links", "--diff")
    assert xem.returncode == 0 and "+    theo: III.2" in xem.stdout
    assert (tmp_path / "con.yaml").read_bytes() == b"\xef\xbb\xbf" + goc.encode()
    assert hoagiai("compare", "con.yaml", "--write-links").returncode == 2  # nobody there to ask
    assert hoagiai("compare", "con.yaml", "--write-links", "-y").returncode == 0
    moi = (tmp_path / "con.yaml").read_bytes()
    assert re.sub(rb"    theo: .*\r\n", b"", moi) == b"\xef\xbb\xbf" + goc.encode()
    assert b"theo: III.2\r\n" in moi and b"theo: III.3\r\n" in moi


def test_accept_marks_the_parent_as_looked_at_once(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    assert hoagiai("compare", "con.yaml", "--accept", "-y").returncode == 0
    con = (tmp_path / "con.yaml").read_text("utf-8")
    assert re.sub(r"    da_doi_chieu:\n(      .*\n)+", "", con) == CON
    lai = hoagiai("compare", "con.yaml", "--accept", "-y")
    assert "không có gì cần xác nhận" in lai.stderr and (tmp_path / "con.yaml").read_text("utf-8") == con
    dat(con, doi(CHA, ("ngày 30/6/2026", "ngày 15/6/2026")))
    done = hoagiai("validate", "con.yaml", "--no-cache", "--select", "HG809")
    assert "thời hạn 29/06/2026 → 14/06/2026 (chặt hơn)" in " ".join(done.stdout.split())
    assert re.search(r"con\.yaml:\d+:11: cảnh báo HG809", done.stdout)  # at the link of the task that carries it out
    hoagiai("compare", "con.yaml", "--accept", "-y")
    assert "HG809" not in hoagiai("validate", "con.yaml", "--no-cache").stdout


# --- impact and status ---


def test_impact_lists_the_children_that_a_changed_parent_touches(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    for lenh in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "a"]):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.vn", *lenh], cwd=tmp_path, check=True)
    assert hoagiai("impact", "cha.yaml").returncode == 0
    dat(cha=doi(CHA, ("ngày 30/6/2026", "ngày 15/6/2026")))
    done = hoagiai("impact", "cha.yaml")
    assert done.returncode == 1
    assert "con.yaml\n  III.1  triển khai III.2: thời hạn 29/06/2026 → 14/06/2026 (chặt hơn)" in done.stdout
    data = json.loads(hoagiai("impact", "cha.yaml", "--format", "json").stdout)
    assert data["ke_hoach"][0]["viec"][0]["doi"] == [{"truong": "han", "chieu": "siet"}]


def test_status_is_a_tree_with_coverage_and_the_units_without_a_plan(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(doi(CON, ("    theo: III.3\n", "    theo: phát sinh\n")))
    (tmp_path / "hoagiai.toml").write_text('don_vi = ["phường An Bình", "xã Suối Mây"]\n', encoding="utf-8")
    chu = hoagiai("status").stdout
    assert re.search(r"^tỉnh Thanh Lâm - 52/KH-UBND", chu)
    assert "├─ phường An Bình - chưa có số, tiếp nhận 3/4 nhiệm vụ giao" in chu
    assert "└─ chưa có kế hoạch: xã Suối Mây" in chu
    (goc,) = json.loads(hoagiai("status", "--format", "json").stdout)["plans"]
    assert goc["con"][0]["phu"]["giao"] == 4 and goc["chua_co_ke_hoach"] == ["xã Suối Mây"]


# --- new ---


def test_a_draft_from_the_parent_has_no_fault_but_its_marks(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    done = hoagiai("new", "--from", "cha.yaml", "--unit", "phường An Bình", "--year", "2026", "-o", "moi.yaml")
    assert done.returncode == 0
    moi = (tmp_path / "moi.yaml").read_text("utf-8")
    viec = json.loads(hoagiai("tasks", "moi.yaml", "--format", "json").stdout)
    assert [mot["thoi_gian"] for mot in viec] == ["Trước ngày 30/6/2026", "Quý III năm 2026", "Trước ngày 15/11/2026"]
    assert viec[0]["phoi_hop"] == ["Công an phường", "Ủy ban Mặt trận Tổ quốc Việt Nam phường"]
    assert "theo: III.4.b" in moi and "báo cáo Sở Nông nghiệp và Môi trường trước ngày 20/11/2026" in moi
    found = json.loads(hoagiai("validate", "moi.yaml", "--format", "json", "--no-cache").stdout)["findings"]
    assert {mot["severity"] for mot in found} == {"info"}
    assert len([mot for mot in found if mot["code"] == "HG903"]) == moi.count("# TODO(hoagiai)")
    doi_chieu = json.loads(hoagiai("compare", "moi.yaml", "--format", "json").stdout)
    assert doi_chieu["thieu"] == [] and {mot["chieu"] for mot in doi_chieu["chi_tieu"]} == {"bang"}
    (tmp_path / "moi.yaml").write_text(moi.replace("trang_thai: du_thao", "trang_thai: ban_hanh"), encoding="utf-8")
    assert "lỗi HG903" in hoagiai("validate", "moi.yaml", "--no-cache").stdout


def test_a_draft_is_never_written_over_a_file(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    done = hoagiai("new", "--unit", "xã Suối Mây", "--year", "2026", "-o", "con.yaml")
    assert done.returncode == 2 and (tmp_path / "con.yaml").read_text("utf-8") == CON
    assert hoagiai("new", "--unit", "xã Suối Mây", "--year", "2026").returncode == 0
    assert (tmp_path / "kh-xa-suoi-may-2026.yaml").exists()


@pytest.mark.parametrize(
    "args",
    [
        ("--unit", "An Bình", "--year", "2026"),
        ("--unit", "", "--year", "2026"),
        ("--unit", "Sở Y tế", "--year", "2026"),
        ("--unit", "phường An Bình, thành phố Huế", "--year", "2026"),
        ("--unit", "phường An Bình", "--year", "2030-2024"),
        ("--unit", "phường An Bình", "--year", "năm nay"),
        ("--unit", "phường An Bình", "--year", "2026", "--from", "khong-co.yaml"),
        ("--unit", "tỉnh Bình An", "--year", "2026", "--from", "cha.yaml"),
    ],
)
def test_what_new_cannot_do_it_says(hoagiai: Chay, dat: Dat, args: tuple[str, ...]) -> None:
    dat()
    done = hoagiai("new", *args)
    assert done.returncode in (2, 3) and done.stderr.startswith("hoagiai:")


TINH = """\
loai: Kế hoạch
trang_thai: ban_hanh
co_quan_ban_hanh: Ủy ban nhân dân tỉnh Bắc Giang
so: 45
ky_hieu: KH-UBND
ngay: 2025-01-20
trich_yeu: Bảo đảm an toàn thực phẩm giai đoạn 2025 - 2026 trên địa bàn tỉnh
thoi_ky: 2025-2026
can_cu:
  - Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015
muc_tieu:
  cu_the:
    - 100% xã, phường thành lập tổ giám sát ngay trong quý I năm 2026.
    - Trong năm 2025, ít nhất 80% cơ sở được kiểm tra.
nhiem_vu:
  - ten: Kiểm tra cơ sở tại cấp xã, mỗi thị xã 01 đợt
    chu_tri: UBND cấp xã
    phoi_hop: Hội Nông dân các huyện, thị xã; Phòng Y tế thị xã
    thoi_gian: Quý II năm 2026
  - ten: Lập danh sách cơ sở ở cấp xã
    chu_tri: UBND cấp huyện, cấp xã
    thoi_gian: Quý I năm 2026
noi_nhan:
  - "Lưu: VT"
ky: {chuc_vu: Chủ tịch, nguoi_ky: Nguyễn Văn A}
"""


def test_a_draft_leaves_no_words_that_are_wrong(hoagiai: Chay, tmp_path: Path) -> None:
    (tmp_path / "tinh.yaml").write_text(TINH, encoding="utf-8")
    ra = hoagiai("new", "--from", "tinh.yaml", "--unit", "xã Phú Bình", "--year", "2026", "-o", "-").stdout
    assert "thị phường" not in ra and "Kiểm tra cơ sở ở xã, mỗi thị xã 01 đợt" in ra  # a person is to look at it
    assert "Lập danh sách cơ sở ở xã" in ra and "theo: II.2" in ra
    assert "chu_tri: Phòng Y tế thị xã" not in ra and "UBND cấp huyện, xã" not in ra
    assert "- Xã thành lập tổ giám sát ngay trong quý I năm 2026." in ra
    assert re.search(r"đã đến hạn trước thời kỳ này.*\n.*ít nhất 80% cơ sở", ra)
    assert "- Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015\n" not in ra
    assert "- Ủy ban nhân dân tỉnh Bắc Ninh (để b/c)" in ra


def test_units_of_each_kind_have_offices_of_their_own(hoagiai: Chay) -> None:
    def khung(don_vi: str) -> str:
        return hoagiai("new", "--unit", don_vi, "--year", "2026", "-o", "-").stdout

    assert "chu_tri: Văn phòng UBND tỉnh" in khung("tỉnh Thái Nguyên")
    assert "chu_tri: Văn phòng HĐND và UBND xã" in khung("xã Phú Bình")
    assert "Ủy ban nhân dân Phường 5" in khung("phường 5") and "dia_danh: Phường 5" in khung("Phường 5")


def test_work_is_not_called_missing_where_a_task_may_only_lack_its_link(hoagiai: Chay, dat: Dat) -> None:
    dat(con=doi(CON, ("    theo: III.3\n", "")))
    ra = json.loads(hoagiai("compare", "con.yaml", "--format", "json").stdout)
    chu = hoagiai("compare", "con.yaml").stdout
    assert "chưa rõ 1, thiếu 0" in chu, ra


def test_a_plan_of_another_field_is_asked_about(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(con=KHONG_THEO)
    (tmp_path / "khac.yaml").write_text(TINH, encoding="utf-8")
    assert "có đúng là kế hoạch cấp trên không" in " ".join(hoagiai("compare", "con.yaml", "khac.yaml").stdout.split())


# --- bad input ---


def test_a_broken_parent_leaves_the_child_checked(hoagiai: Chay, dat: Dat) -> None:
    dat(doi(CON, ("chu_tri: Văn phòng HĐND và UBND phường", "chu_tri: Văn phòng HĐND và UBND xã")), "loai: [\n")
    done = hoagiai("compare", "con.yaml")
    assert done.returncode == 1 and "không đọc được kế hoạch cấp trên nào" in done.stderr
    assert "HG804" in done.stdout
    assert "HG616" in hoagiai("validate", "con.yaml", "--no-cache").stdout


def test_rings_of_plans_are_told(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat(cha=CHA + "thuc_hien:\n  - van_ban: Kế hoạch của phường\n    tep: con.yaml\n")
    done = hoagiai("compare", "con.yaml")
    assert "HG808" in done.stdout and "con.yaml → cha.yaml → con.yaml" in " ".join(done.stdout.split())
    assert hoagiai("status").returncode == 0
    dat(doi(CON, ("tep: cha.yaml", "tep: con.yaml")))
    assert "HG806" in hoagiai("compare", "con.yaml").stdout


@pytest.mark.parametrize("tep", ["../ngoai.yaml", "/etc/passwd", "khong-co.yaml", "cha.docx"])
def test_parents_elsewhere_or_of_another_kind(hoagiai: Chay, dat: Dat, tmp_path: Path, tep: str) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "ngoai.yaml").write_text(CHA, encoding="utf-8")
    (tmp_path / "kho" / "hoagiai.toml").write_text("", encoding="utf-8")
    (tmp_path / "kho" / "cha.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "kho" / "con.yaml").write_text(doi(CON, ("tep: cha.yaml", f"tep: {tep}")), encoding="utf-8")
    done = hoagiai("compare", "kho/con.yaml")
    assert done.returncode == 1 and re.search(r"HG80[234]", done.stdout)


def test_results_are_never_written_over_plans(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    assert hoagiai("compare", "con.yaml", "-o", "con.yaml").returncode == 2
    assert hoagiai("compare", "con.yaml", "--format", "docx").returncode == 2
    assert (tmp_path / "con.yaml").read_text("utf-8") == CON


def test_ten_thousand_tasks_are_compared(hoagiai: Chay, dat: Dat) -> None:
    def nhieu(goc: str, n: int, theo: bool) -> str:
        dau = goc[: goc.index("nhiem_vu:")]
        viec = "".join(
            f"  - ten: Việc thứ {i} về khu vực số {i % 997} và tuyến {i % 89}\n"
            + (f"    theo: III.{i}\n" if theo else "")
            + f"    chu_tri: {'Phòng Kinh tế' if theo else 'UBND các xã, phường, đặc khu'}\n"
            for i in range(1, n + 1)
        )
        return f"{dau}nhiem_vu:\n{viec}"

    dat(nhieu(CON, 10_000, True), nhieu(CHA, 10_000, False))
    data = json.loads(hoagiai("compare", "con.yaml", "--format", "json").stdout)
    assert len(data["pairs"]) > 9_000


# --- several parents ---


def test_a_number_that_two_parents_have_is_told_apart(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    hai = doi(CHA, ("so: 52", "so: 18"), ("Xử lý điểm rác tồn đọng, trồng hoa dọc các tuyến đường", "Mở lớp học bơi"))
    (tmp_path / "hai.yaml").write_text(hai, encoding="utf-8")
    them = "    tep: cha.yaml\n  - van_ban: Kế hoạch số 18/KH-UBND ngày 22 tháng 01 năm 2026\n    tep: hai.yaml\n"
    dat(doi(CON, ("    tep: cha.yaml\n", them)))
    mo_ho = json.loads(hoagiai("validate", "con.yaml", "--select", "HG821", "--format", "json").stdout)["findings"]
    assert [mot["path"] for mot in mo_ho] == [f"nhiem_vu[{i}].theo" for i in range(3)]
    assert "52/KH-UBND#III.2 hay 18/KH-UBND#III.2" in mo_ho[0]["help"]
    # without a name in front the number is the first parent's
    cap = json.loads(hoagiai("compare", "con.yaml", "--format", "json").stdout)["pairs"]
    assert {mot["tep_cha"] for mot in cap if mot["kieu"] == "theo"} == {"cha.yaml"}
    dat(doi(CON, ("    tep: cha.yaml\n", them), ("theo: III.2\n", "theo: 18/KH-UBND#III.2\n")))
    cap = json.loads(hoagiai("compare", "con.yaml", "--format", "json").stdout)["pairs"]
    assert [mot["tep_cha"] for mot in cap if mot["con"] == "III.1" and mot["kieu"] == "theo"] == ["hai.yaml"]
    # the tree has the plan once, with the first of its superiors, and says the other
    assert "triển khai cả tỉnh Thanh Lâm - 18/KH-UBND: tiếp nhận" in hoagiai("status").stdout
    cay = json.loads(hoagiai("status", "--format", "json").stdout)["plans"]
    (duoi,) = [con for goc in cay for con in goc["con"]]
    assert [mot["tep"] for mot in duoi["cung_trien_khai"]] == ["hai.yaml"]


@pytest.mark.parametrize(
    ("theo", "goi_y"),
    [
        ('"III.2, III.3"', "[III.2, III.3]"),
        ("Mục III.2", "III.2"),
        ("III.2.", "III.2"),
        ("iii.2", "III.2"),
        ("III.22", "gần nhất là III.2"),
        ('"52/KH-UBND#III.22"', "gần nhất là 52/KH-UBND#III.2"),
        ('"53/KH-UBND#III.2"', "có phải 52/KH-UBND#III.2?"),
        ('"53/KH-UBND#III.22"', "các kế hoạch có tệp: 52/KH-UBND"),
    ],
)
def test_a_link_that_leads_nowhere_says_what_may_be_meant(hoagiai: Chay, dat: Dat, theo: str, goi_y: str) -> None:
    dat(doi(CON, ("theo: III.2\n", f"theo: {theo}\n")))
    (loi,) = json.loads(hoagiai("validate", "con.yaml", "--select", "HG801", "--format", "json").stdout)["findings"]
    assert goi_y in loi["message"]


def test_a_superiors_plan_must_have_its_file_once_the_plan_is_issued(hoagiai: Chay, dat: Dat) -> None:
    dat(
        doi(
            CON,
            ("    tep: cha.yaml\n", ""),
            ("    theo: III.2\n", ""),
            ("    theo: III.3\n", ""),
            ("    theo: III.4.b\n", ""),
        )
    )

    def muc(*args: str) -> list[str]:
        found = json.loads(hoagiai("validate", "con.yaml", "--select", "HG807", "--format", "json", *args).stdout)
        return [mot["severity"] for mot in found["findings"]]

    assert (muc(), muc("--profile", "ban_hanh")) == ([], ["error"])


def test_a_mark_of_one_superior_is_not_told_at_the_task_of_another(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    (tmp_path / "hai.yaml").write_text(doi(CHA, ("so: 52", "so: 18")), encoding="utf-8")
    them = "    tep: cha.yaml\n  - van_ban: Kế hoạch số 18/KH-UBND ngày 22 tháng 01 năm 2026\n    tep: hai.yaml\n"
    dat(doi(CON, ("    tep: cha.yaml\n", them), ("    theo: III.3\n", "    theo: phát sinh\n"),
            ("theo: III.4.b\n", "theo: 18/KH-UBND#III.3\n")))  # fmt: skip
    assert hoagiai("compare", "con.yaml", "--accept", "-y").returncode <= 1
    (tmp_path / "hai.yaml").write_text(
        doi(CHA, ("so: 52", "so: 18"), ("Tuyên truyền phân loại rác", "Dừng phân loại rác")), encoding="utf-8"
    )
    found = json.loads(hoagiai("validate", "con.yaml", "--select", "HG809", "--format", "json").stdout)["findings"]
    assert [mot["path"] for mot in found] == ["nhiem_vu[2].theo"]


def test_plans_of_one_level_are_no_parent_and_child(hoagiai: Chay, dat: Dat, tmp_path: Path) -> None:
    dat()
    (tmp_path / "hai.yaml").write_text(doi(CON, ("phường An Bình", "phường Hòa Bình")), encoding="utf-8")
    done = hoagiai("compare", "con.yaml", "hai.yaml")
    assert done.returncode == 2 and "không phải cấp trên" in done.stderr
    assert hoagiai("new", "--from", "cha.yaml", "--unit", "xã A", "--year", "2030").returncode == 2
    done = hoagiai("new", "--from", "cha.yaml", "--unit", "xã Suối Mây", "--year", "2026", "-o", "cha.yaml", "--force")
    assert done.returncode == 2 and (tmp_path / "cha.yaml").read_text("utf-8") == CHA
