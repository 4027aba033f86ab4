"""Word files with tracked changes: all accepted they are the new version, all rejected the old one."""

from __future__ import annotations

import copy
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.writer import to_parts
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.plan.model import KeHoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.revision.van_ban_vet import doc_lai, van_ban_vet
from tests import tools
from tests.revision.test_khac_biet import PLANS, doc, du_lieu, hai_ban, mau

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Parts = dict[str, bytes]


def phan(ke_hoach: KeHoach) -> Parts:
    return to_parts(soan(ke_hoach, LoiVan(templates_dir())))


def cac_doan(parts: Parts, *, bo: str = "") -> list[str]:
    """The paragraphs with text, changes of the kind `bo` left out; written apart from the code under test.

    An end mark of that kind joins its paragraph to the next one.
    """
    goc = ElementTree.fromstring(parts["word/document.xml"])
    for hang in list(goc.iter(f"{W}tbl")):
        for tr in hang.findall(f"{W}tr"):
            if bo and tr.find(f"{W}trPr/{W}{bo}") is not None:
                hang.remove(tr)
    out, dau = [], ""
    for p in goc.iter(f"{W}p"):
        chu = dau
        for con in p:
            if con.tag != f"{W}{bo}":
                for t in con.iter():
                    chu += t.text or "" if t.tag in {f"{W}t", f"{W}delText"} else ""
                    chu += "\u2011" if t.tag == f"{W}noBreakHyphen" else ""
                    chu += "[*]" if t.tag == f"{W}footnoteReference" else ""
        mat = bool(bo) and p.find(f"{W}pPr/{W}rPr/{W}{bo}") is not None
        dau = chu if mat else ""
        if not mat and chu:
            out.append(chu)
    return out


def kiem(cu: KeHoach, moi: KeHoach) -> Parts:
    a, b = phan(cu), phan(moi)
    parts = van_ban_vet(a, b, "2026-02-25")
    assert cac_doan(parts, bo="del") == cac_doan(b)
    assert cac_doan(parts, bo="ins") == cac_doan(a)
    assert doc_lai(parts, nhan=True) == doc_lai(b, nhan=True)
    assert doc_lai(parts, nhan=False) == doc_lai(a, nhan=True)
    assert van_ban_vet(a, b, "2026-02-25") == parts
    so = re.findall(rb'<w:(?:ins|del) w:id="(\d+)"', parts["word/document.xml"])
    assert len(so) == len(set(so))
    return parts


def khac(**sua: Any) -> KeHoach:
    return doc({**copy.deepcopy(mau()), **sua})


@given(hai_ban())
@settings(max_examples=30)
def test_both_versions_can_be_had_again(hai: tuple[dict[str, Any], dict[str, Any]]) -> None:
    a, b = (doc_ke_hoach(data)[0] for data in hai)
    if a is not None and b is not None:
        kiem(a, b)


