"""`hoagiai status`: the tree of plans, who carries out whose, how much of it, and what is open."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.doc_ke_hoach import TepDaDoc, doc_tep
from hoagiai_cli.cli.ket_qua_cap_tren import DemPhu, KetQuaCon, VoiCha
from hoagiai_cli.cli.kiem_tra import LoiCauHinhKiem, LuotKiem
from hoagiai_cli.cli.ma_thoat import KHONG_CO_TEP, SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, be_rong, in_ra, mau
from hoagiai_cli.findings.text import width_of
from hoagiai_cli.lineage.ban_so import BanSo, lap_ban_so
from hoagiai_cli.lineage.doi_chieu import doi_chieu
from hoagiai_cli.lineage.lien_ket import KeHoachCha, noi_tep_cha, so_trong
from hoagiai_cli.plan.noi_ban_hanh import DonVi, don_vi_ban_hanh
from hoagiai_cli.workspace.bo_nho import BoNho
from hoagiai_cli.workspace.cau_hinh import LoiCauHinh, cau_hinh_cua
from hoagiai_cli.workspace.tim_tep import tim_tep

_BAC = {"tinh": 1, "huyen": 2, "xa": 3}


@dataclass
class NutCay:
    """A plan in the tree: its file, its place under a superior's, how far it carries that out, what is open."""

    tep: TepDaDoc
    ban: BanSo
    loi: int = 0
    canh_bao: int = 0
    phu: DemPhu | None = None
    con: list[NutCay] = field(default_factory=list)
    thieu: list[str] = field(default_factory=list)
    cung: list[tuple[NutCay, DemPhu]] = field(default_factory=list)
    """The other superiors' plans that it carries out, and how far."""

    @property
    def ten(self) -> str:
        kh = self.ban.ke_hoach
        so = f"{int(kh.so):02d}/{kh.ky_hieu}" if kh.so and kh.so.isdigit() and kh.ky_hieu else "chưa có số"
        return f"{_noi(self.ban)} - {so}"


def trang_thai(thu_muc: Path, dinh_dang: str, lang: str) -> int:
    """Prints the tree of the plans under a folder. Raises Dung."""
    if not thu_muc.exists():
        raise Dung(f"không có thư mục {thu_muc}", KHONG_CO_TEP)
    goc, hong = _cay(thu_muc, lang)
    if not goc:
        bao(f"hoagiai: không có kế hoạch nào trong {thu_muc}")
        return KHONG_CO_TEP
    if dinh_dang == "json":
        in_ra(json.dumps({"plans": [_json(nut) for nut in goc], "hong": hong}, ensure_ascii=False, indent=2) + "\n")
    else:
        in_ra("".join(f"{dong}\n" for dong in _in(goc, be_rong(), mau=mau(sys.stdout))))
    for ten in hong:
        bao(f"hoagiai: {ten}: chưa phải tệp kế hoạch đúng; chạy hoagiai validate {ten} để biết chỗ sai")
    return SACH


def _cay(thu_muc: Path, lang: str) -> tuple[list[NutCay], list[str]]:
    luot = LuotKiem(lang, BoNho(lang))
    nut: dict[Path, NutCay] = {}
    hong = []
    for path in tim_tep([thu_muc])[0]:
        tep = doc_tep(path)
        if tep.ke_hoach is None:
            hong.append(tep.ten)
            continue
        try:
            found = luot.kiem_tep(path)
        except LoiCauHinhKiem as loi:
            raise Dung(str(loi), SAI_CACH_DUNG) from loi
        muc = [item.severity for item in found]
        nut[path.resolve()] = NutCay(tep, lap_ban_so(tep.ke_hoach), muc.count("error"), muc.count("warning"))
    luot.xong()
    co_cha: set[Path] = set()
    for path, mot in nut.items():
        for item in mot.ban.ke_hoach.thuc_hien or ():
            cha = noi_tep_cha(mot.tep.path, item.tep).resolve() if item.tep else None
            if cha is None or cha not in nut or cha == path or _tren(nut, cha, path):
                continue
            ket_qua = doi_chieu(mot.ban, nut[cha].ban, _so_cua(mot, nut, cha))
            phu = KetQuaCon(mot.tep, mot.ban).dem(VoiCha(nut[cha].tep, ket_qua, ()))
            if path in co_cha:  # under several superiors a plan stands with the first
                mot.cung.append((nut[cha], phu))
                continue
            mot.phu = phu
            nut[cha].con.append(mot)
            co_cha.add(path)
    _thieu(nut.values())
    _trung_so(nut.values())
    return [mot for path, mot in nut.items() if path not in co_cha], hong


def _so_cua(mot: NutCay, nut: dict[Path, NutCay], cha: Path) -> Callable[[str], str | None]:
    """Which of the numbers in `theo` are of this superior's plan."""
    cac = [
        (i, KeHoachCha(nut[tep].tep.path, nut[tep].ban), tep)
        for i, item in enumerate(mot.ban.ke_hoach.thuc_hien or ())
        if item.tep and (tep := noi_tep_cha(mot.tep.path, item.tep).resolve()) in nut
    ]
    thu = next(i for i, _, tep in cac if tep == cha)
    return partial(so_trong, thu=thu, cac=[(i, ban) for i, ban, _ in cac])


