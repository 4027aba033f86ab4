"""The reports of `validate` for other programs, as their readers take them, and whole as kept in mau_dang/.

To keep the reports anew after a change that is meant, and to read them: `python -m tests.cli.test_validate_dang`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hoagiai_cli import __version__
from hoagiai_cli.findings.catalogue import CHU_DE, rules
from tests.cli.conftest import Chay
from tests.tools import sarif_schema

MAU = Path(__file__).with_name("mau_dang")
TEN = "xã 😀/kế hoạch, 100%.yaml"
CAU_HINH = 'select = ["HG006", "HG204", "HG316", "HG502", "HG711"]\n'
SAI = """\
loai: Kế hoạch
trang_thai: ban_hanh
co_quan_ban_hanh: Ủy ban nhân dân phường An Bình
so: 45
ky_hieu: KH-UBND
dia_danh: An Bình
ngay: 2026-02-10
trich_yeu: Công tác hòa giải ở cơ sở năm 2026
thoi_ky: 2026
can_cu:
  - Luật Hòa giải ở cơ sở
muc_dich: |
  - 😀 Nâng cao của của tổ <b>hòa giải</b> & | nhóm.
nhiem_vu:
  - ten: Kiện toàn tổ hòa giải
    chu_tri: Công an phường
    phoi_hop: Công an phường
    thoi_gian: Quý II năm 2026
  - ten: Tập huấn
    chu_tri: Văn phòng HĐND và UBND phường
    thoi_gian: Theo hướng dẫn của Sở Tư pháp
noi_nhan:
  - Văn phòng HĐND và UBND phường
  - "Lưu: VT"
ky: {chuc_vu: CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}
"""
DUNG = (
    SAI.replace("của của", "của")
    .replace("cơ sở\nmuc", "cơ sở ngày 20 tháng 6 năm 2013\nmuc")
    .replace("phoi_hop: Công an", "phoi_hop: Trạm Y tế")
    .replace("Theo hướng dẫn của Sở Tư pháp", "Quý II năm 2026")
)
HONG = """\
import sys
from hoagiai_cli.cli import kiem_mot
from hoagiai_cli.__main__ import main
that = kiem_mot.MayKiem.kiem
def kiem(may, path, *khac):
    if path.name == "hong.yaml":
        raise RuntimeError("a, b: c\\n%")
    return that(may, path, *khac)
