"""The house: which room may import which, what the program may load at start, and that its texts are NFC."""

import ast
import importlib.util
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import hoagiai_cli

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "hoagiai_cli"
NAME = "hoagiai_cli"

LOWER = {"text", "source", "registry", "plan", "document"}

# Room -> the rooms it may import. Lower storey first; the upper storey speaks in findings, and its rooms do not know
# each other.
MAY_IMPORT: dict[str, set[str]] = {
    "text": set(),
    "source": {"text"},
    "registry": {"text"},
    "plan": {"text", "registry"},
    "document": {"text", "registry"},
    "findings": {"text", "registry", "source", "plan"},
    "workspace": LOWER | {"findings"},
    "drafting": LOWER | {"findings"},
    "intake": LOWER | {"findings"},
    "lineage": LOWER | {"findings"},
    "rules": LOWER | {"findings"},
    "the_thuc": LOWER | {"findings"},
    "revision": LOWER | {"findings"},
    "cli": LOWER | {"findings", "workspace", "drafting", "intake", "lineage", "rules", "revision", "the_thuc"},
}
# The porch: modules that stand beside the rooms.
PORCH: dict[str, set[str]] = {"__init__": set(), "resources": set(), "__main__": {"cli"}}
# What every room may ask of the porch: the version (`__init__`) and where the data folders are.
OPEN_TO_ALL = {"__init__", "resources"}

TEXT_FILES = (".py", ".yaml", ".yml", ".json", ".md", ".txt", ".tsv", ".csv", ".toml", ".j2", ".xml", ".html", ".css")

HEAVY_AT_START = ("pydantic", "jinja2", "docx", "lxml", "ruamel", "rich")
# `--version` is answered before any command is known.
HEAVY_FOR_VERSION = (*HEAVY_AT_START, "typer", "click", "yaml")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(dotted: str) -> str:
    """Return the room or porch module a dotted name lies in: hoagiai_cli.plan.task -> plan, hoagiai_cli -> __init__."""
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def dotted_name(path: Path, package: Path = PACKAGE) -> str:
    parts = path.relative_to(package).with_suffix("").parts
    return ".".join((NAME, *(parts[:-1] if parts[-1] == "__init__" else parts)))


def imports_of(tree: ast.Module, importer: str, is_package: bool) -> Iterator[tuple[int, str]]:
    """Yield (line, room) for every import of the project's own modules, inside functions and type checks too."""
    package = importer if is_package else importer.rpartition(".")[0]
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                targets = [alias.name for alias in names]
            case ast.ImportFrom(module=module, names=names, level=level):
                base = importlib.util.resolve_name("." * level + (module or ""), package) if level else module or ""
                # `from hoagiai_cli import plan` names a room, `from hoagiai_cli import __version__` does not.
                targets = [f"{base}.{alias.name}" for alias in names] if base == NAME else [base]
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(text)), *_]):
                if name not in ("import_module", "__import__"):
                    continue
                targets = [importlib.util.resolve_name(text, package) if text.startswith(".") else text]
            case _:
                continue
        for target in targets:
            if target == NAME or target.startswith(f"{NAME}."):
                room = room_of(target)
                yield node.lineno, room if room in MAY_IMPORT or room in PORCH else "__init__"


def wrong_imports(path: Path, source: str, package: Path = PACKAGE) -> list[str]:
    importer = dotted_name(path, package)
    room = room_of(importer)
    allowed = {**MAY_IMPORT, **PORCH}.get(room)
    if allowed is None:
        return [f"{importer}: '{room}' is no room of the house; give it a place in tests/test_house.py"]
    tree = ast.parse(source, str(path))
    return [
        f"{path.name}:{line}: {room} imports {target}"
        for line, target in imports_of(tree, importer, path.name == "__init__.py")
        if target != room and target not in allowed and target not in OPEN_TO_ALL
    ]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_rooms_import_downwards_only(path: Path) -> None:
    assert wrong_imports(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("text/tokens.py", "from hoagiai_cli.plan.task import NhiemVu", "text imports plan"),
        ("plan/task.py", "def f():\n    import hoagiai_cli.source.loader", "plan imports source"),
        ("rules/time.py", "from ..lineage import cover", "rules imports lineage"),
        ("rules/time.py", "from hoagiai_cli import cli", "rules imports cli"),
        ("lineage/__init__.py", "from ..workspace.config import Config", "lineage imports workspace"),
        ("source/a.py", "import importlib\nimportlib.import_module('hoagiai_cli.findings.rule')", "source imports f"),
        ("resources.py", "from . import registry", "resources imports registry"),
        ("attic/box.py", "", "'attic' is no room"),
    ],
)
def test_a_wrong_import_is_noticed(module: str, source: str, fault: str) -> None:
    assert [line for line in wrong_imports(PACKAGE / module, source) if fault in line]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("plan/task.py", "from ..text.nfc import to_nfc\nfrom .time import Khoang\nfrom hoagiai_cli import resources"),
        ("rules/time.py", "from hoagiai_cli.findings.rule import Rule\nfrom hoagiai_cli.plan import task"),
        ("drafting/letter.py", "from hoagiai_cli.resources import templates_dir\nimport jinja2, docx"),
        ("__main__.py", "def main():\n    from hoagiai_cli.cli import app"),
    ],
)
def test_a_right_import_is_left_alone(module: str, source: str) -> None:
    assert wrong_imports(PACKAGE / module, source) == []


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=environment, timeout=60, check=False
    )


def loaded_by(code: str, heavy: tuple[str, ...]) -> tuple[set[str], str]:
    """Run code in a fresh interpreter; return which of the heavy packages it loaded, and what it printed."""
    report = f"\nimport sys\nprint('LOADED', *sorted({set(heavy)!r} & {{m.partition('.')[0] for m in sys.modules}}))"
    done = run_python(code + report)
    assert done.returncode == 0, done.stderr
    printed, _, names = done.stdout.rpartition("LOADED")
    return set(names.split()), printed


def test_the_watch_on_imports_sees_a_heavy_one() -> None:
    assert loaded_by("import yaml", HEAVY_FOR_VERSION) == ({"yaml"}, "")


def test_importing_the_commands_loads_nothing_heavy() -> None:
    code = f"import {NAME}.cli\nassert {NAME}.cli.__file__, 'a folder without __init__.py imports nothing'"
    assert loaded_by(code, HEAVY_AT_START)[0] == set()


@pytest.mark.parametrize(("option", "heavy"), [("--version", HEAVY_FOR_VERSION), ("--help", HEAVY_AT_START)])
def test_a_quick_answer_loads_nothing_heavy(option: str, heavy: tuple[str, ...]) -> None:
    code = (
        f"import sys\nsys.argv = ['hoagiai', {option!r}]\nfrom {NAME}.__main__ import main\n"
        "try:\n    code = main()\nexcept SystemExit as stop:\n    code = stop.code\nassert not code, code"
    )
    loaded, printed = loaded_by(code, heavy)
    assert loaded == set()
    assert (hoagiai_cli.__version__ if option == "--version" else "validate") in printed


def test_the_data_folders_are_found() -> None:
    from hoagiai_cli.resources import schemas_dir, templates_dir

    assert templates_dir() == ROOT / "templates"
    assert schemas_dir() == ROOT / "schemas"


@pytest.mark.parametrize("folder", ["src", "plans", "templates", "schemas", "docs"])
def test_texts_are_nfc(folder: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in TEXT_FILES and path.is_file()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if not unicodedata.is_normalized("NFC", line)
    ]
    assert wrong == []
