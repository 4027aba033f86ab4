"""`hoagiai impact`: which plans a changed superior's plan makes outdated, and by what."""

from __future__ import annotations

import json
import os
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.ban_so_sanh import chon_ban
from hoagiai_cli.cli.doc_ke_hoach import doc_tep
from hoagiai_cli.cli.kho_git import KhoGit
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, SACH
from hoagiai_cli.cli.man_hinh import Dung, be_rong, in_ra
from hoagiai_cli.cli.so_sanh import doc_ban
from hoagiai_cli.lineage.ban_so import BanSo, lap_ban_so
from hoagiai_cli.lineage.dau_van import DoiTruong, cac_dau, so_dau
from hoagiai_cli.lineage.kiem_viec import rut_gon
from hoagiai_cli.lineage.lien_ket import noi_tep_cha
from hoagiai_cli.workspace.tim_tep import goc_kho, tim_tep


class DoiViec(NamedTuple):
    """A task of the superior's that is not as it was: its number, what changed; None: it is new or gone."""

    ma: str
    ten: str
    doi: tuple[DoiTruong, ...] | None
    moi: bool = False

    @property
    def noi(self) -> str:
        if self.doi is None:
            return "nhiệm vụ mới" if self.moi else "không còn nhiệm vụ này"
        return ", ".join(mot.noi for mot in self.doi)


def anh_huong(cha: Path, phien_ban: str, dinh_dang: str) -> int:
    """Prints the children of a plan that its changes since a revision touch. 1: there are some. Raises Dung."""
    if not cha.is_file():
        raise Dung(f"không có tệp {cha}", KHONG_CO_TEP)
    if not Path(phien_ban).exists() and KhoGit.tim(cha.resolve().parent) is None:
        loi = f"{cha} không nằm trong kho git, nên không có bản cũ để so"
        raise Dung(loi, sua="chỉ tệp cũ: hoagiai impact CẤP_TRÊN TỆP_CŨ")
    caps, _ = chon_ban([phien_ban, str(cha)])
    cap = caps[0] if caps else None
    if cap is None or cap.cu is None or cap.moi is None:
        raise Dung(f"{cha} không có ở phiên bản {phien_ban}", KHONG_CO_TEP, sua="chọn phiên bản đã có tệp này")
    cu, moi = doc_ban(cap.cu), doc_ban(cap.moi)
    if cu.ke_hoach is None or moi.ke_hoach is None:
        raise Dung(f"{cha} chưa phải tệp kế hoạch đúng ở một trong hai bản", CO_LOI, sua=f"chạy hoagiai validate {cha}")
    doi = {mot.ma: mot for mot in _cac_doi(lap_ban_so(cu.ke_hoach), lap_ban_so(moi.ke_hoach))}
    con = list(_cac_con(cha, doi))
    if dinh_dang == "json":
        _in_json(doi, con)
    else:
        in_ra("".join(f"{dong}\n" for dong in _in_chu(cha, phien_ban, doi, con, be_rong())))
    return CO_LOI if con else SACH


def _cac_doi(cu: BanSo, moi: BanSo) -> Iterator[DoiViec]:
    ma = list(dict.fromkeys([*moi.theo_ma, *cu.theo_ma]))
    dau_cu, dau_moi = cac_dau(cu, ma), cac_dau(moi, ma)
    for mot in ma:
        a, b = dau_cu[mot], dau_moi[mot]
        ten = rut_gon((moi.theo_ma.get(mot) or cu.theo_ma[mot]).ten)
        if a is None or b is None:
            yield DoiViec(mot, ten, None, moi=a is None)
        elif doi := so_dau(a, b):
            yield DoiViec(mot, ten, tuple(doi))


def _cac_con(cha: Path, doi: dict[str, DoiViec]) -> Iterator[tuple[str, list[tuple[str, DoiViec]]]]:
    """The children in the same repository, each with its tasks whose superior's task changed."""
    goc = goc_kho(cha)
    for path in tim_tep([goc])[0]:
        tep = doc_tep(path)
        if tep.ke_hoach is None:
            continue
        cac = [noi_tep_cha(path, item.tep) for item in tep.ke_hoach.thuc_hien or () if item.tep]
        if not any(mot.resolve() == cha.resolve() for mot in cac):
            continue
        ban = lap_ban_so(tep.ke_hoach)
        cham = {
            (viec.ma, ma): doi[ma]
            for viec in ban.viec
            for theo in viec.theo
            for ma in doi
            if ma == theo or ma.startswith(f"{theo}.")
        }
        # a group says nothing that one of its tasks says
        rieng = [
            (con, mot)
            for (con, ma), mot in cham.items()
            if not any(khac.startswith(f"{con}.") and ma == ma_khac for khac, ma_khac in cham)
        ]
        if rieng:
            yield os.path.relpath(path), rieng


def _in_chu(
    cha: Path, phien_ban: str, doi: dict[str, DoiViec], con: list[tuple[str, list[tuple[str, DoiViec]]]], rong: int
) -> Iterator[str]:
    if not doi:
        yield f"{cha} không đổi nhiệm vụ nào từ {phien_ban}"
        return
    yield f"{cha} từ {phien_ban}: {len(doi)} nhiệm vụ thay đổi"
    for mot in doi.values():
        yield from textwrap.wrap(f"{mot.ma}  {mot.noi}: {mot.ten}", rong, initial_indent="  ", subsequent_indent="    ")
    yield ""
    if not con:
        yield "Không kế hoạch nào triển khai các nhiệm vụ ấy"
        return
    for ten, cham in con:
        yield ten
        for ma, mot in cham:
            yield f"  {ma}  triển khai {mot.ma}: {mot.noi}"
    yield ""
    yield f"{len(con)} kế hoạch cần rà lại; rà xong thì xác nhận bằng: hoagiai compare --accept TỆP"


def _in_json(doi: dict[str, DoiViec], con: list[tuple[str, list[tuple[str, DoiViec]]]]) -> None:
    def mot(item: DoiViec) -> dict[str, object]:
        truong = None if item.doi is None else [{"truong": t.truong, "chieu": t.chieu} for t in item.doi]
        return {"cha": item.ma, "ten": item.ten, "doi": truong, "moi": item.moi}

    data = {
        "thay_doi": [mot(item) for item in doi.values()],
        "ke_hoach": [{"tep": ten, "viec": [{"con": ma, **mot(item)} for ma, item in cham]} for ten, cham in con],
    }
    in_ra(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
