"""A slip is named, and at the line where it was made.

Two ways: a table of slips with their exact places, and a sound plan in every line of which every slip is made in turn.
"""

from collections.abc import Callable

import pytest

from hoagiai_cli.source import doctor_messages
from hoagiai_cli.source.doctor_messages import GENERIC, in_vietnamese
from hoagiai_cli.source.events import Reader, libyaml_reader, python_reader
from hoagiai_cli.source.layout import Row, read_rows
from hoagiai_cli.source.loader import load

READERS = pytest.mark.parametrize("reader", [libyaml_reader, python_reader], ids=["libyaml", "python"])

SLIPS: list[tuple[str, str, int, int, int]] = [
    # text, code, line, column, end column
    ("loai: KH\nten Kế hoạch\nnhan: x\n", "HG010", 2, 1, 4),
    ("loai: KH\nten Kế hoạch\n", "HG010", 2, 1, 4),
    ("ten Kế hoạch\nnhan: x\n", "HG010", 1, 1, 4),
    ("ten Kế hoạch\n", "HG010", 1, 1, 4),
    ("a: 1\nten = Kế hoạch\nb: 1\n", "HG010", 2, 1, 4),
    ("can_cu\n  - Luật\nb: 1\n", "HG010", 1, 1, 7),
    ("a: 1\nnoi_dung |\n  Đoạn: một\nb: 1\n", "HG010", 2, 1, 9),
    ("ky {a: b, c: d}\nb: 1\n", "HG010", 1, 1, 3),
    ("loai: KH\nten:Kế hoạch\nnhan: x\n", "HG011", 2, 1, 5),
    ("ten:Kế hoạch\nnhan: x\n", "HG011", 1, 1, 5),
    ("nv:\n  - ten: A\n    chu_tri:Sở\n    thoi_gian: x\n", "HG011", 3, 5, 13),
    ("a: 1\nten: Điều 5: nội dung\nb: 2\n", "HG012", 2, 12, 13),
    ("a: 1\nten: gồm các việc:\nb: 2\n", "HG012", 2, 18, 19),
    ("a:\n  - Điều 5: nội dung: x\nb: 2\n", "HG012", 2, 21, 22),
    ('a: 1\nten: "Kế hoạch\nb: 2\nc: 3\n', "HG013", 2, 6, 15),
    ('a: 1\nten: "Kế hoạch\nb: "x"\nc: 3\n', "HG013", 2, 6, 15),
    ("a: 1\nten: 'Kế hoạch\nb: 2\n", "HG013", 2, 6, 15),
    ('a: [x, "y, z]\nb: 1\n', "HG013", 1, 8, 14),
    ("a:\n\tb: 1\n", "HG014", 2, 1, 2),
    ("a: x\n\tb: 1\n", "HG014", 2, 1, 2),
    ("nv:\n  - ten: A\n  \tchu_tri: B\n", "HG014", 3, 3, 4),
    ("a: 1\n\t\nb: 2\n", "HG014", 2, 1, 2),
    ("a:\n  -\tb: c\n    d: e\n", "HG014", 2, 4, 5),
    ("nv:\n  - ten: A\n    \u00a0chu_tri: B\n", "HG015", 3, 5, 6),
    ("a: “Kế hoạch: b”\n", "HG016", 1, 4, 17),
    ('a: "Kế hoạch”\nb: 1\n', "HG016", 1, 4, 14),
    *(
        (f"a: {mark}x: y\nb: 1\n".replace(": y", " y"), "HG017", 1, 4, 5)
        for mark in ("@", "%", "`", "|", ">=", ",", "]", "}", "** ")
    ),
    ("a: [Dự thảo] Kế hoạch\n", "HG017", 1, 4, 5),
    ("%a: b\n", "HG017", 1, 1, 2),
    ("a:\n  - x\n  – y\n  – z\nb: 1\n", "HG018", 3, 3, 4),
    ("a:\n  - x\n  + y\nb: 1\n", "HG018", 3, 3, 4),
    ("a:\n  - x\n  * y\nb: 1\n", "HG018", 3, 3, 4),
    ("x: 1\na：x\nb: 1\n", "HG019", 2, 2, 3),
    ("a：x\nb: 1\n", "HG019", 1, 2, 3),
    ("nv:\n  - ten: A\n   chu_tri: B\n", "HG020", 3, 1, 4),
    ("nv:\n  - ten: A\n     chu_tri: B\n", "HG020", 3, 1, 6),
    ("nv:\n    a: 1\n  b: 2\n", "HG020", 3, 1, 3),
    (" a: 1\nb: 2\n", "HG020", 1, 1, 2),
    ("nv:\n  - a: 1\n   - a: 2\n", "HG020", 3, 1, 4),
    ("nv:\n - a: 1\n    b: 1\n    c: 2\n", "HG020", 2, 1, 4),
    ("nv:\n  - ten: A\n  chu_tri: B\n", "HG021", 3, 1, 3),
    ("nv:\n  y: 1\n  - x\n", "HG021", 3, 3, 5),
    ("a: [x, y\nb: 1\n", "HG022", 1, 4, 9),
    ("a: [x,\n  y\nb: 1\n", "HG022", 1, 4, 7),
    ("ky: {a: b, c: d\nx: 1\n", "HG022", 1, 5, 16),
    ("a: [x, y}\nb: 1\n", "HG022", 1, 4, 10),
    ('a: "K" năm 2026\nb: 1\n', "HG023", 1, 8, 16),
    ("a: 'K' năm\n", "HG023", 1, 8, 11),
    ('a: "Đề án "Nâng cao" năm"\n', "HG023", 1, 12, 26),
    ("a: v\n- x\n", "HG024", 2, 1, 3),
    ("a: v\n  - x: 1\n", "HG024", 2, 3, 5),
    ("a:\n  - x\n  -y\nb: 1\n", "HG025", 3, 3, 4),
    ("a:\n  -x: 1\n   z: 1\n", "HG025", 2, 3, 4),
    ('a: "C:\\Kho"\n', "HG026", 1, 7, 9),
    ('a: "C:\\Users"\n', "HG026", 1, 7, 9),
    ("a: - x\n", "HG027", 1, 4, 5),
    ("a: đoạn\nđoạn hai\nb: 1\n", "HG028", 1, 4, 8),
    ("a: đoạn\n  Ý một: x\nb: 1\n", "HG028", 1, 4, 8),
    ("a: |\n  x\n y\nb: 1\n", "HG029", 3, 2, 3),
    ("a: |\n- x\n- y\nb: 1\n", "HG029", 2, 1, 4),
    ("a: 1\n: x\n", "HG037", 2, 1, 2),
    ("ky: {a: b c: d}\n", "HG039", 1, 5, 16),
    ("a:\n  - x\nĐoạn lạc\nb: 1\n", "HG040", 3, 1, 9),
    ("a: 1\n...\nb: 1\n", "HG009", 2, 1, 4),
    ("a: 1\n--- x\nb: 1\n", "HG009", 2, 1, 4),
    ("a: [x,,y]\n", "HG004", 1, 7, 8),
    ('a: "x\n', "HG013", 1, 4, 6),
    ("a: {\n", "HG022", 1, 4, 5),
    ("a: !<x\n", "HG017", 1, 4, 5),
]


