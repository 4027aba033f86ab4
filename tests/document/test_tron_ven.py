"""Made-up plans of every kind become Word files: sound, with the figures of the decree, no word lost or said twice."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.model import Document
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from tests.ke_hoach_mau.doc_lai import DanhDau, cac_dau, doc_lai, mong_doi
from tests.ke_hoach_mau.sinh import CHIEU, chon, dai_dien, tron
from tests.tools import audit_ooxml, validate_ooxml

DAI_DIEN = dai_dien()
TRON = range(150)


@cache
def loi_van() -> LoiVan:
    return LoiVan(templates_dir())


def van_ban(du_lieu: dict[str, Any]) -> Document:
    ke_hoach, loi = doc_ke_hoach(du_lieu)
    assert ke_hoach is not None, loi
    return soan(ke_hoach, loi_van())


def xem(du_lieu: dict[str, Any]) -> None:
    document = van_ban(du_lieu)
    data = to_bytes(document)
    assert check_written(data) == ()
    assert doc_lai(data) == mong_doi(document)


@pytest.mark.parametrize("ten", DAI_DIEN)
def test_a_plan_of_each_kind_is_written_whole(ten: str) -> None:
    xem(DAI_DIEN[ten])


def test_mixtures_are_written_whole() -> None:
    for n in TRON:
        xem(tron(n))


def test_the_mixtures_reach_every_choice() -> None:
    da_chon = [set(ten) for ten in zip(*(chon(n) for n in TRON), strict=True)]
    assert da_chon == [set(chieu) for chieu in CHIEU]


def _nhieu_nhat(path: tuple[Any, ...], du_lieu: dict[str, Any]) -> range:
    """How often a line typed at `path` may be said."""
    quyet_dinh = du_lieu.get("quyet_dinh", {})
    if path[0] == "trich_yeu":
        return range(1, 4)  # the title, the opening words, the title of the decision
    if path[0] in {"noi_nhan", "ky"} & quyet_dinh.keys() and quyet_dinh.get("dieu"):
        return range(1)  # receivers and signer of the decision stand for those of the plan
    if path[0] in {"nhiem_vu", "giai_phap", "chu_thich"} and "phan_cong" in repr(du_lieu.get("phu_luc")):
        return range(1, 3)
    return range(1, 2)


def test_every_typed_line_is_printed_once() -> None:
    for n in TRON:
        danh_dau = DanhDau(tron(n))
        chu = doc_lai(to_bytes(van_ban(danh_dau.du_lieu)))
        lan = Counter(cac_dau([word for phan in chu for word in phan]))
        assert not lan.keys() - danh_dau.cho.keys()
        for dau, path in danh_dau.cho.items():
            assert lan[dau] in _nhieu_nhat(path, danh_dau.du_lieu), (n, path, lan[dau])


# --- the judges outside -----------------------------------------------------------------------------------------------


def _tep(ten: str, folder: Path) -> Path:
    path = folder / f"{ten}.docx"
    path.write_bytes(to_bytes(van_ban(DAI_DIEN[ten])))
    return path


@pytest.mark.validator
@pytest.mark.parametrize("ten", [ten for ten in DAI_DIEN if ten != "nhieu_viec"])
def test_the_open_xml_sdk_finds_nothing(ten: str, tmp_path: Path) -> None:
    assert validate_ooxml(_tep(ten, tmp_path)) == []


@pytest.mark.parametrize("ten", [ten for ten in DAI_DIEN if ten != "nhieu_viec"])
def test_openxml_audit_finds_nothing(ten: str, tmp_path: Path) -> None:
    assert audit_ooxml(_tep(ten, tmp_path)) == []
