"""HTML to paragraphs and tables: pages saved from the web, and documents that Word saved as a web page.

What a page has around its document (menus, controls, related texts, comments) is left out and named. No link, script
or picture is followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from hoagiai_cli.document.html_cay import doc_cay
from hoagiai_cli.document.html_doc import Bo, BoDoc
from hoagiai_cli.document.html_than import Muc, chon
from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, VanBanTho

_DAI_NHAT = 200


def doc_html(text: str) -> VanBanTho:
    """The text of a page; places count its paragraphs. Raises NguonLoi."""
    reader = BoDoc(doc_cay(text))
    reader.doc()
    giu = chon(reader.muc)
    doan: list[Doan] = []
    con_lai: list[int] = []  # for every paragraph of the page, the place of the first one that is kept from there on
    lui = 0
    so = 0
    for muc, co in zip(reader.muc, giu, strict=True):
        con_lai.append(so + 1)
        if co:
            doan.append(_lui(muc.doan, lui))
            so = doan[-1].den
        else:
            lui += muc.doan.den - muc.doan.dong + 1
    con_lai.append(max(so, 1))
    bo = [*_khung(reader.muc, giu, con_lai), *_bo(reader.bo, con_lai)]
    bo.sort(key=lambda item: item.dong)
    return VanBanTho(tuple(doan), "html", tuple(bo), reader.chu_thich, "doan")


def _lui(doan: Doan, lui: int) -> Doan:
    """A paragraph as it is counted where so many before it are left out."""
    if not lui:
        return doan
    bang = doan.bang
    if bang is not None:
        hang = tuple(tuple(replace(o, doan=tuple(_lui(one, lui) for one in o.doan)) for o in row) for row in bang.hang)
        bang = Bang(hang, bang.so_cot, bang.ke)
    return replace(doan, dong=doan.dong - lui, den=doan.den - lui, bang=bang)


def _khung(cac_muc: Sequence[Muc], giu: Sequence[bool], con_lai: Sequence[int]) -> Iterator[NghiNgo]:
    """What stands around the document: an entry for each block of the page that holds nothing of the document.

    Prose is there in full, links are cut short.
    """
    cua_van_ban: set[Any] = set()
    for muc, co in zip(cac_muc, giu, strict=True):
        one = muc.cha if co else None
        while one is not None and one not in cua_van_ban:
            cua_van_ban.add(one)
            one = one.getparent()
    nhom: dict[tuple[int, Any], list[Muc]] = {}
    for muc, co, cho in zip(cac_muc, giu, con_lai, strict=False):
        if not co:
            khoi = muc.cha
            for cha in khoi.iterancestors() if khoi is not None and khoi not in cua_van_ban else ():
                if cha in cua_van_ban:
                    break
                khoi = cha
            nhom.setdefault((cho, khoi), []).append(muc)
    for (cho, _), cac in nhom.items():
        chu = " | ".join(" ".join(muc.doan.text.split("\n")) for muc in cac)
        van = sum(len(muc.doan.text) for muc in cac if not muc.la_lien and not muc.la_cau_khung)
        yield NghiNgo("khung_web", cho, chu if van > _DAI_NHAT // 2 else _gon(chu))


def _bo(cac_bo: Sequence[Bo], con_lai: Sequence[int]) -> Iterator[NghiNgo]:
    """What the walk left out; neighbours of one kind of the page's own controls are one entry."""
    truoc: Bo | None = None
    for bo in cac_bo:
        if truoc is not None and bo.loai == truoc.loai == "khung_web" and bo.truoc == truoc.truoc:
            truoc = Bo(bo.loai, bo.truoc, f"{truoc.chu} | {bo.chu}")
            continue
        if truoc is not None:
            yield _ghi(truoc, con_lai)
        truoc = bo
    if truoc is not None:
        yield _ghi(truoc, con_lai)


def _ghi(bo: Bo, con_lai: Sequence[int]) -> NghiNgo:
    return NghiNgo(bo.loai, con_lai[bo.truoc], _gon(bo.chu) if bo.loai == "khung_web" else bo.chu)


def _gon(chu: str) -> str:
    return chu if len(chu) <= _DAI_NHAT else f"{chu[:_DAI_NHAT].rstrip()}…"
