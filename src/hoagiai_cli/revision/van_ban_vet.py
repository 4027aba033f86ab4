"""Two versions of a Word file as one with tracked changes: accept all for the new one, reject all for the old one.

Takes the parts that our own writer makes. Layout is the new version's; what stands in the header of the first page
(a stamp such as DỰ THẢO) is the new version's without marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hoagiai_cli.revision.dau_vet import GOI_CHU_THICH, But, W, cac_manh, chu_cua_doan
from hoagiai_cli.revision.khoi_vet import tron

TAC_GIA = "hoagiai"
NGAY_KHONG_RO = "2000-01-01"
_KHAI = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHINH = "word/document.xml"
_CHU_THICH = "word/footnotes.xml"
_DANH_MUC = ("[Content_Types].xml", "word/_rels/document.xml.rels")


def van_ban_vet(cu: Mapping[str, bytes], moi: Mapping[str, bytes], ngay: str) -> dict[str, bytes]:
    """The parts of the file. `ngay` (ISO) dates the changes; no clock is read, so the same plans give the same file."""
    a, b = (_than(parts[_CHINH]) for parts in (cu, moi))
    chu_thich_a, chu_thich_b = (_chu_thich(parts) for parts in (cu, moi))
    but = But(TAC_GIA, f"{ngay or NGAY_KHONG_RO}T00:00:00Z", max(map(int, chu_thich_b), default=0))
    cuoi = b[-1]  # w:sectPr
    goc = Element(W + "document")
    than = Element(W + "body")
    goc.append(than)
    than.extend(tron(a[:-1], b[:-1], but))
    than.append(cuoi)
    out = dict(moi)
    out[_CHINH] = _viet(goc)
    if but.chu_thich_bo or but.chu_thich_them or but.chu_thich_chung:
        _ghi_chu_thich(out, cu, chu_thich_a, chu_thich_b, but)
    return out


def _than(part: bytes) -> list[Element]:
    body = ElementTree.fromstring(part).find(W + "body")
    assert body is not None
    return list(body)


def _viet(goc: Element) -> bytes:
    return (_KHAI + ElementTree.tostring(goc, encoding="unicode")).encode()


# --- footnotes ---


def _chu_thich(parts: Mapping[str, bytes]) -> dict[str, Element]:
    """The footnotes by number; separators have none that a text calls."""
    if _CHU_THICH not in parts:
        return {}
    root = ElementTree.fromstring(parts[_CHU_THICH])
    return {item.get(W + "id", ""): item for item in root.findall(W + "footnote") if item.get(W + "type") is None}


def _ghi_chu_thich(
    out: dict[str, bytes], cu: Mapping[str, bytes], a: dict[str, Element], b: dict[str, Element], but: But
) -> None:
    """Footnotes of both versions; those of the old one that are gone keep a number of their own."""
    if _CHU_THICH not in out:
        _muon_phan_chu_thich(out, cu)
    root = ElementTree.fromstring(out[_CHU_THICH])
    for item in root.findall(W + "footnote"):
        if item.get(W + "type") is None:
            root.remove(item)
    moi = {}
    for one, two in but.chu_thich_chung:
        moi[two] = _mot_chu_thich(two, list(a[one]), list(b[two]), but)
    for two in but.chu_thich_them:
        moi[two] = _mot_chu_thich(two, [], list(b[two]), but)
    for one, two in but.chu_thich_bo:
        moi[two] = _mot_chu_thich(two, list(a[one]), [], but)
    root.extend([moi[so] for so in sorted(moi, key=int)])
    out[_CHU_THICH] = _viet(root)


def _mot_chu_thich(so: str, a: list[Element], b: list[Element], but: But) -> Element:
    out = Element(W + "footnote", {W + "id": so})
    out.extend(tron(a, b, but))
    for doan in out.findall(W + "p"):  # its last end mark stays, whatever becomes of the words
        for dau in doan.findall(f"{W}pPr/{W}rPr"):
            props = doan.find(W + "pPr")
            if props is not None:
                props.remove(dau)
    return out


def _muon_phan_chu_thich(out: dict[str, bytes], cu: Mapping[str, bytes]) -> None:
    """The part for footnotes and what names it, where only the old version had any."""
    out[_CHU_THICH] = cu[_CHU_THICH]
    out["word/settings.xml"] = cu["word/settings.xml"]
    for ten, cuoi in zip(_DANH_MUC, (b"</Types>", b"</Relationships>"), strict=True):
        muc = re.search(rb"\s*<(?:Override|Relationship) [^>]*footnotes\.xml[^>]*/>", cu[ten])
        if muc is not None:
            out[ten] = out[ten].replace(cuoi, muc.group().strip() + b"\n" + cuoi)


# --- reading back ---


def doc_lai(parts: Mapping[str, bytes], *, nhan: bool) -> list[str]:
    """The paragraphs of a file with all changes accepted (`nhan`) or rejected, without empty ones, notes in place."""
    giu, bo = ("ins", "del") if nhan else ("del", "ins")
    root = ElementTree.fromstring(parts[_CHINH])
    chu_thich = _chu_thich(parts)
    for goc in (root, *chu_thich.values()):
        _giai(goc, W + giu, W + bo)
    return [text for doan in root.iter(W + "p") if (text := _doc_doan(doan, chu_thich))]


def _doc_doan(doan: Element, chu_thich: Mapping[str, Element]) -> str:
    text = ""
    for manh in cac_manh(doan):
        if manh.vat is None or manh.vat.tag != W + "footnoteReference":
            text += manh.chu.replace(GOI_CHU_THICH, "")
            continue
        note = chu_thich.get(manh.vat.get(W + "id", ""))
        if note is not None:
            text += f"[{''.join(chu_cua_doan(p) for p in note.iter(W + 'p')).strip(GOI_CHU_THICH + ' ')}]"
    return text


def _giai(goc: Element, giu: str, bo: str) -> None:
    """Resolves the marks below an element: rows, words, then ends of paragraphs."""
    for cha in list(goc.iter()):
        for con in list(cha):
            if con.tag == W + "tr" and con.find(f"{W}trPr/{bo}") is not None:
                cha.remove(con)
    for cha in list(goc.iter()):
        if cha.tag != W + "p":
            continue
        for con in list(cha):
            if con.tag == bo:
                cha.remove(con)
            elif con.tag == giu:
                at = list(cha).index(con)
                cha.remove(con)
                for k, run in enumerate(con):
                    cha.insert(at + k, run)
                    for chu in run.findall(W + "delText"):
                        chu.tag = W + "t"
    for cha in list(goc.iter()):
        khoi = list(cha)
        for con, sau in zip_longest(khoi, khoi[1:]):
            if con.tag == W + "p" and con.find(f"{W}pPr/{W}rPr/{bo}") is not None:
                runs = con.findall(W + "r")
                if sau is not None and sau.tag == W + "p":
                    for k, run in enumerate(runs):
                        sau.insert((1 if sau.find(W + "pPr") is not None else 0) + k, run)
                    cha.remove(con)
                elif not runs:
                    cha.remove(con)
