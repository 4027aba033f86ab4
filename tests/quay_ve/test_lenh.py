"""`hoagiai import` of a printed document, as a user runs it."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Chay
from tests.quay_ve.do_dung import KE_HOACH, SuaWord, ca, in_docx, sua_docx, sua_xml, thay

RAW = ("\ufeff" + KE_HOACH.replace("\n", "\r\n")).encode()


THUC_THE = '<!DOCTYPE a [<!ENTITY b "c">]>'
LONG, HET = "<w:body>" + "<w:sdt>" * 400, "</w:sdt>" * 400 + "</w:body>"


@pytest.fixture
def cho(tmp_path: Path) -> Path:
    (tmp_path / "kh.yaml").write_bytes(RAW)
    (tmp_path / "in.docx").write_bytes(in_docx(RAW))
    return tmp_path


def da_sua(cho: Path, sua: SuaWord, *, nhung: bool = True) -> Path:
    path = cho / "sua.docx"
    path.write_bytes(sua_docx(in_docx(RAW, nhung=nhung), sua))
    return path


def test_an_untouched_print_gives_back_the_very_file(cho: Path, hoagiai: Chay) -> None:
    done = hoagiai("import", "in.docx", "-o", "lai.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert (cho / "lai.yaml").read_bytes() == RAW
    assert hoagiai("import", "in.docx", "-o", "lai.yaml").returncode == 2
    done = hoagiai("import", "in.docx", "--into", "kh.yaml")
    assert (done.returncode, done.stdout) == (0, "")
    assert "không có gì phải sửa" in done.stderr


def test_an_edited_print_gives_back_the_file_with_the_edit(cho: Path, hoagiai: Chay) -> None:
    da_sua(cho, thay("Quý II năm 2026", "Quý III năm 2026"))
    done = hoagiai("import", "sua.docx", "-o", "lai.yaml")
    assert done.returncode == 0
    assert "Nhiệm vụ III.1 › thời gian: “Quý II năm 2026” → “Quý III năm 2026”" in done.stderr
    assert (cho / "lai.yaml").read_bytes() == RAW.replace("Quý II năm".encode(), "Quý III năm".encode())


@pytest.mark.parametrize("nhung", [True, False])
def test_into(cho: Path, hoagiai: Chay, nhung: bool) -> None:
    da_sua(cho, thay("Quý II năm 2026", "Quý III năm 2026"), nhung=nhung)
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml", "--diff")
    assert done.returncode == 0
    assert "+    thoi_gian: Quý III năm 2026\n" in done.stdout
    assert (cho / "kh.yaml").read_bytes() == RAW
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml")
    assert done.returncode == 0
    assert "1 thay đổi" in done.stderr
    assert (cho / "kh.yaml").read_bytes() == RAW.replace("Quý II năm".encode(), "Quý III năm".encode())
    assert hoagiai("render", "kh.yaml", "--txt", "-o", "-").returncode == 0


def test_a_conflict_stops(cho: Path, hoagiai: Chay) -> None:
    da_sua(cho, ca(thay("Quý II năm 2026", "Quý III năm 2026"), thay("Nguyễn Văn A", "Trần Văn B")))
    nay = RAW.replace("Quý II năm".encode(), "Quý IV năm".encode())
    (cho / "kh.yaml").write_bytes(nay)
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml", "--yes")
    assert done.returncode == 1
    for text in ("Quý II năm 2026", "Quý III năm 2026", "Quý IV năm 2026", "không ghi gì"):
        assert text in done.stderr
    assert (cho / "kh.yaml").read_bytes() == nay
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml", "--report", "json", "--lang", "en")
    report = json.loads(done.stdout)
    assert report["da_ghi"] is False
    assert report["xung_dot"][0]["ke_hoach"] == "Quý IV năm 2026"
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml", "--yes", "--partial")
    assert done.returncode == 1  # the rest was written, and that something was left is not to go unseen
    assert (cho / "kh.yaml").read_bytes() == nay.replace("Nguyễn Văn A".encode(), "Trần Văn B".encode())


def test_what_is_not_understood_stops_unless_told_otherwise(cho: Path, hoagiai: Chay) -> None:
    da_sua(cho, ca(thay("Hạnh phúc", "Ấm no"), thay("Quý II năm 2026", "Quý III năm 2026")))
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml")
    assert done.returncode == 1
    assert "Độc lập - Tự do - Ấm no" in done.stderr
    assert (cho / "kh.yaml").read_bytes() == RAW
    assert hoagiai("import", "sua.docx", "-o", "lai.yaml").returncode == 1
    assert not (cho / "lai.yaml").exists()
    done = hoagiai("import", "sua.docx", "--into", "kh.yaml", "--partial", "--report", "json")
    assert done.returncode == 1  # written, but not all of it
    report = json.loads(done.stdout)
    assert report["da_ghi"] is True
    assert report["chua_hieu"][0]["van_ban"] == ["Độc lập - Tự do - Ấm no"]
    assert (cho / "kh.yaml").read_bytes() == RAW.replace("Quý II năm".encode(), "Quý III năm".encode())


@pytest.mark.parametrize("sua", [thay("Hạnh phúc", "Hạnh phúc"), thay("Nguyễn Văn A", "Trần Văn B")])
def test_a_print_of_another_plan_is_not_taken_over(cho: Path, hoagiai: Chay, sua: SuaWord) -> None:
    da_sua(cho, sua)
    khac = b"co_quan_ban_hanh: S\xe1\xbb\x9f A\ntrich_yeu: B\nmuc_dich: C\nky: {the_thuc: KT, chuc_vu: P}\n"
    (cho / "khac.yaml").write_bytes(khac)
    done = hoagiai("import", "sua.docx", "--into", "khac.yaml")
    assert done.returncode == 1
    assert "không phải bản in của khac.yaml" in done.stderr and "ke_hoach.yaml" in done.stderr
    assert (cho / "khac.yaml").read_bytes() == khac


def test_looking_writes_nothing(cho: Path, hoagiai: Chay) -> None:
    da_sua(cho, thay("Nguyễn Văn A", "Trần Văn B"))
    (cho / "cu.txt").write_text("KẾ HOẠCH\nTổ chức ngày hội\n\nI. MỤC ĐÍCH\nVui.\n", "utf-8")
    for tep, ra in (("sua.docx", "sua.yaml"), ("cu.txt", "cu.yaml")):
        assert hoagiai("import", tep, "--diff").returncode == 0
        assert not (cho / ra).exists()
    assert hoagiai("import", "sua.docx", "-o", "kh.yaml", "--diff").returncode == 0
    assert (cho / "kh.yaml").read_bytes() == RAW


def test_damaged_source_is_said(cho: Path, hoagiai: Chay) -> None:
    with zipfile.ZipFile(cho / "in.docx") as archive:
        item = archive.read("customXml/item1.xml").replace(b"loai:", b"loaj:", 1)
    data = sua_xml(
        (cho / "in.docx").read_bytes(), lambda xml: xml.replace("Quý II", "Quý I"), {"customXml/item1.xml": item}
    )
    (cho / "hong.docx").write_bytes(data)
    done = hoagiai("import", "hong.docx", "-o", "lai.yaml")
    assert done.returncode == 1
    assert "đã hỏng" in done.stderr and "--into" in done.stderr
    done = hoagiai("import", "hong.docx", "--into", "kh.yaml")
    assert done.returncode == 0
    assert "đã hỏng" in done.stderr
    assert "thoi_gian: Quý I năm 2026" in (cho / "kh.yaml").read_text("utf-8-sig")


def test_other_files(cho: Path, hoagiai: Chay) -> None:
    (cho / "x.txt").write_text("KẾ HOẠCH", "utf-8")
    (cho / "trong.txt").write_bytes(b"\n")
    (cho / "trong.docx").write_bytes(b"")
    (cho / "khac.docx").write_bytes(in_docx(b"co_quan_ban_hanh: So A\ntrich_yeu: B\nmuc_dich: C\n", nhung=False))
    for args, ma, chu in (
        (("x.txt", "--into", "kh.yaml"), 2, "Word .docx"),
        (("khac.docx", "-o", "khac.yaml"), 0, "0 nhiệm vụ"),
        (("khac.docx", "--into", "kh.yaml"), 1, "không phải bản in"),
        (("kh.yaml", "-o", "y.yaml"), 2, "đã là tệp kế hoạch"),
        (("trong.txt", "-o", "y.yaml"), 1, "chưa có chữ nào"),
        (("trong.docx", "-o", "y.yaml"), 1, "chưa có chữ nào"),
        (("in.docx", "-o", "./in.docx", "--force"), 2, "chính văn bản đang nhập"),
        (("in.docx", "--into", "khong-co.yaml"), 3, "khong-co.yaml"),
        (("in.docx", "--into", "kh.yaml", "-o", "z.yaml"), 2, "--into"),
    ):
        done = hoagiai("import", *args)
        assert (done.returncode, chu in done.stderr) == (ma, True), done.stderr
    (cho / "kh.yaml").write_bytes(b"trich_yeu: B\n")
    done = hoagiai("import", "in.docx", "--into", "kh.yaml")
    assert done.returncode == 1
    assert "co_quan_ban_hanh" in done.stderr


@pytest.mark.parametrize(
    ("lam", "chu"),
    [
        (lambda data: data[: len(data) // 2], "hỏng"),
        (lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data, "mật khẩu"),
        (lambda data: b"PK\x03\x04", "hỏng"),
        (lambda data: sua_xml(data, lambda xml: xml[:-20]), "hỏng"),
        (lambda data: sua_xml(data, lambda xml: THUC_THE + xml[xml.index("<w:document") :]), "thực thể"),
        (lambda data: sua_xml(data, lambda xml: xml.replace("<w:body>", LONG).replace("</w:body>", HET)), "nhiều tầng"),
        (lambda data: sua_xml(data, lambda xml: xml + " " * (70 << 20)), "quá lớn"),
    ],
)  # fmt: skip
def test_bad_files(cho: Path, hoagiai: Chay, lam: object, chu: str) -> None:
    (cho / "hong.docx").write_bytes(lam((cho / "in.docx").read_bytes()))  # type: ignore[operator]
    for args in (("-o", "lai.yaml"), ("--into", "kh.yaml")):
        done = hoagiai("import", "hong.docx", *args)
        assert done.returncode == 1
        assert chu in done.stderr, done.stderr
    assert (cho / "kh.yaml").read_bytes() == RAW


def test_render_and_back(cho: Path, hoagiai: Chay) -> None:
    assert hoagiai("render", "kh.yaml", "--docx", "-o", "ra.docx").returncode == 0
    assert hoagiai("import", "ra.docx", "-o", "lai.yaml").returncode == 0
    assert (cho / "lai.yaml").read_bytes() == RAW
    assert hoagiai("render", "kh.yaml", "--docx", "--no-embed", "-o", "khong.docx").returncode == 0
    assert hoagiai("import", "khong.docx", "-o", "lai2.yaml").returncode == 0
    done = hoagiai("import", "khong.docx", "--into", "kh.yaml")
    assert done.returncode == 0
    assert "không có gì phải sửa" in done.stderr
