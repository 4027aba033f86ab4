"""A repository of plans: configuration, ignores, baseline, profiles, corrections, reports for other programs."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.conftest import Chay

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
  - Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
muc_dich: |
  - Nâng cao chất lượng của của tổ hòa giải , kịp thời.
nhiem_vu:
  - ten: Kiện toàn tổ hòa giải
    chu_tri: Văn phòng HĐND và UBND phường
    phoi_hop: Sở Thông tin và Truyền thông
    thoi_gian: Quý II năm 2025
noi_nhan:
  - Văn phòng HĐND và UBND phường
  - "Lưu: VT"
ky: {chuc_vu: CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}
"""
MA = {"HG711", "HG712", "HG601", "HG302"}


@pytest.fixture
def sai(tmp_path: Path) -> Path:
    tep = tmp_path / "sai.yaml"
    tep.write_text(SAI, encoding="utf-8")
    return tep


def ma(hoagiai: Chay, *args: object) -> set[str]:
    found = json.loads(hoagiai("validate", *args, "--format", "json").stdout)["findings"]
    return {item["code"] for item in found}


def muc(hoagiai: Chay, *args: object) -> dict[str, str]:
    found = json.loads(hoagiai("validate", *args, "--format", "json").stdout)["findings"]
    return {item["code"]: item["severity"] for item in found}


# --- configuration ---


@pytest.mark.parametrize(
    ("cau_hinh", "con"),
    [
        ("", MA),
        ('ignore = ["HG7"]', {"HG601", "HG302"}),
        ('ignore = ["HG7"]\nselect = ["ALL", "HG711"]', {"HG601", "HG302", "HG711"}),
        ('select = ["HG6", "lap-tu"]', {"HG601", "HG711"}),
        ('[[folder]]\npath = "khac"\nignore = ["ALL"]', MA),
        ('[[folder]]\npath = "*.yaml"\nignore = ["HG3", "HG6"]', {"HG711", "HG712"}),
    ],
)
def test_select_and_ignore(cau_hinh: str, con: set[str], sai: Path, hoagiai: Chay) -> None:
    (sai.parent / "hoagiai.toml").write_text(cau_hinh, encoding="utf-8")
    assert ma(hoagiai, sai) == con


def test_the_command_line_is_over_the_configuration(sai: Path, hoagiai: Chay) -> None:
    (sai.parent / "hoagiai.toml").write_text('select = ["HG6"]', encoding="utf-8")
    assert ma(hoagiai, sai, "--select", "HG7", "--ignore", "HG712") == {"HG711"}


def test_severity_and_profiles(sai: Path, hoagiai: Chay) -> None:
    (sai.parent / "hoagiai.toml").write_text('[severity]\nHG302 = "info"\nHG71 = "error"\n', encoding="utf-8")
    assert muc(hoagiai, sai) == {"HG302": "info", "HG601": "error", "HG711": "error", "HG712": "error"}
    (sai.parent / "hoagiai.toml").unlink()
    sai.write_text(SAI.replace('  - "Lưu: VT"\n', ""), encoding="utf-8")
    assert muc(hoagiai, sai)["HG205"] == "error"
    assert muc(hoagiai, sai, "--profile", "du_thao")["HG205"] == "info"
    sai.write_text(SAI.replace("Quý II năm 2025", "Theo hướng dẫn của Sở Tư pháp"), encoding="utf-8")
    assert muc(hoagiai, sai)["HG316"] == "info"
    assert muc(hoagiai, sai, "--profile", "nghiem")["HG316"] == "warning"


def test_a_changed_configuration_is_seen_with_the_cache_on(sai: Path, hoagiai: Chay) -> None:
    assert ma(hoagiai, sai) == ma(hoagiai, sai) == MA
    (sai.parent / "hoagiai.toml").write_text('ignore = ["HG7"]', encoding="utf-8")
    assert ma(hoagiai, sai) == {"HG601", "HG302"}


