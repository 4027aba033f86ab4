"""Stamps, circulation notes and the address: judged where a document has them, and never more than for information."""

from __future__ import annotations

import re

import pytest

from hoagiai_cli.the_thuc.kiem import kiem_docx
from tests.ke_hoach_mau.sinh import dai_dien
from tests.the_thuc.do_dung import cac_phan, doi, tot
from tests.the_thuc.test_van_ban_cua_minh import dung, tep

STYLES, HEADER, FOOTER = "word/styles.xml", "word/header_marks.xml", "word/footer_first.xml"
DU_DAU = tep(dung(dai_dien()["xa_du_dau"]))


def noi(data: bytes) -> list[tuple[str, str, str]]:
    return [(one.ma.removeprefix("ND30-"), one.khoa, one.muc) for one in kiem_docx(data).phat_hien]


def kieu(ten: str, old: str, new: str) -> bytes:
    """The file in which a style says something else."""
    styles = cac_phan(DU_DAU)[STYLES].decode()
    found = re.search(rf'<w:style [^>]*w:styleId="{ten}">.*?</w:style>', styles, re.DOTALL)
    assert found is not None
    changed = re.sub(old, new, found[0])
    assert changed != found[0]
    return doi(found[0], changed, data=DU_DAU, part=STYLES)


def test_nothing_is_said_of_marks_as_they_should_be() -> None:
    assert noi(DU_DAU) == []


def test_documents_without_marks_are_not_asked_for_them() -> None:
    assert noi(tot()) == []


@pytest.mark.parametrize(
    ("data", "khoa"),
    [
        (doi('<w:ind w:left="845" w:right="845"/>', '<w:ind w:left="300" w:right="300"/>', data=DU_DAU), ""),
        (kieu("dau_do", r"<w:pBdr>.*?</w:pBdr>", ""), "khung"),
        (kieu("dau_do", r'(<w:(?:top|bottom) [^>]*w:space=)"4"', r'\1"14"'), ""),
        (kieu("dau_do", r'<w:color w:val="FF0000"/>', ""), "mau"),
        (kieu("dau_do", r"<w:b/><w:bCs/>", ""), "dam"),
        (kieu("dau_do", r'w:val="26"', 'w:val="24"'), "co"),
    ],
)
def test_the_mark_of_urgency(data: bytes, khoa: str) -> None:
    assert noi(data) == [("KHAN-BOX", khoa, "info")]


@pytest.mark.parametrize(
    ("data", "khoa"),
    [
        (kieu("luu_hanh", r"<w:pBdr>.*?</w:pBdr>", ""), "khung"),
        (kieu("luu_hanh", r"<w:b/><w:bCs/>", ""), "dam"),
        (kieu("luu_hanh", r'w:val="28"', 'w:val="24"'), "co"),
        (doi("XEM XONG TRẢ LẠI", "Xem xong trả lại", data=DU_DAU, part=HEADER), "hoa"),
    ],
)
def test_the_circulation_note(data: bytes, khoa: str) -> None:
    assert noi(data) == [("LUUHANH", khoa, "info")]


@pytest.mark.parametrize(
    ("data", "khoa"),
    [
        (kieu("lien_he", r'w:val="24"', 'w:val="28"'), "co"),
        (kieu("lien_he", r'<w:sz w:val="24"/>', '<w:i/><w:sz w:val="24"/>'), "nghieng"),
        (doi('<w:p><w:pPr><w:pStyle w:val="duong_ke"/></w:pPr></w:p>', "", data=DU_DAU, part=FOOTER), "ke"),
    ],
)
def test_the_address(data: bytes, khoa: str) -> None:
    assert noi(data) == [("DIACHI", khoa, "info")]
