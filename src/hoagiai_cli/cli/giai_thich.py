"""`hoagiai explain`."""

from __future__ import annotations

import re

from hoagiai_cli.cli.ma_thoat import SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, in_ra
from hoagiai_cli.findings.catalogue import rules

_CHO_DIEN = re.compile(r"\{\w+\}")
"""What a finding fills in."""


def giai_thich(ma: str, lang: str) -> int:
    """Prints what the catalogue says of a code or slug."""
    rule = rules().get(ma.upper()) or next((rule for rule in rules().values() if rule.slug == ma.lower()), None)
    if rule is None:
        from hoagiai_cli.cli.giai_thich_nd30 import noi_quy_tac, tim_quy_tac

        if (quy_tac := tim_quy_tac(ma)) is not None:
            in_ra(noi_quy_tac(quy_tac, lang))
            return SACH
        raise Dung(f"không có mã lỗi {ma}", SAI_CACH_DUNG, sua="mã có dạng HG204; tên có dạng chu-tri-trung-phoi-hop")
    english = lang == "en"
    rows = [
        (
            "level" if english else "mức",
            {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"}[rule.severity] if not english else rule.severity,
        ),
        ("message" if english else "nội dung", rule.en if english else rule.vi),
        ("what to do" if english else "cách sửa", rule.help_en if english else rule.help_vi),
        ("source" if english else "căn cứ", rule.source),
    ]
    rows = [(key, _CHO_DIEN.sub("…", text)) for key, text in rows]
    in_ra(f"{rule.code} {rule.slug}\n" + "".join(f"  {key}: {text}\n" for key, text in rows if text))
    return SACH
