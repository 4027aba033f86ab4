"""`hoagiai diff` as a user runs it: files, folders, git revisions, formats, exit codes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hoagiai_cli.cli import so_sanh_chu, so_sanh_loi
from tests.cli.conftest import TOT, Chay

Git = Callable[..., str]


def sua(*cap: tuple[str, str], goc: str = TOT) -> str:
    for cu, moi in cap:
        assert cu in goc
        goc = goc.replace(cu, moi)
    return goc


@pytest.fixture
def hai(tmp_path: Path) -> Callable[..., tuple[str, str]]:
    """Two versions of the sample plan; the second with words replaced."""

    def viet(*cap: tuple[str, str]) -> tuple[str, str]:
        (tmp_path / "cu.yaml").write_text(TOT, encoding="utf-8")
        (tmp_path / "moi.yaml").write_text(sua(*cap), encoding="utf-8")
        return "cu.yaml", "moi.yaml"

    return viet


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """A repository in the test's folder; runs `git ARGS` there."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / ".git-home").mkdir()
    moi_truong = {
        **os.environ,
        "HOME": str(tmp_path / ".git-home"),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{ai}_{gi}": "a@example.vn" for ai in ("AUTHOR", "COMMITTER") for gi in ("NAME", "EMAIL")},
    }

    def run(*args: str) -> str:
        done = subprocess.run(
            ["git", *args], cwd=tmp_path, env=moi_truong, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("init", "-q", "-b", "main")
    (tmp_path / ".gitignore").write_text(".git-home\n.cache\n", encoding="utf-8")
    return run


@pytest.fixture
def kho(git: Git, tmp_path: Path) -> Git:
    """Three versions of plans/kh.yaml: the first, another deadline (tagged v2), and on disk another body."""
    plans = tmp_path / "plans"
    plans.mkdir()
    tep = plans / "kh.yaml"
    tep.write_text(TOT, encoding="utf-8")
    (plans / "khac.yaml").write_text(sua(("An Bình", "Hòa Thuận")), encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "một")
    tep.write_text(sua(("trước ngày 25/02/2026", "trước ngày 31/3/2026")), encoding="utf-8")
    git("commit", "-qam", "hai")
    git("tag", "v2")
    tep.write_text(sua(("Phòng Văn hóa - Xã hội", "Trường Chính trị"), goc=tep.read_text("utf-8")), encoding="utf-8")
    return git


# --- text ------------------------------------------------------------------------------------------------------------


def test_text_names_place_and_words(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    a, b = hai(
        ("Quý II, quý IV năm 2026", "Quý III năm 2026"),
        ("Công an phường; Ủy ban", "Đoàn Thanh niên phường; Ủy ban"),
        ("  - ten: Tập huấn", "  - ten: In tờ gấp\n    thoi_gian: Tháng 5 năm 2026\n  - ten: Tập huấn"),
    )
    done = hoagiai("diff", a, b)
    assert done.returncode == 1, done.stderr
    assert (
        done.stdout
        == """\
cu.yaml → moi.yaml
  1 nhiệm vụ thêm, 2 chỗ sửa

Nhiệm vụ I.1.a. Rà soát danh sách hòa giải viên
  ~ phối hợp:
      bỏ: Công an phường
      thêm: Đoàn Thanh niên phường
  ~ thời gian: Quý [-II, quý IV-]{+III+} năm 2026
      hiểu là 01/4/2026 – 30/6/2026; 01/10/2026 – 31/12/2026 → 01/7/2026 –
        30/9/2026

Nhiệm vụ I.2 (thêm)
  + In tờ gấp
  + thời gian: Tháng 5 năm 2026

Đánh số lại (nội dung không đổi): I.2 thành I.3
""".replace("→ 01/7/2026 –\n        30/9/2026", "→\n        01/7/2026 – 30/9/2026")
    )
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_another_way_of_typing_is_nothing(hoagiai: Chay, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TOT, encoding="utf-8")
    khac = sua(("thoi_ky: 2026", 'thoi_ky:   "2026"   # năm'), ("[UBND thành phố, ", "\n  - UBND  thành phố\n  - "))
    khac = unicodedata.normalize("NFD", khac.replace('"Lưu: VT, VP"]', '"Lưu: VT, VP"')).replace("\n", "\r\n")
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbf" + khac.encode())
    done = hoagiai("diff", "a.yaml", "b.yaml")
    assert (done.returncode, done.stdout.splitlines()[1]) == (0, "  không có thay đổi về nội dung")


def test_colours_only_where_asked(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    a, b = hai(("Trong năm 2026", "Quý I năm 2026"))
    assert "\x1b" not in hoagiai("diff", a, b).stdout
    mau = hoagiai("diff", a, b, env={"FORCE_COLOR": "1", "NO_COLOR": ""}).stdout
    assert "\x1b[" in mau
    assert "[-" not in mau


def test_english_says_the_same(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    a, b = hai(
        ("Quý II, quý IV năm 2026", "Quý III năm 2026"),
        ("Công an phường; Ủy ban", "Đoàn Thanh niên phường; Ủy ban"),
        ("  - ten: Tập huấn", "  - ten: In tờ gấp\n  - ten: Tập huấn"),
        ("thoi_ky: 2026", "thoi_ky: 2026-2027"),
    )
    viet = hoagiai("diff", a, b).stdout.splitlines()
    anh = hoagiai("diff", a, b, "--lang", "en").stdout.splitlines()
    assert anh[1] == "  1 task(s) added, 3 place(s) changed"
    assert "      removed: Công an phường" in anh
    assert "Renumbered (content unchanged): I.2 is now I.3" in anh
    assert [line for line in anh if line.startswith("Nhiệm vụ I.1.a")] == [
        line for line in viet if line.startswith("Nhiệm vụ I.1.a")
    ]


def test_every_phrase_has_its_english() -> None:
    cau = {*so_sanh_loi.CHI.values(), *so_sanh_loi.LOAI.values(), *so_sanh_loi.TRANG_THAI.values()}
    chu = (Path(so_sanh_chu.__file__)).read_text(encoding="utf-8")
    cau |= set(re.findall(r"noi\([\"']([^\"'{}]+)[\"']\)", chu))
    cau |= set(re.findall(r'"(tệp [^"]+)"', chu))
    loi = Path(so_sanh_loi.__file__).read_text(encoding="utf-8")
    cau |= set(re.findall(r"dich\([\"']([^\"'{}]+)[\"']", loi)) | {"thêm", "bỏ", "bỏ; số của bản cũ"}
    cau |= set(re.findall(r'"(nhiệm vụ [^"]+)"\)', loi)) | {"chỗ sửa"}
    assert len(cau) > 25
    for mot in cau:
        assert so_sanh_loi.dich(mot, "en").isascii()


def test_no_plan_writes_codes_to_the_terminal(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    a, b = hai(("Kiện toàn tổ hòa giải", '"Kiện toàn \\e]0;x\\a\\e[2J tổ hòa giải"'))
    for env in ({}, {"FORCE_COLOR": "1", "NO_COLOR": ""}):
        ra = hoagiai("diff", a, b, env=env).stdout
        assert "Kiện toàn" in ra
        assert "\x1b]" not in ra and "\x1b[2J" not in ra and "\x07" not in ra


# --- json, html -------------------------------------------------------------------------------------------------------


def test_json_tells_everything(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    a, b = hai(("Quý II, quý IV năm 2026", "Quý III năm 2026"), ("  - Luật Hòa giải", "  - Bộ luật\n  - Luật Hòa giải"))
    done = hoagiai("diff", a, b, "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["version"] == 1
    assert report["summary"]["files"]["changed"] == 1
    assert report["summary"]["changes"] == {"added": 1, "removed": 0, "changed": 1, "moved": 0, "reordered": 0}
    (tep,) = report["files"]
    assert (tep["old"], tep["new"]) == ({"file": "cu.yaml", "revision": None}, {"file": "moi.yaml", "revision": None})
    them, doi = tep["changes"]
    assert (them["kind"], them["old"], them["new"]["path"]) == ("added", None, "can_cu[0]")
    assert doi["new"] == {
        "path": "nhiem_vu[0].viec[0].thoi_gian",
        "where": "Nhiệm vụ I.1.a › thời gian",
        "line": 15,
    }
    assert doi["old"]["line"] == 14
    assert doi["paragraphs"][0]["words"] == [
        ["same", "Quý "],
        ["removed", "II, quý IV"],
        ["added", "III"],
        ["same", " năm 2026"],
    ]
    assert doi["intervals"]["new"] == [{"tu": "2026-07-01", "den": "2026-09-30"}]


class _Trang(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.the: list[str] = []
        self.mo: list[str] = []
        self.chu: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.the.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"src", "href"}]
        if tag != "meta":
            self.mo.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.mo.pop() == tag

    def handle_data(self, data: str) -> None:
        self.chu.append(data)


def test_html_is_one_safe_page(hoagiai: Chay, hai: Callable[..., tuple[str, str]], tmp_path: Path) -> None:
    a, b = hai(("Tập huấn & bồi dưỡng < hai lớp >", '"<script>alert(1)</script> & bồi dưỡng"'))
    done = hoagiai("diff", a, b, "--format", "html", "-o", "ra.html")
    assert (done.returncode, done.stdout) == (1, "")
    trang = _Trang()
    trang.feed((tmp_path / "ra.html").read_text(encoding="utf-8"))
    assert trang.mo == []
    assert "script" not in trang.the
    assert {"del", "ins", "section"} <= set(trang.the)
    assert "<script>alert(1)</script>" in "".join(trang.chu)


# --- git --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "dau"),
    [
        (["HEAD~1", "plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml"),
        (["v2", "plans/kh.yaml"], "plans/kh.yaml (v2) → plans/kh.yaml"),
        (["plans/kh.yaml"], "plans/kh.yaml (HEAD) → plans/kh.yaml"),
        (["HEAD~1..HEAD", "plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml (HEAD)"),
        (["HEAD~1..", "plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml (HEAD)"),
        (["HEAD~1", "v2", "plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml (v2)"),
        (["HEAD~1:plans/kh.yaml", "HEAD:plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml (HEAD)"),
        (["HEAD~1:plans/kh.yaml", "plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml"),
        (["HEAD~1:plans/kh.yaml"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml"),
        (["plans/kh.yaml", "HEAD~1:plans/khac.yaml"], "plans/kh.yaml → plans/khac.yaml (HEAD~1)"),
        (["HEAD~1"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml"),
        (["HEAD~1", "plans"], "plans/kh.yaml (HEAD~1) → plans/kh.yaml"),
        ([], "plans/kh.yaml (HEAD) → plans/kh.yaml"),
    ],
)
def test_versions_of_git(hoagiai: Chay, kho: Git, args: list[str], dau: str) -> None:
    done = hoagiai("diff", *args)
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines()[0] == dau
    assert "khac.yaml" not in done.stdout or "khac.yaml" in dau


def test_versions_are_the_right_ones(hoagiai: Chay, kho: Git) -> None:
    giua = hoagiai("diff", "HEAD~1..HEAD", "plans/kh.yaml").stdout
    assert "[-25/02/2026-]{+31/3/2026+}" in giua
    assert "Trường Chính trị" not in giua
    nay = hoagiai("diff", "HEAD~1", "plans/kh.yaml").stdout
    assert "[-25/02/2026-]{+31/3/2026+}" in nay
    assert "thêm: Trường Chính trị" in nay


def test_from_a_folder_below(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    for args in (["HEAD", "kh.yaml"], ["HEAD:plans/kh.yaml"], ["HEAD:kh.yaml", "kh.yaml"], ["HEAD"]):
        done = hoagiai("diff", *args, cwd=tmp_path / "plans")
        assert (done.returncode, done.stdout.splitlines()[0]) == (1, "kh.yaml (HEAD) → kh.yaml"), args


def test_a_file_named_like_a_revision_is_a_file(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "plans" / "khac.yaml", tmp_path / "v2")
    assert hoagiai("diff", "v2", "plans/kh.yaml").stdout.startswith("v2 → plans/kh.yaml\n")
    assert hoagiai("diff", "v2^0", "plans/kh.yaml").stdout.startswith("plans/kh.yaml (v2^0) → plans/kh.yaml\n")


def test_files_that_came_went_and_got_another_name(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    (plans / "khac.yaml").rename(plans / "doi-ten.yaml")
    (plans / "moi.yaml").write_text(
        "co_quan_ban_hanh: Sở Y tế\ntrich_yeu: Phòng bệnh\nnhiem_vu:\n  - ten: Phun thuốc\n", encoding="utf-8"
    )
    (plans / "la.yml").write_text("dich_vu: [web]\n", encoding="utf-8")
    done = hoagiai("diff", "HEAD", "--format", "json")
    tep = {
        (item["old"] or item["new"])["file"]: (item["state"], item["new"]["file"])
        for item in json.loads(done.stdout)["files"]
    }
    assert tep == {
        "plans/khac.yaml": ("same", "plans/doi-ten.yaml"),
        "plans/kh.yaml": ("changed", "plans/kh.yaml"),
        "plans/moi.yaml": ("added", "plans/moi.yaml"),
    }
    assert "bỏ qua 1 tệp YAML không phải kế hoạch" in done.stderr
    (plans / "doi-ten.yaml").unlink()
    done = hoagiai("diff", "HEAD")
    assert "plans/khac.yaml (HEAD): tệp đã bỏ" in done.stdout
    assert done.stdout.endswith("\n1 tệp có thay đổi, 1 tệp mới, 1 tệp đã bỏ\n")


def test_a_renamed_file_is_followed(hoagiai: Chay, kho: Git) -> None:
    kho("mv", "plans/kh.yaml", "plans/ke-hoach-2026.yaml")
    done = hoagiai("diff", "HEAD~1", "plans/ke-hoach-2026.yaml")
    assert done.stdout.startswith("plans/kh.yaml (HEAD~1) → plans/ke-hoach-2026.yaml\n"), done.stderr


def test_the_repository_is_left_alone(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    def anh() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in sorted((tmp_path / ".git").rglob("*")) if p.is_file()}

    truoc = anh()
    hoagiai("diff", "HEAD~1")
    assert anh() == truoc


# --- word ---


def test_a_word_file_with_tracked_changes(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    done = hoagiai("diff", "HEAD~1", "plans/kh.yaml", "--docx", "vet.docx")
    assert done.returncode == 1
    assert "[-25/02/2026-]{+31/3/2026+}" in done.stdout
    with zipfile.ZipFile(tmp_path / "vet.docx") as tep:
        xml = tep.read("word/document.xml").decode()
    assert "<w:delText>25/02/2026</w:delText>" in xml
    truoc = (tmp_path / "vet.docx").read_bytes()
    hoagiai("diff", "HEAD~1", "plans/kh.yaml", "--docx", "vet.docx")
    assert (tmp_path / "vet.docx").read_bytes() == truoc


def test_tracked_changes_use_the_wording_of_the_office(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    mau = tmp_path / "mau" / "nhan"
    mau.mkdir(parents=True)
    (mau / "chu_tri.j2").write_text("Đầu mối", encoding="utf-8")
    args = ("HEAD~1", "plans/kh.yaml", "--docx", "vet.docx", "--templates", "mau")
    assert hoagiai("diff", *args).returncode == 1
    with zipfile.ZipFile(tmp_path / "vet.docx") as tep:
        assert "- Đầu mối: " in tep.read("word/document.xml").decode()
    (mau / "chu_tri.j2").write_text("{{ hong", encoding="utf-8")
    done = hoagiai("diff", *args)
    assert (done.returncode, done.stdout) == (2, "")
    assert "chu_tri" in done.stderr


@pytest.mark.parametrize(
    ("args", "loi"),
    [
        (["HEAD", "--docx", "x.docx"], "--docx chỉ làm được với hai bản của một tệp"),
        (["HEAD", "plans/kh.yaml", "--docx", "plans/kh.yaml"], "là chính tệp kế hoạch"),
        (["HEAD", "plans/kh.yaml", "-o", "./plans/kh.yaml"], "là chính tệp kế hoạch"),
        (["HEAD", "plans/kh.yaml", "--docx", "x.docx", "--templates", "khong"], "không có thư mục mẫu"),
        (["HEAD", "plans/kh.yaml", "--docx", "khong/x.docx"], "khong/x.docx"),
        (["HEAD", "plans/kh.yaml", "--docx", "ong"], "ong: không ghi được"),
    ],
)
def test_word_file_that_cannot_be_written(hoagiai: Chay, kho: Git, tmp_path: Path, args: list[str], loi: str) -> None:
    os.mkfifo(tmp_path / "ong")
    done = hoagiai("diff", *args)
    assert (done.returncode, done.stdout) == (2, "")
    assert loi in done.stderr
    assert (tmp_path / "ong").is_fifo()
    assert not (tmp_path / "x.docx").exists()


# --- what goes wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "ma", "loi"),
    [
        (["HEAD~9", "plans/kh.yaml"], 3, "không có tệp, cũng không có phiên bản git nào tên HEAD~9"),
        (["HEAD", "plans/khong.yaml"], 3, "không có tệp plans/khong.yaml"),
        (["plans/kh.yaml", "plans/khong.yaml"], 3, "không có tệp plans/khong.yaml"),
        (["khong.yaml", "plans/kh.yaml"], 3, "không có tệp khong.yaml"),
        (["HEAD:plans/khong.yaml"], 3, "phiên bản HEAD không có tệp plans/khong.yaml"),
        (["HEAD:", "plans/kh.yaml"], 2, "thiếu tên tệp"),
        (["plans/kh.yaml", "HEAD"], 2, "hãy ghi phiên bản trước, tệp sau"),
        (["--", "--output=x", "plans/kh.yaml"], 3, "không có tệp, cũng không có phiên bản git nào tên --output=x"),
        (["--", "-O:plans/kh.yaml"], 3, "-O"),
        (["HEAD", "/"], 2, "nằm ngoài kho git"),
        (["HEAD", "--format", "xml"], 2, "chỉ nhận một trong: text, json, html"),
    ],
)
def test_wrong_words_are_explained(hoagiai: Chay, kho: Git, args: list[str], ma: int, loi: str) -> None:
    done = hoagiai("diff", *args)
    assert (done.returncode, done.stdout) == (ma, "")
    assert loi in done.stderr


def test_no_repository(hoagiai: Chay, ke_hoach: Path) -> None:
    done = hoagiai("diff", "HEAD~1", "ke_hoach.yaml")
    assert (done.returncode, done.stdout) == (3, "")
    assert "không nằm trong kho git nào" in done.stderr
    done = hoagiai("diff", "ke_hoach.yaml")
    assert done.returncode == 2
    assert "không có bản cũ để so" in done.stderr


def test_no_git(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    done = hoagiai("diff", "HEAD", "plans/kh.yaml", env={"PATH": str(tmp_path)})
    assert done.returncode == 2
    assert "chưa có git" in done.stderr
    assert hoagiai("diff", "plans/kh.yaml", "plans/khac.yaml", env={"PATH": str(tmp_path)}).returncode == 1


def test_a_file_that_is_no_plan_is_named(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    (tmp_path / "plans" / "kh.yaml").write_text("trich_yeu: x\nnhiem_vu: [\n", encoding="utf-8")
    done = hoagiai("diff", "HEAD", "plans/kh.yaml")
    assert done.returncode == 2
    assert "plans/kh.yaml chưa phải tệp kế hoạch đúng" in done.stderr
    done = hoagiai("diff", "HEAD", "--format", "json")
    assert done.returncode == 2
    assert [item["state"] for item in json.loads(done.stdout)["files"]] == ["unreadable"]


def test_output_is_written_whole_or_not_at_all(hoagiai: Chay, hai: Callable[..., tuple[str, str]]) -> None:
    done = hoagiai("diff", *hai(("Trong năm 2026", "Quý I")), "-o", "khong-co/ra.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "khong-co/ra.txt" in done.stderr


def test_two_folders(hoagiai: Chay, tmp_path: Path) -> None:
    for ten, cap in (("a", ()), ("b", (("Trong năm 2026", "Quý I năm 2026"),))):
        (tmp_path / ten / "con").mkdir(parents=True)
        (tmp_path / ten / "con" / "kh.yaml").write_text(sua(*cap), encoding="utf-8")
        (tmp_path / ten / "y-nguyen.yaml").write_text(TOT, encoding="utf-8")
    done = hoagiai("diff", "a", "b")
    assert done.returncode == 1
    assert done.stdout.startswith("a/con/kh.yaml → b/con/kh.yaml\n")
    assert done.stdout.endswith("\n1 tệp có thay đổi\n")
    assert "y-nguyen" not in done.stdout
    assert hoagiai("diff", "a", "a").returncode == 0
    assert hoagiai("diff", "a", "b/con/kh.yaml").returncode == 3


# --- documentation ---


def test_every_field_of_the_json_is_explained(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    tep = tmp_path / "plans" / "kh.yaml"
    hang_nam = ("thoi_gian: Trong năm 2026", "thoi_gian: Hằng năm")
    tep.write_text(sua(hang_nam), encoding="utf-8")
    kho("commit", "-qam", "ba")
    chu = sua(
        hang_nam,
        ("thoi_ky: 2026", "thoi_ky: 2026-2027"),
        ("Công an phường; Ủy ban", "Đoàn Thanh niên phường; Ủy ban"),
        ("  - ten: Kiện toàn tổ hòa giải\n", "  - ten: Việc hoàn toàn mới\n  - ten: Kiện toàn tổ hòa giải\n"),
    )
    viec = "      - ten: Bầu bổ sung hòa giải viên\n"
    dau = chu.index(viec)
    cuoi = chu.index("  - ten: Tập huấn")
    chu = (
        chu[:dau]
        + "  - ten: Bầu bổ sung hòa giải viên\n"
        + chu[dau + len(viec) : cuoi].replace("        ", "    ")
        + chu[cuoi:]
    )
    tep.write_text(chu, encoding="utf-8")
    report = json.loads(hoagiai("diff", "HEAD", "--format", "json").stdout)
    (mot,) = report["files"]
    assert mot["renumbered"] and mot["reread_times"]
    assert {item["kind"] for item in mot["changes"]} == {"added", "changed", "moved"}
    trang = (Path(__file__).resolve().parents[2] / "docs" / "so-sanh.md").read_text(encoding="utf-8")
    bang = "".join(line for line in trang.splitlines() if line.startswith("|"))
    thieu = {ten for ten in _truong(report) if f"`{ten}`" not in bang}
    assert thieu == set()


def _truong(data: object) -> set[str]:
    if isinstance(data, list):
        return {ten for item in data for ten in _truong(item)}
    if isinstance(data, dict):
        return {*data, *(ten for item in data.values() for ten in _truong(item))}
    return set()


def test_what_is_too_large_in_git_is_not_read(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    (tmp_path / "plans" / "lon.yaml").write_bytes(b"# x\n" * 2_200_000)
    kho("add", ".")
    kho("commit", "-qm", "lớn")
    done = hoagiai("diff", "HEAD:plans/lon.yaml", "plans/kh.yaml")
    assert (done.returncode, done.stdout) == (3, "")
    assert "quá lớn" in done.stderr


def test_programs_named_in_the_settings_of_a_repository_are_not_run(hoagiai: Chay, kho: Git, tmp_path: Path) -> None:
    la = tmp_path / "la.sh"
    la.write_text(f"#!/bin/sh\necho x >> '{tmp_path}/da-chay'\n", encoding="utf-8")
    la.chmod(0o755)
    for ten in ("core.fsmonitor", "diff.external", "diff.la.textconv", "diff.la.command", "core.pager", "pager.diff"):
        kho("config", ten, str(la))
    (tmp_path / ".gitattributes").write_text("*.yaml diff=la\n", encoding="utf-8")
    (tmp_path / "plans" / "kh.yaml").rename(tmp_path / "plans" / "moi.yaml")
    for args in (["HEAD"], ["HEAD~1..HEAD"], ["HEAD", "plans/moi.yaml"], ["HEAD:plans/kh.yaml", "plans/moi.yaml"]):
        hoagiai("diff", *args)
    assert not (tmp_path / "da-chay").exists()
