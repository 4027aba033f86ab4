"""The language of time: phrases and what they come to, each worked out by hand.

Expected intervals are written `[activity:] from..to[*]`: `2026` is a year, `2026Q2` a quarter, `2026-09` a month,
`2026-09-15` a day, an empty side is open, `*` recurs; several are parted by ` | `.
The plan's period is 2024 - 2026 and the year meant 2026, unless said otherwise.
"""

import calendar
from datetime import date

import pytest

from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.plan.thoi_gian import ThoiGian, doc_thoi_gian

KY = Khoang(date(2024, 1, 1), date(2026, 12, 31))


def hai_dau(chu: str) -> tuple[date, date]:
    if "Q" in chu:
        nam, quy = (int(so) for so in chu.split("Q"))
        return date(nam, 3 * quy - 2, 1), date(nam, 3 * quy, calendar.monthrange(nam, 3 * quy)[1])
    match [int(so) for so in chu.split("-")]:
        case [nam]:
            return date(nam, 1, 1), date(nam, 12, 31)
        case [nam, thang]:
            return date(nam, thang, 1), date(nam, thang, calendar.monthrange(nam, thang)[1])
        case [nam, thang, ngay]:
            return date(nam, thang, ngay), date(nam, thang, ngay)
    raise ValueError(chu)


def mong_doi(chu: str) -> list[tuple[str | None, Khoang, bool]]:
    ds: list[tuple[str | None, Khoang, bool]] = []
    for mot in chu.split(" | ") if chu else []:
        viec, _, khoang = mot.rpartition(": ")
        lap = khoang.endswith("*")
        tu, hai, den = khoang.rstrip("*").partition("..")
        if not hai:
            den = tu
        ds.append((viec or None, Khoang(hai_dau(tu)[0] if tu else None, hai_dau(den)[1] if den else None), lap))
    return ds


def doc(text: str) -> ThoiGian:
    return doc_thoi_gian(text, thoi_ky=KY, nam=2026)


