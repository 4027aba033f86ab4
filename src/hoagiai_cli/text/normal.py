"""Normal forms of Vietnamese text.

Four strengths, each for one purpose:

=====================  ======================================================================
:func:`nfc`            what a file or a message stores
:func:`squash`         one line of text as a reader sees it: single spaces, plain hyphens, real Đ
:func:`fold_tones`     comparing words: *hoà* = *hòa*, *uỷ* = *ủy*
:func:`fold`           looking things up: no case, no diacritics
=====================  ======================================================================

:func:`aligned` is for the small languages (times, citations): text to parse together with the offsets in the
text as it was given. :func:`sentences` splits prose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from hoagiai_cli.text.bieu_thuc import bieu_thuc

# Spaces that are one character wide in the text; a zero-width space marks a place between words, so it is a space too.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000"
# Characters that show nothing and stand inside words (joiners, BOM, soft hyphen, direction marks).
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_ONE_TO_ONE = {**dict.fromkeys(map(ord, _SPACES), " "), 0x2010: "-", 0x2011: "-", 0x00D0: "Đ", 0x00F0: "đ"}
_SQUASH = {**_ONE_TO_ONE, **dict.fromkeys(map(ord, _INVISIBLE), None)}
# Reading only: every dash is a hyphen, every kind of line end one character.
_ALIGN = {**_ONE_TO_ONE, **dict.fromkeys((0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-"),
          0x2028: "\n", 0x2029: "\n", 0x0D: " ", 0x09: " ", 0x0B: " ", 0x0C: " ", 0x85: "\n"}  # fmt: skip
# Combining marks are no letters to `re`; what else it finds (a line of dots) has nothing to compose.
_STACK = re.compile(r"[^\w\s\x00-\x7f]{64,}")
_MARKS = re.compile("[\u0300-\u0303\u0306\u0309\u031b\u0323]")  # those of Vietnamese; others are rare
_UNSEEN = re.compile(f"[{_INVISIBLE}]")

_TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")  # huyền, sắc, hỏi, ngã, nặng

HOA = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""Capital letters of Vietnamese, composed, for a class of a regular expression: [À-Ỹ] holds small letters too."""


def _tone_pairs() -> dict[str, str]:
    """Two letters with the tone on the second -> the same two with the tone on the first, in every case."""
    pairs: dict[str, str] = {}
    for first, second in (("o", "a"), ("o", "e"), ("u", "y")):
        for tone in _TONES:
            for one in (first, first.upper()):
                for two in (second, second.upper()):
                    pairs[one + nfc(two + tone)] = nfc(one + tone) + two
    return pairs


def nfc(s: str) -> str:
    """``s`` in Unicode normal form C; stacks of 64 marks and more stay as they are, to sort them takes hours."""
    return s if s.isascii() else _normalized("NFC", s)


def _normalized(form: Literal["NFC", "NFD"], s: str) -> str:
    if len(s) < 64 or not _STACK.search(s):
        return unicodedata.normalize(form, s)
    out: list[str] = []
    at = 0
    for stack in _STACK.finditer(s):
        out += (unicodedata.normalize(form, s[at : stack.start()]), stack[0])
        at = stack.end()
    return "".join((*out, unicodedata.normalize(form, s[at:])))


def squash(s: str) -> str:
    """One line: NFC, every run of white space (line ends, NBSP, thin and zero-width spaces too) one space, trimmed.

    U+2010 and U+2011 become ``-``, Icelandic letters (U+00D0) become Đ; invisible joiners go. En and em dashes stay.
    """
    return " ".join((s if s.isascii() else nfc(s).translate(_SQUASH)).split())


@lru_cache(maxsize=8192)
def fold(s: str) -> str:
    """Key for look-ups: :func:`squash`, case folded, without any diacritics, đ as d."""
    plain = squash(s).casefold()
    if plain.isascii():
        return plain
    apart = _normalized("NFD", plain).replace("đ", "d")
    marks_off = _MARKS.sub("", apart)
    return marks_off if marks_off.isascii() else "".join(c for c in apart if not unicodedata.combining(c))


_PAIRS = _tone_pairs()
# The tone moves only where the syllable ends (hoà, not hoàn) and not after q, where u is part of the consonant.
# It begins with a set of letters, which the engine looks for many times quicker than for what must not stand before.
_MISPLACED = re.compile(
    f"[{''.join(sorted({pair[0] for pair in _PAIRS}))}](?<![qQ].)[{''.join(sorted({pair[1] for pair in _PAIRS}))}]"
    r"(?![^\W\d_])"
)