kiem_mot.MayKiem.kiem = kiem
main()
"""


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    dung_kho(tmp_path)
    return tmp_path


def dung_kho(goc: Path) -> None:
    """A repository of two plans, one of them with an error, a warning and a hint."""
    (goc / "hoagiai.toml").write_text(CAU_HINH, encoding="utf-8")
    (goc / TEN).parent.mkdir()
    (goc / TEN).write_text(SAI, encoding="utf-8")
    (goc / "đúng.yaml").write_text(DUNG, encoding="utf-8")


def sarif(text: str) -> Any:
    """The only run of a log, which is valid."""
    log = json.loads(text)
    schema = sarif_schema()
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(log)
    (run,) = log["runs"]
    assert all(run["tool"]["driver"]["rules"][item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])
    return run


def chay_hong(cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """A run in which the tool itself fails on hong.yaml."""
    command = [sys.executable, "-c", HONG, "validate", *args, "--no-cache"]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False)


# --- whole reports ---


@pytest.mark.parametrize("dang", ["sarif", "junit", "github", "gitlab"])
def test_the_whole_report(dang: str, kho: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", "--format", dang)
    assert done.returncode == 1
    assert done.stdout == (MAU / dang).read_text(encoding="utf-8").replace("{VERSION}", __version__)


def test_the_whole_summary_of_a_step(kho: Path, hoagiai: Chay) -> None:
    tep = kho / "tóm tắt.md"
    tep.write_text("trước\n", encoding="utf-8")
    hoagiai("validate", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(tep)})
    assert tep.read_text(encoding="utf-8") == "trước\n" + (MAU / "github-tom-tat").read_text(encoding="utf-8")


# --- all formats ---


@pytest.mark.parametrize("dang", ["text", "json", "sarif", "junit", "github", "gitlab"])
def test_a_file_gets_what_the_screen_gets(dang: str, kho: Path, hoagiai: Chay) -> None:
    if sys.platform == "linux":  # a name that is no UTF-8
        (kho / os.fsdecode(b"x\xff.yaml")).write_text(SAI, encoding="utf-8")
    man_hinh = hoagiai("validate", "--format", dang)
    tep = hoagiai("validate", "--format", dang, "--output-file", "ra")
    assert (kho / "ra").read_text(encoding="utf-8") == man_hinh.stdout
    assert (tep.stdout, tep.returncode, man_hinh.returncode) == ("", 1, 1)
    assert hoagiai("validate", "--format", dang, "-o", "-").stdout == man_hinh.stdout
    assert not (kho / "-").exists()


@pytest.mark.parametrize("dang", ["sarif", "junit", "github", "gitlab"])
def test_nothing_found(dang: str, kho: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", "đúng.yaml", "--format", dang)
    assert done.returncode == 0
    match dang:
        case "sarif":
            assert sarif(done.stdout)["results"] == []
        case "junit":
            assert ET.fromstring(done.stdout).attrib == {
                "name": "hoagiai", "tests": "1", "failures": "0", "errors": "0"
            }  # fmt: skip
        case "gitlab":
            assert json.loads(done.stdout) == []
        case "github":
            assert done.stdout.startswith("Đã kiểm 1 tệp: ")


@pytest.mark.parametrize("dang", ["sarif", "junit", "github", "gitlab"])
def test_english(dang: str, kho: Path, hoagiai: Chay) -> None:
    out = hoagiai("validate", "--format", dang, "--lang", "en").stdout
    assert "chủ trì ghi" not in out and "Cách sửa" not in out and "Đã kiểm" not in out


@pytest.mark.parametrize("dang", ["sarif", "junit", "github", "gitlab"])
def test_files_are_named_from_the_top_of_the_repository(dang: str, kho: Path, hoagiai: Chay) -> None:
    tu_day = hoagiai("validate", "--format", dang).stdout
    assert hoagiai("validate", kho, "--format", dang).stdout == tu_day
    for khoa in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        tu_trong = hoagiai("validate", ".", "../đúng.yaml", "--format", dang, cwd=kho / "xã 😀", env={khoa: str(kho)})
        assert tu_trong.stdout == tu_day


def test_a_file_outside_keeps_its_name(kho: Path, hoagiai: Chay) -> None:
    goi = (kho / TEN).as_posix()
    (cho, *_) = json.loads(hoagiai("validate", goi, "--format", "gitlab", cwd=MAU).stdout)
    assert cho["location"]["path"] == goi
    (cho, *_) = sarif(hoagiai("validate", goi, "--format", "sarif", cwd=MAU).stdout)["results"]
    uri = cho["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (kho / TEN).as_uri()


def test_where_the_tool_itself_failed(kho: Path) -> None:
    (kho / "hong.yaml").write_text(SAI, encoding="utf-8")
    done = chay_hong(kho, "hong.yaml", "đúng.yaml", "--format", "sarif")
    assert done.returncode == 70
    (lan,) = sarif(done.stdout)["invocations"]
    assert lan["executionSuccessful"] is False
    assert "RuntimeError" in lan["toolExecutionNotifications"][0]["message"]["text"]
    goc = ET.fromstring(chay_hong(kho, "hong.yaml", "đúng.yaml", "--format", "junit").stdout)
    assert [(suite.attrib["name"], suite.attrib["errors"]) for suite in goc] == [("hong.yaml", "1"), ("đúng.yaml", "0")]
    assert goc.attrib["errors"] == "1" and len(list(goc.iter("error"))) == 1
    out = chay_hong(kho, "hong.yaml", "đúng.yaml", "--format", "github").stdout.splitlines()
    assert out[0].startswith("::error file=hong.yaml::lỗi bên trong công cụ (RuntimeError: a, b: c%0A%25)")
    assert out[1].endswith("1 tệp chưa được kiểm hết")


def test_a_report_that_cannot_be_written(kho: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", "--format", "sarif", "-o", "không có/ra.sarif")
    assert done.returncode == 2
    assert "không có" in done.stderr


@pytest.mark.parametrize(
    ("dang", "nap"),
    [
        ("text", set()),
        ("json", {"json_dang", "ten_tep"}),
        ("junit", {"junit", "ten_tep"}),
        ("gitlab", {"gitlab", "dau_van_tay", "ten_tep"}),
    ],
)
def test_a_format_is_loaded_only_when_it_is_asked_for(dang: str, nap: set[str], kho: Path) -> None:
    code = f"""\