XAC_DINH = [
    # years
    ("Năm 2026", "2026"),
    ("Năm 2026.", "2026"),
    ("năm2025", "2025"),
    ("2026", "2026"),
    ("cả năm 2026", "2026"),
    ("trong năm", "2026"),
    ("Năm 2024 - 2030", "2024..2030"),
    ("Năm 2024-2026", "2024..2026"),
    ("2024- 2030", "2024..2030"),
    ("Năm 2024 – 2030", "2024..2030"),
    ("Từ năm 2024-2030", "2024..2030"),
    ("Từ 2024-2030", "2024..2030"),
    ("Từ năm 2024- 2030", "2024..2030"),
    ("từ năm 2024 đến hết năm 2030", "2024..2030"),
    ("từ năm 2024 đến 2030", "2024..2030"),
    ("Năm 2024, 2025", "2024 | 2025"),
    ("Năm 2026 và 2027", "2026 | 2027"),
    ("Trong các năm 2024, 2025 và 2026", "2024 | 2025 | 2026"),
    ("Năm 2024, 2025 - 2027", "2024 | 2025..2027"),
    ("Từ năm 2026", "2026.."),
    ("Từ năm 2020 và các năm tiếp theo", "2020.."),
    ("Năm 2026 và những năm tiếp theo", "2026.."),
    ("năm 2025, 2026 và các năm tiếp theo", "2025 | 2026.."),
    ("Năm học 2025-2026", "2025-09-01..2026-05-31"),
    ("năm học 2025 - 2026 và các năm học tiếp theo", "2025-09-01.."),
    ("Trong 02 năm 2026 - 2027", "2026..2027"),
    # phases and terms
    ("Giai đoạn 1, từ 2024-2026", "2024..2026"),
    ("Giai đoạn 1, từ năm 2024-2026", "2024..2026"),
    ("giai đoạn I (2024 - 2026)", "2024..2026"),
    ("Giai đoạn từ 2019 - 2022", "2019..2022"),
    ("Giai đoạn 2024 - 2030", "2024..2030"),
    ("Giai đoạn từ 2019 - 2022 và các năm tiếp theo", "2019.."),
    ("Giai đoạn 1: năm 2024-2026; Giai đoạn 2: năm 2027-2030", "Giai đoạn 1: 2024..2026 | Giai đoạn 2: 2027..2030"),
    (
        "Giai đoạn 2024 - 2026: thí điểm; giai đoạn 2027 - 2030: nhân rộng",
        "thí điểm: 2024..2026 | nhân rộng: 2027..2030",
    ),
    ("nhiệm kỳ 2021-2026", "2021..2026"),
    # quarters
    ("Quý I/2025", "2025Q1"),
    ("Quý 1 năm 2026", "2026Q1"),
    ("Quý IV", "2026Q4"),
    ("quí II năm 2025", "2025Q2"),
    ("QuýII/2026", "2026Q2"),
    ("QUÝ III NĂM 2025", "2025Q3"),
    ("Quý I-2025", "2025Q1"),
    ("Quý I, năm 2025", "2025Q1"),
    ("Q3/2026", "2026Q3"),
    ("Quý II, quý IV năm 2025", "2025Q2 | 2025Q4"),
    ("Quý III, IV năm 2025", "2025Q3 | 2025Q4"),
    ("Quý III và Quý IV/2025", "2025Q3 | 2025Q4"),
    ("Quý 3, 4/2026", "2026Q3 | 2026Q4"),
    ("Quý I+II/2026", "2026Q1 | 2026Q2"),
    ("Quý II; Quý IV năm 2025", "2025Q2 | 2025Q4"),
    ("Trong quý II hoặc quý III năm 2026", "2026Q2 | 2026Q3"),
    ("Quý IV/2026 và Quý I/2027", "2026Q4 | 2027Q1"),
    ("Quý I - Quý III/2026", "2026Q1..2026Q3"),
    ("Quý I-III/2026", "2026Q1..2026Q3"),
    ("Quý 2 năm 2026 đến quý 1 năm 2027", "2026Q2..2027Q1"),
    ("từ quý II đến hết năm 2026", "2026Q2..2026"),
    ("Quý IV các năm 2024, 2026, 2028", "2024Q4 | 2026Q4 | 2028Q4"),
    ("Quý IV năm 2025, 2026", "2025Q4 | 2026Q4"),
    ("Dự kiến Quý III/2026", "2026Q3"),
    ("Năm 2026 (Quý II và Quý IV)", "2026Q2 | 2026Q4"),
    # months, parts of a year
    ("tháng 9/2019", "2019-09"),
    ("tháng 9 năm 2019", "2019-09"),
    ("tháng 9", "2026-09"),
    ("T9/2026", "2026-09"),
    ("9/2026", "2026-09"),
    ("tháng Giêng năm 2026", "2026-01"),
    ("tháng mười hai năm 2026", "2026-12"),
    ("Tháng 3, 6, 9 năm 2026", "2026-03 | 2026-06 | 2026-09"),
    ("Tháng 9-10/2026", "2026-09..2026-10"),
    ("tháng 4 - 5 năm 2026", "2026-04..2026-05"),
    ("Tháng 12/2025 - 01/2026", "2025-12..2026-01"),
    ("từ tháng 3 đến tháng 9 năm 2026", "2026-03..2026-09"),
    ("Từ tháng 01 - 12/2026", "2026"),
    ("tháng 11 đến tháng 3 năm 2026", "2025-11..2026-03"),
    ("từ tháng 11 đến tháng 3", "2026-11..2027-03"),
    ("từ tháng 9/2026 trở đi", "2026-09.."),
    ("hoàn thành trong tháng 3/2026", "2026-03"),
    ("Tháng 5 (đợt 1), tháng 10 (đợt 2) năm 2026", "2026-05 | 2026-10"),
    ("6 tháng đầu năm", "2026-01..2026-06"),
    ("6 tháng đầu năm 2025", "2025-01..2025-06"),
    ("06 tháng cuối năm 2025", "2025-07..2025-12"),
    ("9 tháng đầu năm", "2026-01..2026-09"),
    ("sáu tháng đầu năm 2026", "2026-01..2026-06"),
    ("đầu năm 2026", "2026Q1"),
    ("giữa năm 2026", "2026Q2..2026Q3"),
    ("cuối năm", "2026Q4"),
    ("cuối quý II", "2026-06"),
    ("đầu tháng 3/2026", "2026-03-01..2026-03-10"),
    ("nửa cuối năm 2026", "2026-07..2026-12"),
    ("tuần 2 tháng 5/2026", "2026-05-08..2026-05-14"),
    ("tuần cuối tháng 12/2026", "2026-12-25..2026-12-31"),
    # days and deadlines
    ("ngày 05 tháng 3 năm 2026", "2026-03-05"),
    ("25/02/2025", "2025-02-25"),
    ("25-02-2025", "2025-02-25"),
    ("25.02.2025", "2025-02-25"),
    ("2026-02-10", "2026-02-10"),
    ("Ngày 30/6", "2026-06-30"),
    ("30/6 và 30/9", "2026-06-30 | 2026-09-30"),
    ("Ngày 09/11 (Ngày Pháp luật)", "2026-11-09"),
    ("ngày 10, 12, 15/3/2026", "2026-03-10 | 2026-03-12 | 2026-03-15"),
    ("10-15/3/2026", "2026-03-10..2026-03-15"),
    ("từ ngày 10 đến ngày 12 tháng 3 năm 2026", "2026-03-10..2026-03-12"),
    ("15/3 - 20/4/2026", "2026-03-15..2026-04-20"),
    ("từ ngày 01/7/2025 đến ngày 31/12/2025", "2025-07-01..2025-12-31"),
    ("từ ngày 01/7/2025 đến năm 2030", "2025-07-01..2030"),
    ("từ 15/11/2025-14/11/2026", "2025-11-15..2026-11-14"),
    ("08 giờ 00, thứ Ba, ngày 10/3/2026", "2026-03-10"),
    ("từ 7h30 đến 11h30 ngày 15/3/2026", "2026-03-15"),
    ("trước ngày 25/02/2025", "..2025-02-24"),
    ("trước 30/6/2026", "..2026-06-29"),
    ("trước 17 giờ 00 ngày 30/6/2026", "..2026-06-30"),
    ("trước ngày 20/11", "..2026-11-19"),
    ("trước tháng 9/2026", "..2026-08"),
    ("xong trước ngày 30/6/2026", "..2026-06-29"),
    ("trước ngày 20/5 và 20/11/2025", "..2025-05-19 | ..2025-11-19"),
    ("trước ngày 15/01 năm sau", "..2027-01-14"),
    ("chậm nhất ngày 25/02/2025", "..2025-02-25"),
    ("chậm nhất là ngày 25/02/2025", "..2025-02-25"),
    ("muộn nhất vào ngày 25/02/2025", "..2025-02-25"),
    ("hoàn thành chậm nhất trong quý II/2026", "..2026Q2"),
    ("không quá ngày 30/6/2026", "..2026-06-30"),
    ("đến ngày 30/6/2026", "..2026-06-30"),
    ("đến hết năm 2030", "..2030"),
    ("đến hết Quý II/2026", "..2026Q2"),
    ("đến hết năm", "..2026"),
    ("Thời hạn hoàn thành: 30/6/2026", "..2026-06-30"),
    ("từ nay đến hết năm 2026", "..2026"),
    ("Từ ngày ký ban hành đến hết năm 2026", "..2026"),
    ("sau năm 2026", "2027.."),
    ("sau ngày 30/6/2026", "2026-07-01.."),
    ("Kể từ ngày 01/01/2026", "2026.."),
    ("từ năm 2024 đến khi kết thúc Đề án", "2024.."),
    ("Quý II/2026 (trước ngày 30/6/2026)", "2026-04-01..2026-06-29"),
    ("6 tháng đầu năm (trước ngày 20/5)", "2026-01-01..2026-05-19"),
    # what comes every year, with dates of its own
    ("quý III hằng năm", "2024Q3* | 2025Q3* | 2026Q3*"),
    ("quý III hằng năm giai đoạn 2025 - 2026", "2025Q3* | 2026Q3*"),
    ("trước ngày 20/5 hằng năm", "2024-01-01..2024-05-19* | 2025-01-01..2025-05-19* | 2026-01-01..2026-05-19*"),
    ("Hằng năm, trước ngày 20/11", "2024-01-01..2024-11-19* | 2025-01-01..2025-11-19* | 2026-01-01..2026-11-19*"),
    ("Hằng năm (trước ngày 20/11)", "2024-01-01..2024-11-19* | 2025-01-01..2025-11-19* | 2026-01-01..2026-11-19*"),
    ("Tháng 6 và tháng 12 hằng năm", "2024-06* | 2025-06* | 2026-06* | 2024-12* | 2025-12* | 2026-12*"),
    ("cuối mỗi năm", "2024Q4* | 2025Q4* | 2026Q4*"),
    ("29/02 hằng năm", "2024-02-29*"),
    ("Thường xuyên (từ tháng 7/2019 đến năm 2022)", "2019-07..2022*"),
    ("Hằng năm, từ năm 2024 đến năm 2026", "2024..2026*"),
    ("Thường xuyên trong năm 2026", "2026*"),
    ("Suốt giai đoạn 2024 - 2030", "2024..2030*"),
    # activities
    (
        "Kiểm tra: Hằng năm; Sơ kết: Năm 2026; Tổng kết: Năm 2030",
        "Kiểm tra: 2024..2026* | Sơ kết: 2026 | Tổng kết: 2030",
    ),
    ("+ Hoạt động kiểm tra: Hằng năm.\n+ Sơ kết: Năm 2026.", "Hoạt động kiểm tra: 2024..2026* | Sơ kết: 2026"),
    ("- Kiểm tra: Quý II\n- Tổng kết: Quý IV", "Kiểm tra: 2026Q2 | Tổng kết: 2026Q4"),
    ("1. Kiểm tra: Quý II/2026\n2. Sơ kết: Quý IV/2026", "Kiểm tra: 2026Q2 | Sơ kết: 2026Q4"),
    ("a) Kiểm tra: Quý II/2026\nb) Sơ kết: Quý IV/2026", "Kiểm tra: 2026Q2 | Sơ kết: 2026Q4"),
    ("- Kiểm tra:\n+ Quý II;\n+ Quý IV.", "Kiểm tra: 2026Q2 | Kiểm tra: 2026Q4"),
    ("Năm 2026 sơ kết; năm 2030 tổng kết", "sơ kết: 2026 | tổng kết: 2030"),
    ("Tháng 6/2026: sơ kết; tháng 12/2026: tổng kết.", "sơ kết: 2026-06 | tổng kết: 2026-12"),
    ("Kiểm tra trong quý II, quý IV", "Kiểm tra: 2026Q2 | Kiểm tra: 2026Q4"),
    ("Quý II, quý IV: kiểm tra", "kiểm tra: 2026Q2 | kiểm tra: 2026Q4"),
    ("Năm 2024; năm 2025: sơ kết", "2024 | sơ kết: 2025"),
    ("Sơ kết, tổng kết: Năm 2026", "Sơ kết, tổng kết: 2026"),
    ("Xây dựng, kiện toàn trong tháng 9/2026", "Xây dựng, kiện toàn: 2026-09"),
    ("Xây dựng trong tháng 9/2019", "Xây dựng: 2019-09"),
    (
        "Xây dựng trong tháng 9/2019 và thường xuyên kiện toàn trong các năm tiếp theo",
        "Xây dựng: 2019-09 | kiện toàn: 2020..*",
    ),
    ("kiểm tra hằng năm, tổng kết năm 2030", "kiểm tra: 2024..2026* | tổng kết: 2030"),
    ("Cấp huyện: trước ngày 15/11; cấp tỉnh: trước ngày 20/11", "Cấp huyện: ..2026-11-14 | cấp tỉnh: ..2026-11-19"),
    ("Báo cáo 6 tháng: trước ngày 20/5", "Báo cáo 6 tháng: ..2026-05-19"),
    ("Chuẩn bị: tháng 01; triển khai: từ tháng 02 đến tháng 11", "Chuẩn bị: 2026-01 | triển khai: 2026-02..2026-11"),
    ("Đợt 1: tháng 3/2026; đợt 2: tháng 9/2026", "Đợt 1: 2026-03 | đợt 2: 2026-09"),
    ("Tổ chức 02 lớp trong quý II/2026", "Tổ chức 02 lớp: 2026Q2"),
    ("Thời gian thực hiện: Quý II/2026", "2026Q2"),
    ("Hoàn thành trước 31/12/2026; duy trì thường xuyên", "..2026-12-30 | duy trì: 2024..2026*"),
    # an event beside a date
    ("Năm 2026 (theo hướng dẫn của Bộ Tư pháp)", "2026"),
    ("Theo hướng dẫn của Bộ Tư pháp, hoàn thành trước ngày 30/6/2026", "..2026-06-29"),
    ("Ngay sau khi ban hành Kế hoạch; hoàn thành trong Quý I/2026", "2026Q1"),
    ("Vào dịp Ngày Pháp luật 09/11/2026", "2026-11-09"),
]