def _tren(nut: dict[Path, NutCay], cha: Path, con: Path) -> bool:
    """Does `cha` already stand under `con`? A ring of links is broken where it would close."""
    cho = [nut[con]]
    while cho:
        mot = cho.pop()
        if mot is nut[cha]:
            return True
        cho += mot.con
    return False


def _thieu(cac: Iterable[NutCay]) -> None:
    """Which of the units that the configuration names have no plan under the superior's."""
    for mot in cac:
        noi = mot.ban.don_vi
        try:
            can = cau_hinh_cua(mot.tep.path).don_vi
        except LoiCauHinh as loi:
            raise Dung(str(loi), SAI_CACH_DUNG) from loi
        if not can or noi is None:
            continue
        co = [con.ban.don_vi for con in mot.con if con.ban.don_vi]
        for ten in can:
            don_vi = don_vi_ban_hanh(ten)
            assert don_vi is not None
            if _BAC[don_vi.cap] == _ngay_duoi(noi) and not any(don_vi.la(khac) for khac in co):
                mot.thieu.append(ten)


def _ngay_duoi(noi: DonVi) -> int:
    """The level right below: a province's are communes since the districts ended."""
    return 3 if noi.cap in ("tinh", "huyen") else 4


def _trung_so(cac: Iterable[NutCay]) -> None:
    da: dict[tuple[str, str, str], str] = {}
    for mot in cac:
        kh = mot.ban.ke_hoach
        if not kh.so or not kh.ngay:
            continue
        khoa = (kh.so, kh.ky_hieu or "", f"{kh.co_quan_ban_hanh} {kh.ngay[:4]}")
        if khoa in da:
            bao(f"hoagiai: {mot.tep.ten} và {da[khoa]} cùng số, cùng cơ quan ban hành, cùng năm")
        da.setdefault(khoa, mot.tep.ten)


def _noi(ban: BanSo) -> str:
    noi = ban.don_vi
    if noi is None:
        return ban.ke_hoach.co_quan_ban_hanh or "chưa rõ cơ quan ban hành"
    goc = ban.ke_hoach.co_quan_ban_hanh or ban.ke_hoach.trich_yeu
    return goc[noi.bat_dau : noi.ket_thuc] if ban.ke_hoach.co_quan_ban_hanh else f"{noi.loai} {noi.ten.title()}"


# --- out ---


def _in(goc: Sequence[NutCay], rong: int, *, mau: bool) -> Iterator[str]:
    tong = [0, 0, 0, 0]
    for nut in goc:
        yield from _nhanh(nut, "", "", rong, tong, mau=mau)
    yield ""
    cuoi = f", thiếu kế hoạch của {tong[3]} đơn vị" if tong[3] else ""
    yield f"{tong[0]} kế hoạch: {tong[1]} lỗi, {tong[2]} cảnh báo{cuoi}"


def _nhanh(nut: NutCay, dau: str, duoi: str, rong: int, tong: list[int], *, mau: bool) -> Iterator[str]:
    tong[0] += 1
    tong[1] += nut.loi
    tong[2] += nut.canh_bao
    tong[3] += len(nut.thieu)
    phan = [nut.ten]
    if nut.phu is not None and nut.phu.giao:
        phan.append(f"tiếp nhận {nut.phu.giao_du + nut.phu.giao_mot_phan}/{nut.phu.giao} nhiệm vụ giao")
    if nut.loi or nut.canh_bao:
        so = ", ".join(f"{n} {ten}" for n, ten in ((nut.loi, "lỗi"), (nut.canh_bao, "cảnh báo")) if n)
        phan.append(f"\x1b[31m{so}\x1b[0m" if mau and nut.loi else so)
    yield f"{dau}{', '.join(phan)}"
    canh = "│" if nut.con or nut.thieu else " "
    yield f"{duoi}{canh}  {nut.tep.ten}"
    for cha, phu in nut.cung:
        so = f": tiếp nhận {phu.giao_du + phu.giao_mot_phan}/{phu.giao} nhiệm vụ giao" if phu.giao else ""
        yield f"{duoi}{canh}  triển khai cả {cha.ten}{so}"
    con = nut.con
    for i, mot in enumerate(con):
        het = i == len(con) - 1 and not nut.thieu
        yield from _nhanh(
            mot, f"{duoi}{'└─ ' if het else '├─ '}", f"{duoi}{'   ' if het else '│  '}", rong, tong, mau=mau
        )
    if nut.thieu:
        chu = f"{duoi}└─ chưa có kế hoạch: "
        dong = chu
        for i, ten in enumerate(nut.thieu):
            them = ten + (", " if i < len(nut.thieu) - 1 else "")
            if width_of(dong) + width_of(them) > rong and dong.strip():
                yield dong.rstrip()
                dong = f"{duoi}   "
            dong += them
        yield dong


def _json(nut: NutCay) -> dict[str, Any]:
    return {
        "tep": nut.tep.ten,
        "don_vi": _noi(nut.ban),
        "loi": nut.loi,
        "canh_bao": nut.canh_bao,
        "phu": None if nut.phu is None else {**vars(nut.phu), "phan_tram": nut.phu.phan_tram},
        "cung_trien_khai": [{"tep": cha.tep.ten, **vars(phu), "phan_tram": phu.phan_tram} for cha, phu in nut.cung],
        "chua_co_ke_hoach": nut.thieu,
        "con": [_json(con) for con in nut.con],
    }
