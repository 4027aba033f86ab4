"""The data of the registers: keys, dates, successors, and counts that are known from elsewhere."""

import importlib.util
import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from hoagiai_cli.registry.chu_chi_cap import CAP
from hoagiai_cli.registry.so_co_quan import so_co_quan
from hoagiai_cli.registry.thoi_han import DO_TIN
from hoagiai_cli.registry.tinh import cac_don_vi, cac_tinh
from hoagiai_cli.registry.van_ban import so_van_ban
from hoagiai_cli.text.normal import fold_tones

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "hoagiai_cli" / "registry" / "data"


def muc_co_nguon() -> list[tuple[str, dict[str, object]]]:
    found = []
    for ten in ("co_quan", "van_ban", "tinh"):
        data = json.loads((DATA / f"{ten}.json").read_text("utf-8"))
        for phan in ("co_quan", "cum", "van_ban", "tinh", "cap"):
            found += [(f"{ten}.{phan}", muc) for muc in data.get(phan, ())]
    return found


@pytest.mark.parametrize(("phan", "muc"), muc_co_nguon(), ids=lambda x: x if isinstance(x, str) else str(x.get("ma")))
def test_every_entry_says_where_it_comes_from(phan: str, muc: dict[str, str]) -> None:
    assert muc["nguon"].strip()
    assert muc["do_tin"] in DO_TIN
    assert date(2026, 1, 1) <= date.fromisoformat(muc["kiem_ngay"])
    chu = json.dumps(muc, ensure_ascii=False)
    assert not re.search(r"https?:|www\.|\.(?:vn|com|io)\b|/work/", chu), "a source is named in words"
    dau, cuoi = muc.get("hieu_luc_tu"), muc.get("hieu_luc_den")
    if dau and cuoi:
        assert dau <= cuoi


def test_bodies_are_written_as_the_search_compares_them() -> None:
    for co_quan in so_co_quan().cac.values():
        assert co_quan.cap in CAP
        for ten, _ in co_quan.cac_goi():
            assert ten == fold_tones(ten), ten
        assert not co_quan.kem_cap or co_quan.goc != co_quan.ten or co_quan.cap == "tinh", co_quan.ma


def test_successors_exist_and_begin_when_their_predecessors_end() -> None:
    so = so_co_quan()
    for co_quan in so.cac.values():
        if co_quan.thay_bang:
            assert co_quan.thoi_han.den is not None, co_quan.ma
            hom_sau = co_quan.thoi_han.den + timedelta(days=1)
            for ma in co_quan.thay_bang:
                assert so.theo_ma(ma).con_ton_tai(hom_sau), (co_quan.ma, ma)
    for van_ban in so_van_ban().cac.values():
        for ma in van_ban.thay_bang:
            sau = so_van_ban().cac[ma]
            assert van_ban.ngay is None or sau.ngay is None or van_ban.ngay < sau.ngay
            if van_ban.thoi_han.den and sau.thoi_han.tu and not van_ban.het_giai_doan:
                assert sau.thoi_han.tu == van_ban.thoi_han.den + timedelta(days=1), van_ban.ma


def test_documents_have_dates_in_order() -> None:
    for van_ban in so_van_ban().cac.values():
        if van_ban.ngay and van_ban.thoi_han.tu:
            assert van_ban.ngay <= van_ban.thoi_han.tu, van_ban.ma
        nam = re.search(r"/((?:19|20)\d\d)/", van_ban.so_ky_hieu)
        if nam and van_ban.ngay:
            assert van_ban.ngay.year == int(nam[1]), van_ban.ma
        ky_hieu = so_van_ban().co_quan_theo_ky_hieu(van_ban.so_ky_hieu)
        if ky_hieu is not None:
            assert van_ban.co_quan.startswith(ky_hieu.co_quan), van_ban.ma


def test_provinces_add_up_to_the_known_counts() -> None:
    data = json.loads((DATA / "tinh.json").read_text("utf-8"))
    for tong in data["tong_so"]:
        dem = Counter(mot.loai for mot in cac_tinh(date.fromisoformat(tong["ngay"])))
        assert (dem["tinh"], dem["thanh_pho"]) == (tong["tinh"], tong["thanh_pho"]), tong["ngay"]
    assert len(cac_tinh(date(2025, 6, 30))) == 63
    assert Counter(mot.loai for mot in cac_tinh(date(2024, 6, 1))) == {"tinh": 58, "thanh_pho": 5}
    ten_nay = {mot.ten for mot in cac_tinh(date(2025, 7, 1))}
    assert {mot.thay_bang for mot in cac_don_vi() if mot.thay_bang} <= ten_nay


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("so_lieu", ROOT / "tools" / "so_lieu.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tool_lists_what_is_due(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.main(["--ngay", "2026-11-26"]) == 1
    nghi_ngo = capsys.readouterr().out.splitlines()
    assert all(line.split("\t")[2] == "thap" for line in nghi_ngo)
    assert any(line.startswith("co_quan\tban_tu_phap_xa\tthap\t5\t") for line in nghi_ngo)
    tool.main(["--ngay", "2026-11-26", "--do-tin", "vua"])
    vua = capsys.readouterr().out.splitlines()
    assert len(nghi_ngo) < len(vua) < len(list(tool.moi_muc()))
    tool.main(["--ngay", "2027-06-01", "--qua", "180"])
    assert len(capsys.readouterr().out.splitlines()) == len(list(tool.moi_muc()))