@pytest.mark.parametrize(("text", "chu"), XAC_DINH)
def test_xac_dinh(text: str, chu: str) -> None:
    thoi_gian = doc(text)
    assert [(moc.hoat_dong, moc.khoang, moc.lap) for moc in thoi_gian.moc] == mong_doi(chu)
    assert thoi_gian.kieu == "xac_dinh"
    assert thoi_gian.loi == ()
    assert thoi_gian.khong_hieu == ()
    assert thoi_gian.khoang == tuple(moc.khoang for moc in thoi_gian.moc)


@pytest.mark.parametrize(
    "text",
    [
        "Hằng năm",
        "Hàng năm",
        "HẰNG NĂM.",
        "mỗi năm",
        "Hằng quý",
        "hàng tháng",
        "Thường xuyên",
        "Thường xuyên, liên tục",
        "thường xuyên; hằng năm",
        "Thường xuyên trong năm",
        "Trong suốt quá trình thực hiện",
        "Trong quá trình thực hiện Đề án",
        "Định kỳ",
        "Định kỳ hằng quý",
        "Định kỳ 6 tháng một lần",
        "định kỳ 6 tháng, năm",
        "6 tháng/lần",
        "06 tháng/01 lần",
        "02 lần/năm",
        "ít nhất 01 lần/năm",
        "Mỗi năm một lần",
        "Theo từng năm",
        "cuối mỗi quý",
        "Thường xuyên hoặc đột xuất khi có yêu cầu",
        "Hằng năm theo hướng dẫn của Bộ Tư pháp",
    ],
)
def test_thuong_xuyen(text: str) -> None:
    thoi_gian = doc(text)
    assert thoi_gian.kieu == "thuong_xuyen"
    assert {moc.khoang for moc in thoi_gian.moc} == {KY}
    assert all(moc.lap and moc.hoat_dong is None for moc in thoi_gian.moc)
    assert thoi_gian.khong_hieu == () == thoi_gian.loi
    assert doc_thoi_gian(text).khoang[0] == Khoang(None, None)