import sys
sys.argv = ["hoagiai", "validate", "--format", {dang!r}, "-o", "ra"]
from hoagiai_cli.__main__ import main
try:
    main()
except SystemExit:
    print(*(ten.rpartition(".")[2] for ten in sys.modules if ten.startswith("hoagiai_cli.findings.dang.")))
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=kho, capture_output=True, encoding="utf-8", timeout=120, check=True)
    assert set(done.stdout.split()) == nap


# --- SARIF ---


def test_a_sarif_rule_tells_what_services_require(kho: Path, hoagiai: Chay) -> None:
    run = sarif(hoagiai("validate", "--format", "sarif").stdout)
    for rule in run["tool"]["driver"]["rules"]:
        chu = [rule[khoa]["text"] for khoa in ("shortDescription", "fullDescription", "help")]
        assert all(chu) and not any("{" in text for text in chu)
        assert max(map(len, chu[:2])) <= 1024
        assert rule["properties"]["tags"] == [CHU_DE[rule["id"][2]]]


def test_every_code_has_a_topic() -> None:
    assert {ma[2] for ma in rules()} <= set(CHU_DE)


def test_a_sarif_region_is_the_words_at_fault(kho: Path, hoagiai: Chay) -> None:
    run = sarif(hoagiai("validate", "--format", "sarif").stdout)
    cat = {}
    for item in run["results"]:
        vung = item["locations"][0]["physicalLocation"]["region"]
        dong = SAI.split("\n")[vung["startLine"] - 1]
        assert vung["startLine"] == vung["endLine"]
        cat[item["ruleId"]] = dong[vung["startColumn"] - 1 : vung["endColumn"] - 1]
    assert cat == {
        "HG204": "Công an phường",
        "HG316": "Theo hướng dẫn của Sở Tư pháp",
        "HG502": "Luật Hòa giải ở cơ sở",
        "HG711": "của của",
    }


def test_prints_do_not_depend_on_lines_and_tell_equal_findings_apart(kho: Path, hoagiai: Chay) -> None:
    def dau() -> tuple[list[str], list[str]]:
        run = sarif(hoagiai("validate", TEN, "--format", "sarif").stdout)
        cac = json.loads(hoagiai("validate", TEN, "--format", "gitlab").stdout)
        return [item["partialFingerprints"]["hoagiai/v1"] for item in run["results"]], [
            item["fingerprint"] for item in cac
        ]

    lap = SAI.replace("của của tổ", "của của tổ, của của")
    (kho / TEN).write_text(lap, encoding="utf-8")
    truoc = dau()
    assert all(len(set(cac)) == len(cac) == 5 for cac in truoc)
    (kho / TEN).write_text("# thêm\n\n" + lap, encoding="utf-8")
    assert dau() == truoc


@pytest.mark.skipif(sys.platform != "linux", reason="tên tệp của hệ này là Unicode")
def test_a_name_that_is_no_utf8(kho: Path, hoagiai: Chay) -> None:
    (kho / os.fsdecode(b"x\xff.yaml")).write_text(SAI, encoding="utf-8")
    tom_tat = kho / "tom-tat.md"
    run = sarif(hoagiai("validate", "--format", "sarif").stdout)
    uri = {item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in run["results"]}
    assert "x%FF.yaml" in uri
    assert hoagiai("validate", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(tom_tat)}).returncode == 1
    assert "| x?.yaml |" in tom_tat.read_text(encoding="utf-8")


# --- JUnit ---


def test_junit_holds_what_xml_cannot(kho: Path, hoagiai: Chay) -> None:
    (kho / TEN).write_text(SAI.replace("Kiện toàn", "Kiện\x0b\x1b toàn ]]> \ufffe"), encoding="utf-8")
    out = hoagiai("validate", "--format", "junit").stdout
    assert not {"\x0b", "\x1b", "\ufffe"} & set(out)
    goc = ET.fromstring(out)
    suite = next(suite for suite in goc if suite.attrib["name"] == TEN)
    ten = [case.attrib["name"] for case in suite]
    assert len(set(ten)) == len(ten) == int(suite.attrib["tests"])
    assert {case.attrib["file"] for case in suite} == {TEN}
    assert "HG006" in "".join(ten)


