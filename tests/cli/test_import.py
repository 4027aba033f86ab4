"""`hoagiai import`, from a text file to a plan that validates and renders every word."""

import json
import os
import re
from pathlib import Path

import pytest

from hoagiai_cli.source.loader import load
from tests.cli.conftest import Chay
from tests.intake.van_ban_mau import DOAN, LAYOUTS, moi_dong
from tests.seeds import seed_path


def van_ban(tmp_path: Path, text: str, ten: str = "vao.txt") -> Path:
    path = tmp_path / ten
    path.write_text(text, encoding="utf-8")
    return path


def gon(text: str) -> str:
    """Words only: marks and end marks are generated."""
    text = re.sub(r"\*\*|^[-–+]\s*", "", text.replace("\u00a0", " "), flags=re.M)
    return re.sub(r"[\s.;,/]+", " ", text).strip()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_import_validate_render_keeps_every_paragraph(tmp_path: Path, hoagiai: Chay, layout: str) -> None:
    vao = van_ban(tmp_path, LAYOUTS[layout]())
    done = hoagiai("import", vao, "-o", "kh.yaml")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "4 nhiệm vụ" in done.stderr
    assert hoagiai("validate", "kh.yaml").returncode == 0
    text = hoagiai("render", "kh.yaml", "--txt", "-o", "-").stdout
    words = gon(text)
    at = 0
    for doan in DOAN[2:]:
        at = words.find(gon(doan), at)
        assert at >= 0, doan
    for doan in DOAN[:2]:
        assert gon(doan) in words


THAT = {
    "000": {"HG211", "HG309", "HG608", "HG609", "HG615", "HG715", "HG721", "HG724"},
    "001": {"HG213", "HG217", "HG715"},
    "002": {"HG133", "HG317"},
    "004": {"HG217", "HG402", "HG506", "HG609", "HG710", "HG714", "HG715", "HG721", "HG722"},
}
"""What is really wrong with a text, as a superior's clerk would send it back; read one by one."""