def test_thuong_xuyen_lien_mot_moc() -> None:
    assert len(doc("Thường xuyên, liên tục").moc) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Theo hướng dẫn của Bộ Tư pháp.",
        "vào đợt sơ kết, tổng kết thực hiện Đề án.",
        "khi có yêu cầu",
        "theo kế hoạch của Sở Tư pháp",
        "Theo Kế hoạch số 45/KH-UBND ngày 28/01/2026 của UBND thành phố",
        "sau khi có văn bản hướng dẫn",
        "Ngay sau khi Kế hoạch được ban hành",
        "trong thời hạn 10 ngày kể từ ngày ban hành",
        "Không quá 05 ngày làm việc kể từ ngày nhận được hồ sơ",
        "chậm nhất 10 ngày sau khi kết thúc",
        "theo quy định",
        "Theo tiến độ của Đề án",
        "Nhân dịp Tết Nguyên đán",
        "Trước Đại hội",
        "Đột xuất",
    ],
)
def test_theo_su_kien(text: str) -> None:
    thoi_gian = doc(text)
    assert (thoi_gian.kieu, thoi_gian.moc, thoi_gian.loi, thoi_gian.khong_hieu) == ("theo_su_kien", (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "khi điều kiện cho phép",
        "sớm",
        "kịp thời",
        "trong thời gian tới",
        "tùy tình hình thực tế",
        "Giai đoạn 1",
        "năm 20226",
        "xyz",
        "Sở Tư pháp",
        "Sơ kết 6 tháng, tổng kết năm",
        "12345",
        "!!",
    ],
)
def test_khong_hieu(text: str) -> None:
    thoi_gian = doc(f" {text} ")
    assert (thoi_gian.kieu, thoi_gian.moc, thoi_gian.loi) == ("khong_hieu", (), ())
    assert thoi_gian.khong_hieu == ((1, 1 + len(text)),)


