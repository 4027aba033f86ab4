"""`hoagiai render` and `hoagiai tasks` on files, with an office's own wording, and when things go wrong."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from hoagiai_cli.document.docx.reader import read_paragraphs
from tests.cli.conftest import TOT, Chay


def doc_docx(path: Path) -> list[str]:
    return [item.text for item in read_paragraphs(path.read_bytes()) if item.text]


def test_docx_has_every_word(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    done = hoagiai("render", ke_hoach, "--docx", "-o", "ra.docx")
    assert done.returncode == 0, done.stderr
    text = doc_docx(tmp_path / "ra.docx")
    for line in (
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG AN BÌNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KẾ HOẠCH",
        "Công tác hòa giải ở cơ sở năm 2026",
        "Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013.",
        "I. NHIỆM VỤ",
        "1. Kiện toàn tổ hòa giải",
        "a) Rà soát danh sách hòa giải viên",
        "- Cơ quan chủ trì: Văn phòng HĐND và UBND phường.",
        "- Cơ quan phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị; Công an phường.",
        "2. Tập huấn & bồi dưỡng < hai lớp >",
        "- Thời gian thực hiện: Trong năm 2026./.",
        "Nơi nhận:",
        "- UBND thành phố;",
        "- Lưu: VT, VP.",
    ):
        assert line in text
    assert any(line.replace("\u00a0", " ").split() == ["Số:", "/KH-UBND"] for line in text)


def test_two_runs_give_the_same_bytes(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    hoagiai("render", ke_hoach, "--docx", "-o", "a.docx", env={"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "1"})
    hoagiai(
        "render", ke_hoach, "--docx", "-o", "b.docx", env={"TZ": "America/Lima", "PYTHONHASHSEED": "2", "LC_ALL": "C"}
    )
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_txt_default_name_and_folder(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    assert hoagiai("render", ke_hoach).returncode == 0
    assert zipfile.is_zipfile(tmp_path / "ke_hoach.docx")
    assert hoagiai("render", ke_hoach, "--docx", "--txt", "-o", "ra").returncode == 0
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == ["ke_hoach.docx", "ke_hoach.txt"]
    assert "a) Rà soát danh sách hòa giải viên\n" in (tmp_path / "ra" / "ke_hoach.txt").read_text(encoding="utf-8")


def test_an_offices_own_wording(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    mau = tmp_path / "mau"
    (mau / "nhan").mkdir(parents=True)
    (mau / "nhan" / "chu_tri.j2").write_text("Đơn vị chủ trì", encoding="utf-8")
    (mau / "mo_dau.j2").write_text("{{ co_quan_ban_hanh }} ban hành <b>{{ loai }}</b> sau đây:", encoding="utf-8")
    text = hoagiai("render", ke_hoach, "--txt", "-o", "-", "--templates", "mau").stdout
    assert "- Đơn vị chủ trì: Phòng Văn hóa - Xã hội." in text
    assert "Ủy ban nhân dân phường An Bình ban hành Kế hoạch sau đây:" in text
    (tmp_path / "hoagiai.toml").write_text('mau = "mau"\n', encoding="utf-8")
    assert "- Đơn vị chủ trì" in hoagiai("render", ke_hoach, "--txt", "-o", "-").stdout


@pytest.mark.parametrize(
    ("mau", "noi"),
    [
        ("{{ khong_co }}", "khong_co"),
        ("{{ co_quan_ban_hanh", "mo_dau.j2"),
        ("{{ ''.__class__.__mro__ }}", "mo_dau.j2"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "mo_dau.j2"),
        ("{% include '../../bi_mat.txt' %}", "mo_dau.j2"),
        ("{{ 1 / 0 }}", "mo_dau.j2"),
    ],
)
def test_templates_cannot_do_harm(tmp_path: Path, ke_hoach: Path, hoagiai: Chay, mau: str, noi: str) -> None:
    (tmp_path / "bi_mat.txt").write_text("bí mật", encoding="utf-8")
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "mo_dau.j2").write_text(mau, encoding="utf-8")
    done = hoagiai("render", ke_hoach, "--txt", "-o", "ra.txt", "--templates", "mau")
    assert done.returncode == 2
    assert noi in done.stderr
    assert "bí mật" not in done.stderr
    assert not (tmp_path / "ra.txt").exists()


def test_a_plan_with_faults_is_not_rendered(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "xau.yaml").write_text(TOT.replace("trich_yeu:", "trich yeu:"), encoding="utf-8")
    done = hoagiai("render", "xau.yaml", "--docx", "-o", "ra.docx")
    assert done.returncode == 1
    assert "xau.yaml:4:1" in done.stderr
    assert "ý bạn là 'trich_yeu'?" in " ".join(done.stderr.split())
    assert not (tmp_path / "ra.docx").exists()


def test_targets_that_cannot_be_written(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    done = hoagiai("render", ke_hoach, "--docx", "-o", "khong/co/ra.docx")
    assert done.returncode == 2
    assert "khong/co" in done.stderr
    done = hoagiai("render", ke_hoach, "--txt", "-o", ke_hoach.name)
    assert done.returncode == 2
    assert ke_hoach.read_text(encoding="utf-8") == TOT
    (tmp_path / "cu.docx").write_bytes(b"cu")
    assert hoagiai("render", ke_hoach, "--docx", "-o", "cu.docx", "--no-force").returncode == 2
    assert (tmp_path / "cu.docx").read_bytes() == b"cu"


def test_plans_of_one_name_do_not_overwrite_each_other(tmp_path: Path, hoagiai: Chay) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "2026.yaml").write_text(TOT, encoding="utf-8")
    done = hoagiai("render", "a", "b", "--docx", "-o", "ra")
    assert done.returncode == 2
    assert "a/2026.yaml và b/2026.yaml trùng tên" in done.stderr
    assert not (tmp_path / "ra").exists()
    assert hoagiai("render", "a", "b", "--docx").returncode == 0
    assert (tmp_path / "a" / "2026.docx").exists() and (tmp_path / "b" / "2026.docx").exists()


def test_a_file_where_the_folder_should_be(tmp_path: Path, ke_hoach: Path, hoagiai: Chay) -> None:
    (tmp_path / "ra").write_text("cũ", encoding="utf-8")
    done = hoagiai("render", ke_hoach, "--docx", "--txt", "-o", "ra")
    assert done.returncode == 2
    assert "không tạo được thư mục ra" in done.stderr
    assert (tmp_path / "ra").read_text(encoding="utf-8") == "cũ"


def test_tasks_as_json(ke_hoach: Path, hoagiai: Chay) -> None:
    done = hoagiai("tasks", ke_hoach.name, "--format", "json")
    rows = json.loads(done.stdout)
    assert [row["so"] for row in rows] == ["I.1.a", "I.1.b", "I.2"]
    assert rows[0] == {
        "so": "I.1.a",
        "ten": "Rà soát danh sách hòa giải viên",
        "chu_tri": ["Văn phòng HĐND và UBND phường"],
        "phoi_hop": ["Công an phường", "Ủy ban Mặt trận Tổ quốc Việt Nam phường"],
        "thoi_gian": "Quý II, quý IV năm 2026",
        "khoang": [{"tu": "2026-04-01", "den": "2026-06-30"}, {"tu": "2026-10-01", "den": "2026-12-31"}],
        "tep": "ke_hoach.yaml",
        "dong": 11,
    }
    assert rows[1]["phoi_hop"] == ["Phòng Kinh tế, Hạ tầng và Đô thị", "Công an phường"]
    assert rows[1]["khoang"] == [{"tu": None, "den": "2026-02-24"}]
    assert rows[2]["khoang"] == [{"tu": "2026-01-01", "den": "2026-12-31"}]


def test_tasks_as_csv_and_table(ke_hoach: Path, hoagiai: Chay) -> None:
    out = hoagiai("tasks", ke_hoach.name, "--format", "csv").stdout
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"))))
    assert rows[0]["phoi_hop"] == "Công an phường; Ủy ban Mặt trận Tổ quốc Việt Nam phường"
    table = hoagiai("tasks", ke_hoach.name).stdout
    assert "I.1.b" in table
    assert "3 nhiệm vụ" in table
    assert max(len(line) for line in table.splitlines()) <= 80


@pytest.mark.parametrize(
    ("args", "noi"),
    [
        (["--nope"], "không có tùy chọn --nope"),
        (["kiemtra"], "không có lệnh"),
        (["validate", "--format", "xml"], "chỉ nhận một trong: text, json"),
        (["import"], "còn thiếu"),
        ([], ""),
        (["explain", "HG999"], "không có mã lỗi"),
    ],
)
def test_wrong_usage_is_two_and_vietnamese(hoagiai: Chay, args: list[str], noi: str) -> None:
    done = hoagiai(*args)
    assert done.returncode == 2
    assert noi in done.stderr


def test_explain_and_schema(hoagiai: Chay) -> None:
    assert "HG204 chu-tri-trung-phoi-hop" in hoagiai("explain", "chu-tri-trung-phoi-hop").stdout
    assert json.loads(hoagiai("schema").stdout)["properties"]["nhiem_vu"]


def test_a_plan_with_errors_is_printed_and_said_to_have_them(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "kh.yaml").write_text(
        "co_quan_ban_hanh: Ủy ban nhân dân phường An Bình\ntrich_yeu: Tổng vệ sinh\nngay: 2026-02-30\n"
        "nhiem_vu:\n  - {ten: Dọn rác, chu_tri: Đoàn Thanh niên, thoi_gian: Quý V năm 2026}\n",
        encoding="utf-8",
    )
    done = hoagiai("render", "kh.yaml", "--txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "kh.yaml còn 2 lỗi" in done.stderr and "hoagiai validate kh.yaml" in done.stderr
