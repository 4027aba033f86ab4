"""All changes between two versions of a plan, by task and field.

Every field of the model is compared, also one that is added to the model later. What reads the same is no change:
Unicode forms, blanks, layout of the file, and numbers that the tool counts by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hoagiai_cli.plan.dan_bai import Nut, dan_bai, tat_ca_nut
from hoagiai_cli.plan.duong_dan import lay
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.plan.viec import BoiCanhThoiGian, boi_canh_thoi_gian
from hoagiai_cli.revision.chu import chi_doi, so_doan
from hoagiai_cli.revision.danh_so_lai import danh_so_lai
from hoagiai_cli.revision.khop import ban_do, cay_cua
from hoagiai_cli.revision.thay_doi import HieuLai, Path, SoSanh, ThayDoi
from hoagiai_cli.revision.thu_tu import giu_thu_tu
from hoagiai_cli.revision.truong import (
    CO_QUAN,
    NGUYEN_KHOI,
    DoiCoQuan,
    chu,
    co_quan_doi,
    dong,
    du_lieu,
    mac_dinh,
    so_sanh_duoc,
)

KHONG_DOI_CO_QUAN = DoiCoQuan()


def khac_biet(cu: KeHoach, moi: KeHoach) -> tuple[ThayDoi, ...]:
    """The changes from `cu` to `moi`, in printed order of the keys; empty where nothing that is read changed."""
    return so_sanh(cu, moi).thay_doi


def so_sanh(cu: KeHoach, moi: KeHoach) -> SoSanh:
    """The changes, and what follows from them: numbers counted anew, times understood anew."""
    return _SoSanh(cu, moi).ket_qua()


class _SoSanh:
    def __init__(self, cu: KeHoach, moi: KeHoach) -> None:
        self.a: dict[str, Any] = du_lieu(cu)
        self.b: dict[str, Any] = du_lieu(moi)
        self.toi = ban_do(self.a, self.b)
        self.ve = {two: one for one, two in self.toi.items()}
        self.nut_a, self.nut_b = dan_bai(cu), dan_bai(moi)
        self.so_a, self.so_b = _so(self.nut_a), _so(self.nut_b)
        self.thoi_gian_a, self.thoi_gian_b = boi_canh_thoi_gian(cu), boi_canh_thoi_gian(moi)
        self.ra: list[ThayDoi] = []

    def ket_qua(self) -> SoSanh:
        self._khoi(self.a, (), self.b, ())
        chuyen = {item.cu for item in self.ra if item.loai == "chuyen" and item.cu}
        ma_a, ma_b = ({n.path: n.ma for n in tat_ca_nut(nut) if n.path and n.ma} for nut in (self.nut_a, self.nut_b))
        return SoSanh(
            tuple(self.ra),
            danh_so_lai(self.nut_a, self.nut_b, self.toi, chuyen),
            self._hieu_lai(),
            self.toi,
            ma_a,
            ma_b,
        )

    # --- blocks ---------------------------------------------------------------------------------------------

    def _khoi(self, a: Mapping[str, Any], pa: Path, b: Mapping[str, Any], pb: Path) -> None:
        if a == b and not self._co_cay(pb):
            return
        for key in _tron(a, b):
            self._truong(key, a.get(key), (*pa, key), b.get(key), (*pb, key))

    def _co_cay(self, pb: Path) -> bool:
        """May items below this block have moved although its values are equal?"""
        return not pb or cay_cua((*pb, "viec")) is not None or cay_cua((*pb, "gom")) is not None

    def _truong(self, key: str, one: Any, pa: Path, two: Any, pb: Path) -> None:
        if cay_cua(pb) is not None and isinstance(one or [], list) and isinstance(two or [], list):
            self._cay(one or [], pa, two or [], pb)
        elif one == two:
            return
        elif key == "so" and len(pb) > 1 and pb[:-1] in self.so_b and pa[:-1] in self.so_a:
            if self.so_a[pa[:-1]] != self.so_b[pb[:-1]]:
                self._doi(pa, self.so_a[pa[:-1]], pb, self.so_b[pb[:-1]])
        elif isinstance(one, Mapping) and isinstance(two, Mapping):
            self._khoi(one, pa, two, pb)
        elif isinstance(one, list) and isinstance(two, list) and key not in NGUYEN_KHOI:
            self._danh_sach(key, one, pa, two, pb)
        else:
            self._gia_tri(key, one, pa, two, pb)

    # --- values --------------------------------------------------------------------------------------------

    def _gia_tri(self, key: str, one: Any, pa: Path, two: Any, pb: Path) -> None:
        cu, moi = (chu(key, mac_dinh(key) or None if value is None else value) for value in (one, two))
        if so_sanh_duoc(key, cu) == so_sanh_duoc(key, moi):
            return
        if not cu or not moi:
            self.ra.append(
                ThayDoi(
                    "bo" if cu else "them",
                    pa if cu else None,
                    pb if moi else None,
                    cu,
                    moi,
                    khoang_cu=self._khoang(one, pa, self.thoi_gian_a),
                    khoang_moi=self._khoang(two, pb, self.thoi_gian_b),
                )
            )
            return
        self._doi(pa, cu, pb, moi, (one, two), co_quan_doi(one, two) if key in CO_QUAN else KHONG_DOI_CO_QUAN)

    def _doi(
        self,
        pa: Path,
        cu: str,
        pb: Path,
        moi: str,
        gia_tri: tuple[Any, Any] = (None, None),
        co_quan: DoiCoQuan = KHONG_DOI_CO_QUAN,
    ) -> None:
        self.ra.append(
            ThayDoi(
                "sua",
                pa,
                pb,
                cu,
                moi,
                so_doan(cu, moi),
                chi_doi(cu, moi),
                co_quan_bo=co_quan.bo,
                co_quan_them=co_quan.them,
                chi_co_quan=co_quan.het and bool(co_quan.bo or co_quan.them),
                khoang_cu=self._khoang(gia_tri[0], pa, self.thoi_gian_a),
                khoang_moi=self._khoang(gia_tri[1], pb, self.thoi_gian_b),
            )
        )

    @staticmethod
    def _khoang(value: Any, path: Path, boi_canh: BoiCanhThoiGian) -> tuple[Khoang, ...]:
        if value is None or path[-1] != "thoi_gian" or len(path) < 3:
            return ()
        return _hieu(value, boi_canh)

    # --- lists ---------------------------------------------------------------------------------------------

    def _danh_sach(self, key: str, one: Sequence[Any], pa: Path, two: Sequence[Any], pb: Path) -> None:
        """A list whose items only stand in this list."""
        cap = [self.toi.get((*pa, i)) for i in range(len(one))]
        con = [int(path[-1]) if path is not None and path[:-1] == pb else -1 for path in cap]
        self._thu_tu(key, one, pa, two, pb, con)
        for i, j in _xen(con, len(two)):
            if j < 0:
                self.ra.append(ThayDoi("bo", (*pa, i), None, "\n".join(_dong_cua(key, one[i])), ""))
            elif i < 0:
                self.ra.append(ThayDoi("them", None, (*pb, j), "", "\n".join(_dong_cua(key, two[j]))))
            elif isinstance(one[i], Mapping) and isinstance(two[j], Mapping):
                self._khoi(one[i], (*pa, i), two[j], (*pb, j))
            elif one[i] != two[j]:
                cu, moi = ("\n".join(_dong_cua(key, value)) for value in (one[i], two[j]))
                if so_sanh_duoc(key, cu) != so_sanh_duoc(key, moi):
                    self._doi((*pa, i), cu, (*pb, j), moi)

    def _thu_tu(self, key: str, one: Sequence[Any], pa: Path, two: Sequence[Any], pb: Path, con: Sequence[int]) -> None:
        """Items in another order: blocks are reported one by one, texts as one change of their list."""
        theo = [(i, j) for i, j in enumerate(con) if j >= 0]
        giu = giu_thu_tu([j for _, j in theo], [len(chu(key, one[i])) + len(chu(key, two[j])) for i, j in theo])
        doi = [cap for n, cap in enumerate(theo) if n not in giu]
        khoi = [cap for cap in doi if isinstance(one[cap[0]], Mapping)]
        self.ra += [ThayDoi("chuyen", (*pa, i), (*pb, j), *(_ten(key, one[i]),) * 2) for i, j in khoi]
        rest = [cap for cap in doi if cap not in khoi]
        if rest:
            cu = "\n".join(f"{i + 1}. {_ten(key, one[i])}" for i, _ in rest)
            moi = "\n".join(f"{j + 1}. {_ten(key, one[i])}" for i, j in rest)
            self.ra.append(ThayDoi("thu_tu", pa, pb, cu, moi))

    def _cay(self, one: Sequence[Any], pa: Path, two: Sequence[Any], pb: Path) -> None:
        """A list of tasks or headings: its items may have come from, or gone to, other lists."""
        con = []
        for i in range(len(one)):
            dich = self.toi.get((*pa, i))
            con.append(-1 if dich is None else int(dich[-1]) if dich[:-1] == pb else -2)
        theo = [(i, j) for i, j in enumerate(con) if j >= 0]
        nang = [len(chu("", one[i])) + len(chu("", two[j])) for i, j in theo]
        giu = giu_thu_tu([j for _, j in theo], nang)
        doi_cho = {i for n, (i, _) in enumerate(theo) if n not in giu}
        for i, j in _xen(con, len(two)):
            if j < 0:
                if con[i] == -1:
                    self.ra.append(ThayDoi("bo", (*pa, i), None, self._ca_cay(self.a, (*pa, i), self.toi), ""))
            elif i < 0:
                nguon = self.ve.get((*pb, j))
                if nguon is None:
                    self._them(two[j], (*pb, j))
                else:
                    self._cap(nguon, (*pb, j), chuyen=True, doi_nhom=True)
            else:
                self._cap((*pa, i), (*pb, j), chuyen=i in doi_cho)

    def _cap(self, pa: Path, pb: Path, *, chuyen: bool, doi_nhom: bool = False) -> None:
        one, two = lay(self.a, pa), lay(self.b, pb)
        if chuyen:
            self.ra.append(ThayDoi("chuyen", pa, pb, _ten("", one), _ten("", two), doi_nhom=doi_nhom))
        if isinstance(one, Mapping) and isinstance(two, Mapping):
            self._khoi(one, pa, two, pb)

    def _them(self, item: Any, path: Path) -> None:
        """A new item, with those of its sub-items that are new; the others are moves."""
        self.ra.append(ThayDoi("them", None, path, "", self._ca_cay(self.b, path, self.ve)))
        con = cay_cua((*path, "viec")) or cay_cua((*path, "gom"))
        if con and isinstance(item, Mapping):
            self._con_cua_moi(item.get(con) or [], (*path, con))

    def _con_cua_moi(self, items: Sequence[Any], path: Path) -> None:
        con = str(path[-1])
        for j, item in enumerate(items):
            nguon = self.ve.get((*path, j))
            if nguon is not None:
                self._cap(nguon, (*path, j), chuyen=True, doi_nhom=True)
            elif isinstance(item, Mapping):
                self._con_cua_moi(item.get(con) or [], (*path, j, con))

    def _ca_cay(self, data: Mapping[str, Any], path: Path, cap: Mapping[Path, Path]) -> str:
        """The words of an item that only one version has, without sub-items that both have."""

        def loc(value: Any, here: Path) -> Any:
            if not isinstance(value, Mapping):
                return value
            con = cay_cua((*here, "viec")) or cay_cua((*here, "gom"))
            if not con or con not in value:
                return value
            rest = [loc(x, (*here, con, i)) for i, x in enumerate(value[con]) if (*here, con, i) not in cap]
            return {**value, con: rest}

        return "\n".join(_dong_cua("", loc(lay(data, path), path)))

    # --- what follows ----------------------------------------------------------------------------------------

    def _hieu_lai(self) -> tuple[HieuLai, ...]:
        a, b = self.thoi_gian_a, self.thoi_gian_b
        if a == b:
            return ()
        out = []
        for pa, pb in sorted(self.toi.items(), key=lambda cap: str(cap[1])):
            one, two = lay(self.a, pa), lay(self.b, pb)
            if cay_cua(pa[:-1]) != "viec" or not isinstance(one, Mapping) or not isinstance(two, Mapping):
                continue
            text = one.get("thoi_gian")
            if text and chu("thoi_gian", text) == chu("thoi_gian", two.get("thoi_gian")):
                cu, moi = _hieu(text, a), _hieu(text, b)
                if cu != moi:
                    out.append(HieuLai(pa, pb, chu("thoi_gian", text), cu, moi))
        return tuple(out)


def _hieu(value: Any, boi_canh: BoiCanhThoiGian) -> tuple[Khoang, ...]:
    texts = [value] if isinstance(value, str) else [item["thoi_gian"] for item in value if isinstance(item, Mapping)]
    return tuple(
        khoang
        for text in texts
        for khoang in doc_thoi_gian(
            text, thoi_ky=boi_canh.thoi_ky, nam=boi_canh.nam, giai_doan=boi_canh.giai_doan
        ).khoang
    )


def _so(nut: Sequence[Nut]) -> dict[Path, str]:
    return {item.path: item.so for item in tat_ca_nut(tuple(nut)) if item.path}


def _tron(a: Mapping[str, Any], b: Mapping[str, Any]) -> list[str]:
    """The keys of both, in the order of the model, which each of them keeps."""
    out = list(b)
    truoc = -1
    for key in a:
        if key in b:
            truoc = out.index(key)
        else:
            truoc += 1
            out.insert(truoc, key)
    return out


def _xen(con: Sequence[int], n: int) -> list[tuple[int, int]]:
    """Items of both lists in one order: those of the new list, and after each what the old one had behind it.

    `con[i]` is the new index of old item i, negative where it has none here. Pairs (i, j); -1 where one is missing.
    """
    cu = {j: i for i, j in enumerate(con) if j >= 0}
    sau: dict[int, list[int]] = {}
    truoc = -1
    for i, j in enumerate(con):
        if j >= 0:
            truoc = j
        else:
            sau.setdefault(truoc, []).append(i)
    out = [(i, -1) for i in sau.get(-1, [])]
    for j in range(n):
        out.append((cu.get(j, -1), j))
        out += [(i, -1) for i in sau.get(j, [])]
    return out


def _dong_cua(key: str, value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return dong(value)
    if isinstance(value, list):
        return [" | ".join(chu("", item) for item in value)]
    return chu(key, value).split("\n")


def _ten(key: str, value: Any) -> str:
    return (_dong_cua(key, value) or [""])[0]