def test_trong() -> None:
    assert doc(" \n ") == ThoiGian((), "khong_hieu")


@pytest.mark.parametrize(
    ("text", "khong_hieu", "so_moc"),
    [
        ("Quý III/2026, khi điều kiện cho phép", ["khi điều kiện cho phép"], 1),
        ("Năm 2026 x 99", ["99"], 1),
        ("Quý II/2026. Địa điểm: hội trường", ["Địa điểm: hội trường"], 1),
        ("Giai đoạn 3; năm 2026", ["Giai đoạn 3"], 1),
    ],
)
def test_hieu_mot_phan(text: str, khong_hieu: list[str], so_moc: int) -> None:
    thoi_gian = doc(text)
    assert thoi_gian.kieu == "xac_dinh"
    assert [text[i:j] for i, j in thoi_gian.khong_hieu] == khong_hieu
    assert len(thoi_gian.moc) == so_moc


@pytest.mark.parametrize(
    ("text", "kind", "chu"),
    [
        ("31/4/2025", "ngay_khong_ton_tai", "31/4/2025"),
        ("trước ngày 29/02/2025", "ngay_khong_ton_tai", "ngày 29/02/2025"),
        ("ngày 32/5/2026", "ngay_khong_ton_tai", "ngày 32/5/2026"),
        ("trước ngày 30/13/2026", "ngay_khong_ton_tai", "ngày 30/13/2026"),
        ("từ ngày 31/4/2026 đến ngày 30/6/2026", "ngay_khong_ton_tai", "ngày 31/4/2026"),
        ("31/4 hằng năm", "ngay_khong_ton_tai", "31/4 hằng năm"),
        ("tháng 13/2026", "thang_khong_ton_tai", "tháng 13/2026"),
        ("tháng 0", "thang_khong_ton_tai", "tháng 0"),
        ("quý V/2026", "quy_khong_ton_tai", "quý V/2026"),
        ("Quý 5 năm 2026", "quy_khong_ton_tai", "Quý 5 năm 2026"),
        ("Quý 0", "quy_khong_ton_tai", "Quý 0"),
        ("tuần 6 tháng 5/2026", "tuan_khong_ton_tai", "tuần 6 tháng 5/2026"),
        ("từ năm 2030 đến năm 2024", "khoang_nguoc", "từ năm 2030 đến năm 2024"),
        ("Năm 2030 - 2024", "khoang_nguoc", "Năm 2030 - 2024"),
        ("từ ngày 01/7/2026 đến ngày 30/6/2026", "khoang_nguoc", "từ ngày 01/7/2026 đến ngày 30/6/2026"),
    ],
)
def test_khong_the_co(text: str, kind: str, chu: str) -> None:
    thoi_gian = doc(text)
    assert [(loi.kind, loi.text) for loi in thoi_gian.loi] == [(kind, chu)]
    assert text[thoi_gian.loi[0].bat_dau : thoi_gian.loi[0].ket_thuc] == chu
    assert (thoi_gian.kieu, thoi_gian.moc, thoi_gian.khong_hieu) == ("xac_dinh", (), ())


