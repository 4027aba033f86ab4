"""`hoagiai validate`: places, formats, exit codes, and every kind of bad input."""

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TOT, Chay


def viet(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def findings(done: Any) -> list[dict[str, Any]]:
    return list(json.loads(done.stdout)["findings"])


def test_silence(ke_hoach: Path, hoagiai: Chay) -> None:
    done = hoagiai("validate", ke_hoach)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.startswith("Đã kiểm 1 tệp")
    assert "đúng thể thức" not in done.stdout


def test_text_output_shows_line_and_caret(tmp_path: Path, hoagiai: Chay) -> None:
    viet(
        tmp_path / "a.yaml",
        TOT.replace("Công an phường; Ủy ban", "Công an phường; Văn phòng HĐND và UBND phường; Ủy ban"),
    )
    done = hoagiai("validate", "a.yaml")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "a.yaml:13:35: lỗi HG204 [chu-tri-trung-phoi-hop]"
    assert lines[1].strip().startswith("Văn phòng HĐND và UBND phường vừa chủ trì vừa phối hợp")
    code = next(i for i, line in enumerate(lines) if line.startswith(" 13 │"))
    caret = lines[code + 1]
    assert lines[code][caret.index("^") : caret.rindex("^") + 1] == "Văn phòng HĐND và UBND phường"
    assert any("Nhiệm vụ I.1.a › phối hợp" in line for line in lines)
    assert max(len(line) for line in lines) <= 80


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("emoji", ["", "😀 "])
def test_positions_count_code_points(tmp_path: Path, hoagiai: Chay, form: str, eol: str, bom: str, emoji: str) -> None:
    text = TOT.replace("thoi_gian: Trong năm 2026", f"thoi_gian: {emoji}Quý II năm 2025")
    text = unicodedata.normalize(form, text)
    viet(tmp_path / "a.yaml", bom + text.replace("\n", eol))
    (found,) = findings(hoagiai("validate", "a.yaml", "--format", "json"))
    line = text.split("\n")[found["line"] - 1]
    assert found["code"] == "HG302"
    assert line[found["column"] - 1 : found["end_column"] - 1] == unicodedata.normalize(form, "Quý II năm 2025")


def test_json_report(tmp_path: Path, hoagiai: Chay) -> None:
    viet(tmp_path / "a.yaml", TOT.replace("chu_tri: Phòng", "chủ trì: Phòng"))
    done = hoagiai("validate", "a.yaml", "--format", "json")
    report = json.loads(done.stdout)
    assert (report["version"], report["files"], report["summary"]["error"]) == (1, 1, 1)
    (found,) = report["findings"]
    assert (found["code"], found["line"], found["column"], found["end_column"]) == ("HG101", 20, 5, 12)
    assert "ý bạn là 'chu_tri'?" in found["message"]
    assert found["path"] == "nhiem_vu[1].chủ trì"


def test_english(tmp_path: Path, hoagiai: Chay) -> None:
    viet(tmp_path / "a.yaml", TOT.replace("chu_tri: Phòng", "chủ trì: Phòng"))
    done = hoagiai("validate", "a.yaml", "--lang", "en")
    assert "did you mean 'chu_tri'?" in done.stdout
    assert "1 errors" in done.stdout


@pytest.mark.parametrize(("nguong", "ma"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on(tmp_path: Path, hoagiai: Chay, nguong: str, ma: int) -> None:
    viet(tmp_path / "a.yaml", TOT.replace("    thoi_gian: Trong năm 2026\n", ""))
    assert hoagiai("validate", "a.yaml", "--fail-on", nguong).returncode == ma


def test_folder_and_missing_file(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / "kho" / "xa").mkdir(parents=True)
    (tmp_path / "kho" / ".git").mkdir()
    (tmp_path / "trong").mkdir()
    viet(tmp_path / "kho" / "xa" / "a.yaml", TOT)
    viet(tmp_path / "kho" / "b.yml", TOT)
    viet(tmp_path / "kho" / ".git" / "c.yaml", "không phải kế hoạch: [")
    assert "Đã kiểm 2 tệp" in hoagiai("validate", "kho").stdout
    assert "Đã kiểm 2 tệp" in hoagiai("validate", cwd=tmp_path / "kho").stdout
    done = hoagiai("validate", "trong")
    assert done.returncode == 3
    assert "không có tệp kế hoạch" in done.stderr
    assert hoagiai("validate", "khong_co.yaml").returncode == 3
    both = hoagiai("validate", "khong_co.yaml", "kho/b.yml", "--format", "json")
    assert both.returncode == 1
    assert [item["code"] for item in findings(both)] == ["HG050"]


def test_links(tmp_path: Path, hoagiai: Chay) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "tinh").mkdir()
    (tmp_path / "xa").mkdir()
    viet(tmp_path / "tinh" / "cha.yaml", TOT)
    van_ban = "Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh A về hòa giải"
    cha = f"thuc_hien:\n  - van_ban: {van_ban}\n    tep: {{}}\n"
    con = TOT.replace("can_cu:", cha.format("../tinh/cha.yaml") + "can_cu:")
    good = con.replace("  - ten: Tập huấn", "  - theo: [I.1.a, phát sinh]\n    ten: Tập huấn")
    viet(tmp_path / "xa" / "con.yaml", good)
    xet = ("validate", "xa", "--select", "HG80", "--format", "json")  # the links; what the plans say is another matter
    assert hoagiai(*xet).returncode == 0
    viet(tmp_path / "xa" / "con.yaml", good.replace("I.1.a", "I.1.d"))
    (found,) = findings(hoagiai(*xet))
    assert (found["code"], found["path"]) == ("HG801", "nhiem_vu[1].theo[0]")
    for tep, code in [
        ("../tinh/la.yaml", "HG802"),
        ("../../ngoai.yaml", "HG803"),
        ("/etc/passwd", "HG803"),
        ("con.yaml", "HG806"),
    ]:
        viet(tmp_path / "xa" / "con.yaml", TOT.replace("can_cu:", cha.format(tep) + "can_cu:"))
        assert [item["code"] for item in findings(hoagiai(*xet))] == [code]
    viet(tmp_path / "tinh" / "cha.yaml", "hỏng: [")
    viet(tmp_path / "xa" / "con.yaml", con)
    assert [item["code"] for item in findings(hoagiai(*xet))] == ["HG804"]
    viet(tmp_path / "xa" / "con.yaml", TOT.replace("  - ten: Tập huấn", "  - theo: I.1\n    ten: Tập huấn"))
    assert [item["code"] for item in findings(hoagiai(*xet))] == ["HG805"]


SAU = "[" * 50_000
BOM_ALIAS = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
)

XAU: dict[str, tuple[bytes, int]] = {
    "empty": (b"", 1),
    "only-comment": (b"# ghi ch\xc3\xba\n", 1),
    "ten-megabytes": (b"trich_yeu: " + b"x" * (10 * 1024 * 1024), 1),
    "broken-utf8": (TOT.encode()[:200] + b"\xff\xfe\n" + TOT.encode()[200:], 1),
    "utf16": (TOT.encode("utf-16"), 1),
    "cp1258": ("trich_yeu: K\u1ebf ho\u1ea1ch".encode("cp1258", errors="replace") + b" \xf0\xd0", 1),
    "nested": (SAU.encode(), 1),
    "nested-value": (b"nhiem_vu: " + SAU.encode(), 1),
    "billion-laughs": (BOM_ALIAS.encode(), 1),
    "tag": (TOT.replace("thoi_ky: 2026", "thoi_ky: !!python/object/apply:os.system [ls]").encode(), 1),
    "duplicate": ((TOT + "thoi_ky: 2027\n").encode(), 1),
    "tab": (TOT.replace("  - ten: Kiện", "\t- ten: Kiện").encode(), 1),
    "nbsp": (TOT.replace("      - ten: Rà", "\u00a0\u00a0    - ten: Rà").encode(), 1),
    "two-documents": ((TOT + "---\n" + TOT).encode(), 1),
    "list": (b"- a\n- b\n", 1),
    "text": ("chỉ là một câu".encode(), 1),
    "nul": (b"trich_yeu: a\x00b\n", 1),
    "missing-colon": (TOT.replace("thoi_ky: 2026", "thoi_ky 2026").encode(), 1),
    "random": (bytes(range(256)) * 40, 1),
    "nfd": (unicodedata.normalize("NFD", TOT).encode(), 0),
}


@pytest.mark.parametrize("ten", XAU)
def test_bad_input_is_told_and_never_crashes(tmp_path: Path, hoagiai: Chay, ten: str) -> None:
    raw, ma = XAU[ten]
    viet(tmp_path / "xau.yaml", raw)
    viet(tmp_path / "tot.yaml", TOT)
    done = hoagiai("validate", "xau.yaml", "tot.yaml")
    assert done.returncode == ma, done.stdout[-2000:]
    assert done.stderr == ""
    assert "Đã kiểm 2 tệp" in done.stdout
    found = findings(hoagiai("validate", "xau.yaml", "tot.yaml", "--format", "json"))
    assert {item["file"] for item in found} == ({"xau.yaml"} if ma else set())
    assert all(item["line"] >= 1 and item["column"] >= 1 and item["message"] for item in found)
    assert len(done.stdout) < 60_000


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="quyền đọc không chặn được root")
def test_no_permission(tmp_path: Path, hoagiai: Chay) -> None:
    viet(tmp_path / "kin.yaml", TOT).chmod(0)
    viet(tmp_path / "tot.yaml", TOT)
    found = findings(hoagiai("validate", "kin.yaml", "tot.yaml", "--format", "json"))
    assert [item["code"] for item in found] == ["HG052"]