def test_hints_are_no_failures(kho: Path, hoagiai: Chay) -> None:
    goc = ET.fromstring(hoagiai("validate", "--select", "HG316", "--format", "junit").stdout)
    assert goc.attrib["failures"] == "0"
    (ra,) = goc.iter("system-out")
    assert ra.text is not None and ra.text.startswith(f"{TEN}:21:16: ")


# --- GitHub ---


@pytest.mark.parametrize("noi", ["không/có/tệp", ".", "\udcff/x"])
def test_a_summary_that_cannot_be_written_stops_nothing(noi: str, kho: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", "--format", "github", env={"GITHUB_STEP_SUMMARY": noi})
    assert done.returncode == 1
    assert done.stdout == (MAU / "github").read_text(encoding="utf-8")


def test_ten_of_each_kind_the_gravest_first(kho: Path, hoagiai: Chay) -> None:
    (kho / "đúng.yaml").unlink()
    viec = """\
  - ten: Việc {so}
    chu_tri: Công an phường
    phoi_hop: Công an phường
    thoi_gian: Theo hướng dẫn của Sở Tư pháp
"""
    them = "".join(viec.format(so=so) for so in range(12))
    lap = "".join(f"  - Việc {so} của của tổ.\n" for so in range(12))
    (kho / TEN).write_text(
        SAI.replace("nhiem_vu:\n", f"nhiem_vu:\n{them}").replace("muc_dich: |\n", f"muc_dich: |\n{lap}"),
        encoding="utf-8",
    )
    out = hoagiai("validate", "--format", "github").stdout.splitlines()
    assert [dong.split(" ")[0] for dong in out[:-2]] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert out[-2] == "hoagiai: còn 10 chỗ không hiện thành ghi chú"
    assert out[-1] == "Đã kiểm 1 tệp: 14 lỗi, 13 cảnh báo, 13 gợi ý"


def test_a_summary_has_room_for_other_steps(kho: Path, hoagiai: Chay) -> None:
    tep = kho / "tom-tat.md"
    lap = "".join(f"  - Việc {so} của của tổ.\n" for so in range(12_000))
    (kho / TEN).write_text(SAI.replace("muc_dich: |\n", f"muc_dich: |\n{lap}"), encoding="utf-8")
    hoagiai("validate", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(tep)})
    dong = tep.read_text(encoding="utf-8").splitlines()
    so = sum(1 for mot in dong if "| HG" in mot)
    assert dong[-1] == f"| … | | | | còn {12_004 - so} chỗ nữa |"
    assert 600_000 < tep.stat().st_size < 750_000


# --- statistics, standard input ---


def test_statistics_count_the_most_frequent_first(kho: Path, hoagiai: Chay) -> None:
    (kho / TEN).write_text(SAI.replace("của của tổ", "của của tổ, của của"), encoding="utf-8")
    cac = json.loads(hoagiai("validate", "--statistics", "--format", "json").stdout)
    assert cac[0] == {"count": 2, "code": "HG711", "slug": "lap-tu", "severity": "warning"}
    assert [(muc["count"], muc["code"]) for muc in cac[1:]] == [(1, "HG204"), (1, "HG316"), (1, "HG502")]
    dong = hoagiai("validate", "--statistics", "--lang", "en").stdout.splitlines()
    assert dong[0].split() == ["2", "HG711", "warning", "lap-tu"]
    done = hoagiai("validate", "--statistics")
    assert done.stdout.splitlines()[0].split() == ["2", "HG711", "cảnh", "báo", "lap-tu"]
    assert done.returncode == 1


def test_a_code_counts_as_its_gravest_finding(kho: Path, hoagiai: Chay) -> None:
    rieng = '[[folder]]\npath = "đúng.yaml"\nseverity = {HG711 = "error"}\n'
    (kho / "hoagiai.toml").write_text(CAU_HINH + rieng, encoding="utf-8")
    (kho / "đúng.yaml").write_text(SAI, encoding="utf-8")
    cac = json.loads(hoagiai("validate", "--statistics", "--format", "json").stdout)
    assert next(muc for muc in cac if muc["code"] == "HG711")["severity"] == "error"