def test_sai_mot_trong_hai() -> None:
    thoi_gian = doc("Quý III, V năm 2025")
    assert [moc.khoang for moc in thoi_gian.moc] == [khoang for _, khoang, _ in mong_doi("2025Q3")]
    assert [loi.kind for loi in thoi_gian.loi] == ["quy_khong_ton_tai"]


def test_nam_lay_tu_dau() -> None:
    assert [loi.kind for loi in doc_thoi_gian("Quý III").loi] == ["thieu_nam"]
    assert doc_thoi_gian("Quý III", nam=2027).khoang == (mong_doi("2027Q3")[0][1],)
    mot_nam = Khoang(date(2025, 7, 1), date(2025, 12, 31))
    assert doc_thoi_gian("Quý III", thoi_ky=mot_nam).khoang == (mong_doi("2025Q3")[0][1],)
    # what the field itself says goes before the plan's year
    assert doc_thoi_gian("Năm 2025: quý II kiểm tra, quý IV tổng kết", nam=2026).khoang[1:] == tuple(
        khoang for _, khoang, _ in mong_doi("2025Q2 | 2025Q4")
    )
    assert doc_thoi_gian("Sơ kết: tháng 6\nTổng kết: tháng 12/2027").khoang == tuple(
        khoang for _, khoang, _ in mong_doi("2027-06 | 2027-12")
    )


