"""Old encodings: the tables against glibc's, what is detected, and what is left alone."""

import shutil
import subprocess
import unicodedata

import pytest

from hoagiai_cli.text.am_tiet import la_am_tiet
from hoagiai_cli.text.bang_ma import BangMa, doan_bang_ma, doi, theo_phong_chu

CAU = "Cộng hòa xã hội chủ nghĩa; ủy ban nhân dân xã Suối Mây; người phụ trách: Bùi Quỳ; đường tỉnh lộ ở giữa rừng"
CHU = "àảãáạằẳẵắặăầẩẫấậâèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵđ"


def _iconv(text: str, ten: str) -> str:
    if shutil.which("iconv") is None:
        pytest.skip("iconv is not installed")
    done = subprocess.run(["iconv", "-f", "UTF-8", "-t", ten], input=text.encode(), capture_output=True, check=True)
    return done.stdout.decode("latin-1")


def _vni(text: str) -> str:
    dau = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
    mu = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â"}
    trang = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê"}
    don = {"đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
    out = ""
    for c in text:
        roi = unicodedata.normalize("NFD", c)
        tone = next((x for x in roi[1:] if x in dau), "")
        if c in don:
            out += don[c]
        elif "\u0302" in roi:
            out += roi[0] + mu[tone]
        elif "\u0306" in roi:
            out += roi[0] + trang[tone]
        else:
            goc = {"o": "ô", "u": "ö"}[roi[0]] if "\u031b" in roi else roi[0]
            out += goc + dau.get(tone, "")
    return out


def _cu(text: str, bang_ma: BangMa) -> str:
    if bang_ma == "vni":
        return _vni(text)
    return _iconv(text, {"tcvn3": "TCVN5712-1", "viscii": "VISCII"}[bang_ma])


@pytest.mark.parametrize("bang_ma", ["tcvn3", "vni", "viscii"])
def test_every_letter_comes_back(bang_ma: BangMa) -> None:
    assert doi(_cu(CHU, bang_ma), bang_ma) == CHU
    assert doi(_cu(CAU, bang_ma), bang_ma) == CAU


@pytest.mark.parametrize("bang_ma", ["tcvn3", "vni", "viscii"])
def test_detected_by_its_syllables(bang_ma: BangMa) -> None:
    assert doan_bang_ma(_cu(CAU, bang_ma)) == bang_ma
    assert doan_bang_ma(_cu("Cộng hòa xã hội chủ nghĩa Việt Nam", bang_ma)) == bang_ma


@pytest.mark.parametrize(
    "text",
    [
        "",
        CAU,
        unicodedata.normalize("NFD", CAU),
        CAU.upper(),
        "và có các là dân hòa hóa cán bé",
        "plain English: the plan, its dates and leads",
        "Le café était déjà fermé, où êtes-vous allés près du château à Noël ?",
        "Die Bürger müssen für Übergänge größere schöne Straßen prüfen",
        "São Paulo não é coração, mañana años también está aquí",
        "°C ± 5 µm © 2026 § 3 ½ « a » ® ¬ ·",
    ],
)
def test_what_is_in_no_old_encoding(text: str) -> None:
    assert doan_bang_ma(text) is None


def test_unicode_and_an_old_encoding_together_are_neither() -> None:
    assert doan_bang_ma(f"{CAU}\n{_cu(CAU, 'tcvn3')}") is None


def test_the_soft_hyphen_is_a_letter_and_windows_shows_bytes_as_signs() -> None:
    assert doi("ng\u00adêi, ®\u00adêng", "tcvn3") == "người, đường"
    assert doi("C\uf0e9ng \uf048ßa", "tcvn3") == "Cộng Hòa"
    assert doi("\u20aci", "viscii") == "Ại"
    assert doi("“§éc lËp” – Tù do…", "tcvn3") == "“Độc lập” – Tự do…"


def test_words_of_unicode_stay_beside_old_ones() -> None:
    assert doi("Céng hßa Việt Nam đường", "tcvn3") == "Cộng hòa Việt Nam đường"


def test_small_letters_with_tones_among_capitals_are_capitals() -> None:
    assert doi("CéNG HßA X· HéI", "tcvn3") == "CỘNG HÒA XÃ HỘI"
    assert doi("UBND x· Suèi", "tcvn3") == "UBND xã Suối"
    assert doi("COÄNG HOØA", "vni") == "CỘNG HÒA"


@pytest.mark.parametrize(
    ("font", "found"),
    [
        (".VnTime", ("tcvn3", False)),
        (".VnTimeH", ("tcvn3", True)),
        (".vnarialh", ("tcvn3", True)),
        ("VNI-Times", ("vni", False)),
        ("VI Times", ("viscii", False)),
        ("Times New Roman", (None, False)),
        ("Viner Hand ITC", (None, False)),
        ("", (None, False)),
    ],
)
def test_fonts_say_the_encoding(font: str, found: tuple[BangMa | None, bool]) -> None:
    assert theo_phong_chu(font) == found


def test_syllables() -> None:
    for tu in (
        "nghiêng",
        "quốc",
        "gì",
        "giữa",
        "khuya",
        "ngoéo",
        "thuở",
        "Đường",
        "ĐƯỢC",
        "y",
        "ở",
        "uyển",
        "quỵt",
        "hoặc",
        "xoong",
    ):
        assert la_am_tiet(tu), tu
    for tu in ("héi", "hßa", "für", "mañana", "cáć", "cac", "việc̣", "tạí", "abc", "nghĩaa"):
        assert not la_am_tiet(tu), tu
