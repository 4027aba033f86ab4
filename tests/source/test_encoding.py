"""Files that are not UTF-8."""

import unicodedata

import pytest

from hoagiai_cli.source.loader import load
from hoagiai_cli.source.span import Span

TEXT = "loai: Kế hoạch\nten: Hòa giải ở cơ sở\n"


def cp1258(text: str) -> bytes:
    """Windows-1258 writes the tone as a sign after the letter; â, ă, ê, ô, ơ, ư, đ are letters of their own."""
    out = b""
    for char in text:
        for piece in (char, unicodedata.normalize("NFD", char)):
            try:
                out += piece.encode("cp1258")
                break
            except UnicodeEncodeError:
                continue
        else:
            base, *marks = unicodedata.normalize("NFD", char)
            tone = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            rest = [mark for mark in marks if mark not in tone]
            out += (unicodedata.normalize("NFC", base + "".join(rest)) + "".join(tone)).encode("cp1258")
    return out


@pytest.mark.parametrize(
    "raw",
    [TEXT.encode("utf-16"), TEXT.encode("utf-16-le"), TEXT.encode("utf-16-be"), b"\xfe\xff" + TEXT.encode("utf-16-be")],
    ids=["mark", "le", "be", "be with mark"],
)
def test_utf16_is_reported_and_read_all_the_same(raw: bytes) -> None:
    source = load(raw, "x")
    assert [problem.code for problem in source.problems] == ["HG003"]
    assert source.text == TEXT
    assert source.data == {"loai": "Kế hoạch", "ten": "Hòa giải ở cơ sở"}


def test_windows_1258() -> None:
    source = load(cp1258(TEXT), "x")
    (problem,) = source.problems
    assert (problem.code, problem.args["bang_ma"]) == ("HG005", "Windows-1258")
    assert problem.span == Span(1, 8, 1, 9)
    assert source.data is None
    assert source.lines[1].startswith("ten: H")


def test_another_code_page() -> None:
    # TCVN3: "Kế hoạch" is K\xd5 ho\xb9ch
    (problem,) = load(b"loai: K\xd5 ho\xb9ch\nten: H\xbba gi\xb6i\n", "x").problems
    assert (problem.code, problem.args["bang_ma"]) == ("HG005", "TCVN3 (ABC), VNI")


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"])
def test_a_damaged_letter(prefix: bytes) -> None:
    raw = prefix + "loai: Kế hoạch\r\nten: Hòa gi".encode() + b"\xff" + "i ở cơ sở\n".encode()
    source = load(raw, "x")
    (problem,) = source.problems
    assert (problem.code, problem.args["byte"], problem.span) == ("HG002", "0xFF", Span(2, 12, 2, 13))
    assert source.data is None


def test_a_file_cut_off_in_a_letter() -> None:
    raw = "loai: Kế hoạch ế".encode()[:-1]
    (problem,) = load(raw, "x").problems
    assert (problem.code, problem.span) == ("HG002", Span(1, 16, 1, 17))


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe", b"\xfe\xff", b"\xff\xfea", b"\0\0\0\0", b"\0a\0", b"\xef\xbb\xbf", b"\xef"]
)
def test_scraps(raw: bytes) -> None:
    source = load(raw, "x")
    assert source.data is None
    assert source.problems
