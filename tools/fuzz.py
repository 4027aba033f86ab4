"""Hostile inputs, the same ones for the same seed: an answer or a refusal, never a crash, never a hang.

    python tools/fuzz.py --minutes 5 --what docx              as many as fit in five minutes
    python tools/fuzz.py --what docx --seed 7 --at 1234       input 1234 of seed 7 once more, with its traceback
    python tools/fuzz.py --count 200 --what yaml --cli 10     every tenth through the command line as well

`--what`: yaml (bytes of plan files), plan (data of plans), edit (edits of plan texts), diff (two versions), text (what
import reads), file (Word files, web pages and Markdown that import reads), docx (what check-docx reads), into (edited
prints against their plans). `--more` names folders of
further texts (.txt), plans (.yaml) and Word files to start from; everything else is in the repository.
An input may cost the seconds of processor time in `_SECONDS` and 2 GiB of memory. Exit code 1 when something failed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("yaml", "plan", "edit", "diff", "text", "file", "docx", "into")
_MEMORY = 2 << 30
# Reading back an edited print prints the plan up to 400 times; everything else is one pass over some 30 KB.
_SECONDS = {"into": 20.0}
_SECONDS_OTHERWISE = 3.0
_PER_BYTE = 40e-6
_LONGEST = 200_000


def _cut(mark: str, text: str) -> tuple[str, ...]:
    return tuple(text.split(mark))


CHARACTERS = (
    *"\x00\x07\x0b\x85\u2028\u2029\ufeff\ufffe\uffff\u00ad\u200b\u00a0\u202e\u2066\u2069\u200d\u0301\u3164\U000e0001😀𝐀ﬁİß",
    *"аеоĐÐðđậ–—−“”'\"…٣²½Ⅳ\ue0f1",
    "e\u0323\u0302",
)
NUMBERS = (*_cut(" ", "0 -1 00 1e9 0.0000001 NaN inf 1_000 0x1F 1.2.3.4 ² ٣٤"), "9" * 20, "9" * 5000)
WORDS = _cut(
    "|",
    "Căn cứ |Thực hiện |Kế hoạch số |/KH-UBND|ngày 31 tháng 02 năm 2026|quý IV/2026|31/12/9999|Chủ trì: |Phối hợp: |"
    "Thời gian: |Nơi nhận:|- Như trên;|- Lưu: VT.|KT. CHỦ TỊCH|TM. |./.|I. |II. |1. |1.1. |a) |- |+ |* |**|***|_|"
    "[^1]|[^|{{ so }}|{% if %}|Ủy ban nhân dân |Hội đồng nhân dân |Phụ lục |Điều 1. |Kính gửi: |từ ngày |đến |hằng năm|"
    "trước ngày 30/6|tháng 13 năm 0|năm 99999|Mục III.1.a|khoản 1 Điều 5 Luật |(Kèm theo |QUYẾT ĐỊNH|\n|\n\n|\t|    |"
    ": |, |; |(|)|/|<b>|&amp;|]]>|<!--|\\|%|$|#",
)
YAML = _cut(
    "~",
    "- ~? ~: ~|\n~>-\n~&a ~*a~<<: ~!!python/object:os.system ~!t ~---\n~...\n~{~}~[~]~\"~'~# ~%YAML 9.9\n~\t~\r~"
    '"\\ud800"~"\\x00"~null~yes~2026-02-30~1:2:3',
)
XML_VALUES = (
    *_cut(
        " ",
        "-1 0 true off 1e400 NaN -inf 12pt 50% FF00GG auto ² %1.%2.%3 ../../../etc/passwd http://x.invalid/ PAGE 0x10",
    ),
    *("", "\u00a0", "9" * 21, "x" * 3000, "1" * 5000, "rId1"),
)
NAMES = (
    "a",
    "",
    "../x",
    "/word/document.xml",
    "word/document.xml",
    "word\\document.xml",
    "x" * 5000,
    "customXml/a.xml",
)


class TooSlow(BaseException):
    """The input used up its processor time."""


class Wrong(AssertionError):
    """An answer that does not hold together."""


# --- material ---------------------------------------------------------------------------------------------------


class Corpus:
    """Good files to start from."""

    def __init__(self, more: Sequence[Path]) -> None:
        from hoagiai_cli.source.loader import load
        from tests.ke_hoach_mau.sinh import dai_dien

        folders = [ROOT / "plans", *(ROOT / "tests" / name for name in ("intake", "docx_corpus", "quay_ve")), *more]
        self.plans = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.yaml"))]
        self.data = [data for raw in self.plans if (data := load(raw, "x").data)] + list(dai_dien().values())[:-1]
        self.data = [json.loads(json.dumps(one, default=str)) for one in self.data]
        self.texts = [path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]
        self.words = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.docx"))]

    @cache  # noqa: B019  one corpus lives as long as the program
    def foreign(self) -> list[tuple[str, bytes]]:
        """The sample layouts of import in every make: (make, file)."""
        from tests.nhap_mau.ban import BAN
        from tests.nhap_mau.bo_cuc import BO_CUC, lap

        makes = [(name, write) for name, write in BAN.items() if name != "python_docx"]
        return [(name, write(lap(layout))) for layout in BO_CUC for name, write in makes]

    @cache  # noqa: B019  one corpus lives as long as the program
    def printed(self, number: int) -> bytes:
        """Plan file `number` as Word file, with its source in it."""
        from hoagiai_cli.document.docx.embed import Embedded
        from hoagiai_cli.document.docx.writer import to_bytes

        raw = self.plans[number]
        document = _printer(_data(raw))
        assert document is not None
        return to_bytes(document, Embedded(raw, "ke_hoach.yaml", "1"))


def text_mutated(text: str, chance: random.Random, others: Sequence[str], tokens: Sequence[str]) -> str:
    """`text` with a few changes that break grammar, letters, lines or numbers."""
    for _ in range(chance.choice((1, 1, 2, 5, 12))):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice((0, 1, 3, 20, 200)))
        kind = chance.randrange(14)
        if kind < 3:
            new = chance.choice(tokens)
        elif kind == 3:
            new = chance.choice(CHARACTERS) * chance.choice((1, 1, 2, 40)) + text[at:end]
        elif kind == 4:
            new = chance.choice(tokens) * chance.choice((2, 9, 100, 3000))
        elif kind == 5:
            new = ""
        elif kind == 6 and others:
            other = chance.choice(others)
            begin = chance.randrange(len(other) + 1)
            new = other[begin : begin + chance.choice((5, 80, 1500))]
        elif kind == 7:
            form = chance.choice((str.upper, str.lower, str.swapcase, str.title, _decomposed))
            new = form(text[at:end])
        elif kind == 8:
            new = text[at:end] * chance.choice((2, 30))
        elif kind == 9 and (numbers := list(re.finditer(r"\d+", text))):
            number = chance.choice(numbers)
            at, end, new = number.start(), number.end(), chance.choice(NUMBERS)
        elif kind == 10:
            at, end, new = 0, len(text), _lines_mutated(text.split("\n"), chance)
        elif kind == 11 and chance.random() < 0.3:
            swaps = (("\n", "\r\n"), ("\n", "\r"), ("\n", " "), (" ", "\u00a0"), (".", ""), (":", "："))
            at, end, new = 0, len(text), text.replace(*chance.choice(swaps))
        elif kind == 12 and chance.random() < 0.3:
            end, new = len(text), ""
        else:
            at, end, new = 0, len(text), _lines_mutated(text.split("\n"), chance)
        text = (text[:at] + new + text[end:])[:_LONGEST]
    return text


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _lines_mutated(lines: list[str], chance: random.Random) -> str:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    kind = chance.randrange(3)
    if kind == 0:
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == 1:
        lines[one:one] = lines[one : one + chance.choice((1, 4))] * chance.choice((1, 3, 60))
    else:
        indented = " " * chance.randrange(9) + lines[one].lstrip()
        lines[one] = chance.choice((indented, lines[one].strip(), "", lines[one] * 2))
    return "\n".join(lines)


def bytes_mutated(raw: bytes, chance: random.Random) -> bytes:
    """`raw` with bytes flipped, put in, taken out or cut off."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 2, 8, 40))):
        at = chance.randrange(len(data) + 1)
        kind = chance.randrange(6)
        if kind < 3 and at < len(data):
            data[at] = chance.choice((chance.randrange(256), data[at] ^ (1 << chance.randrange(8)), 0, 255))
        elif kind == 3:
            data[at:at] = chance.randbytes(chance.choice((1, 4, 60)))
        elif kind == 4:
            del data[at : at + chance.choice((1, 5, 300))]
        elif chance.random() < 0.2:
            del data[at:]
    return bytes(data)