@pytest.mark.parametrize("dang", ["sarif", "junit", "github", "gitlab", "json", "text"])
def test_standard_input_is_reported_as_the_file_is(dang: str, kho: Path, hoagiai: Chay) -> None:
    tep = hoagiai("validate", TEN, "--format", dang)
    vao = hoagiai("validate", "--stdin", "--stdin-filename", TEN, "--format", dang, stdin=SAI)
    assert (vao.stdout, vao.returncode) == (tep.stdout, tep.returncode)


def test_the_parent_of_standard_input_is_found_from_its_name(kho: Path, hoagiai: Chay) -> None:
    (kho / "hoagiai.toml").write_text('select = ["HG8"]\n', encoding="utf-8")
    con = DUNG + "thuc_hien:\n  - {van_ban: Kế hoạch của thành phố, tep: ../đúng.yaml}\n"
    con = con.replace("  - ten: Tập huấn\n", "  - ten: Tập huấn\n    theo: II.9\n")
    dung = hoagiai("validate", "--stdin", "--stdin-filename", "xã 😀/con.yaml", "--format", "json", stdin=con)
    assert [item["code"] for item in json.loads(dung.stdout)["findings"]] == ["HG801"]
    sai = hoagiai("validate", "--stdin", "--stdin-filename", "con.yaml", "--format", "json", stdin=con)
    assert "HG801" not in [item["code"] for item in json.loads(sai.stdout)["findings"]]


def test_standard_input_is_not_remembered(kho: Path, hoagiai: Chay) -> None:
    hoagiai("validate", "--stdin", "--stdin-filename", TEN, stdin=SAI)
    assert not (kho / ".cache").exists()


def test_standard_input_has_the_limit_of_a_file(kho: Path, hoagiai: Chay) -> None:
    (kho / "hoagiai.toml").unlink()
    lon = "a" * (8 * 1024 * 1024 + 1)
    found = json.loads(hoagiai("validate", "--stdin", "--format", "json", stdin=lon).stdout)["findings"]
    assert [item["code"] for item in found] == ["HG053"]
    assert hoagiai("validate", "--stdin", "--fix", stdin=lon).stdout == lon


def test_corrected_standard_input_keeps_every_byte(kho: Path) -> None:
    vao = b"\xef\xbb\xbf" + SAI.replace("\n", "\r\n").encode() + b"# \xff\r\n"
    command = [sys.executable, "-m", "hoagiai_cli", "validate", "--stdin", "--fix"]
    done = subprocess.run(command, cwd=kho, input=vao, capture_output=True, timeout=120, check=False)
    assert done.stdout in (vao, vao.replace("của của".encode(), "của".encode()))


@pytest.mark.parametrize(
    ("args", "loi"),
    [
        (("--stdin", "a.yaml"), "không nhận thêm tệp"),
        (("--stdin-filename", "a.yaml"), "chỉ dùng cùng --stdin"),
        (("--statistics", "--format", "sarif"), "chỉ có dạng text và json"),
    ],
)
def test_options_that_do_not_go_together(args: tuple[str, ...], loi: str, kho: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", *args, stdin=SAI)
    assert (done.returncode, done.stdout) == (2, "")
    assert loi in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="cần sh")
def test_no_standard_input_at_all(kho: Path) -> None:
    lenh = f"'{sys.executable}' -m hoagiai_cli validate --stdin <&-"
    done = subprocess.run(["sh", "-c", lenh], cwd=kho, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "không có đầu vào chuẩn" in done.stderr


def ghi_lai() -> None:
    """Keeps the reports anew."""
    with tempfile.TemporaryDirectory() as noi:
        dung_kho(Path(noi))
        tom_tat = Path(noi, "tom-tat")
        env = {**os.environ, "PYTHONPATH": str(MAU.parents[2] / "src"), "GITHUB_STEP_SUMMARY": str(tom_tat)}
        for dang in ("sarif", "junit", "github", "gitlab"):
            lenh = [sys.executable, "-m", "hoagiai_cli", "validate", "--no-cache", "--format", dang]
            out = subprocess.run(lenh, cwd=noi, env=env, capture_output=True, encoding="utf-8", check=False).stdout
            out = out.replace(f'ersion": "{__version__}"', 'ersion": "{VERSION}"')
            (MAU / dang).write_text(out, encoding="utf-8")
        (MAU / "github-tom-tat").write_bytes(tom_tat.read_bytes())


if __name__ == "__main__":
    ghi_lai()
