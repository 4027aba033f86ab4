"""`hoagiai check-docx` as a user runs it: exit codes, reports, bad files, --fix."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.pack import pack
from tests.cli.conftest import Chay
from tests.seeds import seed_path
from tests.the_thuc.do_dung import cac_phan, doi, tep, tot

ROOT = Path(__file__).resolve().parents[2]
SAI_LE = ('w:left="1701"', 'w:left="1134"')
DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.fixture
def dung(tmp_path: Path) -> Path:
    path = tmp_path / "dung.docx"
    path.write_bytes(tot())
    return path


@pytest.fixture
def sai(tmp_path: Path) -> Path:
    path = tmp_path / "sai.docx"
    path.write_bytes(doi(*SAI_LE))
    return path


def test_a_correct_file_is_clean_and_never_called_right(hoagiai: Chay, dung: Path) -> None:
    done = hoagiai("check-docx", dung)
    assert (done.returncode, done.stderr) == (0, "")
    assert "không thấy lỗi trong những điều đã kiểm" in done.stdout
    assert "đúng thể thức" not in done.stdout


def test_a_fault_is_told_with_place_expectation_and_source(hoagiai: Chay, sai: Path) -> None:
    done = hoagiai("check-docx", sai)
    assert done.returncode == 1
    for words in (
        "lỗi ND30-PAGE-MARGIN-LEFT",
        "cần: 30 - 35 mm",
        "có: 20 mm",
        "Nghị định 30/2020/NĐ-CP, PL I P.I M.I k.3",
    ):
        assert words in done.stdout
    english = hoagiai("check-docx", sai, "--lang", "en")
    assert "expected: 30 - 35 mm" in english.stdout and "the left margin is outside the range" in english.stdout


def test_json_for_tools(hoagiai: Chay, sai: Path, dung: Path) -> None:
    done = hoagiai("check-docx", dung, sai, "--format", "json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["version"], report["files"]) == (1, 1, 2)
    found = report["findings"][0]
    assert (found["code"], found["severity"], found["expected"], found["found"], found["count"], found["fixable"]) == (
        "ND30-PAGE-MARGIN-LEFT", "error", "30 - 35 mm", "20 mm", 1, True,
    )  # fmt: skip
    assert found["basis"] == "text" and found["file"].endswith("sai.docx")
    assert [one["type"] for one in report["documents"]] == ["Kế hoạch", "Kế hoạch"]


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_the_threshold(hoagiai: Chay, tmp_path: Path, fail_on: str, code: int) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(doi("của phường./.", "của phường."))
    done = hoagiai("check-docx", path, "--fail-on", fail_on)
    assert "cảnh báo ND30-ND-END" in done.stdout
    assert done.returncode == code


def test_folders_without_lock_files(hoagiai: Chay, tmp_path: Path, sai: Path) -> None:
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "b.docx").write_bytes(tot())
    (tmp_path / "~$sai.docx").write_bytes(b"khoa")
    (tmp_path / "sai.sua.docx").write_bytes(b"ban sua")
    (tmp_path / "ghi chu.txt").write_text("x")
    done = hoagiai("check-docx", tmp_path)
    assert "Đã kiểm 2 tệp: 1 lỗi" in done.stdout


def _bom() -> bytes:
    return pack({**cac_phan(tot()), "word/document.xml": b"<a>" + b" " * (20 << 20) + b"</a>"})


def _dtd() -> bytes:
    return pack({**cac_phan(tot()), "word/document.xml": f"{DTD}<w>&b;</w>".encode()})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "tệp .doc cũ đổi tên, hoặc tệp có mật khẩu"),
        (tot()[:900], "tệp hỏng, tải thiếu"),
        (b"", "tệp hỏng, tải thiếu"),
        (b"{\\rtf1 xin chao}", "không phải tệp Word"),
        (pack({"a.txt": b"x"}), "thiếu phần nội dung"),
        (_bom(), "giải nén quá lớn"),
        (_dtd(), "thực thể XML"),
        (pack({**cac_phan(tot()), "word/document.xml": b"<w:document"}), "nội dung bên trong bị hỏng"),
        (tep("<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200), "lồng nhau quá nhiều tầng"),
    ],
    ids=["ole", "cut", "empty", "rtf", "zip", "bomb", "dtd", "xml", "deep"],
)
def test_a_bad_file_is_told_and_stops_nothing(
    hoagiai: Chay, tmp_path: Path, dung: Path, data: bytes, words: str
) -> None:
    bad = tmp_path / "a-hong.docx"
    bad.write_bytes(data)
    done = hoagiai("check-docx", bad, dung)
    assert done.returncode == 1
    assert "a-hong.docx: không đọc được: " in done.stdout and words in done.stdout
    assert "Đã kiểm 2 tệp" in done.stdout and "1 tệp không đọc được" in done.stdout


def test_no_files(hoagiai: Chay, tmp_path: Path, dung: Path) -> None:
    (tmp_path / "trong").mkdir()
    assert hoagiai("check-docx", tmp_path / "trong").returncode == 3
    assert hoagiai("check-docx", tmp_path / "khong-co.docx").returncode == 3
    both = hoagiai("check-docx", tmp_path / "khong-co.docx", dung)
    assert both.returncode == 1 and "không có tệp này" in both.stdout
    assert hoagiai("check-docx").returncode == 2


def test_fix_writes_a_copy_and_says_what_remains(hoagiai: Chay, tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(doi("Số: 05/KH-UBND", "Số: 5/KH-UBND", data=doi(*SAI_LE)))
    before = path.read_bytes()
    done = hoagiai("check-docx", path, "--fix")
    assert done.returncode == 1  # a word is wrong, and words stay
    assert "ND30-SO-ZERO" in done.stdout and "ND30-PAGE-MARGIN-LEFT" not in done.stdout
    assert "kh.sua.docx: đã sửa 1 chỗ, chữ giữ nguyên" in done.stdout
    assert path.read_bytes() == before
    again = hoagiai("check-docx", tmp_path / "kh.sua.docx", "--format", "json")
    assert [one["code"] for one in json.loads(again.stdout)["findings"]] == ["ND30-SO-ZERO"]


def test_fix_elsewhere_and_never_over_the_original(hoagiai: Chay, tmp_path: Path, sai: Path) -> None:
    out = tmp_path / "moi.docx"
    assert hoagiai("check-docx", sai, "--fix", "-o", out).returncode == 0
    assert out.is_file()
    assert hoagiai("check-docx", sai, "--fix", "-o", out, "--no-force").returncode == 2
    over = hoagiai("check-docx", sai, "--fix", "-o", sai)
    assert over.returncode == 2 and "không được ghi đè bản gốc" in over.stderr
    assert hoagiai("check-docx", sai, "-o", out).returncode == 2


def test_a_file_with_a_damaged_part_is_judged_and_not_fixed(hoagiai: Chay, tmp_path: Path, sai: Path) -> None:
    data = pack({**cac_phan(sai.read_bytes()), "word/fontTable.xml": b"<a/>"})
    path = tmp_path / "hong.docx"
    path.write_bytes(data.replace(b"word/fontTable.xml", b"word/f?ntTable.xml", 1))
    done = hoagiai("check-docx", path, "--fix")
    assert done.returncode == 1
    assert "có phần đã hỏng" in done.stderr
    assert not (tmp_path / "hong.sua.docx").exists()


def test_nothing_to_fix_writes_nothing(hoagiai: Chay, dung: Path) -> None:
    assert hoagiai("check-docx", dung, "--fix").returncode == 0
    assert list(dung.parent.glob("*.docx")) == [dung]


def test_nothing_of_a_kind_that_can_be_fixed_is_said(hoagiai: Chay, tmp_path: Path) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(doi("Số: 05/KH-UBND", "Số: 5/KH-UBND"))
    done = hoagiai("check-docx", path, "--fix")
    assert done.returncode == 1
    assert "không có chỗ nào --fix tự sửa được" in done.stdout
    assert list(tmp_path.glob("*.docx")) == [path]


def _loi(stdout: str) -> list[str]:
    report = json.loads(stdout)
    return [f"{one['file']}: {one['code']} {one['found']}" for one in report["findings"] if one["severity"] == "error"]


def test_silent_on_what_render_makes_of_the_sample_plans(hoagiai: Chay, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    out.mkdir()
    assert hoagiai("render", ROOT / "plans", "--docx", "-o", out).returncode == 0
    done = hoagiai("check-docx", out, "--format", "json")
    assert json.loads(done.stdout)["files"] >= 4
    assert _loi(done.stdout) == []


@pytest.mark.parametrize("name", ["000", "001", "002", "004"])
def test_silent_on_real_plans_that_were_imported(hoagiai: Chay, tmp_path: Path, name: str) -> None:
    plan, out = tmp_path / "kh.yaml", tmp_path / "kh.docx"
    hoagiai("import", seed_path(name), "-o", plan)
    assert hoagiai("render", plan, "--docx", "-o", out).returncode == 0
    assert _loi(hoagiai("check-docx", out, "--format", "json").stdout) == []


def test_rules_are_explained(hoagiai: Chay) -> None:
    done = hoagiai("explain", "ND30-ND-INDENT")
    assert done.returncode == 0
    assert "quy định: chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm" in done.stdout
    assert "lời văn của nghị định: PL I P.I M.II k.6.e" in done.stdout
    assert hoagiai("explain", "thut-dau-dong").stdout == done.stdout
    assert "basis: the words of the decree" in hoagiai("explain", "nd-indent", "--lang", "en").stdout
    assert "không kiểm: chỉ có trên bản giấy" in hoagiai("explain", "ND30-DAU-PAPER").stdout