def test_the_offices_own_words(sai: Path, hoagiai: Chay) -> None:
    cau_hinh = """
[[term]]
forbid = "kiện toàn"
replace = "củng cố"
severity = "error"

[[term]]
require = "Đề án 315"
message = "nêu Đề án 315 trong căn cứ"
in = "can_cu"
"""
    (sai.parent / "hoagiai.toml").write_text(cau_hinh, encoding="utf-8")
    assert muc(hoagiai, sai, "--select", "HG9") == {"HG910": "error", "HG911": "warning"}
    out = hoagiai("validate", sai, "--select", "HG9").stdout
    assert "không dùng 'Kiện toàn': viết 'củng cố'" in out
    assert "nêu Đề án 315 trong căn cứ" in out


def test_the_offices_own_register(sai: Path, hoagiai: Chay) -> None:
    sai.write_text(SAI.replace("Sở Thông tin và Truyền thông", "Phòng Kinh tế"), encoding="utf-8")
    assert "HG606" in ma(hoagiai, sai)
    muc_rieng = """
[[co_quan]]
ma = "to_chuyen_gia"
ten = "Tổ chuyên gia phường"
cap = "xa"
hieu_luc_den = 2025-12-31
do_tin = "cao"
nguon = "Quyết định của phường"
"""
    (sai.parent / "hoagiai.toml").write_text(muc_rieng, encoding="utf-8")
    sai.write_text(SAI.replace("Sở Thông tin và Truyền thông", "Tổ chuyên gia phường"), encoding="utf-8")
    assert "HG601" in ma(hoagiai, sai)
    (sai.parent / "hoagiai.toml").write_text(muc_rieng.replace('cap = "xa"', 'cap = "thôn"'), encoding="utf-8")
    done = hoagiai("validate", sai)
    assert done.returncode == 2
    assert "hoagiai.toml:5: co_quan[1].cap" in done.stderr


@pytest.mark.parametrize(
    ("cau_hinh", "dong", "loi"),
    [
        ('ignore = ["HG7"', 1, "sai cú pháp TOML"),
        ('\nignor = ["HG7"]', 2, "không có mục 'ignor'"),
        ('ignore = ["HG999"]', 1, "không có mã lỗi nào là 'HG999'"),
        ('ignore = "HG7"', 1, "'ignore' phải là danh sách"),
        ('profile = "nhẹ"', 1, "không có profile 'nhẹ'"),
        ('[severity]\nHG302 = "nặng"', 2, "mức 'nặng' không có"),
        ('mau = "../ngoai"', 1, "không có thư mục '../ngoai' trong kho"),
        ('baseline = "/etc/passwd"', 1, "nằm ngoài kho"),
        ('[[folder]]\nignore = ["HG7"]', 1, "cần path"),
        ('[[term]]\nforbid = "a"\nrequire = "b"', 1, "đúng một trong hai"),
        ("term = 3", 1, "'term' phải là danh sách"),
    ],
)
def test_a_configuration_that_is_wrong(cau_hinh: str, dong: int, loi: str, sai: Path, hoagiai: Chay) -> None:
    (sai.parent / "hoagiai.toml").write_text(cau_hinh, encoding="utf-8")
    done = hoagiai("validate", sai)
    assert done.returncode == 2
    assert f"hoagiai.toml:{dong}: " in done.stderr
    assert loi in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_code_on_the_command_line(sai: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", sai, "--select", "HG999")
    assert done.returncode == 2
    assert "không có mã lỗi nào là 'HG999'" in done.stderr


# --- ignores ---


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("    phoi_hop: Sở", "    phoi_hop: Sở"),
        ("Truyền thông\n", "Truyền thông  # hoagiai: bo-qua[HG601] tên cũ theo văn bản gốc\n"),
        ("    phoi_hop: Sở", "    # hoagiai: bo-qua[co-quan-khong-con] lý do\n    phoi_hop: Sở"),
        ("  - ten: Kiện", "  # hoagiai: bo-qua[HG302, HG601]\n  - ten: Kiện"),
        ("nhiem_vu:\n", "# hoagiai: bo-qua[HG601]\nnhiem_vu:\n"),
        ("muc_dich: |\n", "# hoagiai: bo-qua[HG711,HG712] chép nguyên văn\nmuc_dich: |\n"),
    ],
    ids=["none", "behind", "above", "item", "key", "block"],
)
def test_ignores(cu: str, moi: str, sai: Path, hoagiai: Chay) -> None:
    sai.write_text(SAI.replace(cu, moi), encoding="utf-8")
    bo = set(re.findall(r"HG\d{3}", moi)) | ({"HG601"} if "co-quan-khong-con" in moi else set())
    assert ma(hoagiai, sai) == MA - bo