@READERS
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("text", "code", "line", "column", "end"), SLIPS, ids=[repr(slip[0]) for slip in SLIPS])
def test_the_slip_is_named(
    reader: Reader, newline: str, text: str, code: str, line: int, column: int, end: int
) -> None:
    problem = load(text.replace("\n", newline).encode(), "x", reader=reader).problems[0]
    span = problem.span
    assert (problem.code, span.line, span.column, span.end_line, span.end_column) == (code, line, column, line, end)


PLAN = """\
# yaml-language-server: $schema=../schemas/ke_hoach.schema.json
loai: Kế hoạch
trang_thai: du_thao                 # bản nháp
co_quan_ban_hanh: Ủy ban nhân dân phường An Bình
so:
ngay: 2026-02
trich_yeu: "Triển khai công tác: hòa giải ở cơ sở"
thoi_ky: 2026

thuc_hien:
  - van_ban: Kế hoạch số 45/KH-UBND
    tep: ../tinh/45-kh-ubnd-2026.yaml
can_cu:
  - Luật Hòa giải ở cơ sở
  - Nghị định số 15/2014/NĐ-CP

muc_dich: |
  - Đoạn văn, gạch đầu dòng: như trong văn bản.
  - Đoạn hai.
yeu_cau: |
  Một đoạn.

  Đoạn sau.
nhiem_vu:
  - ten: Thực hiện chỉ đạo điểm
    theo: III.1
    noi_dung: |
      Đoạn mở đầu.
      - Ý cấp một
        + Ý cấp hai
    chu_tri: Văn phòng
    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]
    thoi_gian: Năm 2026

  - ten: Kiện toàn đội ngũ
    viec:
      - ten: Rà soát
        chu_tri: Phòng Tư pháp
      - ten: "Tập huấn: kỹ năng"
        chu_tri: Phòng Tư pháp
    ghi_chu: Không
noi_nhan: [UBND thành phố, Sở Tư pháp, "Lưu: VT, VP"]
ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}
"""


