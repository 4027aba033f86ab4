"""What a comparison of versions found, as the formats of `hoagiai diff` show it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hoagiai_cli.cli.ban_so_sanh import Ban
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.revision.thay_doi import SoSanh
from hoagiai_cli.source.source_file import SourceFile

_KHOA_KE_HOACH = {"trich_yeu", "nhiem_vu", "co_quan_ban_hanh", "bo_cuc"}
TrangThai = Literal["sua", "giu", "them", "bo", "loi"]


class BanDaDoc(NamedTuple):
    """A version that was read: its plan, or the faults that keep it from being one."""

    ban: Ban
    nguon: SourceFile
    ke_hoach: KeHoach | None
    loi: tuple[PhatHien, ...] = ()

    @property
    def la_ke_hoach(self) -> bool:
        """Does it look like a plan at all? A folder may hold other YAML files."""
        return self.nguon.data is None or bool(_KHOA_KE_HOACH & self.nguon.data.keys())


class KetQua(NamedTuple):
    """A pair of versions compared. `trang_thai`: changed, same, only new, only old, or not readable."""

    trang_thai: TrangThai
    cu: BanDaDoc | None
    moi: BanDaDoc | None
    so_sanh: SoSanh | None = None