def _paths(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from _paths(value, (*path, step))


def _at(data: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        data = data[step]
    return data


def _value(chance: random.Random, others: Sequence[Any]) -> Any:
    def word() -> str:
        pieces = chance.choices(
            (*WORDS, *CHARACTERS, *NUMBERS, "hòa giải viên ", "Công an phường", "A " * 300), k=chance.choice((1, 2, 6))
        )
        return "".join(pieces) * chance.choice((1, 1, 1, 3, 200))

    kind = chance.randrange(8)
    if kind < 3:
        return word()
    if kind == 3:
        return chance.choice((None, True, 0, -1, 10**30, 1.5, 1e308, "", " ", [], {}, [[]], [None]))
    if kind == 4:
        return [word() for _ in range(chance.choice((1, 2, 40)))]
    if kind == 5:
        keys = (
            "ten",
            "viec",
            "phan",
            "tieu_de",
            "gom",
            "noi_dung",
            "co_quan",
            "thoi_gian",
            "so",
            "cot",
            "dong",
            "loai",
            "bang",
        )
        return {chance.choice(keys): word() for _ in range(chance.choice((1, 3)))}
    other = chance.choice(others)
    return deepcopy(_at(other, chance.choice(list(_paths(other)))))


def data_mutated(data: Any, chance: random.Random, others: Sequence[Any]) -> Any:
    """Plan data with values, keys and branches in wrong places; some of it goes on being a plan."""
    data = deepcopy(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        path = chance.choice(list(_paths(data)))
        if not path or not isinstance(data, dict):
            continue
        inside, step = _at(data, path[:-1]), path[-1]
        kind = chance.randrange(9)
        if kind < 3:
            inside[step] = _value(chance, others)
        elif kind == 3 and isinstance(inside[step], str):
            inside[step] = text_mutated(inside[step], chance, (), (*WORDS, *CHARACTERS))
        elif kind == 4:
            del inside[step]
        elif kind == 5 and isinstance(inside, list):
            inside[step:step] = [deepcopy(inside[step]) for _ in range(chance.choice((1, 2, 30)))]
        elif kind == 6 and isinstance(inside, dict):
            keys = [one[-1] for other in others[:3] for one in _paths(other) if one and isinstance(one[-1], str)]
            inside[chance.choice(keys)] = inside[step] if chance.random() < 0.5 else _value(chance, others)
        elif kind == 7:
            for _ in range(chance.choice((1, 3, 30, 90))):
                inside[step] = chance.choice(
                    ([inside[step]], {"ten": "Việc", "viec": [inside[step]]}, {"tieu_de": "A", "gom": [inside[step]]})
                )
        elif kind == 8:
            other = chance.choice(others)
            key = chance.choice(list(other))
            data[key] = deepcopy(other[key])
    return data


def _xml_mutated(content: bytes, chance: random.Random, other: bytes) -> bytes:
    try:
        root, second = ElementTree.fromstring(content), ElementTree.fromstring(other)
    except (ElementTree.ParseError, ValueError, LookupError):
        return bytes_mutated(content, chance)
    for _ in range(chance.choice((1, 2, 5, 15))):
        elements = list(root.iter())
        one, two = chance.choice(elements), chance.choice(elements)
        foreign = chance.choice(list(second.iter()))
        kind = chance.randrange(12)
        if kind == 0 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(XML_VALUES))
        elif kind == 1:
            for name in foreign.attrib:
                one.set(name, chance.choice((*XML_VALUES, foreign.attrib[name])))
        elif kind == 2:
            one.attrib.clear()
        elif kind == 3:
            one.text = chance.choice(
                (*XML_VALUES, *WORDS, "".join(chance.choices(WORDS, k=30)) * chance.choice((1, 20)))
            )
        elif kind == 4 and len(one):
            del one[chance.randrange(len(one))]
        elif kind == 5 and len(one):
            child = one[chance.randrange(len(one))]
            one[0:0] = [child] * chance.choice((1, 3, 50))
        elif kind == 6:
            one.tag = two.tag
        elif kind == 7 and one is not root:
            inner = deepcopy(one)
            for _ in range(chance.choice((1, 5, 70, 200))):
                wrap = ElementTree.Element(chance.choice((two.tag, foreign.tag)))
                wrap.append(inner)
                inner = wrap
            one.append(inner)
        elif kind == 8 and len(list(foreign.iter())) < 3000:
            one.insert(chance.randrange(len(one) + 1), deepcopy(foreign))
        elif kind == 9 and one is not root and len(list(two.iter())) < 3000 and len(elements) < 40_000:
            one.append(deepcopy(two))
        elif kind == 10:
            one[:] = sorted(one, key=lambda _: chance.random())
        elif kind == 11:
            one.text, one.tail = one.tail, one.text
    with contextlib.suppress(ValueError):
        return ElementTree.tostring(root, "utf-8").replace(b"\x00", b"")
    return content


def _zip_mutated(data: bytes, chance: random.Random) -> bytes:
    """Lies in the directories of an archive: names, sizes, sums, flags, methods, offsets."""
    out = bytearray(data)
    heads = [match.start() for match in re.finditer(rb"PK\x01\x02|PK\x03\x04|PK\x05\x06", data)]
    for _ in range(chance.choice((1, 1, 3))):
        if heads:
            at = chance.choice(heads) + chance.randrange(4, 46)
            new = chance.choice(
                (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x01\0", b"\xff\xff", b"\x7f", chance.randbytes(2))
            )
            out[at : at + len(new)] = new
    return bytes(out)


def docx_mutated(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """A Word file with one or several parts, or its package, damaged."""
    way = chance.randrange(10)
    if way == 0:
        return bytes_mutated(data, chance)
    if way == 1:
        return _zip_mutated(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as one, zipfile.ZipFile(io.BytesIO(other)) as two:
        parts = {name: one.read(name) for name in one.namelist()}
        foreign = {name: two.read(name) for name in two.namelist()}
    doubles: list[tuple[str, bytes]] = []
    for _ in range(chance.choice((1, 1, 2, 4))):
        name = "word/document.xml" if chance.random() < 0.5 else chance.choice(list(parts))
        if name not in parts:
            continue
        kind = chance.randrange(14)
        if kind < 8:
            parts[name] = _xml_mutated(parts[name], chance, foreign.get(name) or parts[chance.choice(list(parts))])
        elif kind == 8:
            text = text_mutated(
                parts[name].decode("utf-8", "replace"), chance, (), (*WORDS, *XML_VALUES, "<w:p>", "</w:p>", "&x;")
            )
            parts[name] = text.encode("utf-8", "replace")
        elif kind == 9:
            parts[chance.choice((*parts, *NAMES))] = chance.choice(
                (parts.pop(name), b"", data[:5000], chance.randbytes(50))
            )
        elif kind == 10:
            doubles.append((chance.choice((name, *NAMES)), chance.choice((parts[name], b"<a/>", b"", data[:3000]))))
        elif kind == 11:
            parts.pop(name)
        elif kind == 12 and foreign:
            part = chance.choice(list(foreign))
            parts[part] = foreign[part]
        else:
            text = parts[name].decode("utf-8", "replace")
            coding = chance.choice(("utf-16", "utf-8-sig", "latin-1", "cp1258", "utf-32", "utf-7"))
            parts[name] = text.replace('encoding="UTF-8"', f'encoding="{coding}"', 1).encode(
                chance.choice((coding, "utf-8")), "replace"
            )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in [*parts.items(), *doubles]:
            with contextlib.suppress(ValueError, IndexError), _quiet():
                method = chance.choice(
                    (zipfile.ZIP_DEFLATED,) * 30 + (zipfile.ZIP_STORED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2)
                )
                archive.writestr(
                    name.replace("\x00", "\x01"), content, method, 1 if method == zipfile.ZIP_DEFLATED else None
                )
    out = target.getvalue()
    return _zip_mutated(out, chance) if chance.random() < 0.05 else out


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile speaks up about names that are there twice
        yield


# --- what is tried ----------------------------------------------------------------------------------------------


@cache
def _wording() -> Any:
    from hoagiai_cli.drafting.loi_van import LoiVan
    from hoagiai_cli.resources import templates_dir

    return LoiVan(templates_dir())


def _data(raw: bytes) -> dict[str, Any]:
    from hoagiai_cli.source.loader import load

    return load(raw, "x").data or {}


def _printer(data: Any) -> Any:
    from hoagiai_cli.drafting.van_ban import soan
    from hoagiai_cli.plan.luoc_do import doc_ke_hoach

    plan, _ = doc_ke_hoach(dict(data))
    return soan(plan, _wording()) if plan is not None else None


def read_and_print(raw: bytes) -> None:
    """validate and render, all formats but PDF."""
    from hoagiai_cli.document.docx.check import check_written
    from hoagiai_cli.document.docx.embed import Embedded, read_source
    from hoagiai_cli.document.docx.unpack import Package
    from hoagiai_cli.document.docx.writer import to_bytes
    from hoagiai_cli.document.html.writer import to_html
    from hoagiai_cli.document.md import to_markdown
    from hoagiai_cli.document.txt import to_text
    from hoagiai_cli.drafting.van_ban import soan
    from hoagiai_cli.findings.finding import Maker
    from hoagiai_cli.findings.text import TextReport
    from hoagiai_cli.plan.luoc_do import doc_ke_hoach
    from hoagiai_cli.plan.viec import bang_viec
    from hoagiai_cli.rules.chay import kiem
    from hoagiai_cli.source.loader import load

    source = load(raw, "x.yaml")
    maker = Maker(source, "x.yaml", "vi")
    found = [maker.from_problem(one) for one in source.problems]
    plan = None
    if source.data is not None:
        plan, faults = doc_ke_hoach(source.data)
        if plan is not None:
            context, faults = kiem(plan)
            maker.ma = context.ma
            bang_viec(plan, tat_ca=True)
        found += [maker.from_fault(one) for one in faults]
    elif not found:
        raise Wrong("neither data nor a problem")
    report = TextReport("vi", width=80)
    for one in found:
        report.block(one, source.lines).encode("utf-8")
        json.dumps(one.to_json()).encode()
    if plan is None:
        return
    document = soan(plan, _wording())
    word = to_bytes(document, Embedded(raw, "x.yaml", "1"))
    if wrong := check_written(word):
        raise Wrong(f"the file written does not pass its own check: {wrong[0]}")
    embedded = read_source(Package(word)).embedded
    if embedded is None or embedded.source != raw:
        raise Wrong("the plan does not come back out of the file")
    for text in (to_html(document), to_markdown(document), to_text(document)):
        text.encode("utf-8")


def read_word(data: bytes) -> None:
    """check-docx with --fix, and the reading of import."""
    from hoagiai_cli.cli.kiem_docx import MotTep
    from hoagiai_cli.cli.kiem_docx_chu import LOI_DOC, bao_cao_json, bao_cao_text
    from hoagiai_cli.document.docx.reader import read_paragraphs
    from hoagiai_cli.document.docx.unpack import DocxError
    from hoagiai_cli.intake.quay_ve.ban_word import doc_ban_word
    from hoagiai_cli.the_thuc.kiem import kiem_docx
    from hoagiai_cli.the_thuc.sua import ChuKhac, sua_docx

    for work in (read_paragraphs, doc_ban_word):
        try:
            work(data)
        except DocxError as error:
            if error.kind not in LOI_DOC:
                raise Wrong(f"no words for {error.kind}") from error
    try:
        result = kiem_docx(data)
    except DocxError:
        return
    one = [MotTep("x.docx", result)]
    for lang in ("vi", "en"):
        (bao_cao_text(one, lang) + bao_cao_json(one, lang)).encode("utf-8")
    try:
        corrected, _ = sua_docx(data, result)
    except (ChuKhac, DocxError):
        return
    if corrected is not None:
        kiem_docx(corrected)


def read_text(text: str) -> None:
    """import of a text."""
    from hoagiai_cli.document.txt_reader import doc_txt

    _import(doc_txt(text))


def read_file(raw: bytes) -> None:
    """import of a file of any kind."""
    from hoagiai_cli.document.nguon import doc_nguon
    from hoagiai_cli.document.tho import NguonLoi

    try:
        tho = doc_nguon(raw)
    except NguonLoi as error:
        from hoagiai_cli.cli.nhap_chu import loi_nguon

        loi_nguon(error, "vi")
        return
    _import(tho)


def _import(tho: Any) -> None:
    from hoagiai_cli.cli.nhap_tho import nhap_tho
    from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach
    from hoagiai_cli.source.loader import load

    try:
        made = nhap_tho(tho, "x.txt")
    except KhongPhaiKeHoach:
        return
    if load(made.yaml.encode("utf-8"), "x").data is None:
        raise Wrong("the plan that was made cannot be read")


def read_back(raw: bytes, data: bytes) -> None:
    """import --into."""
    from hoagiai_cli.document.docx.unpack import DocxError
    from hoagiai_cli.intake.quay_ve.ban_word import doc_ban_word
    from hoagiai_cli.intake.quay_ve.doi_chieu import tim_sua
    from hoagiai_cli.intake.quay_ve.in_thu import KhongInDuoc
    from hoagiai_cli.source.edit import EditError, edited_bytes
    from hoagiai_cli.source.loader import load

    try:
        found = tim_sua(_data(raw), doc_ban_word(data), _printer)
        if found.sua:
            edited_bytes(load(raw, "x"), found.sua)
    except (DocxError, KhongInDuoc, EditError):
        return


def compare(one: bytes, other: bytes) -> None:
    """diff in all formats."""
    from hoagiai_cli.cli.ban_so_sanh import Ban
    from hoagiai_cli.cli.ket_qua_so_sanh import BanDaDoc, KetQua
    from hoagiai_cli.cli.so_sanh_chu import to_text
    from hoagiai_cli.cli.so_sanh_html import to_html
    from hoagiai_cli.cli.so_sanh_json import to_json
    from hoagiai_cli.document.docx.writer import to_parts
    from hoagiai_cli.drafting.van_ban import soan
    from hoagiai_cli.plan.luoc_do import doc_ke_hoach
    from hoagiai_cli.revision.khac_biet import so_sanh
    from hoagiai_cli.revision.van_ban_vet import doc_lai, van_ban_vet
    from hoagiai_cli.source.loader import load

    read = []
    for raw in (one, other):
        source = load(raw, "x.yaml")
        plan = doc_ke_hoach(source.data)[0] if source.data is not None else None
        if plan is None:
            return
        read.append(BanDaDoc(Ban("x.yaml", "", Path("x.yaml"), lambda: b""), source, plan))
    found = so_sanh(read[0].ke_hoach, read[1].ke_hoach)
    whole = [KetQua("sua" if found else "giu", read[0], read[1], found)]
    for text in (to_text(whole, rong=80, mau=True, nhieu=False), to_json(whole), to_html(whole)):
        text.encode("utf-8")
    if one == other and found.thay_doi:
        raise Wrong("a plan differs from itself")
    a, b = (to_parts(soan(item.ke_hoach, _wording())) for item in read)
    marked = van_ban_vet(a, b, "")
    for parts, accepted in ((b, True), (a, False)):
        if doc_lai(marked, nhan=accepted) != doc_lai(parts, nhan=True):
            raise Wrong("the tracked changes do not read back")


def change(raw: bytes, edits: Sequence[Any]) -> None:
    """Edits of a plan text."""
    from hoagiai_cli.source.edit import EditError, data_after, edited, same
    from hoagiai_cli.source.loader import load

    source = load(raw, "x")
    try:
        text = edited(source, edits)
    except EditError:
        return
    if not same(load(text.encode("utf-8"), "x").data, data_after(source.data, edits)):
        raise Wrong("an edit made something else")


# --- one input of each kind -------------------------------------------------------------------------------------

Case = tuple[Callable[..., None], tuple[Any, ...]]


def _yaml(corpus: Corpus, chance: random.Random) -> bytes:
    raw = chance.choice(corpus.plans)
    if chance.random() < 0.2:
        return bytes_mutated(raw, chance)
    other = chance.choice(corpus.plans).decode("utf-8", "replace")
    text = text_mutated(raw.decode("utf-8", "replace"), chance, (other,), (*YAML, *YAML, *WORDS, *CHARACTERS))
    return text.encode("utf-8", "replace")


def _plan(corpus: Corpus, chance: random.Random) -> bytes:
    # Data as JSON is YAML too, every odd character an escape.
    data = data_mutated(chance.choice(corpus.data), chance, corpus.data)
    return json.dumps(data, ensure_ascii=chance.random() < 0.3, indent=1).encode("utf-8", "replace")


def _edits(corpus: Corpus, chance: random.Random) -> tuple[bytes, list[Any]]:
    from hoagiai_cli.source.edit import Insert, Put, Remove

    raw = chance.choice(corpus.plans) if chance.random() < 0.5 else _yaml(corpus, chance)
    data = _data(raw)
    everywhere = list(_paths(data))
    edits: list[Any] = []
    for _ in range(chance.choice((1, 2, 5))):
        path, value = chance.choice(everywhere), _value(chance, corpus.data)
        kind = chance.randrange(8)
        if kind < 3:
            edits.append(Put(path, value))
        elif kind < 5:
            edits.append(Remove(path))
        elif kind == 5:
            edits.append(Insert((*path, chance.choice(("ten", "a b", "", "so: 1", 0, 1, -1, 99))), value))
        elif kind == 6:
            edits.append(Insert(path, value, chance.choice((None, "ten", "khong_co"))))
        else:
            edits.append(Put((*path, chance.choice((0, -1, "x"))), value))
    return raw, edits


def case(what: str, corpus: Corpus, chance: random.Random) -> Case:
    """What to call and with what."""
    if what == "yaml":
        return read_and_print, (_yaml(corpus, chance),)
    if what == "plan":
        return read_and_print, (_plan(corpus, chance),)
    if what == "edit":
        return change, _edits(corpus, chance)
    if what == "diff":
        one = chance.choice(corpus.data)
        pair = [data_mutated(one, chance, corpus.data) if chance.random() < 0.8 else one for _ in range(2)]
        return compare, tuple(json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") for data in pair)
    if what == "text":
        text, other = chance.choice(corpus.texts), chance.choice(corpus.texts)
        return read_text, (text_mutated(text, chance, (other,), (*WORDS, *CHARACTERS)),)
    if what == "file":
        return read_file, (_foreign(corpus, chance),)
    number = chance.randrange(len(corpus.plans))
    if what == "into":
        return read_back, (corpus.plans[number], _edited_print(corpus.printed(number), chance, corpus))
    words = [*corpus.words, corpus.printed(number)]
    return read_word, (docx_mutated(chance.choice(words), chance, chance.choice(words)),)


def _foreign(corpus: Corpus, chance: random.Random) -> bytes:
    """A file of another maker, damaged."""
    make, data = chance.choice(corpus.foreign())
    if data.startswith(b"PK"):
        return docx_mutated(data, chance, chance.choice([one for name, one in corpus.foreign() if name == make]))
    if chance.random() < 0.2:
        return bytes_mutated(data, chance)
    tokens = (
        *WORDS,
        *CHARACTERS,
        "<table>",
        "</td>",
        "<td rowspan=9>",
        "<a href='x'>",
        "|---|",
        "| a | b |",
        "# ",
        "```",
    )
    return text_mutated(data.decode(), chance, (), tokens).encode("utf-8", "replace")


def _edited_print(data: bytes, chance: random.Random, corpus: Corpus) -> bytes:
    """A print whose words were changed: most of it goes on being a print of the plan."""
    if chance.random() < 0.3:
        return docx_mutated(data, chance, corpus.printed(chance.randrange(len(corpus.plans))))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    for _ in range(chance.choice((1, 2, 6))):
        places = list(re.finditer(r">([^<>]+)</w:t>", text))
        paragraphs = list(re.finditer(r"<w:p>.*?</w:p>", text))
        kind = chance.randrange(4)
        if kind < 2 and places:
            one = chance.choice(places)
            new = text_mutated(one[1], chance, (), (*WORDS, *CHARACTERS, *NUMBERS))
            new = re.sub(r"[\x00-\x08\x0b-\x1f\ufffe\uffff<&]", "", new)
            text = text[: one.start(1)] + new + text[one.end(1) :]
        elif paragraphs:
            one, two = chance.choice(paragraphs), chance.choice(paragraphs)
            new = chance.choice(("", one[0] * chance.choice((2, 2, 30)), two[0], one[0] + two[0]))
            text = text[: one.start()] + new + text[one.end() :]
    from hoagiai_cli.document.docx.pack import pack

    return pack({**parts, "word/document.xml": text.encode("utf-8", "replace")})


# --- running ----------------------------------------------------------------------------------------------------


def _stop(*_: object) -> None:
    raise TooSlow


def _size(arguments: Sequence[Any]) -> int:
    return sum(len(one) for one in arguments if isinstance(one, (bytes, str)))


def run(what: str, seed: int, number: int, corpus: Corpus) -> tuple[float, int, BaseException | None]:
    """Tries input `number`. Out: processor seconds, bytes, and what went wrong."""
    work, arguments = case(what, corpus, random.Random(f"{seed}/{what}/{number}"))
    size = _size(arguments)
    wrong: BaseException | None = None
    begin = time.process_time()
    try:
        # again and again after the first time: an exception may get lost in a destructor
        signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS.get(what, _SECONDS_OTHERWISE) + size * _PER_BYTE, 1.0)
        try:
            with _quiet():
                work(*arguments)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        wrong = error
    return time.process_time() - begin, size, wrong


def place(error: BaseException) -> str:
    """What went wrong and where, short enough to tell faults apart."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [one for one in frames if "hoagiai_cli" in one.filename] or list(frames)
    last = own[-1]
    where = last.filename.rpartition("hoagiai_cli/")[2]
    if isinstance(error, TooSlow | RecursionError | MemoryError):
        return f"{type(error).__name__} in {where}:{last.name}"
    return f"{type(error).__name__} {where}:{last.lineno} {last.name}: {str(error)[:100]!r}"


_COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "yaml": (
        ("validate", "0.yaml"),
        ("render", "0.yaml", "--docx", "--html", "--md", "--txt", "-o", "out"),
        ("tasks", "0.yaml"),
    ),
    "docx": (("check-docx", "0.docx", "--fix"), ("import", "0.docx", "-o", "out.yaml")),
    "text": (("import", "0.txt", "-o", "out.yaml"),),
    "file": (("import", "0.bin", "-o", "out.yaml"),),
    "into": (("import", "1.docx", "--into", "0.yaml", "--yes"),),
    "diff": (("diff", "0.yaml", "1.yaml", "--docx", "out.docx"),),
}
_COMMANDS["plan"] = _COMMANDS["yaml"]


def run_commands(what: str, seed: int, number: int, corpus: Corpus) -> Iterator[str]:
    """The same input through the command line: what came out wrong."""
    _, arguments = case(what, corpus, random.Random(f"{seed}/{what}/{number}"))
    kinds = {
        "yaml": ("yaml",),
        "plan": ("yaml",),
        "docx": ("docx",),
        "text": ("txt",),
        "file": ("bin",),
        "into": ("yaml", "docx"),
        "diff": ("yaml", "yaml"),
    }
    for command in _COMMANDS.get(what, ()):
        with tempfile.TemporaryDirectory() as folder:
            for index, (kind, content) in enumerate(zip(kinds[what], arguments, strict=True)):
                raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
                (Path(folder) / f"{index}.{kind}").write_bytes(raw)
            done = subprocess.run(
                [sys.executable, "-m", "hoagiai_cli", *command],
                cwd=folder,
                capture_output=True,
                timeout=120,
                check=False,
            )
            said = (done.stdout + done.stderr).decode("utf-8", "replace")
            if "Traceback" in said or "lỗi bên trong" in said or done.returncode not in (0, 1, 2, 3):
                yield f"{command[0]} ended with {done.returncode}: {said[-300:]}"
            if left := [path.name for path in Path(folder).rglob(".hoagiai-*")]:
                yield f"{command[0]} left {left}"


def main(words: Sequence[str] | None = None) -> int:
    """Runs what the command line asks for. Out: 1 when something failed, else 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--what", default="yaml", choices=KINDS)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--count", type=int, default=0, help="so many inputs, however long it takes")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 1_000_000)
    parser.add_argument("--at", type=int, help="this input alone")
    parser.add_argument("--cli", type=int, default=0, help="every so manyth through the command line as well")
    parser.add_argument(
        "--more", type=Path, action="append", default=[], help="a folder of further files to start from"
    )
    asked = parser.parse_args(words)

    signal.signal(signal.SIGVTALRM, _stop)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))
    corpus = Corpus(asked.more)
    if asked.at is not None:
        seconds, size, wrong = run(asked.what, asked.seed, asked.at, corpus)
        print(f"{seconds:.2f} s, {size} bytes")
        if wrong is not None:
            traceback.print_exception(wrong)
        return int(wrong is not None)
    print(f"{asked.what}, seed {asked.seed}")
    run(asked.what, asked.seed, 0, corpus)  # modules are loaded before anything is measured
    found: dict[str, tuple[int, int]] = {}
    slowest = (0.0, 0, 0.0, 0)
    begin = time.monotonic()
    number = 0
    while number < asked.count if asked.count else time.monotonic() - begin < asked.minutes * 60:
        seconds, size, wrong = run(asked.what, asked.seed, number, corpus)
        slowest = max(slowest, (seconds / (size + 2000), number, seconds, size))
        faults = [place(wrong)] if wrong is not None else []
        if asked.cli and number % asked.cli == 0:
            faults += run_commands(asked.what, asked.seed, number, corpus)
        for fault in faults:
            times, first = found.get(fault, (0, number))
            found[fault] = (times + 1, first)
            if not times:
                print(f"  --seed {asked.seed} --at {number}: {fault}", flush=True)
        number += 1
    _, at, seconds, size = slowest
    print(f"{number} inputs, {len(found)} faults; slowest per byte: --at {at}, {seconds:.2f} s for {size} bytes")
    for fault, (times, first) in sorted(found.items(), key=lambda item: -item[1][0]):
        print(f"  {times} times, first --at {first}: {fault}")
    return int(bool(found))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