def has_key(row: Row) -> bool:
    return row.kind == "code" and row.colon >= 0


def is_plain(row: Row) -> bool:
    return has_key(row) and row.scalar != "" and row.scalar[0] not in "\"'[{|"


def starts(row: Row, new: str) -> str:
    """The row with `new` before its value."""
    return row.text[: row.value] + new + row.text[row.value :]


Mistake = tuple[str, Callable[[Row], bool], Callable[[Row], str]]
MISTAKES: dict[str, Mistake] = {
    "no colon": ("HG010", has_key, lambda r: r.text[: r.colon] + r.text[r.colon + 1 :]),
    "= for colon": (
        "HG010",
        lambda r: has_key(r) and r.scalar != "",
        lambda r: r.text[: r.colon] + " =" + r.text[r.colon + 1 :],
    ),
    "no space": ("HG011", lambda r: has_key(r) and r.scalar != "", lambda r: r.text[: r.colon + 1] + r.text[r.value :]),
    "second colon": ("HG012", is_plain, lambda r: r.text[: r.end] + ": thêm"),
    "colon at end": ("HG012", is_plain, lambda r: r.text[: r.end] + ":"),
    "open quote": ("HG013", is_plain, lambda r: starts(r, '"')),
    "quote cut off": ("HG013", lambda r: has_key(r) and r.scalar[:1] == '"', lambda r: r.text[: r.end - 1]),
    "tab": ("HG014", lambda r: r.kind == "code" and r.indent > 0, lambda r: "\t" + r.text[2:]),
    "tab alone": ("HG014", lambda r: r.kind == "blank", lambda r: "\t"),
    "nbsp": ("HG015", lambda r: r.kind == "code" and r.indent > 0, lambda r: "\u00a0\u00a0" + r.text[2:]),
    "curly quotes": ("HG016", is_plain, lambda r: starts(r, "“")[: r.end + 1] + ": x”"),
    "at": ("HG017", is_plain, lambda r: starts(r, "@")),
    "percent": ("HG017", is_plain, lambda r: starts(r, "% ")),
    "bar": ("HG017", is_plain, lambda r: starts(r, "| ")),
    "bracketed word": ("HG017", is_plain, lambda r: starts(r, "[Dự thảo] ")),
    "en dash": ("HG018", lambda r: r.kind == "code" and r.dashes != (), lambda r: r.text.replace("- ", "– ", 1)),
    "wide colon": ("HG019", has_key, lambda r: r.text[: r.colon] + "：" + r.text[r.value :]),
    "open bracket": ("HG022", lambda r: has_key(r) and r.scalar[:1] in ("[", "{"), lambda r: r.text[: r.end - 1]),
    "after quote": ("HG023", is_plain, lambda r: starts(r, '"Đề án" ')),
    "tight dash": ("HG025", lambda r: r.kind == "code" and r.dashes != (), lambda r: r.text.replace("- ", "-", 1)),
    "backslash": ("HG026", is_plain, lambda r: r.text[: r.value] + '"C:\\Kho"'),
    "dash after colon": ("HG027", lambda r: has_key(r) and r.scalar not in ("", "|"), lambda r: starts(r, "- ")),
    "no comma": ("HG039", lambda r: has_key(r) and r.scalar[:1] == "{", lambda r: r.text.replace(",", "")),
    "text moved left": ("HG029", lambda r: r.kind == "block" and r.text.strip() != "", lambda r: r.text.lstrip()),
    # one space too many before the child of a key without a value is no fault in YAML
    "one space more": ("HG020", lambda r: has_key(r) and not r.dashes and r.key != "ngay", lambda r: " " + r.text),
    "one space less": ("HG020", lambda r: has_key(r) and r.indent > 0, lambda r: r.text[1:]),
}


