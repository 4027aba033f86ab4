"""Write the parts of the documentation that the program itself knows better than any author.

- docs/tep-ke-hoach.md: every block and key of a plan file, from the models in plan/model.py;
- docs/ma-loi.md: every finding, from the catalogue in findings/catalogue/;
- the output below each `$ command` in the ```console blocks of all pages: the commands are run.

The hand-written parts of the first two stand in docs/_phan/. Run where hoagiai is installed (make setup-test):

    python tools/docs.py            write
    python tools/docs.py --check    only compare; exit code 1 and the names of pages that are out of date

The commands run with bash in a scratch copy of plans/, schemas/, templates/ and docs/, one shell for each page, so
that a command sees what the ones above it wrote. Output that ends in a line "…" is kept that short.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import string
import subprocess
import sys
import tempfile
import typing
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel

from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.rule import Rule
from hoagiai_cli.plan.dan_bai import TIEU_DE
from hoagiai_cli.plan.danh_so import KIEU_DANH_SO
from hoagiai_cli.plan.mo_ta import mo_ta
from hoagiai_cli.plan.model import TEN_PHAN, KeHoach, SoChu, Van

ROOT = Path(__file__).resolve().parents[1]
SCRATCH = ("docs", "plans", "schemas", "templates")
WIDTH = 96

# --- docs/tep-ke-hoach.md -------------------------------------------------------------------------------------------

_VAN = typing.get_args(Van)[-1]
_SO_CHU = typing.get_args(SoChu)[-1]
# Long lists of choices are written out once, under a heading of their own.
_SHARED: Mapping[tuple[str, ...], str] = {
    TEN_PHAN: "[tên phần](#tên-phần)",
    KIEU_DANH_SO: "[kiểu đánh số](#kiểu-đánh-số)",
}


def block_name(model: type[BaseModel]) -> str:
    """NhiemVu -> nhiem_vu."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()


def hints(model: type[BaseModel]) -> dict[str, Any]:
    """The annotation of each key, with everything that `Annotated` adds."""
    found = typing.get_type_hints(model, include_extras=True)
    return {key: found[key] for key in model.model_fields}


def blocks() -> dict[type[BaseModel], list[str]]:
    """Every block of a plan file in reading order, with the places it may stand in ("nhiem_vu › viec")."""
    places: dict[type[BaseModel], list[str]] = {KeHoach: []}
    queue: list[type[BaseModel]] = [KeHoach]
    while queue:
        model = queue.pop(0)
        for key, hint in hints(model).items():
            for inner in models_in(hint):
                where = key if model is KeHoach else f"{block_name(model)} › {key}"
                if inner not in places:
                    places[inner] = []
                    queue.append(inner)
                places[inner].append(where)
    return places