def test_ignores_that_are_not_needed_or_not_known(sai: Path, hoagiai: Chay) -> None:
    text = SAI.replace("so: 45", "so: 45  # hoagiai: bo-qua[HG203]").replace(
        "thoi_ky: 2026", "thoi_ky: 2026 # hoagiai: bo-qua[HG2999]"
    )
    sai.write_text(text, encoding="utf-8")
    done = hoagiai("validate", sai)
    assert "sai.yaml:4:" in done.stdout and "lời bo-qua[HG203] không còn cần" in done.stdout
    assert "không có mã lỗi 'HG2999' để bỏ qua" in done.stdout


def test_words_of_a_plan_are_no_ignores(sai: Path, hoagiai: Chay) -> None:
    chu = SAI.replace("muc_dich: |\n", "muc_dich: |\n  - Chú ý # hoagiai: bo-qua[HG711,HG712]\n")
    sai.write_text(chu, encoding="utf-8")
    assert ma(hoagiai, sai) >= MA


# --- baseline ---


def test_a_baseline_holds_when_lines_move_and_tells_what_is_new(sai: Path, hoagiai: Chay) -> None:
    assert hoagiai("baseline", "create", sai).returncode == 0
    (sai.parent / "hoagiai.toml").write_text('baseline = "hoagiai-baseline.json"', encoding="utf-8")
    assert ma(hoagiai, sai) == set()
    sai.write_text("# thêm một dòng\n" + SAI.replace("so: 45", "so: 45a"), encoding="utf-8")
    assert ma(hoagiai, sai) == {"HG108"}
    sai.write_text(SAI.replace("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"), encoding="utf-8")
    assert "đã bỏ 1 lỗi" in hoagiai("baseline", "prune", sai).stderr
    sai.write_text(SAI, encoding="utf-8")
    assert ma(hoagiai, sai) == {"HG601"}


@pytest.mark.parametrize("noi_dung", ["", "[]", '{"findings": [{"file": 1}]}', "\x00"])
def test_a_baseline_that_is_none(noi_dung: str, sai: Path, hoagiai: Chay) -> None:
    (sai.parent / "m.json").write_text(noi_dung, encoding="utf-8")
    done = hoagiai("validate", sai, "--baseline", "m.json")
    assert done.returncode == 2
    assert "m.json" in done.stderr and "Traceback" not in done.stderr


# --- corrections ---


def test_fix_changes_the_words_at_fault_and_nothing_else(sai: Path, hoagiai: Chay) -> None:
    xem = hoagiai("validate", sai, "--diff")
    assert sai.read_text(encoding="utf-8") == SAI
    assert "+  - Nâng cao chất lượng của tổ hòa giải, kịp thời." in xem.stdout
    done = hoagiai("validate", sai, "--fix")
    sau = sai.read_text(encoding="utf-8")
    assert sau == SAI.replace("của của tổ hòa giải , kịp", "của tổ hòa giải, kịp")
    assert "đã sửa 2 chỗ trong 1 tệp" in done.stderr
    assert ma(hoagiai, sai) == {"HG601", "HG302"}
    hoagiai("validate", sai, "--fix")
    assert sai.read_text(encoding="utf-8") == sau