@READERS
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_slip_in_any_line_of_a_plan(mistake: str, reader: Reader) -> None:
    assert load(PLAN.encode(), "x", reader=reader).problems == []
    code, applies, make = MISTAKES[mistake]
    lines = PLAN.splitlines()
    rows = [row for row in read_rows(PLAN) if applies(row)]
    assert rows
    for row in rows:
        text = "\n".join([*lines[: row.number], make(row), *lines[row.number + 1 :]]) + "\n"
        problems = load(text.encode(), "x", reader=reader).problems
        assert [(problem.code, problem.span.line) for problem in problems] == [(code, row.number + 1)], make(row)


def test_several_slips_in_one_run() -> None:
    lines = PLAN.splitlines()
    lines[1] = "loai:Kế hoạch"
    lines[5] = "ngay: @2026"
    lines[14] = "  - Nghị định: số 15: năm"
    lines[24] = '  - ten: "Thực hiện'
    lines[30] = "   chu_tri: Văn phòng"
    lines[36] = "\t  - ten: Rà soát"
    lines[41] = "noi_nhan: [A, B"
    found = [(p.code, p.span.line) for p in load("\n".join(lines).encode(), "x").problems]
    assert found == [
        ("HG011", 2),
        ("HG017", 6),
        ("HG012", 15),
        ("HG013", 25),
        ("HG020", 31),
        ("HG014", 37),
        ("HG022", 42),
    ]


def test_the_places_that_belong_to_a_slip() -> None:
    (problem,) = load(b"a: v\n- x\n", "x").problems
    assert [(span.line, span.column, span.end_column, note) for span, note in problem.related] == [
        (1, 4, 5, "gia_tri_o_day")
    ]
    (problem,) = load("a: đoạn\nđoạn hai\nb: 1\n".encode(), "x").problems
    assert [(span.line, span.column, span.end_column, note) for span, note in problem.related] == [
        (2, 1, 9, "dong_tiep")
    ]


def test_brothers_of_a_slip_are_reported_too() -> None:
    found = [(p.code, p.span.line) for p in load("a:\n  - x\n  – y\n  – z\nb: 1\n".encode(), "x").problems]
    assert found == [("HG018", 3), ("HG018", 4)]
    found = [(p.code, p.span.line) for p in load(b"a:\n\tb: 1\n\tc: 1\n", "x").problems]
    assert found == [("HG014", 2), ("HG014", 3)]


def test_what_the_doctor_cannot_name_is_told_in_the_parsers_words() -> None:
    (problem,) = load(b"a: [x,,y]\n", "x").problems
    assert problem.code == "HG004"
    assert problem.args["mo_ta"] == "ở đây phải là một giá trị"
    assert "did not find expected node content" in str(problem.args["goc"])


def test_every_message_has_words() -> None:
    assert in_vietnamese("something nobody has seen") == GENERIC
    for text in (
        "mapping values are not allowed in this context",
        "could not find expected ':'",
        "did not find expected key",
        "expected <block end>, but found '<scalar>'",
        "did not find expected ',' or ']'",
        "found unexpected end of stream",
        "found character that cannot start any token",
        "found character '\\t' that cannot start any token",
        "found unknown escape character",
        "did not find expected alphabetic or numeric character",
        "did not find expected comment or line break",
        "found incompatible YAML document",
        "found undefined tag handle",
    ):
        assert in_vietnamese(text) != GENERIC, text
    assert all(words[0].islower() and not words.endswith(".") for _, words in doctor_messages._PATTERNS)
