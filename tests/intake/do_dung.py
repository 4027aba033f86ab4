"""How much of a plan an import got right: tasks and assignments against a list made by hand."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doi_chieu import chu_da_mat
from hoagiai_cli.document.model import Document
from hoagiai_cli.document.txt_reader import doc_txt
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.nhap import KetQua, nhap
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.viec import bang_viec
from hoagiai_cli.resources import templates_dir

MAU = Path(__file__).parent / "mau"
TEN_MAU = sorted(path.stem for path in MAU.glob("*.txt"))
TRUONG = ("viec", "chu_tri", "phoi_hop", "thoi_gian")


@dataclass(frozen=True, slots=True)
class Vang:
    """What a reader of the text would write down: fields of the head, and (field, task number, words)."""

    dau: dict[str, str]
    muc: frozenset[tuple[str, str, str]]


def vang(ten: str) -> Vang:
    """The list of `ten`: "@field<tab>value", or number, leads, partners (both ";"-parted) and time."""
    dau: dict[str, str] = {}
    muc: set[tuple[str, str, str]] = set()
    for line in (MAU / f"{ten}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            khoa, _, gia_tri = line[1:].partition("\t")
            dau[khoa] = gia_tri
            continue
        so, chu_tri, phoi_hop, thoi_gian = line.split("\t")
        muc |= _muc(so, chu_tri.split(";"), phoi_hop.split(";"), thoi_gian)
    return Vang(dau, frozenset(muc))


def _muc(so: str, chu_tri: list[str], phoi_hop: list[str], thoi_gian: str) -> set[tuple[str, str, str]]:
    return {
        ("viec", so, ""),
        *(("chu_tri", so, chu) for chu in chu_tri if chu),
        *(("phoi_hop", so, chu) for chu in phoi_hop if chu),
        *((("thoi_gian", so, thoi_gian),) if thoi_gian else ()),
    }


@dataclass(frozen=True, slots=True)
class BanThu:
    """An import: its result, the rows that its tasks make, the paragraphs that got lost, and the document."""

    ket_qua: KetQua
    muc: frozenset[tuple[str, str, str]]
    mat: list[str]
    document: Document

    @property
    def du_lieu(self) -> dict[str, Any]:
        return self.ket_qua.du_lieu


def nhap_thu(text: str) -> BanThu:
    tho = doc_txt(text)
    ket_qua = nhap(tho)
    ke_hoach = KeHoach.model_validate(ket_qua.du_lieu)
    muc: set[tuple[str, str, str]] = set()
    for viec in bang_viec(ke_hoach):
        if viec.co_phan_cong:
            muc |= _muc(
                viec.nut.ma,
                [item.ten for item in viec.chu_tri],
                [item.ten for item in viec.phoi_hop],
                " ".join(viec.thoi_gian.split()),
            )
    document = soan(ke_hoach, LoiVan(templates_dir()))
    bo = {item.dong for item in ket_qua.bao_cao.ghi_chu if item.muc_do == "bo"}
    mat = [item.text for item in chu_da_mat(ket_qua, document) if item.dong not in bo]
    return BanThu(ket_qua, frozenset(muc), mat, document)


def sai_dau(ten: str, du_lieu: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Fields of the head that differ: field -> (wanted, found). Lists are compared by their length."""
    out = {}
    for khoa, muon in vang(ten).dau.items():
        co = du_lieu.get("ky", {}).get("nguoi_ky") if khoa == "nguoi_ky" else du_lieu.get(khoa)
        co = str(len(co)) if isinstance(co, list) else str(co)
        if co != muon:
            out[khoa] = (muon, co)
    return out


def do(cap: list[tuple[frozenset[tuple[str, str, str]], frozenset[tuple[str, str, str]]]]) -> dict[str, float]:
    """F1 of each field over pairs of (wanted, found), and "chinh_xac"/"bao_phu" of all together."""
    dung, muon, co = Counter[str](), Counter[str](), Counter[str]()
    for want, found in cap:
        dung.update(khoa for khoa, *_ in want & found)
        muon.update(khoa for khoa, *_ in want)
        co.update(khoa for khoa, *_ in found)
    out = {khoa: 2 * dung[khoa] / max(1, muon[khoa] + co[khoa]) for khoa in TRUONG}
    return {**out, "chinh_xac": dung.total() / max(1, co.total()), "bao_phu": dung.total() / max(1, muon.total())}


def ngat_lai(text: str, be_rong: int, *, dong_trong: bool) -> str:
    """The paragraphs of a text wrapped hard at a width; paragraphs parted by blank lines, or indented."""
    out = []
    for item in doc_txt(text).doan:
        thut = "" if dong_trong or re.match(r"[\W\d]|[A-Z]\.", item.text) else "    "
        lines = textwrap.wrap(item.text, be_rong, initial_indent=thut, break_on_hyphens=False, break_long_words=False)
        out.append("\n".join(lines))
    return ("\n\n" if dong_trong else "\n").join(out) + "\n"