def models_in(hint: Any) -> Iterator[type[BaseModel]]:
    """The models an annotation mentions, in order."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    elif typing.get_origin(hint) is not Literal:
        for part in typing.get_args(hint):
            yield from models_in(part)


def kind(hint: Any) -> str:
    """What may be written for an annotation, in words."""
    args = typing.get_args(hint)
    if hasattr(hint, "__metadata__"):
        base, *extra = args
        if base is str:
            return "văn" if _VAN in extra else "chữ hoặc số" if _SO_CHU in extra else "chữ"
        return kind(base)
    if hint in (int, float):
        return "số"
    if hint is bool:
        return "`true` hoặc `false`"
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return f"khối [{block_name(hint)}](#khối-{block_name(hint)})"
    if typing.get_origin(hint) is Literal:
        return _SHARED.get(args) or "một trong: " + ", ".join(f"`{choice}`" if choice else '`""`' for choice in args)
    if typing.get_origin(hint) is list:
        return f"danh sách, mỗi mục là {kind(args[0])}"
    if typing.get_origin(hint) is dict:
        return f"các mục đánh số, mỗi mục là {kind(args[1])}"
    return " hoặc ".join(kind(part) for part in args if part is not type(None))


def block_section(model: type[BaseModel], places: list[str]) -> str:
    """One block as a heading, its meaning, its places and a table of its keys."""
    lines = [f"### Khối {block_name(model)}", "", " ".join((model.__doc__ or "").split())]
    if places:
        lines[-1] += " Đứng ở: " + ", ".join(f"`{place}`" for place in places) + "."
    lines += ["", "| Mục | Ghi gì | Ý nghĩa |", "|---|---|---|"]
    for key, hint in hints(model).items():
        info = model.model_fields[key]
        meaning = _text(mo_ta()[model.__name__][key])
        if info.is_required():
            meaning = f"**Bắt buộc.** {meaning}"
        elif info.default:
            meaning += f" Không ghi thì là `{info.default}`."
        lines.append(f"| `{key}` | {kind(hint)} | {meaning} |")
    return "\n".join(lines)


def shared_sections() -> str:
    """The two long lists of choices."""
    parts = ["### Tên phần", "", "| Tên phần | Tiêu đề in ra nếu không ghi khác |", "|---|---|"]
    parts += [f"| `{name}` | {TIEU_DE[name]} |" for name in TEN_PHAN]
    forms = ", ".join(f"`{form}`" for form in KIEU_DANH_SO if form)
    parts += ["", "### Kiểu đánh số", "", f'{forms}, hoặc `""` để không đánh số.']
    return "\n".join(parts)


def plan_page(frame: str) -> str:
    """docs/tep-ke-hoach.md."""
    sections = [block_section(model, places) for model, places in blocks().items()]
    return _fill(frame, {"khoi": "\n\n".join(sections), "gia-tri": shared_sections()})


# --- docs/ma-loi.md -------------------------------------------------------------------------------------------------

TOPICS = {
    "0": "HG0xx: tệp và cách viết YAML",
    "1": "HG1xx: khuôn dạng và thành phần của kế hoạch",
    "2": "HG2xx: nhiệm vụ, phân công, nơi nhận",
    "3": "HG3xx: thời gian",
    "4": "HG4xx: chỉ tiêu",
    "5": "HG5xx: viện dẫn văn bản",
    "6": "HG6xx: cơ quan, địa danh",
    "7": "HG7xx: câu chữ và thể thức",
    "8": "HG8xx: liên kết với kế hoạch cấp trên",
    "9": "HG9xx: quy định riêng của kho kế hoạch",
}
LEVELS = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Gợi ý"}


def rule_section(rule: Rule) -> str:
    """One finding."""
    lines = [f"### {rule.code} {rule.slug}", "", _sentence(f"**{LEVELS[rule.severity]}:** {_text(_example(rule.vi))}")]
    if rule.help_vi:
        lines += ["", _sentence(f"Cách sửa: {_text(_example(rule.help_vi))}")]
    if rule.source:
        lines += ["", _sentence(f"Căn cứ: {_text(rule.source)}")]
    return "\n".join(lines)


def _sentence(text: str) -> str:
    return text if text.endswith("…") else f"{text}."


def findings_page(frame: str) -> str:
    """docs/ma-loi.md."""
    parts: list[str] = []
    count = dict.fromkeys(LEVELS, 0)
    topic = ""
    for code, rule in sorted(rules().items()):
        if code[2] != topic:
            topic = code[2]
            parts.append(f"## {TOPICS[topic]}")
        parts.append(rule_section(rule))
        count[rule.severity] += 1
    tally = ", ".join(f"{n} {LEVELS[level].lower()}" for level, n in count.items() if n)
    return _fill(frame, {"ma": "\n\n".join(parts), "dem": f"{len(rules())} mã: {tally}."})


def _example(template: str) -> str:
    """A message template as people read it: "…" for each argument."""
    names = [name for _, name, _, _ in string.Formatter().parse(template) if name]
    return template.format(**dict.fromkeys(names, "…"))


_KEY = re.compile(r"(?<![\w.`])[a-z]+(?:_[a-z]+)+(?![\w`])")


def _text(text: str) -> str:
    """Plain text for Markdown: keys become code, signs lose their meaning; between backticks nothing changes."""
    parts = re.split(r"(`[^`]*`)", _KEY.sub(r"`\g<0>`", text) if "`" not in text else text)
    return "".join(part if part.startswith("`") else re.sub(r"([*_<|])", r"\\\1", part) for part in parts)


def _fill(frame: str, values: Mapping[str, str]) -> str:
    for name, text in values.items():
        mark = f"<!-- sinh: {name} -->"
        if frame.count(mark) != 1:
            raise SystemExit(f"docs/_phan: {mark} must stand there once")
        frame = frame.replace(mark, text)
    return frame


# --- ```console blocks ----------------------------------------------------------------------------------------------

_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_SHELL = """\
hoagiai() { "$HOAGIAI_PYTHON" -m hoagiai_cli "$@"; }
export -f hoagiai
last=0
step() { printf '\\0'; (exit $last); eval "$1"; last=$?; printf '\\1%s' "$last"; }
"""
_CRASH = 70


def commands_of(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines of its output."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
        else:
            raise SystemExit(f"a ```console block begins with `$ command`, not with {line!r}")
    return found


def rerun(page: str, root: Path = ROOT) -> str:
    """The page with the output of its commands as it is today. Raises SystemExit where bash is missing."""
    steps = [step for block in _CONSOLE.findall(page) for step in commands_of(block)]
    if not steps:
        return page
    outputs = iter(_run([command for command, _ in steps], root))

    def again(match: re.Match[str]) -> str:
        lines: list[str] = []
        for command, old in commands_of(match.group()):
            new = next(outputs)
            blank = 1 if old and not old[-1] else 0  # a blank line before the next command
            if len(old) > blank and old[-1 - blank] == "…":
                new = [*new[: len(old) - 1 - blank], "…"]
            lines += [f"$ {command}", *new, *[""] * blank]
        return "\n".join(lines) + "\n"

    return _CONSOLE.sub(again, page)


def _run(commands: list[str], root: Path) -> list[list[str]]:
    bash = shutil.which("bash")
    if bash is None:
        raise SystemExit("bash is needed to run the commands of the documentation")
    script = _SHELL + "".join(f"step {_quoted(command)}\n" for command in commands)
    with tempfile.TemporaryDirectory(prefix="hoagiai-docs-") as folder:
        for name in SCRATCH:
            shutil.copytree(root / name, Path(folder, name))
        Path(folder, ".git").mkdir()  # the root of the plans, as in a checkout
        keep = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "HOME") if key in os.environ}
        environment = {
            **keep,
            "COLUMNS": str(WIDTH),
            "HOAGIAI_PYTHON": sys.executable,
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "PYTHONPATH": str(ROOT / "src"),
            "XDG_CACHE_HOME": str(Path(folder, ".cache")),
        }
        done = subprocess.run(
            [bash, "-c", script],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=300,
            check=False,
        )
        text = done.stdout.decode("utf-8", errors="replace").replace("\ufeff", "")
        text = text.replace(str(Path(folder)), "~/ke-hoach")
    first, *outputs = text.split("\0")
    if first or len(outputs) != len(commands):
        raise SystemExit(f"the commands of the documentation could not be run: {first}{outputs[-1:]}")
    found: list[list[str]] = []
    for command, output in zip(commands, outputs, strict=True):
        words, _, code = output.rpartition("\1")
        if int(code) >= _CRASH:  # a page must never show the program failing
            raise SystemExit(f"$ {command}\n{words}exit code {code}; nothing was written")
        found.append([line.rstrip() for line in words.strip("\n").splitlines()])
    return found


def _quoted(command: str) -> str:
    return "'" + command.replace("'", "'\\''") + "'"


# --- all pages ------------------------------------------------------------------------------------------------------

FRAMES: Mapping[str, Callable[[str], str]] = {"tep-ke-hoach.md": plan_page, "ma-loi.md": findings_page}


def pages(root: Path = ROOT) -> list[Path]:
    """Every page of the documentation."""
    return sorted([*root.glob("*.md"), *(root / "docs").glob("*.md")])


def today(root: Path = ROOT) -> dict[Path, str]:
    """Each page as it should be."""
    texts = {path: path.read_text(encoding="utf-8") for path in pages(root)}
    for name, make in FRAMES.items():
        texts[root / "docs" / name] = make((root / "docs" / "_phan" / name).read_text(encoding="utf-8"))
    return {path: rerun(text, root) for path, text in texts.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description="Viết lại các phần tài liệu được tạo từ mã nguồn.")
    parser.add_argument("--check", action="store_true", help="chỉ so sánh, không ghi")
    parser.add_argument("--root", type=Path, default=ROOT, help="thư mục chứa docs/ và plans/ (mặc định: kho này)")
    args = parser.parse_args()
    old = False
    for path, text in today(args.root).items():
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        old = True
        word = "đã cũ, hãy chạy: python tools/docs.py" if args.check else "đã viết lại"
        print(f"{path.relative_to(args.root).as_posix()}: {word}")
        if not args.check:
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if args.check and old else 0


if __name__ == "__main__":
    sys.exit(main())