def fold_tones(s: str) -> str:
    """NFC with one tone placement, the older one: *hoà* -> *hòa*, *khoẻ* -> *khỏe*, *Uỷ* -> *Ủy*, *THUÝ* -> *THÚY*."""
    return s if s.isascii() else _MISPLACED.sub(lambda m: _PAIRS.get(m.group(), m.group()), nfc(s))


def plain(s: str) -> bool:
    """Whether a text is composed (NFC) and has no invisible characters: what is seen is what is stored."""
    return s.isascii() or (unicodedata.is_normalized("NFC", s) and not _UNSEEN.search(s))


def aligned(s: str) -> tuple[str, Sequence[int] | None]:
    """Text for a parser, and where each of its characters stands in ``s``.

    Out: NFC text without invisible characters, any space as ``" "``, any dash as ``"-"``; and a sequence one longer
    than that text (the last entry is ``len(s)``), or None where offsets are the same in both.
    """
    if s.isascii():
        return s.translate(_ALIGN), None
    if plain(s):
        return s.translate(_ALIGN), None
    out: list[str] = []
    where: list[int] = []
    end = len(s)
    i = 0
    while i < end:
        j = i + 1
        while j < end and (unicodedata.combining(s[j]) or s[j] in _INVISIBLE):
            j += 1
        cluster = nfc(_UNSEEN.sub("", s[i:j]))
        out.append(cluster)
        where.extend([i] * len(cluster))
        i = j
    where.append(end)
    return "".join(out).translate(_ALIGN), where


# --- sentences ---------------------------------------------------------------------------------------------------

# Abbreviations whose full stop never ends a sentence (compared in lower case).
_ABBREVIATIONS = frozenset(
    {
        *("tp", "tx", "tt", "p", "q", "h", "x", "t", "tr", "st", "ths", "ts", "pgs", "gs", "bs", "ls", "ks", "ncs"),
        *("kt", "tm", "tl", "tuq", "uv", "đ/c", "nxb", "t.ư", "t.p", "số"),
    }
)
_STOP = bieu_thuc(r"\./\.|[.?!…]+[\"”’»)\]]*")
_LAST_WORD = re.compile(r"[^\s(\[\"“]+$")
_NUMBERING = bieu_thuc(r"(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zđĐ])")
_PARAGRAPH = bieu_thuc(r"\n[ \t]*(?:\n\s*|(?=[-+•*–][ \t]|\d+(?:\.\d+)*[.)][ \t]|[a-zđ]\)[ \t]|[IVXLC]+\.[ \t]))")


def sentences(s: str) -> list[str]:
    """Prose cut into sentences, each as it stands in the text (trimmed), in order.

    A paragraph ends at an empty line or before a line that starts with a bullet or a number; other line ends are
    wrapping. A full stop ends a sentence only before a space and something that can start one; not inside numbers,
    symbols such as ``315/QĐ-TTg``, after ``TP.`` and the like, or after a number that opens the paragraph.
    """
    found: list[str] = []
    for paragraph in _PARAGRAPH.split(s):
        start = 0
        for stop in _STOP.finditer(paragraph):
            end = stop.end()
            if end < len(paragraph) and not _ends_here(paragraph, start, stop.start(), end):
                continue
            if piece := paragraph[start:end].strip():
                found.append(piece)
            start = end
        if piece := paragraph[start:].strip():
            found.append(piece)
    return found


def _ends_here(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the mark at ``text[stop:end]`` ends the sentence begun at ``start``; something follows it."""
    if not text[end].isspace():
        return False
    if text[stop] != ".":
        return text[stop] in "?!" or _starts_sentence(text, end)
    if end - stop == 1:
        # A word is at most a few dozen letters: looking back further would make long texts slow.
        word = _LAST_WORD.search(text, max(start, stop - 40), stop)
        if word is not None:
            before = word.group().lower()
            named = word.group().isupper() and text[max(start, word.start() - 2) : word.start()].startswith(".")
            if before in _ABBREVIATIONS and not named:  # in "TP. X." the X is a name
                return False
            opens = not text[start : word.start()].strip(" \t\n-+*•–") if word.start() - start < 40 else False
            if opens and _NUMBERING.fullmatch(word.group()):
                return False
    return _starts_sentence(text, end)


def _starts_sentence(text: str, at: int) -> bool:
    following = text[at : at + 40].lstrip(' \t\n"“‘«([-+*•–')
    return not following or following[0].isupper() or following[0].isdigit()