def test_giai_doan_cua_ke_hoach() -> None:
    hai = {
        "Giai đoạn 1": Khoang(date(2024, 1, 1), date(2026, 12, 31)),
        "II": Khoang(date(2027, 1, 1), date(2030, 12, 31)),
    }
    assert doc_thoi_gian("Giai đoạn I", giai_doan=hai).khoang == (hai["Giai đoạn 1"],)
    assert doc_thoi_gian("giai đoạn 2", giai_doan=hai).khoang == (hai["II"],)
    assert doc_thoi_gian("cuối giai đoạn 1", giai_doan=hai).khoang[0].den == date(2026, 12, 31)
    assert doc_thoi_gian("Giai đoạn 3", giai_doan=hai).kieu == "khong_hieu"


def test_hang_thang() -> None:
    mot_nam = Khoang(date(2026, 1, 1), date(2026, 12, 31))
    ngay_15 = doc_thoi_gian("ngày 15 hằng tháng", thoi_ky=mot_nam)
    assert [khoang.tu for khoang in ngay_15.khoang] == [date(2026, thang, 15) for thang in range(1, 13)]
    cuoi_quy = doc_thoi_gian("trước ngày 15 tháng cuối quý", thoi_ky=mot_nam)
    assert [khoang.den for khoang in cuoi_quy.khoang] == [date(2026, thang, 14) for thang in (3, 6, 9, 12)]
    assert len(doc_thoi_gian("ngày 31 hằng tháng", thoi_ky=mot_nam).moc) == 7
    assert doc_thoi_gian("ngày 15 hằng tháng").khoang == (Khoang(None, None),)


def test_vi_tri() -> None:
    text = "Xây dựng trong tháng 9/2019; tổng kết trước ngày 25/02/2025."
    assert [text[moc.bat_dau : moc.ket_thuc] for moc in doc(text).moc] == ["tháng 9/2019", "trước ngày 25/02/2025"]


@pytest.mark.parametrize(
    "text",
    [
        "Năm\u00a02026",
        "Năm\u200b2026",
        "\ufeffNăm 2026",
        "N\u0103m 2026",
        "Na\u0306m 2026",
        "NĂM 2026",
        "Năm  \t2026 .",
    ],
)
def test_cach_go(text: str) -> None:
    thoi_gian = doc(text)
    assert thoi_gian.khoang == (Khoang(date(2026, 1, 1), date(2026, 12, 31)),)
    assert text[thoi_gian.moc[0].bat_dau : thoi_gian.moc[0].ket_thuc].startswith("N")


def test_du_bai() -> None:
    assert len(XAC_DINH) >= 120
    assert len({text for text, _ in XAC_DINH}) == len(XAC_DINH)