@pytest.mark.parametrize("kieu", ["crlf", "bom", "nfd", "ngoac", "gap"])
def test_fix_in_files_of_every_make(kieu: str, sai: Path, hoagiai: Chay) -> None:
    import unicodedata

    text = SAI
    if kieu == "ngoac":
        text = SAI.replace(
            "muc_dich: |\n  - Nâng cao chất lượng của của tổ hòa giải , kịp thời.\n",
            'muc_dich: "Của \\u0110ảng của của tổ , kịp thời."\n',
        )
    if kieu == "gap":
        text = SAI.replace("muc_dich: |\n", "muc_dich: >\n")
    data = (unicodedata.normalize("NFD", text) if kieu == "nfd" else text).encode()
    data = data.replace(b"\n", b"\r\n") if kieu == "crlf" else data
    data = b"\xef\xbb\xbf" + data if kieu == "bom" else data
    sai.write_bytes(data)
    hoagiai("validate", sai, "--fix")
    sau = sai.read_bytes()
    assert sau.startswith(b"\xef\xbb\xbf") == (kieu == "bom")
    assert sau.count(b"\r\n") == data.count(b"\r\n")
    con = ma(hoagiai, sai)
    assert con <= MA
    if kieu in {"crlf", "bom", "gap"}:
        assert con == {"HG601", "HG302"}


def test_fix_of_standard_input_is_written_to_standard_output(hoagiai: Chay) -> None:
    done = hoagiai("validate", "--stdin", "--fix", stdin=SAI)
    assert done.stdout == SAI.replace("của của tổ hòa giải , kịp", "của tổ hòa giải, kịp")


# --- for other programs ---


