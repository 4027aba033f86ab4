"""A printed plan, edited as people edit it, and what comes back."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.text.paragraph import Paragraph as P

from hoagiai_cli.document.docx.embed import Embedded, with_source
from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.writer import to_parts
from hoagiai_cli.document.model import Document
from hoagiai_cli.drafting.loi_van import LoiVan
from hoagiai_cli.drafting.van_ban import soan
from hoagiai_cli.intake.quay_ve.ban_word import BanWord, doc_ban_word
from hoagiai_cli.intake.quay_ve.doi_chieu import DoiChieu, tim_sua
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.resources import templates_dir
from hoagiai_cli.source.edit import edited_bytes
from hoagiai_cli.source.loader import load

ROOT = Path(__file__).resolve().parents[2]
MAU = sorted((ROOT / "plans").rglob("*.yaml"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SuaWord = Callable[[Any], None]

KE_HOACH = """\
# Kế hoạch của phường, ghi chú của người soạn
loai: Kế hoạch
trang_thai: ban_hanh
co_quan_ban_hanh: Ủy ban nhân dân phường An Bình
so: 45
dia_danh: An Bình
ngay: 2026-03-05
trich_yeu: Công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình   # in đậm
can_cu:
  - Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
  - Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ
muc_dich: |
  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường.
  - Giữ gìn tình làng nghĩa xóm trong từng khu phố.
yeu_cau: Triển khai "đúng" kế hoạch, tiết kiệm.
muc_tieu:
  cu_the:
    - 100% tổ hòa giải được kiện toàn trong quý I.
    - Tỷ lệ hòa giải thành đạt từ 85% trở lên.
nhiem_vu:
  - ten: Kiện toàn tổ hòa giải
    theo: III.1                    # việc của thành phố
    noi_dung: |
      Rà soát các tổ hòa giải hiện có.
      - Tổ thiếu người thì bầu bổ sung.
        + Bầu xong trước tháng 6.
    chu_tri: Văn phòng HĐND và UBND phường
    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]
    thoi_gian: Quý II năm 2026

  - ten: Tập huấn hòa giải viên
    viec:
      - ten: Mở lớp tập huấn.
        chu_tri: Phòng Kinh tế, Hạ tầng và Đô thị
        thoi_gian:
          - viec: Lớp một
            thoi_gian: Tháng 4 năm 2026
          - viec: Lớp hai
            thoi_gian: Tháng 9 năm 2026
      - ten: Cấp phát tài liệu.
        chu_tri: ["Phòng Văn hóa - Xã hội"]
        san_pham: Sổ tay hòa giải viên
to_chuc_thuc_hien:
  - co_quan: Công an phường
    trach_nhiem: |
      - Giữ gìn trật tự tại địa bàn.
  - co_quan: Văn phòng HĐND và UBND phường
    trach_nhiem: Theo dõi, báo cáo kết quả.
noi_nhan:
  - UBND thành phố
  - "Lưu: VT, VP"
ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}
"""


@cache
def loi_van() -> LoiVan:
    return LoiVan(templates_dir())


def in_lai(data: Mapping[str, Any]) -> Document | None:
    ke_hoach, _ = doc_ke_hoach(dict(data))
    return soan(ke_hoach, loi_van()) if ke_hoach is not None else None


def in_docx(raw: bytes, *, nhung: bool = True) -> bytes:
    """The plan as render writes it."""
    document = in_lai(load(raw, "x").data or {})
    assert document is not None
    parts = to_parts(document)
    return pack(with_source(parts, Embedded(raw, "ke_hoach.yaml", "1.0")) if nhung else parts)


def sua_docx(data: bytes, sua: SuaWord) -> bytes:
    """The file after an edit with python-docx."""
    document = docx.Document(io.BytesIO(data))
    sua(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sua_xml(data: bytes, sua: Callable[[str], str], them: Mapping[str, bytes] | None = None) -> bytes:
    """The file after its main part was rewritten, with further parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts["word/document.xml"].decode()
    after = sua(before)
    assert after != before
    parts["word/document.xml"] = after.encode()
    return pack({**parts, **(them or {})})


def cac_doan(document: Any) -> list[P]:
    """All paragraphs, those of tables too, in order."""
    return [P(element, document) for element in document.element.body.iter(f"{W}p")]


def doan(document: Any, chu: str) -> P:
    return next(one for one in cac_doan(document) if chu in one.text)


def viet(paragraph: P, text: str) -> None:
    """Types over a paragraph; its style stays."""
    first, *rest = paragraph.runs or [paragraph.add_run("")]
    first.text = text
    for run in rest:
        run.text = ""


def thay(cu: str, moi: str, o: str = "") -> SuaWord:
    """Types `moi` over `cu` in the first paragraph that holds it (and holds `o`)."""

    def sua(document: Any) -> None:
        one = next(p for p in cac_doan(document) if cu in p.text and o in p.text)
        viet(one, one.text.replace(cu, moi, 1))

    return sua


def them(sau: str, *moi: str) -> SuaWord:
    """New paragraphs below the one that holds `sau`."""

    def sua(document: Any) -> None:
        one = doan(document, sau)
        for text in reversed(moi):
            copy = deepcopy(one._p)
            one._p.addnext(copy)
            viet(P(copy, one._parent), text)

    return sua


def bo(*chu: str) -> SuaWord:
    """The paragraphs that hold these words are gone."""

    def sua(document: Any) -> None:
        for one in chu:
            element = doan(document, one)._p
            element.getparent().remove(element)

    return sua


def ca(*cac: SuaWord) -> SuaWord:
    """Several edits."""

    def sua(document: Any) -> None:
        for one in cac:
            one(document)

    return sua


def tim(raw: bytes, data: bytes) -> DoiChieu:
    """What the edited file `data` says against the plan file `raw`."""
    return tim_sua(load(raw, "x").data or {}, doc_ban_word(data), in_lai)


def quay_ve(raw: bytes, sua: SuaWord) -> tuple[str, DoiChieu, BanWord]:
    """The plan file after an edit of its print, what was found, and the edited document."""
    data = sua_docx(in_docx(raw), sua)
    found = tim(raw, data)
    after = edited_bytes(load(raw, "x"), found.sua) if found.sua else raw
    return after.decode(), found, doc_ban_word(data)


def dong_doi(cu: str, moi: str) -> list[str]:
    """The lines that differ, as in a diff."""
    from difflib import unified_diff

    lines = unified_diff(cu.splitlines(), moi.splitlines(), lineterm="", n=0)
    return [line for line in lines if not re.match(r"---|\+\+\+|@@", line)]
