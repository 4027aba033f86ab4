"""Signs of the Symbol and Wingdings fonts (the private use area) as the letters they look like."""

from __future__ import annotations


def _table(signs: str) -> dict[int, str]:
    return {0xF000 + int(one[:2], 16): one[2] for one in signs.split()}


# What the fonts are used for in plain text: bullets, boxes to tick, arrows, comparisons, a few Greek letters.
_ANY = _table("b7• 2d- 2b+ a7▪ a8• fc✓ 76❖ d8➢")
_WINGDINGS = _table("fc✓ fb✗ fe☑ fd☒ a8◻ 6f☐ 71❑ 72❒ a7▪ 6e■ 6c● 9f• 76❖ d8➢ e0→ df← e8➔ f0⇨ ab★ 28☎ 2a✉ 46☞ b2☆")
_SYMBOL = _table(
    "b7• 2d- a8♦ b0° b1± b3≥ a3≤ b4× b8÷ b9≠ bb≈ ae→ ac← ad↑ af↓ de⇒ a5∞ d2® d3© d4™ bc… e5∑ d6√ c6∅ "
    "61α 62β 67γ 64δ 44Δ 6cλ 6dμ 70π 73σ 53Σ 57Ω 77ω"
)
_FIRST, _LAST = 0xF020, 0xF0FF

DAU_DONG = "•●▪■□◦○✓➢❖❑♦►▶➔→☑◻☐✗"
"""Bullets that open a paragraph, beside "-", "+" and "*"."""


def symbol(code: str, font: str) -> str:
    """The sign of a w:sym: its character as hexadecimal number, and its font; "" for what is no number."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if not (0x20 <= value < 0xD800 or 0xE000 <= value < 0xFFFE):
        return ""
    kind = _kind(font)
    if kind and value < 0x100:
        value += 0xF000
    return _sign(value, kind)


def readable(text: str, font: str) -> str:
    """Text of a run, signs in the private use area as letters where `font` or habit says what they look like."""
    kind = _kind(font)
    if kind and len(text.strip()) == 1 and "!" <= text.strip() <= "ÿ":
        # one letter in such a font is a sign, typed or kept by a program that knows no private use area
        text = text.replace(text.strip(), chr(0xF000 + ord(text.strip())))
    if not any("\uf020" <= one <= "\uf0ff" for one in text):
        return text
    return "".join(_sign(ord(one), kind) if _FIRST <= ord(one) <= _LAST else one for one in text)


def _kind(font: str) -> str:
    name = font.casefold()
    return "symbol" if name == "symbol" else "wingdings" if name == "wingdings" else ""


def _sign(value: int, kind: str) -> str:
    table = _SYMBOL if kind == "symbol" else _WINGDINGS if kind == "wingdings" else _ANY
    if value in table:
        return table[value]
    # of ASCII the Symbol font keeps digits and most marks where they are
    if kind == "symbol" and _FIRST <= value <= 0xF03F and chr(value - 0xF000) not in "\"$'*-@":
        return chr(value - 0xF000)
    return chr(value)