def test_sarif(tmp_path: Path, hoagiai: Chay) -> None:
    tep = tmp_path / "kế hoạch 1.yaml"
    tep.write_text(SAI.replace("tổ hòa giải , kịp", "tổ 😀 hòa giải , kịp"), encoding="utf-8")
    log = json.loads(hoagiai("validate", tep.name, "--format", "sarif").stdout)
    (run,) = log["runs"]
    luat = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert {item["ruleId"] for item in run["results"]} == MA
    assert all(luat[item["ruleIndex"]] == item["ruleId"] for item in run["results"])
    cach = next(item for item in run["results"] if item["ruleId"] == "HG712")
    vung = cach["locations"][0]["physicalLocation"]
    assert vung["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch%201.yaml"
    dong = tep.read_text(encoding="utf-8").split("\n")[vung["region"]["startLine"] - 1]
    assert dong[vung["region"]["startColumn"] - 1 : vung["region"]["endColumn"] - 1] == " "
    assert cach["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == ""
    dau = {item["ruleId"]: item["partialFingerprints"] for item in run["results"]}
    tep.write_text("# dòng mới\n" + tep.read_text(encoding="utf-8"), encoding="utf-8")
    log = json.loads(hoagiai("validate", tep.name, "--format", "sarif").stdout)
    assert {item["ruleId"]: item["partialFingerprints"] for item in log["runs"][0]["results"]} == dau


def test_junit(tmp_path: Path, sai: Path, hoagiai: Chay) -> None:
    (tmp_path / "dung.yaml").write_text(
        SAI.replace("của của tổ hòa giải , kịp", "của tổ hòa giải, kịp")
        .replace("Sở Thông tin và Truyền thông", "Sở Tư pháp")
        .replace("Quý II năm 2025", "Quý II năm 2026"),
        encoding="utf-8",
    )
    sai.write_text(SAI.replace("Kiện toàn tổ", "Kiện\x0b toàn & <tổ>"), encoding="utf-8")
    goc = ET.fromstring(hoagiai("validate", ".", "--format", "junit", "--fail-on", "warning").stdout)
    suites = {suite.attrib["name"]: suite for suite in goc.iter("testsuite")}
    assert suites["dung.yaml"].attrib["failures"] == "0"
    assert len(suites["dung.yaml"]) == 1
    assert len(list(suites["sai.yaml"].iter("failure"))) == int(suites["sai.yaml"].attrib["failures"]) >= len(MA)


def test_github(sai: Path, hoagiai: Chay, monkeypatch: pytest.MonkeyPatch) -> None:
    tom_tat = sai.parent / "tom-tat.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tom_tat))
    lap = "".join(f"  - Việc {i} của của tổ.\n" for i in range(30))
    sai.write_text(SAI.replace("muc_dich: |\n", f"muc_dich: |\n{lap}"), encoding="utf-8")
    sai.rename(sai.parent / "a,b%.yaml")
    out = hoagiai("validate", ".", "--format", "github").stdout.splitlines()
    assert sum(1 for dong in out if dong.startswith("::warning ")) == 10
    assert all("file=a%2Cb%25.yaml," in dong for dong in out if dong.startswith("::"))
    assert out[-2].startswith("hoagiai: còn 2") and "bảng tóm tắt" in out[-2]
    assert out[-1].startswith("Đã kiểm 1 tệp: ")
    bang = tom_tat.read_text(encoding="utf-8")
    assert bang.count("| HG711 |") == 31


def test_gitlab(sai: Path, hoagiai: Chay) -> None:
    cac = json.loads(hoagiai("validate", sai.name, "--format", "gitlab").stdout)
    assert {muc["check_name"] for muc in cac} == {"lap-tu", "cach-dau-cau", "co-quan-khong-con", "ngoai-thoi-ky"}
    assert len({muc["fingerprint"] for muc in cac}) == len(cac)
    assert all(muc["location"]["path"] == "sai.yaml" and muc["location"]["lines"]["begin"] > 0 for muc in cac)


def test_output_goes_to_a_file(sai: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", sai, "--format", "json", "-o", "ket-qua.json")
    assert done.stdout == ""
    assert done.returncode == 1
    assert json.loads((sai.parent / "ket-qua.json").read_text(encoding="utf-8"))["files"] == 1


def test_standard_input_stands_at_its_name(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "xa").mkdir()
    (tmp_path / "hoagiai.toml").write_text('[[folder]]\npath = "xa"\nselect = ["HG711"]', encoding="utf-8")
    done = hoagiai("validate", "--stdin", "--stdin-filename", "xa/moi.yaml", "--format", "json", stdin=SAI)
    found = json.loads(done.stdout)["findings"]
    assert [(item["code"], item["file"]) for item in found] == [("HG711", "xa/moi.yaml")]


def test_statistics(sai: Path, hoagiai: Chay) -> None:
    out = hoagiai("validate", sai, "--statistics").stdout
    assert next(dong.split() for dong in out.splitlines())[:2] == ["1", "HG302"]
    cac = json.loads(hoagiai("validate", sai, "--statistics", "--format", "json").stdout)
    assert {muc["code"] for muc in cac} == MA


def test_rules_lists_every_code(hoagiai: Chay) -> None:
    cac = json.loads(hoagiai("rules", "--format", "json").stdout)
    assert {"HG001", "HG203", "HG802", "HG911"} <= {muc["code"] for muc in cac}
    out = hoagiai("rules").stdout.splitlines()
    assert len(out) == len(cac)
    assert max(map(len, out)) <= 100


def test_explain_shows_the_page(hoagiai: Chay) -> None:
    out = hoagiai("explain", "chu-tri-trung-phoi-hop").stdout
    assert "HG204" in out and "Sai:" in out and "Đúng:" in out


# --- what a hostile or careless user does ---


@pytest.mark.parametrize(
    ("cu", "moi", "con"),
    [
        (
            "muc_dich: |\n  - Nâng cao",
            "muc_dich: |\n  Một việc.\n\n  Hai các các việc.\n\n  - Nâng cao",
            "Hai các việc.",
        ),
        ("muc_dich: |\n  - Nâng cao", "muc_dich: |\n  Một  \n    + Hai  \n\n  Ba các các tổ.\n  - Nâng", "Ba các tổ."),
        ("ten: Kiện toàn tổ", "ten: '  Kiện toàn các các tổ'  #", "ten: '  Kiện toàn các tổ'"),
        ("ten: Kiện toàn tổ", 'ten: "Kiện toàn  \n\n      các các tổ"  #', 'ten: "Kiện toàn  \n\n      các tổ"'),
    ],
)
def test_blanks_that_the_plan_leaves_out_move_no_correction(
    sai: Path, hoagiai: Chay, cu: str, moi: str, con: str
) -> None:
    sai.write_text(SAI.replace(cu, moi), encoding="utf-8")
    hoagiai("validate", sai, "--fix-review", "--select", "HG711")
    assert con in sai.read_text(encoding="utf-8")
    assert sai.read_text(encoding="utf-8").replace("các tổ", "các các tổ").replace("của tổ", "của của tổ").replace(
        "Hai các việc", "Hai các các việc"
    ) == SAI.replace(cu, moi)


def test_a_correction_makes_no_comment_of_words(sai: Path, hoagiai: Chay) -> None:
    chu = SAI.replace("ten: Kiện toàn tổ", "ten: Kiện toàn\u00a0\u00a0#5 tổ")
    sai.write_text(chu, encoding="utf-8")
    hoagiai("validate", sai, "--fix-review")
    assert "#5 tổ hòa giải\n" in sai.read_text(encoding="utf-8")
    assert "Kiện toàn #5" not in sai.read_text(encoding="utf-8")


@pytest.mark.parametrize("thay", ["tách #1", "|", 'tách" #', "toàn bộ kiện toàn"])
def test_a_replacement_of_the_office_is_taken_only_as_meant(sai: Path, hoagiai: Chay, thay: str) -> None:
    (sai.parent / "hoagiai.toml").write_text(
        f"[[term]]\nforbid = 'kiện toàn'\nreplace = {json.dumps(thay)}\n", encoding="utf-8"
    )
    sai.write_text(SAI.replace("ten: Kiện toàn tổ hòa giải", "ten: Kiện toàn"), encoding="utf-8")
    hoagiai("validate", sai, "--fix-review", "--select", "HG910")
    assert "ten: Kiện toàn\n" in sai.read_text(encoding="utf-8")


def test_all_codes_can_be_ignored_but_not_what_cannot_be_read(sai: Path, hoagiai: Chay) -> None:
    assert ma(hoagiai, sai, "--ignore", "ALL") == set()
    hong = sai.with_name("hong.yaml")
    hong.write_text("a: [1", encoding="utf-8")
    assert hoagiai("validate", hong, "--select", "HG2").returncode == 1
    thieu = sai.with_name("thieu.yaml")
    thieu.write_text(SAI.replace("trich_yeu:", "trich_yeu_x:"), encoding="utf-8")
    assert hoagiai("validate", thieu, "--select", "HG2").returncode == 1


def test_a_baseline_holds_no_file_that_cannot_be_read(sai: Path, hoagiai: Chay) -> None:
    hong = sai.with_name("hong.yaml")
    hong.write_text("a: [1", encoding="utf-8")
    done = hoagiai("baseline", "create", sai.parent, "-o", sai.parent / "m.json")
    assert done.returncode == 1 and "hong.yaml" in done.stderr
    assert hoagiai("validate", hong, "--baseline", sai.parent / "m.json").returncode == 1


def test_a_baseline_of_one_file_leaves_the_others(sai: Path, hoagiai: Chay) -> None:
    hai, moc = sai.with_name("hai.yaml"), sai.parent / "m.json"
    hai.write_text(SAI.replace("Số 45", "Số 46"), encoding="utf-8")
    hoagiai("baseline", "create", sai.parent, "-o", moc)
    truoc = moc.read_text(encoding="utf-8")
    hoagiai("baseline", "prune", sai, "-o", moc)
    assert moc.read_text(encoding="utf-8") == truoc
    hoagiai("baseline", "create", sai, "-o", moc)
    assert moc.read_text(encoding="utf-8") == truoc
    hai.unlink()
    hoagiai("baseline", "prune", sai, "-o", moc)
    assert "hai.yaml" not in moc.read_text(encoding="utf-8")


def test_a_task_put_before_the_others_leaves_the_baseline_as_it_is(sai: Path, hoagiai: Chay) -> None:
    moc = sai.parent / "m.json"
    hoagiai("baseline", "create", sai, "-o", moc)
    moi = "nhiem_vu:\n  - ten: Rà soát tổ hòa giải\n    chu_tri: Công an phường\n    thoi_gian: Quý I năm 2026\n"
    sai.write_text(SAI.replace("nhiem_vu:\n", moi), encoding="utf-8")
    assert not MA & ma(hoagiai, sai, "--baseline", moc)


def test_no_report_is_written_over_a_plan(sai: Path, hoagiai: Chay) -> None:
    for lenh in (("validate", sai, "--format", "json"), ("baseline", "create", sai)):
        assert hoagiai(*lenh, "-o", sai).returncode == 2
        assert sai.read_text(encoding="utf-8") == SAI


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ("chu_tri: Văn", "phoi_hop: Sở Thông tin và Truyền thông  # hoagiai: bo-qua[HG601]\n    chu_tri: Văn"),
        ("chu_tri: Văn", "phoi_hop: Sở Thông tin và Truyền thông  # Hoagiai: bo_qua[hg601]\n    chu_tri: Văn"),
    ],
)
def test_an_ignore_stands_behind_a_block_in_its_item(sai: Path, hoagiai: Chay, cu: str, moi: str) -> None:
    chu = SAI.replace("    phoi_hop: Sở Thông tin và Truyền thông\n", "").replace(cu, moi)
    sai.write_text(chu.replace("ten: Kiện", "ten: |\n      Kiện"), encoding="utf-8")
    assert not {"HG601", "HG901", "HG902"} & ma(hoagiai, sai)


@pytest.mark.parametrize(
    "ten",
    [
        "'Kiện toàn # hoagiai: bo-qua[HG302]'",
        '"Kiện \\"toàn # hoagiai: bo-qua[HG302]"',
        "!!str |\n      a # hoagiai: bo-qua[HG302]",
    ],
)
def test_words_are_no_ignore(sai: Path, hoagiai: Chay, ten: str) -> None:
    sai.write_text(SAI.replace("ten: Kiện toàn tổ hòa giải", "ten: " + ten), encoding="utf-8")
    found = ma(hoagiai, sai)
    assert "HG302" in found and "HG901" not in found


@pytest.mark.parametrize("code", ["HG903", "con-phai-quyet", "HG041"])
def test_what_cannot_be_ignored_is_said(sai: Path, hoagiai: Chay, code: str) -> None:
    sai.write_text(f"# TODO(hoagiai): ghi số # hoagiai: bo-qua[{code}] chờ\n" + SAI, encoding="utf-8")
    found = json.loads(hoagiai("validate", sai, "--select", "HG90", "--format", "json").stdout)["findings"]
    assert {item["code"] for item in found} == {"HG902", "HG903"}
    assert next(item["message"] for item in found if item["code"] == "HG903").endswith(": ghi số")


def test_an_odd_quote_hides_no_ignore(sai: Path, hoagiai: Chay) -> None:
    chu = SAI.replace("Sở Thông tin và Truyền thông", 'Sở Thông tin và Truyền thông 15" # hoagiai: bo-qua[HG601] cũ')
    sai.write_text(chu, encoding="utf-8")
    assert not {"HG601", "HG901"} & ma(hoagiai, sai)


@pytest.mark.parametrize(
    ("toml", "dong"),
    [
        ('[[folder]]\npath = "xa"\nprofile = "du_thao"\n[[folder]]\npath = "x"\nprofile = "sai"\n', 6),
        ('[[term]]\nforbid = "a"\nseverity = "error"\n[[term]]\nforbid = "b"\nseverity = "to"\n', 6),
        ('[[folder]]\npath = "xa"\n[[folder]]\nprofile = "du_thao"\n', 3),
        ('[[term]]\nrequire = "a"\nin = "khong_co_muc"\n', 3),
        ('mau = "a\\u0000b"\n', 1),
    ],
)
def test_a_wrong_setting_is_told_at_its_own_line(sai: Path, hoagiai: Chay, toml: str, dong: int) -> None:
    (sai.parent / "hoagiai.toml").write_text(toml, encoding="utf-8")
    done = hoagiai("validate", sai)
    assert done.returncode == 2 and f"hoagiai.toml:{dong}:" in done.stderr


@pytest.mark.parametrize("duong", ["./xa", "xa/", ".\\\\xa", "/xa"])
def test_a_folder_may_be_written_in_any_way(tmp_path: Path, hoagiai: Chay, duong: str) -> None:
    (tmp_path / "hoagiai.toml").write_text(f'[[folder]]\npath = "{duong}"\nignore = ["ALL"]\n', encoding="utf-8")
    (tmp_path / "xa").mkdir()
    (tmp_path / "xa" / "a.yaml").write_text(SAI, encoding="utf-8")
    assert ma(hoagiai, tmp_path) == set()


def test_a_diff_of_a_plan_that_cannot_be_read_says_so(sai: Path, hoagiai: Chay) -> None:
    sai.write_text("a: [1", encoding="utf-8")
    done = hoagiai("validate", sai, "--diff")
    assert done.returncode == 1 and "1 lỗi" in done.stderr and not done.stdout


def test_what_the_baseline_hides_is_counted(sai: Path, hoagiai: Chay) -> None:
    hoagiai("baseline", "create", sai, "-o", "m.json")
    done = hoagiai("validate", sai, "--baseline", "m.json")
    assert "không thấy lỗi mới" in done.stdout and "đã ghi trong baseline, không nói lại" in done.stdout
    assert json.loads(hoagiai("validate", sai, "--baseline", "m.json", "--format", "json").stdout)["baseline"] >= len(
        MA
    )
    sai.write_text(SAI.replace("so: 45", "so: 45a"), encoding="utf-8")
    assert "thêm 1 lỗi mới" in hoagiai("baseline", "create", sai, "-o", "m.json").stderr


def test_options_for_codes_may_be_repeated_and_are_never_empty(sai: Path, hoagiai: Chay) -> None:
    assert ma(hoagiai, sai, "--select", "HG711", "--select", "HG712") == {"HG711", "HG712"}
    assert not ma(hoagiai, sai, "--ignore", "HG711", "--ignore", "HG712") & {"HG711", "HG712"}
    done = hoagiai("validate", sai, "--select", "")
    assert done.returncode == 2 and "không có mã nào" in done.stderr
    (sai.parent / "hoagiai.toml").write_text("select = []", encoding="utf-8")
    assert hoagiai("validate", sai).returncode == 2


def test_junit_fails_for_what_makes_the_command_fail(sai: Path, hoagiai: Chay) -> None:
    def hong(*args: str) -> int:
        return len(list(ET.fromstring(hoagiai("validate", sai, "--format", "junit", *args).stdout).iter("failure")))

    assert 0 < hong() == hong("--fail-on", "never") < hong("--fail-on", "warning")


def test_yaml_files_of_other_programs_are_no_plans(sai: Path, hoagiai: Chay) -> None:
    khac = sai.parent / "mkdocs.yml"
    khac.write_text("site_name: x\n", encoding="utf-8")
    done = hoagiai("validate", sai.parent)
    assert "Đã kiểm 1 tệp" in done.stdout and "mkdocs.yml" in done.stderr and "HG102" not in done.stdout
    assert "HG102" in hoagiai("validate", khac).stdout  # named by itself it was meant


def test_marks_of_a_draft_are_errors_once_it_is_to_be_issued(sai: Path, hoagiai: Chay) -> None:
    sai.write_text("# TODO(hoagiai): ghi số\n" + SAI, encoding="utf-8")
    muc = {
        item["code"]: item["severity"]
        for item in json.loads(hoagiai("validate", sai, "--profile", "ban_hanh", "--format", "json").stdout)["findings"]
    }
    assert muc["HG903"] == "error"