@pytest.mark.parametrize("prefix", ["000", "001", "002", "004"])
def test_real_plans_keep_every_paragraph(tmp_path: Path, hoagiai: Chay, prefix: str) -> None:
    vao = seed_path(prefix)
    done = hoagiai("import", vao, "-o", "kh.yaml", "--report", "json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["bo"] == []
    checked = hoagiai("validate", "kh.yaml", "--format", "json")
    found = [item for item in json.loads(checked.stdout)["findings"] if item["severity"] != "info"]
    assert {item["code"] for item in found} == THAT[prefix]
    again = hoagiai("render", "kh.yaml", "--docx", "-o", "kh.docx")
    assert again.returncode == 0, again.stderr
    from hoagiai_cli.document.docx.reader import read_paragraphs
    from hoagiai_cli.document.txt_reader import doc_txt

    words = " ".join(gon(item.text) for item in read_paragraphs((tmp_path / "kh.docx").read_bytes()) if item.text)
    tho = doc_txt(vao.read_text(encoding="utf-8"))
    tieu_de = next(i for i, item in enumerate(tho.doan) if item.text.strip() == "KẾ HOẠCH")
    at = 0
    for doan in tho.doan[tieu_de:]:
        found = words.find(gon(doan.text), at)
        if found < 0:  # the two columns of the signature table may stand in the other order
            found = words.find(gon(doan.text))
            assert doan.dong > report["tim_thay"]["noi_nhan"], doan.text
        assert found >= 0, doan.text
        at = max(at, found)


def test_the_article_is_refused(tmp_path: Path, hoagiai: Chay) -> None:
    done = hoagiai("import", seed_path("003"), "-o", "kh.yaml")
    assert done.returncode == 1
    assert "không phải kế hoạch" in done.stderr
    assert not (tmp_path / "kh.yaml").exists()


def test_not_a_plan(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, "Một đoạn văn bất kỳ.\n")
    done = hoagiai("import", vao, "-o", "kh.yaml", "--report", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["la_ke_hoach"] is False
    assert not (tmp_path / "kh.yaml").exists()


def test_no_overwriting_without_force(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, moi_dong())
    (tmp_path / "kh.yaml").write_text("của tôi\n", encoding="utf-8")
    done = hoagiai("import", vao, "-o", "kh.yaml")
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert (tmp_path / "kh.yaml").read_text(encoding="utf-8") == "của tôi\n"
    assert hoagiai("import", vao, "-o", "kh.yaml", "--force").returncode == 0
    assert "nhiem_vu:" in (tmp_path / "kh.yaml").read_text(encoding="utf-8")


def test_doubts_are_listed_and_marked_in_the_file(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, moi_dong())
    done = hoagiai("import", vao, "-o", "kh.yaml")
    assert "dòng 5: cơ quan ban hành suy ra" in done.stderr
    lines = (tmp_path / "kh.yaml").read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("co_quan_ban_hanh:"))
    assert lines[at - 1].startswith("# cần xem lại:")


def test_default_name_and_standard_output(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, moi_dong())
    assert hoagiai("import", vao).returncode == 0
    to_file = (tmp_path / "vao.yaml").read_bytes()
    done = hoagiai("import", vao, "-o", "-")
    assert done.stdout.encode() == to_file
    assert load(to_file, "vao.yaml").problems == []


def test_text_outside_the_plan_is_listed(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, "Cổng thông tin của phường\n" + moi_dong() + "Lượt xem: 12\n")
    done = hoagiai("import", vao, "-o", "kh.yaml")
    assert done.returncode == 0
    assert "Cổng thông tin của phường" in done.stderr
    assert "Lượt xem: 12" in done.stderr


@pytest.mark.parametrize(
    ("raw", "noi"),
    [
        (b"PK\x03\x04abc", "hỏng"),
        (b"%PDF-1.7", "hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "không phải văn bản Word"),
        (b"\x89PNG\r\n\x1a\n", "ảnh PNG"),
        (b"K\xea\xcc ho\xe2\xf2ch", "không phải kế hoạch"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, hoagiai: Chay, raw: bytes, noi: str) -> None:
    (tmp_path / "x.txt").write_bytes(raw)
    done = hoagiai("import", "x.txt", "-o", "kh.yaml")
    assert done.returncode == 1
    assert noi in done.stderr
    assert not (tmp_path / "kh.yaml").exists()


def test_utf16_with_a_mark_is_read(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "x.txt").write_bytes(moi_dong().encode("utf-16"))
    assert hoagiai("import", "x.txt", "-o", "kh.yaml").returncode == 0


def test_decomposed_text_becomes_composed(tmp_path: Path, hoagiai: Chay) -> None:
    import unicodedata

    vao = van_ban(tmp_path, unicodedata.normalize("NFD", moi_dong()))
    assert hoagiai("import", vao, "-o", "kh.yaml").returncode == 0
    text = (tmp_path / "kh.yaml").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "chu_tri: Văn phòng HĐND và UBND phường" in text


def test_a_label_with_nothing_behind_it_is_kept(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "kh.txt").write_text(
        "ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH\nSố: 05/KH-UBND\nAn Bình, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n"
        "Công tác hòa giải ở cơ sở năm 2026\nI. NHIỆM VỤ\n1. Rà soát tổ hòa giải\n"
        "- Chủ trì: Công an phường; Hình thức: ; Thời gian: Quý I năm 2026\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n",
        encoding="utf-8",
    )
    done = hoagiai("import", "kh.txt", "-o", "kh.yaml")
    assert done.returncode == 0, done.stderr
    kh = load((tmp_path / "kh.yaml").read_bytes(), "kh.yaml").data
    assert kh is not None
    assert kh["nhiem_vu"][0]["khac"] == [{"nhan": "Hình thức", "noi_dung": "…"}]


def test_missing_input_and_unwritable_output(tmp_path: Path, hoagiai: Chay) -> None:
    assert hoagiai("import", "khong_co.txt").returncode == 3
    vao = van_ban(tmp_path, moi_dong())
    done = hoagiai("import", vao, "-o", "khong/co/thu/muc/kh.yaml")
    assert done.returncode == 2
    assert "khong/co/thu/muc" in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="quyền đọc không chặn được root")
def test_unreadable_input(tmp_path: Path, hoagiai: Chay) -> None:
    vao = van_ban(tmp_path, moi_dong())
    vao.chmod(0)
    assert hoagiai("import", vao).returncode == 3


def _bang_docx(tep: Path) -> None:
    """A plan as another program writes it: letterhead, tasks and signature in tables, an annex behind them."""
    import docx

    document = docx.Document()

    def bang(dong: list[list[str]], kieu: str | None) -> None:
        table = document.add_table(rows=0, cols=len(dong[0]), style=kieu)
        for chu in dong:
            for cell, text in zip(table.add_row().cells, chu, strict=True):
                cell.text = text

    bang(
        [
            ["UBND TỈNH BÌNH AN\nSỞ TƯ PHÁP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
            ["Số: 45/KH-STP", "Bình An, ngày 12 tháng 02 năm 2026"],
        ],
        None,
    )
    for chu in (
        "KẾ HOẠCH",
        "Công tác hòa giải ở cơ sở năm 2026",
        "Sở Tư pháp ban hành Kế hoạch công tác hòa giải ở cơ sở năm 2026 như sau:",
        "I. MỤC ĐÍCH",
        "Nâng cao hiệu quả công tác hòa giải.",
        "II. NHIỆM VỤ",
        "Các nhiệm vụ cụ thể:",
    ):
        document.add_paragraph(chu)
    bang(
        [
            ["TT", "Nội dung", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp"],
            ["I", "Chỉ đạo", "", "", ""],
            ["1", "Ban hành văn bản hướng dẫn", "Quý I/2026", "Văn phòng Sở", "Thanh tra Sở; Hội Luật gia tỉnh"],
            ["2", "Kiểm tra", "Quý III/2026", "Thanh tra Sở", "UBND các xã, phường"],
        ],
        "Table Grid",
    )
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph("Văn phòng Sở bố trí kinh phí.")
    document.add_paragraph("Trên đây là Kế hoạch công tác hòa giải ở cơ sở năm 2026./.")
    bang([["Nơi nhận:\n- Bộ Tư pháp;\n- Lưu: VT.", "GIÁM ĐỐC\n\nTrần Thị Bình"]], None)
    document.add_paragraph("Phụ lục")
    document.add_paragraph("DANH MỤC TÀI LIỆU")
    bang([["STT", "Tên tài liệu"], ["1", "Sổ tay hòa giải viên"]], "Table Grid")
    document.save(str(tep))


def test_a_word_file_of_another_maker(tmp_path: Path, hoagiai: Chay) -> None:
    _bang_docx(tmp_path / "kh.docx")
    done = hoagiai("import", "kh.docx", "-o", "kh.yaml")
    assert done.returncode == 0, done.stderr
    kh = load((tmp_path / "kh.yaml").read_bytes(), "kh.yaml").data
    assert kh is not None
    assert (kh["co_quan_chu_quan"], kh["so"], kh["ngay"]) == ("UBND tỉnh Bình An", 45, "2026-02-12")
    viec = kh["nhiem_vu"][0]["viec"]
    assert [(item["chu_tri"], item["phoi_hop"], item["thoi_gian"]) for item in viec] == [
        ("Văn phòng Sở", "Thanh tra Sở; Hội Luật gia tỉnh", "Quý I/2026"),
        ("Thanh tra Sở", "UBND các xã, phường", "Quý III/2026"),
    ]
    assert kh["ky"]["nguoi_ky"] == "Trần Thị Bình"
    assert "| 1 | Sổ tay hòa giải viên |" in kh["phu_luc"][0]["noi_dung"]
    assert hoagiai("render", "kh.yaml", "--txt", "-o", "kh.txt").returncode == 0
    txt = (tmp_path / "kh.txt").read_text(encoding="utf-8")
    assert "1 | Ban hành văn bản hướng dẫn | Quý I/2026 | Văn phòng Sở | Thanh tra Sở; Hội Luật gia tỉnh" in txt


def test_a_page_of_the_web(tmp_path: Path, hoagiai: Chay) -> None:
    than = "".join(f"<p>{line}</p>" for line in moi_dong().splitlines())
    page = f"<html><body><nav>Trang chủ</nav><script>x</script>{than}</body></html>"
    (tmp_path / "kh.html").write_text(page, encoding="utf-8")
    (tmp_path / "kh.txt").write_text(moi_dong(), encoding="utf-8")
    done = hoagiai("import", "kh.html", "-o", "web.yaml")
    assert done.returncode == 0, done.stderr
    assert "Trang chủ" in done.stderr
    assert hoagiai("import", "kh.txt", "-o", "chu.yaml").returncode == 0
    web, chu = (load((tmp_path / ten).read_bytes(), ten).data for ten in ("web.yaml", "chu.yaml"))
    assert web == chu


def test_a_folder_is_imported_whole(tmp_path: Path, hoagiai: Chay) -> None:
    kho = tmp_path / "Văn bản" / "Năm 2026"
    kho.mkdir(parents=True)
    _bang_docx(kho / "Kế hoạch 45.docx")
    (kho / "Kế hoạch 45.txt").write_text(moi_dong(), encoding="utf-8")
    (kho / "hong.docx").write_bytes(b"PK\x03\x04abc")
    (kho / "CON.txt").write_text("Kính gửi: các xã\n", encoding="utf-8")
    (kho / "~$Kế hoạch 45.docx").write_bytes(b"x")
    done = hoagiai("import", "Văn bản", "-o", "plans")
    assert done.returncode == 1
    made = sorted(path.relative_to(tmp_path / "plans").as_posix() for path in (tmp_path / "plans").rglob("*.yaml"))
    assert made == ["nam-2026/ke-hoach-45-2.yaml", "nam-2026/ke-hoach-45.yaml"]
    assert "tệp bị hỏng" in done.stderr
    assert "đây có vẻ là một công văn" in done.stderr
    assert "4 tệp: 1 không phải kế hoạch, 2 đã nhập, 1 không đọc được" in done.stderr
    again = hoagiai("import", "Văn bản", "-o", "plans", "--report", "json")
    data = json.loads(again.stdout)
    assert data["tong"] == {"khong_phai": 1, "khong_doi": 2, "loi": 1}
    assert hoagiai("import", "Văn bản").returncode == 2


def test_nothing_is_written_through_a_link(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "vao").mkdir()
    (tmp_path / "vao" / "a.txt").write_text(moi_dong(), encoding="utf-8")
    (tmp_path / "plans").mkdir()
    ngoai = tmp_path / "ngoai.yaml"
    (tmp_path / "plans" / "a.yaml").symlink_to(ngoai)
    assert hoagiai("import", "vao", "-o", "plans", "--force").returncode == 1
    assert not ngoai.exists()


def test_prints_of_plans_in_a_folder(tmp_path: Path, hoagiai: Chay) -> None:
    import docx

    (tmp_path / "vao").mkdir()
    (tmp_path / "kh.txt").write_text(moi_dong(), encoding="utf-8")
    assert hoagiai("import", "kh.txt", "-o", "kh.yaml").returncode == 0
    for ten in ("nguyen", "da-sua"):
        assert hoagiai("render", "kh.yaml", "--docx", "-o", f"vao/{ten}.docx").returncode == 0
    document = docx.Document(str(tmp_path / "vao" / "da-sua.docx"))
    document.paragraphs[-1].add_run(" Thêm trong Word")
    document.save(str(tmp_path / "vao" / "da-sua.docx"))
    done = hoagiai("import", "vao", "-o", "plans")
    assert done.returncode == 1
    assert "đã sửa trong Word" in done.stderr
    assert (tmp_path / "plans" / "nguyen.yaml").read_bytes() == (tmp_path / "kh.yaml").read_bytes()
    assert not (tmp_path / "plans" / "da-sua.yaml").exists()
    tong = len(json.loads(hoagiai("tasks", "kh.yaml", "--format", "json").stdout))
    rows = json.loads(hoagiai("import", "vao", "-o", "plans", "--report", "json").stdout)["tep"]
    assert [row["nhiem_vu"] for row in rows if row["ket_qua"] == "khong_doi"] == [tong]
