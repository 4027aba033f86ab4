"""What LibreOffice needs besides: spacers before headings at its cuts, and nothing else changed."""

from __future__ import annotations

import io
import zipfile

from hoagiai_cli.document.docx.check import check_written
from hoagiai_cli.document.docx.seams import for_office, unseamed
from hoagiai_cli.document.docx.writer import to_bytes, to_parts
from tests.document.parts import WITH_PARTS
from tests.document.samples import SAMPLES
from tests.ke_hoach_mau.doc_lai import doc_lai

ENDS = ("<w:document><w:body>", "</w:body></w:document>")
SPACER = '<w:p><w:pPr><w:pStyle w:val="sau_bang"/></w:pPr></w:p>'
KEPT = frozenset({"muc"})


def paragraph(style: str = "gach", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr></w:p>'


def spacers(*blocks: str, notes: bool = False) -> list[int]:
    """Before which blocks spacers stand, once for each."""
    whole = unseamed(ENDS[0] + "".join(blocks) + ENDS[1], KEPT, notes=notes)
    found, at = [], 0
    for piece in whole.removeprefix(ENDS[0]).removesuffix(ENDS[1]).split("<w:p>")[1:]:
        if f"<w:p>{piece}" == SPACER:
            found.append(at)
        else:
            at += 1
    return found


def test_a_heading_before_a_cut_is_moved_behind_it() -> None:
    assert spacers(*[paragraph()] * 24, paragraph("muc"), paragraph(), *[paragraph()] * 40) == [24]
    assert spacers(*[paragraph()] * 23, paragraph("muc"), paragraph("muc"), paragraph()) == [23, 23]
    assert spacers(*[paragraph()] * 25, paragraph("muc"), paragraph()) == []
    assert spacers(*[paragraph()] * 24, paragraph("muc", '<w:keepNext w:val="0"/>'), paragraph()) == []
    assert spacers(*[paragraph()] * 24, paragraph("gach", "<w:keepNext/>"), paragraph()) == [24]


def test_later_cuts_footnotes_and_large_texts() -> None:
    assert spacers(*[paragraph()] * 50, paragraph("muc"), paragraph()) == [50]
    assert spacers(*[paragraph()] * 23, paragraph("muc"), paragraph(), notes=True) == [23, 23]
    assert spacers(*[paragraph()] * 19, paragraph("muc"), *[paragraph()] * 90) == [19]


def test_a_list_of_kept_paragraphs_is_left_alone() -> None:
    assert spacers(*[paragraph("muc")] * 60, paragraph()) == []


def test_only_spacers_are_added() -> None:
    for name, document in {**SAMPLES, **WITH_PARTS}.items():
        written = to_bytes(document)
        made = for_office(written)
        assert check_written(made) == check_written(written), name
        assert doc_lai(made) == doc_lai(written), name
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            for part, content in to_parts(document).items():
                assert archive.read(part).decode().replace(SPACER, "") == content.decode().replace(SPACER, ""), name
