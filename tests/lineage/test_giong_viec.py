"""Tasks that say one thing in other words, and times said for each activity."""

import pytest

from hoagiai_cli.lineage.ban_so import Moc, MotViec
from hoagiai_cli.lineage.hoat_dong import cua_hoat_dong
from hoagiai_cli.lineage.khai_niem import khai_niem
from tests.lineage.ke_hoach_mau import CHA
from tests.lineage.test_kiem_cap_tren import ban


@pytest.mark.parametrize(
    ("mot", "hai"),
    [
        ("tuyên truyền qua hệ thống truyền thanh", "đăng bài trên trang zalo"),
        ("chỉ đạo điểm tại 02 tổ", "hai thôn làm trước, rút kinh nghiệm"),
        ("thanh toán không dùng tiền mặt", "nhận tiền qua mã qr"),
        ("cập nhật, làm sạch dữ liệu hộ tịch", "chỉnh lý thông tin khai sinh"),
    ],
)
def test_two_ways_to_say_one_thing(mot: str, hai: str) -> None:
    assert khai_niem(mot) & khai_niem(hai)


def test_different_things() -> None:
    assert not khai_niem("kiểm tra cơ sở") & khai_niem("khen thưởng tập thể")


def mau(*nhan: str) -> tuple[MotViec, list[Moc]]:
    """A task with a time for each of these activities."""
    viec = next(viec for viec in ban(CHA).viec if viec.moc)
    moc = [Moc(viec.moc[0].khoang, ten, lap=False, chu=ten) for ten in nhan]
    return viec._replace(moc=tuple(moc)), moc


@pytest.mark.parametrize(
    ("con", "cha", "dich"),
    [
        (("Chọn tổ", "Làm điểm"), ("Chọn tổ hòa giải làm điểm", "Chỉ đạo điểm"), (0, 1)),
        (("Bầu", "Công nhận"), ("Công nhận", "Bầu hòa giải viên"), (1, 0)),
        (("Rà soát", "Tập huấn"), ("Rà soát danh sách", "Tập huấn kỹ năng", "Sơ kết"), (0, 1)),
    ],
)
def test_each_activity_has_the_time_of_its_own(
    con: tuple[str, ...], cha: tuple[str, ...], dich: tuple[int, ...]
) -> None:
    viec, moc = mau(*con)
    cua_cha = mau(*cha)[1]
    assert [[mot.hoat_dong for mot in cua_hoat_dong(mot, viec, cua_cha)] for mot in moc] == [[cha[i]] for i in dich]