@pytest.mark.parametrize("locale", ["C", "POSIX", "vi_VN.CP1258"])
def test_output_is_utf8_whatever_the_locale(ke_hoach: Path, hoagiai: Chay, locale: str) -> None:
    env = {
        "LC_ALL": locale,
        "LANG": locale,
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "cp1258",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = hoagiai("validate", ke_hoach.name, env=env)
    assert done.returncode == 0, done.stderr
    assert "Đã kiểm 1 tệp" in done.stdout
    assert "nhiệm vụ" in hoagiai("tasks", ke_hoach.name, env=env).stdout


def test_cache_gives_the_same_answer_and_sees_every_change(tmp_path: Path, hoagiai: Chay) -> None:
    bad = TOT.replace("    thoi_gian: Trong năm 2026\n", "    thoi_gian: Quý II năm 2025\n")
    viet(tmp_path / "a.yaml", bad)
    first = hoagiai("validate", "a.yaml")
    assert first.stdout == hoagiai("validate", "a.yaml").stdout == hoagiai("validate", "a.yaml", "--no-cache").stdout
    viet(tmp_path / "a.yaml", TOT)
    assert hoagiai("validate", "a.yaml").returncode == 0


@pytest.mark.parametrize("tep", ["x" * 5000 + ".yaml", "..\\\\tinh\\\\cha.yaml"])
def test_strange_links(tmp_path: Path, hoagiai: Chay, tep: str) -> None:
    (tmp_path / ".git").mkdir()
    for ten in ("tinh", "xa"):
        (tmp_path / ten).mkdir()
    viet(tmp_path / "tinh" / "cha.yaml", TOT)
    van_ban = "Kế hoạch số 01/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh A về hòa giải"
    con = TOT.replace("can_cu:", f'thuc_hien:\n  - van_ban: {van_ban}\n    tep: "{tep}"\ncan_cu:')
    viet(tmp_path / "xa" / "con.yaml", con)
    codes = [item["code"] for item in findings(hoagiai("validate", "xa", "--select", "HG80", "--format", "json"))]
    assert codes == (["HG802"] if tep.startswith("x") else [])


@pytest.mark.parametrize("bo_nho", ["tệp", "hỏng", "lạ"])
def test_a_useless_cache_is_no_fault(tmp_path: Path, hoagiai: Chay, bo_nho: str, monkeypatch: Any) -> None:
    from hoagiai_cli.workspace.bo_nho import BoNho

    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("LOCALAPPDATA", str(cache))
    monkeypatch.chdir(tmp_path)
    tep = viet(tmp_path / "a.yaml", TOT)
    if bo_nho == "tệp":
        cache.write_text("không phải thư mục", encoding="utf-8")
    nho = BoNho("vi")
    nho.nho(tep, (), [])
    nho.luu()
    if bo_nho != "tệp":
        assert BoNho("vi").tim(tep) == []
        (luu,) = cache.rglob("*.json")
        data = json.loads(luu.read_text(encoding="utf-8"))
        data["muc"][str(tep)] = {"tep": {str(tep): [1]}} if bo_nho == "lạ" else 5
        luu.write_text(json.dumps(data), encoding="utf-8")
    assert BoNho("vi").tim(tep) is None


def test_no_home_no_cache(tmp_path: Path, monkeypatch: Any) -> None:
    from hoagiai_cli.workspace.bo_nho import BoNho

    def khong_nha() -> Path:
        raise RuntimeError("no home")

    for ten in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(ten, raising=False)
    monkeypatch.setattr(Path, "home", khong_nha)
    tep = viet(tmp_path / "a.yaml", TOT)
    nho = BoNho("vi")
    nho.nho(tep, (), [])
    nho.luu()
    assert BoNho("vi").tim(tep) is None


def test_a_file_name_that_is_no_text_can_be_cached(tmp_path: Path, monkeypatch: Any) -> None:
    from hoagiai_cli.workspace.bo_nho import BoNho

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    ten = Path(os.fsdecode(bytes(tmp_path) + b"/k\xff.yaml"))
    try:
        viet(ten, TOT)
    except (OSError, UnicodeError):
        pytest.skip("hệ tệp chỉ nhận tên là chữ")
    nho = BoNho("vi")
    nho.nho(ten, (), [])
    nho.luu()
    assert BoNho("vi").tim(ten) == []
