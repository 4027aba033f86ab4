"""A draft of a child's plan, begun from the superior's: what concerns the level, within the period, with links.

Words are taken over only where they are the task itself; what a person has to say stays open, with a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

from hoagiai_cli.lineage.ban_so import BanSo, MotViec
from hoagiai_cli.lineage.cap_giao import vai_cua_cap
from hoagiai_cli.lineage.doi_chieu import la_ra_ke_hoach
from hoagiai_cli.lineage.khung import DuThao, chu_thuong, dia_danh, so_ky_hieu, vien_dan_cua
from hoagiai_cli.lineage.kiem_bao_cao import han_bao_cao
from hoagiai_cli.lineage.kiem_viec import rut_gon
from hoagiai_cli.lineage.muc_so import MucSo
from hoagiai_cli.lineage.noi_hoa import cac_co_quan_minh, co_quan_minh, con_chu_cap_tren, cua_minh, ten_hien_nay
from hoagiai_cli.lineage.so_chi_tieu import chi_tieu_cho
from hoagiai_cli.lineage.thu_hep import thu_hep
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.noi_ban_hanh import DonVi
from hoagiai_cli.plan.phat_hien import Path
from hoagiai_cli.plan.vien_dan import mot_vien_dan
from hoagiai_cli.registry.van_ban import so_van_ban
from hoagiai_cli.text.normal import fold


def lap_du_thao(cha: BanSo, co_quan: str, noi: DonVi, ten_noi: str, ky: Khoang, tep: str) -> DuThao:
    """The draft of `co_quan` ("Ủy ban nhân dân phường An Bình") for the period `ky`, under the plan `cha`.

    `ten_noi`: the unit as written ("phường An Bình"); `tep`: the superior's file as the draft will name it.
    """
    return _Lap(cha, co_quan, noi, ten_noi, ky, tep).lap()


class _Lap:
    def __init__(self, cha: BanSo, co_quan: str, noi: DonVi, ten_noi: str, ky: Khoang, tep: str) -> None:
        self.cha, self.kh = cha, cha.ke_hoach
        self.co_quan, self.noi, self.ten_noi, self.ky, self.tep = co_quan, noi, ten_noi, ky, tep
        assert ky.tu is not None and ky.den is not None
        self.ngay = ky.tu
        self.nam = f"năm {ky.tu.year}" if ky.tu.year == ky.den.year else f"giai đoạn {ky.tu.year} - {ky.den.year}"
        self.ky_chu: int | str = ky.tu.year if ky.tu.year == ky.den.year else f"{ky.tu.year}-{ky.den.year}"
        self.ra = DuThao()
        self.cua_huyen: set[str] = set()
        self.het_hieu_luc: list[str] = []

    def lap(self) -> DuThao:
        ra, data = self.ra, self.ra.data
        data |= {
            "loai": "Kế hoạch",
            "trang_thai": "du_thao",
            "co_quan_ban_hanh": self.co_quan,
            "so": None,
            "ky_hieu": "KH-UBND",
            "dia_danh": dia_danh(self.noi, self.ten_noi),
            "ngay": self.ngay.year,
            "trich_yeu": self._trich_yeu(),
            "thoi_ky": self.ky_chu,
            "thuc_hien": [{"van_ban": vien_dan_cua(self.kh), "tep": self.tep}],
        }
        ra.can(("ngay",), "ghi số, ngày khi ban hành")
        ra.can(("trich_yeu",), "xem lại trích yếu")
        can_cu = list(self._can_cu())
        if can_cu:
            data["can_cu"] = can_cu
        for text in self.het_hieu_luc:
            ra.can(
                ("can_cu",) if can_cu else ("thuc_hien",),
                f"căn cứ của cấp trên đã hết hiệu lực, tìm văn bản thay: {text}",
            )
        data["muc_dich"] = (
            f"- Cụ thể hóa và tổ chức thực hiện {self._goi_cha()} phù hợp với điều kiện của {self.ten_noi}.\n"
            "- Xác định rõ nhiệm vụ, thời hạn, trách nhiệm của từng cơ quan, đơn vị."
        )
        ra.can(("muc_dich",), "viết mục đích của đơn vị")
        data["yeu_cau"] = (
            "- Mỗi nhiệm vụ có một cơ quan chủ trì, có thời hạn và kết quả kiểm tra được.\n"
            "- Các cơ quan phối hợp chặt chẽ, kịp thời; sử dụng kinh phí tiết kiệm, đúng quy định."
        )
        ra.can(("yeu_cau",), "viết yêu cầu của đơn vị")
        muc = list(self._chi_tieu())
        if muc:
            data["muc_tieu"] = {"cu_the": muc}
        khac = [muc for muc in chi_tieu_cho(self.cha, self.noi.cap, None) if muc not in self.chi_tieu]
        qua = [muc for muc in khac if muc.han is not None and muc.han < self.ngay]
        for cac, gi in (
            (qua, "chỉ tiêu của cấp trên đã đến hạn trước thời kỳ này, còn phải giữ thì ghi lại"),
            ([muc for muc in khac if muc not in qua], "chỉ tiêu của cấp trên đến hạn sau thời kỳ này, đặt mức nếu cần"),
        ):
            if cac:
                dong = dict.fromkeys(muc.chu for muc in cac)
                ra.can(("muc_tieu",) if muc else ("yeu_cau",), f"{gi}:\n" + "\n".join(dong))
        data["nhiem_vu"] = self._nhiem_vu()
        data["kinh_phi"] = (
            "Kinh phí thực hiện Kế hoạch do ngân sách "
            f"{self.noi.loai} bảo đảm, giao {self._phong_tien()} tham mưu bố trí theo quy định."
        )
        ra.can(("kinh_phi",), "xem lại nguồn kinh phí")
        data["to_chuc_thuc_hien"] = list(self._to_chuc())
        data["noi_nhan"] = self._noi_nhan()
        data["ky"] = {"chuc_vu": "Chủ tịch"}
        ra.can(("ky",), "ghi người ký")
        return ra

    # --- the head ------------------------------------------------------------------------------------------------

    def _trich_yeu(self) -> str:
        gon = re.sub(r"\s+trên (?:địa bàn|phạm vi)\b.*$", "", chu_thuong(self.kh.trich_yeu))
        gon = re.sub(r"\s+(?:năm|giai đoạn) \d{4}(?:\s?[-–]\s?\d{4})?$", "", gon)
        return f"{gon} {self.nam} trên địa bàn {self.ten_noi}"

    def _goi_cha(self) -> str:
        kh = self.kh
        so = f" số {so_ky_hieu(kh)}" if so_ky_hieu(kh) else ""
        return f"{kh.loai}{so} của {kh.co_quan_ban_hanh}" if kh.co_quan_ban_hanh else f"{kh.loai}{so}"

    def _can_cu(self) -> Iterator[str]:
        """The superior's legal basis as far as it is still in force; the law on local government of the day."""
        for text in self.kh.can_cu or ():
            doc = mot_vien_dan(text)
            if doc is None or (doc.loai and fold(doc.loai) in ("ke hoach", "quyet dinh", "nghi quyet", "chuong trinh")):
                continue
            so = so_van_ban()
            ngay = doc.ngay.mot_ngay if doc.ngay else None
            cac = so.tim_so(doc.so_ky_hieu, ngay) if doc.so_ky_hieu else ()
            if not cac and doc.ten:
                cac = tuple(mot for mot in so.tim_luat(doc.ten) if ngay is None or mot.ngay == ngay)
            if cac and all(mot.hieu_luc(self.ngay) == "het_hieu_luc" for mot in cac):
                self.het_hieu_luc.append(text)
                continue
            yield text

    # --- targets and tasks -----------------------------------------------------------------------------------------

    def _chi_tieu(self) -> Iterator[str]:
        for thu, muc in enumerate(self.chi_tieu):
            chu = cua_minh(muc.chu, self.noi)
            if con_chu_cap_tren(chu):
                self.ra.can(("muc_tieu", "cu_the", thu), "chữ của cấp trên: sửa theo đơn vị")
            yield f"{chu}."

    @cached_property
    def chi_tieu(self) -> list[MucSo]:
        """The superior's targets that fall due within the period."""
        return chi_tieu_cho(self.cha, self.noi.cap, self.ky)

    def _nhiem_vu(self) -> list[dict[str, Any]]:
        """The tasks the level is to lead, in the superior's groups; those it only helps with are named in a mark."""
        nhom: dict[str, list[MotViec]] = {}
        phu: list[str] = []
        for viec in self.cha.la:
            if viec.khoang and not any(khoang.giao(self.ky) for khoang in viec.khoang):
                continue
            vai = vai_cua_cap(viec, self.noi)
            cua_huyen = vai != "chu_tri" and self._tu_cap_huyen(viec)
            if cua_huyen:
                vai = "chu_tri"
                self.cua_huyen.add(viec.ma)
            if vai == "chu_tri" and not la_ra_ke_hoach(viec):
                nhom.setdefault(viec.tren[0] if viec.tren else "", []).append(viec)
            elif vai == "phoi_hop":
                phu.append(f"{viec.ma} {rut_gon(viec.ten)}")
        ra: list[dict[str, Any]] = []
        for ten, cac in nhom.items():
            path: Path = ("nhiem_vu", len(ra))
            if len(cac) == 1 or not ten:
                for viec in cac:
                    ra.append(self._viec(viec, ("nhiem_vu", len(ra))))
                continue
            viec_con = [self._viec(viec, (*path, "viec", i)) for i, viec in enumerate(cac)]
            ra.append({"ten": cua_minh(ten, self.noi), "viec": viec_con})
        if not ra:
            ra.append({"ten": "Nhiệm vụ của đơn vị", "theo": "phát sinh"})
            self.ra.can(("nhiem_vu", 0), "cấp trên không giao việc nào cho cấp này trong thời kỳ; ghi việc của đơn vị")
        self.ra.can(("nhiem_vu",), "xác nhận cơ quan chủ trì, phối hợp của từng nhiệm vụ")
        if phu:
            self.ra.can(("nhiem_vu",), "cấp trên giao cấp này phối hợp, thêm việc nếu cần:\n" + "\n".join(phu))
        return ra

    def _tu_cap_huyen(self, viec: MotViec) -> bool:
        """Was the task given to districts, whose work went to the communes when they ended?"""
        if self.noi.cap != "xa" or self.ngay < _HAI_CAP:
            return False
        return vai_cua_cap(viec, DonVi("huyện", "", "huyen", 0, 0)) == "chu_tri"

    def _viec(self, viec: MotViec, path: Path) -> dict[str, Any]:
        ten = cua_minh(viec.ten, self.noi)
        if con_chu_cap_tren(ten):
            self.ra.can((*path, "ten"), "chữ của cấp trên: sửa theo đơn vị")
        ra: dict[str, Any] = {"ten": ten, "theo": viec.ma}
        if viec.ma in self.cua_huyen:
            self.ra.can((*path, "theo"), "cấp trên giao cấp huyện; xem cấp xã có được giao lại không")
        van = "\n".join(cua_minh(dong, self.noi) for dong in viec.van.split("\n") if dong.strip())
        if van:
            ra["noi_dung"] = van
            self.ra.can((*path, "noi_dung"), "nội dung theo cấp trên: viết lại cho đơn vị")
        cung, con_lai = cac_co_quan_minh((*viec.chu_tri, *viec.phoi_hop), self.noi, self.ngay)
        linh_vuc = co_quan_minh(" ".join(self._so_chinh), self.noi, self.ngay)
        chu = next((ten for ten in cung if ten.startswith(("Phòng ", "Văn phòng ", "Sở "))), None)
        chu = chu or (linh_vuc[0] if linh_vuc else self._van_phong())
        ra["chu_tri"] = chu
        if con_lai:
            self.ra.can((*path, "chu_tri"), f"cấp trên còn ghi {', '.join(con_lai)}; thêm vào phối hợp nếu cần")
        phoi = [ten for ten in cung if ten != chu]
        if phoi:
            ra["phoi_hop"] = phoi
        gio = thu_hep(viec, self.ky, self.noi)
        ra["thoi_gian"] = gio or self.nam[:1].upper() + self.nam[1:]
        if viec.san_pham:
            ra["san_pham"] = cua_minh(viec.san_pham, self.noi)
        if not gio:
            self.ra.can((*path, "thoi_gian"), f"thời gian của cấp trên là “{viec.thoi_gian}”")
        return ra

    @cached_property
    def _so_chinh(self) -> list[str]:
        """The body that leads most of the superior's tasks: the one in whose field the plan is."""
        dem: dict[str, int] = {}
        for viec in self.cha.viec:
            for ten in viec.chu_tri:
                if co_quan_minh(ten, self.noi, self.ngay):
                    dem[ten] = dem.get(ten, 0) + 1
        return [max(dem, key=lambda ten: dem[ten])] if dem else []

    def _van_phong(self) -> str:
        return (
            f"Văn phòng UBND {self.noi.loai}" if self.noi.cap == "tinh" else f"Văn phòng HĐND và UBND {self.noi.loai}"
        )

    def _phong_tien(self) -> str:
        if self.noi.cap != "xa":
            return "Sở Tài chính" if self.noi.cap == "tinh" else "Phòng Tài chính - Kế hoạch"
        return "Phòng Kinh tế, Hạ tầng và Đô thị" if self.noi.loai == "phường" else "Phòng Kinh tế"

    # --- who and whom -----------------------------------------------------------------------------------------------

    def _to_chuc(self) -> Iterator[dict[str, Any]]:
        so = self._so_chinh
        ky = self.ky
        cac = {muc.den: muc.text for muc in han_bao_cao(self.cha, ky, self.noi.cap) if ky.tu and muc.den >= ky.tu}
        han = [text[:1].lower() + text[1:] for _, text in sorted(cac.items())]
        noi_gui = so[0] if so else "cơ quan cấp trên"
        bao_cao = "; tổng hợp kết quả thực hiện."
        if han:
            bao_cao = f"; tổng hợp kết quả, trình {self.co_quan} báo cáo {noi_gui} {' và '.join(han)}."
        linh_vuc = co_quan_minh(noi_gui, self.noi, self.ngay)
        dau_moi = linh_vuc[0] if linh_vuc else self._van_phong()
        yield {"co_quan": dau_moi, "trach_nhiem": f"Là đầu mối theo dõi, đôn đốc việc thực hiện Kế hoạch{bao_cao}"}
        self.ra.can(("to_chuc_thuc_hien", 0), "xác nhận cơ quan đầu mối" + ("" if han else " và hạn báo cáo"))
        da = {dau_moi}
        nhom: dict[bool, list[str]] = {}
        for ten in self._moi_noi():
            if ten not in da and not ten.startswith("Các "):
                da.add(ten)
                nhom.setdefault(_LA_DE_NGHI.match(ten) is not None, []).append(ten)
        for de_nghi, cac_ten in sorted(nhom.items()):
            moi: dict[str, Any] = {"loi_dan": "Đề nghị"} if de_nghi else {}
            viec = "Thực hiện các nhiệm vụ được phân công tại Kế hoạch này."
            yield {**moi, "co_quan": "; ".join(cac_ten), "trach_nhiem": viec}
        tien = self._phong_tien()
        if tien not in da:
            yield {"co_quan": tien, "trach_nhiem": "Tham mưu bố trí kinh phí thực hiện Kế hoạch."}

    def _moi_noi(self) -> Iterator[str]:
        def trong(cac: list[dict[str, Any]]) -> Iterator[str]:
            for viec in cac:
                if "chu_tri" in viec:
                    yield viec["chu_tri"]
                yield from viec.get("phoi_hop", ())
                yield from trong(viec.get("viec", []))

        yield from dict.fromkeys(trong(self.ra.data["nhiem_vu"]))

    def _noi_nhan(self) -> list[str]:
        so, loai = self._so_chinh, self.noi.loai
        cap_tren = ten_hien_nay(self.kh.co_quan_ban_hanh or "", self.ngay)
        if cap_tren != (self.kh.co_quan_ban_hanh or ""):
            self.ra.can(("noi_nhan",), f"{self.kh.co_quan_ban_hanh} nay là {cap_tren}; xem lại")
        tren = [f"{cap_tren} (để b/c)"] if cap_tren else []
        moi = [ten for ten in self._moi_noi() if not ten.startswith(("Các ", "Phòng ", "Văn phòng "))]
        if self.noi.cap == "xa":
            chung = [f"Thường trực Đảng ủy, HĐND {loai}", f"Chủ tịch, các Phó Chủ tịch UBND {loai}"]
            cuoi = [f"Các phòng, đơn vị thuộc {loai}", "Lưu: VT"]
        else:
            chung = ["Thường trực Tỉnh ủy, HĐND tỉnh", "Chủ tịch, các Phó Chủ tịch UBND tỉnh"]
            duoi = "UBND các xã, phường, đặc khu" if self.ngay >= _HAI_CAP else "UBND các huyện, thị xã, thành phố"
            cuoi = ["Các sở, ban, ngành tỉnh", duoi, "Lưu: VT"]
        return [*tren, *so, *chung, *moi, *cuoi]


_HAI_CAP: Final = date(2025, 7, 1)
"""Two levels of local government (Luật số 72/2025/QH15)."""
_LA_DE_NGHI: Final = re.compile(r"Ủy ban Mặt trận|Ủy ban MTTQ|Hội |Đoàn |Tòa án|Viện kiểm sát|Liên đoàn")
