"""The documentation says what the program does: generated pages are fresh, examples work, links lead somewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from hoagiai_cli.cli.nhap_chu import _CHU
from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.plan.json_schema import viet_luoc_do
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.rules.chay import kiem
from hoagiai_cli.source.loader import load
from hoagiai_cli.workspace.cau_hinh import mau_cua_co_quan

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
READMES = [ROOT / "README.md", ROOT / "README.en.md"]

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>.*)\n(?P<body>(?:.*\n)*?)(?P=fence)$", re.MULTILINE)
_INLINE = re.compile(r"(?<!`)`(?P<code>[^`\n]+)`(?!`)")
_LINK = re.compile(r"(?<!\\)\]\((?P<target>[^)\s]+)\)")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")

# Keys that an example of a part need not repeat.
DAU = "co_quan_ban_hanh: Ủy ban nhân dân phường An Bình\ntrich_yeu: Tổ chức Tháng vệ sinh môi trường năm 2026\n"


@dataclass(frozen=True, slots=True)
class Khoi:
    """A fenced block of a page: the words after the fence, the text, and where it begins."""

    info: str
    text: str
    where: str


def doc(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def khoi(path: Path) -> Iterator[Khoi]:
    text = doc(path)
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Khoi(match["info"].strip(), match["body"], f"{path.relative_to(ROOT).as_posix()}:{line}")


def trong_cau(text: str) -> list[str]:
    """What stands between backticks, fenced blocks left out."""
    return [match["code"] for match in _INLINE.finditer(_FENCE.sub("", text))]


def cac_khoi(ngon_ngu: str) -> list[Khoi]:
    return [item for path in PAGES for item in khoi(path) if item.info.split(" ")[0] == ngon_ngu]


def id_khoi(item: Khoi) -> str:
    return item.where


# --- made from the code ---------------------------------------------------------------------------------------------


def tools_docs(*args: str) -> subprocess.CompletedProcess[str]:
    return _chay(str(ROOT / "tools" / "docs.py"), *args)


def hoagiai(*args: str) -> subprocess.CompletedProcess[str]:
    return _chay("-m", "hoagiai_cli", *args)


def _chay(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="module")
def bash() -> None:
    if shutil.which("bash") is None:
        pytest.skip("không có bash để chạy các lệnh trong tài liệu")


@pytest.mark.usefixtures("bash")
def test_pages_say_what_the_program_says_today() -> None:
    done = tools_docs("--check")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.usefixtures("bash")
def test_an_old_page_is_noticed_and_rewritten(tmp_path: Path) -> None:
    for name in ("docs", "plans", "schemas", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for path in ROOT.glob("*.md"):
        shutil.copy(path, tmp_path)
    for name, old, new in (
        ("README.md", "3 lỗi, 0 cảnh báo", "4 lỗi, 0 cảnh báo"),
        ("docs/ma-loi.md", "### HG204 ", "### HG999 "),
        ("docs/tep-ke-hoach.md", "| `chu_tri` |", "| `chu_chi` |"),
    ):
        page = tmp_path / name
        assert old in doc(page)
        page.write_text(doc(page).replace(old, new), encoding="utf-8")
    done = tools_docs("--check", "--root", str(tmp_path))
    assert done.returncode == 1
    assert sorted(line.partition(":")[0] for line in done.stdout.splitlines()) == [
        "README.md",
        "docs/ma-loi.md",
        "docs/tep-ke-hoach.md",
    ]
    assert tools_docs("--root", str(tmp_path)).returncode == 0
    for name in ("README.md", "docs/ma-loi.md", "docs/tep-ke-hoach.md"):
        assert doc(tmp_path / name) == doc(ROOT / name)


def test_the_schema_on_disk_is_the_one_of_the_models() -> None:
    assert doc(ROOT / "schemas" / "ke_hoach.schema.json") == viet_luoc_do(), "hãy chạy: make schema"


# --- ```yaml --------------------------------------------------------------------------------------------------------


def ma_loi(text: str) -> list[str]:
    """Codes of level error that a plan earns by itself."""
    nguon = load(text.encode(), "vi-du.yaml")
    codes = [item.code for item in nguon.problems]
    if nguon.data is not None:
        ke_hoach, loi = doc_ke_hoach(nguon.data)
        codes += [item.code for item in (loi if ke_hoach is None else kiem(ke_hoach)[1])]
    return [code for code in codes if rules()[code].severity == "error"]


def la_doan_trich(text: str) -> bool:
    """Is this a part of a plan, or a comment only?"""
    return "co_quan_ban_hanh:" not in text and "trich_yeu" not in text


@pytest.mark.parametrize("item", cac_khoi("toml"), ids=id_khoi)
def test_configurations_can_be_used(item: Khoi, tmp_path: Path) -> None:
    (tmp_path / "hoagiai.toml").write_text(item.text, encoding="utf-8")
    (tmp_path / "mau").mkdir()
    assert mau_cua_co_quan(tmp_path / "a.yaml") is not None


@pytest.mark.parametrize("item", cac_khoi("yaml"), ids=id_khoi)
def test_yaml_examples(item: Khoi, tmp_path: Path) -> None:
    match item.info.split(" ")[1:]:
        case []:
            assert ma_loi(DAU + item.text if la_doan_trich(item.text) else item.text) == []
        case ["sai", ma]:
            assert ma in ma_loi(item.text)
        case other:
            pytest.fail(f"{item.where}: không rõ '{' '.join(other)}' sau ```yaml")


def test_a_bad_example_would_be_noticed() -> None:
    assert ma_loi(DAU + "thoi_ki: 2026\n") == ["HG101"]
    assert "HG010" in ma_loi("trich_yeu Một câu\n")
    assert ma_loi(DAU + "noi_nhan: [UBND tỉnh]\n") == ["HG205"]


# --- commands and options -------------------------------------------------------------------------------------------


@cache
def tro_giup(*lenh: str) -> str:
    """What `hoagiai … --help` prints."""
    done = hoagiai(*lenh, "--help")
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def tuy_chon() -> dict[str, set[str]]:
    """Command -> the options that its help names; "" is the program itself."""
    lenh = re.findall(r"^  ([a-z][a-z-]+) {2,}", tro_giup(), re.MULTILINE)
    assert "validate" in lenh
    return {ten: set(_OPTION.findall(tro_giup(*([ten] if ten else [])))) for ten in ("", *lenh)}


def cac_lenh(path: Path) -> list[str]:
    """Every `hoagiai …` of a page: in blocks and between backticks, one pipeline part each."""
    text = doc(path)
    lines = [line.removeprefix("$ ") for item in khoi(path) for line in item.text.splitlines() if "hoagiai " in line]
    lines = [line for line in lines if line.startswith(("hoagiai ", "exec hoagiai "))]
    lines += [code for code in trong_cau(text) if code.startswith("hoagiai ")]
    parts = [part.strip().removeprefix("exec ") for line in lines for part in re.split(r"[|;>]", line)]
    return [part for part in parts if part.startswith("hoagiai ")]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_and_options_exist(path: Path) -> None:
    wrong = []
    for line in cac_lenh(path):
        ten, *words = line.split()[1:]
        if ten.startswith("-"):
            ten, words = "", [ten, *words]
        if ten not in tuy_chon():
            wrong.append(f"không có lệnh: {line}")
            continue
        wrong += [f"{line}: {word}" for word in words if _OPTION.fullmatch(word) and word not in tuy_chon()[ten]]
    assert wrong == []


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_every_option_named_alone_exists(path: Path) -> None:
    known = set().union(*tuy_chon().values())
    spans = [code for code in trong_cau(doc(path)) if code.startswith("-")]
    named = {word for span in spans for word in _OPTION.findall(span) if word.startswith("--")}
    assert named
    assert named <= known


def test_every_command_is_shown_in_the_readme() -> None:
    shown = {line.split()[1] for line in cac_lenh(ROOT / "README.md")}
    assert set(tuy_chon()) - {""} <= shown


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_make_targets_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", doc(ROOT / "Makefile"), re.MULTILINE))
    sh = "\n".join(item.text for item in khoi(path) if item.info == "sh")
    named = set(re.findall(r"^make ([a-z-]+)", sh, re.MULTILINE))
    named |= {code[5:] for code in trong_cau(doc(path)) if re.fullmatch(r"make [a-z-]+", code)}
    assert named <= targets


# --- links ----------------------------------------------------------------------------------------------------------


def neo(text: str) -> set[str]:
    """The anchors that a page offers: its headings, as Git sites write them."""
    out = set()
    for line in _FENCE.sub("", text).splitlines():
        if match := re.match(r"#{1,6} (.+)", line):
            words = re.sub(r"[^\w\- ]", "", match[1].replace("`", "").lower())
            out.add(words.strip().replace(" ", "-"))
    return out


def lien_ket_hong(path: Path) -> list[str]:
    wrong = []
    for match in _LINK.finditer(_INLINE.sub("", _FENCE.sub("", doc(path)))):
        ten, _, cho = match["target"].partition("#")
        dich = path.parent / ten if ten else path
        if not dich.exists() or (cho and cho not in neo(doc(dich))):
            wrong.append(match["target"])
    return wrong


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    assert lien_ket_hong(path) == []


def test_a_broken_link_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# Một đề mục\n[a](a.md#một-đề-mục) [b](b.md) [c](#khác)\n", encoding="utf-8")
    assert lien_ket_hong(page) == ["b.md", "#khác"]


def test_files_named_by_the_contributors_guide_exist() -> None:
    named = trong_cau(doc(ROOT / "CONTRIBUTING.md"))
    files = {code for code in named if re.fullmatch(r"(?:src|tests|tools|plans|docs)/[\w./-]+", code)}
    assert len(files) > 8
    assert sorted(code for code in files if not (ROOT / code).exists()) == []


# --- what hand-written pages list -----------------------------------------------------------------------------------


def trong_bang(path: Path) -> set[str]:
    """What stands between backticks in the first cells of tables."""
    cells = [line.split("|")[1] for line in doc(path).splitlines() if line.startswith("| `")]
    return {match["code"] for cell in cells for match in _INLINE.finditer(cell)}


def test_the_reference_says_of_each_key_what_may_be_written() -> None:
    page = (ROOT / "docs" / "tep-ke-hoach.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", page, re.MULTILINE)
    assert [key for key, kind in rows if not kind.strip() or re.search(r"là( hoặc|$)|^ ?hoặc", kind.strip())] == []
    kinds = dict(reversed(rows))
    assert (kinds["trich_yeu"], kinds["so"], kinds["muc_dich"]) == ("chữ", "chữ hoặc số", "văn")
    assert (kinds["rong"], kinds["chu_thich"]) == ("danh sách, mỗi mục là số", "các mục đánh số, mỗi mục là chữ")


def test_import_doubts_are_all_listed() -> None:
    assert set(_CHU) <= trong_bang(ROOT / "docs" / "nhap-van-ban.md")


def test_templates_are_all_listed() -> None:
    goc = ROOT / "templates"
    co = {path.relative_to(goc).as_posix() for path in goc.rglob("*.j2")}
    rieng = {ten for ten in co if not ten.startswith("tieu_de/")}
    assert {ten for ten in trong_bang(ROOT / "docs" / "mau-cau-chu.md") if ten.endswith(".j2")} == {
        *rieng,
        "tieu_de/….j2",
    }


@pytest.mark.parametrize(
    "args",
    [
        ["validate", "docs/vi-du/du-thao-co-loi.yaml", "--no-cache", "--format", "json"],
        ["tasks", "docs/vi-du/du-thao-co-loi.yaml", "--format", "json"],
        ["import", "docs/vi-du/ke-hoach-cu.txt", "--report", "json", "-o"],
    ],
    ids=lambda args: args[0],
)
def test_json_fields_are_all_listed(args: list[str], tmp_path: Path) -> None:
    if args[-1] == "-o":
        args = [*args, str(tmp_path / "ra.yaml")]
    done = hoagiai(*args)
    named = trong_cau(
        "\n".join(line for line in doc(ROOT / "docs" / "ket-qua-json.md").splitlines() if line[:1] == "|")
    )
    assert truong(json.loads(done.stdout)) <= set(named)


def truong(data: object, *, ten: str = "") -> set[str]:
    """All field names of a report; `tim_thay` is keyed by the parts of a plan."""
    if isinstance(data, list):
        return set().union(*(truong(item) for item in data)) if data else set()
    if isinstance(data, dict):
        found = set() if ten == "tim_thay" else set(data)
        return found.union(*(truong(value, ten=key) for key, value in data.items()))
    return set()