@pytest.mark.parametrize("cu", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("moi", PLANS, ids=lambda path: path.stem)
def test_even_plans_that_have_nothing_in_common(cu: Path, moi: Path) -> None:
    parts = kiem(doc(du_lieu(cu)), doc(du_lieu(moi)))
    if cu == moi:
        assert not re.search(rb"<w:(ins|del)\b", parts["word/document.xml"])


def test_marks_say_who_and_when() -> None:
    xml = kiem(khac(), khac(kinh_phi="Ngân sách thành phố."))["word/document.xml"].decode()
    dau = re.findall(r'<w:(?:ins|del) w:id="\d+" w:author="([^"]+)" w:date="([^"]+)"', xml)
    assert set(dau) == {("hoagiai", "2026-02-25T00:00:00Z")}
    assert "<w:delText>phường</w:delText>" in xml
    assert (
        'w:date="2000-01-01T00:00:00Z"'
        in van_ban_vet(phan(khac()), phan(khac(so="9")), "")["word/document.xml"].decode()
    )


PHU_LUC = [
    {"tieu_de": "Bảng việc", "bang": {"cot": ["STT", "Việc", "Hạn"], "dong": [["1", "Rà soát", "Quý I"], ["Nhóm"]]}}
]
PHU_LUC_SUA = [
    {
        "tieu_de": "Bảng các việc",
        "bang": {
            "cot": ["STT", "Việc", "Hạn"],
            "dong": [["1", "Rà soát kỹ", "Quý I"], ["2", "Việc thêm hẳn", ""], ["Nhóm"]],
        },
    }
]
MOT_CHU_THICH = {"kinh_phi": "Một[^1].", "chu_thich": {"1": "Chú."}}
QUYET_DINH = {"so": "3", "ngay": "2026-02-25", "can_cu": ["Luật A"], "dieu": ["Ban hành kèm theo.", "Thi hành."]}


@pytest.mark.parametrize(
    ("cu", "moi"),
    [
        ({}, {"phu_luc": PHU_LUC}),
        ({"phu_luc": PHU_LUC}, {}),
        ({"phu_luc": PHU_LUC}, {"phu_luc": PHU_LUC_SUA}),
        ({"phu_luc": PHU_LUC}, {"phu_luc": "phan_cong"}),
        ({"phu_luc": "phan_cong"}, {"phu_luc": [*PHU_LUC, "phan_cong"]}),
        ({}, {"quyet_dinh": QUYET_DINH}),
        ({"quyet_dinh": QUYET_DINH}, {}),
        ({"noi_nhan": ["Một"]}, {"noi_nhan": [f"Nơi {i}" for i in range(30)]}),
        ({"noi_nhan": [f"Nơi {i}" for i in range(30)]}, {"noi_nhan": ["Một", "Hai"]}),
        ({"ky": None}, {}),
        ({}, {"ky": None, "noi_nhan": None}),
        ({"loai": "Báo cáo", "kinh_gui": ["Sở A", "Sở B"]}, {"loai": "Báo cáo", "kinh_gui": "Sở A"}),
        ({"do_khan": "Hỏa tốc"}, {"trang_thai": "ban_hanh"}),
        ({"kinh_phi": "Theo **luật** và *lệ*, số 5\u2011B."}, {"kinh_phi": "Theo luật và **lệ**, số 6\u2011B."}),
        (MOT_CHU_THICH, {"kinh_phi": "Một hai[^1].", "chu_thich": {"1": "Chú mới."}}),
        (MOT_CHU_THICH, {}),
        ({}, MOT_CHU_THICH),
        (
            {"kinh_phi": "Một[^1] hai[^2].", "chu_thich": {"1": "Chú.", "2": "Thích."}},
            {"kinh_phi": "Hai[^1] một.", "ket_thuc": "Hết[^2].", "chu_thich": {"1": "Thích.", "2": "Khác."}},
        ),
        ({"co_quan_chu_quan": "Sở A", "so": None}, {"co_quan_ban_hanh": "Trung tâm Một"}),
    ],
)  # fmt: skip
def test_every_part_of_a_document_is_marked(cu: dict[str, Any], moi: dict[str, Any]) -> None:
    kiem(khac(**cu), khac(**moi))


def test_the_heading_of_a_table_is_one_row_with_other_words() -> None:
    moi = copy.deepcopy(PHU_LUC)
    bang: Any = moi[0]["bang"]
    bang["cot"][1] = "Nội dung"
    xml = kiem(khac(phu_luc=PHU_LUC), khac(phu_luc=moi))["word/document.xml"].decode()
    assert "<w:delText>Việc</w:delText>" in xml
    assert not re.search(r"<w:trPr>(?:(?!</w:trPr>).)*<w:(ins|del) ", xml)


@pytest.mark.validator
def test_the_files_are_valid(tmp_path: Path) -> None:
    cap = {
        "sua": (khac(), khac(kinh_phi="Ngân sách thành phố.", so="9", nhiem_vu=mau()["nhiem_vu"][1:])),
        "bang": (khac(phu_luc=PHU_LUC), khac(phu_luc=PHU_LUC_SUA)),
        "them-phu-luc": (khac(), khac(phu_luc=[*PHU_LUC, "phan_cong"])),
        "bo-phu-luc": (khac(phu_luc="phan_cong", quyet_dinh=QUYET_DINH), khac()),
        "chu-thich": (
            khac(kinh_phi="Một[^1] hai[^2].", chu_thich={"1": "Chú.", "2": "Thích."}),
            khac(kinh_phi="Hai[^1] một.", ket_thuc="Hết[^2].", chu_thich={"1": "Thích.", "2": "Khác."}),
        ),
        "bo-chu-thich": (khac(kinh_phi="Một[^1].", chu_thich={"1": "Chú."}), khac()),
        "khac-han": (doc(du_lieu(PLANS[0])), doc(du_lieu(PLANS[-1]))),
    }
    for ten, (cu, moi) in cap.items():
        path = tmp_path / f"{ten}.docx"
        path.write_bytes(pack(van_ban_vet(phan(cu), phan(moi), "2026-02-25")))
        assert tools.validate_ooxml(path) == [], ten
        assert tools.audit_ooxml(path) == [], ten


# --- another program's opinion ---

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Mot(vao As String, ra As String, lenh As String)
  Dim a(0) As New com.sun.star.beans.PropertyValue
  a(0).Name = "Hidden"
  a(0).Value = True
  d = StarDesktop.loadComponentFromURL(vao, "_blank", 0, a())
  Dim n()
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(d.CurrentController.Frame, lenh, "", 0, n())
  Dim f(0) As New com.sun.star.beans.PropertyValue
  f(0).Name = "FilterName"
  f(0).Value = "MS Word 2007 XML"
  d.storeToURL(ra, f())
  d.close(True)
End Sub
Sub Chay
%s
  StarDesktop.terminate()
End Sub
</script:module>
"""


def _libreoffice(viec: list[tuple[Path, Path, str]]) -> None:
    """Loads each file, resolves its changes and stores it, in one process with a profile of its own."""
    program = tools.soffice()
    with tempfile.TemporaryDirectory(prefix="hoagiai-soffice-") as profile:
        lenh = [str(program), f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore"]
        subprocess.run([*lenh, "--terminate_after_init"], capture_output=True, timeout=120, check=False)
        dong = "\n".join(
            f'  Mot("{vao.as_uri()}", "{ra.as_uri()}", ".uno:{ten}AllTrackedChanges")' for vao, ra, ten in viec
        )
        module = Path(profile) / "user" / "basic" / "Standard" / "Module1.xba"
        module.write_text(_MODULE % dong, encoding="utf-8")
        subprocess.run([*lenh, "macro:///Standard.Module1.Chay"], capture_output=True, timeout=180, check=False)


@pytest.mark.office
def test_libreoffice_reads_the_marks_the_same_way(tmp_path: Path) -> None:
    cap = {
        "sua": (khac(), khac(kinh_phi="Ngân sách thành phố.", so="9", nhiem_vu=mau()["nhiem_vu"][1:])),
        "bang": (khac(phu_luc=PHU_LUC), khac(phu_luc=PHU_LUC_SUA)),
        "noi-nhan": (khac(noi_nhan=["Một"]), khac(noi_nhan=[f"Nơi {i}" for i in range(30)])),
        "ke-hoach": (doc(du_lieu(PLANS[-2])), doc(du_lieu(PLANS[-1]))),
    }
    viec = []
    for ten, (cu, moi) in cap.items():
        path = tmp_path / f"{ten}.docx"
        path.write_bytes(pack(van_ban_vet(phan(cu), phan(moi), "2026-02-25")))
        viec += [(path, tmp_path / f"{ten}.{lenh}.docx", lenh) for lenh in ("Accept", "Reject")]
    _libreoffice(viec)
    for ten, (cu, moi) in cap.items():
        for lenh, ke_hoach in (("Accept", moi), ("Reject", cu)):
            with zipfile.ZipFile(tmp_path / f"{ten}.{lenh}.docx") as tep:
                ra = {name: tep.read(name) for name in tep.namelist()}
            assert not re.search(rb"<w:(ins|del) ", ra["word/document.xml"])
            assert cac_doan(ra) == cac_doan(phan(ke_hoach)), (ten, lenh)
