"""Letters of a PDF in fonts from before Unicode, made Unicode: by the names of the fonts, else by the words."""

from __future__ import annotations

from collections.abc import Sequence

from hoagiai_cli.document.pdf_chu import Chu, Trang
from hoagiai_cli.text.bang_ma import BangMa, doan_bang_ma, doi, theo_phong_chu


def thanh_unicode(pages: Sequence[Trang]) -> BangMa | None:
    """Changes the letters in place. Out: the encoding that was found out by the words alone."""
    for page in pages:
        page.chu = _doi(page.chu, None)
        page.xoay = [(_doi([one], None)[0], x, y) for one, x, y in page.xoay]
    text = "".join(one.text for page in pages for one in page.chu)
    guessed = doan_bang_ma(text)
    if guessed is not None:
        for page in pages:
            page.chu = _doi(page.chu, guessed)
    return guessed


def _doi(chu: list[Chu], guessed: BangMa | None) -> list[Chu]:
    out: list[Chu] = []
    before: tuple[Chu, str] | None = None  # the last letter as it was written, where a sign may follow
    for one in chu:
        bang_ma, hoa = (guessed, False) if guessed else theo_phong_chu(one.font)
        if bang_ma is None:
            before = None
            out.append(one)
            continue
        raw = one.text
        if bang_ma == "vni" and before is not None and abs(one.x0 - before[0].x1) < 0.6 * one.co:
            both = doi(before[1] + raw, bang_ma)
            if len(both) == 1 and not both.isascii():
                last, letters = before
                last.text, last.x1 = both, max(last.x1, one.x1)
                before = (last, letters + raw)
                continue
        one.text = doi(raw, bang_ma)
        if hoa:
            one.text = one.text.upper()
        out.append(one)
        before = (one, raw)
    return out
