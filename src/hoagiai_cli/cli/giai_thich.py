"""`hoagiai explain`."""

from __future__ import annotations

import textwrap

from hoagiai_cli.cli.ma_thoat import SACH, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, be_rong, in_ra
from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.rule import bo_cho_dien
from hoagiai_cli.findings.vi_du import co_trang, doc_trang


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
            _MUC[rule.severity] if not english else rule.severity,
        ),
        ("message" if english else "nội dung", rule.en if english else rule.vi),
        ("what to do" if english else "cách sửa", rule.help_en if english else rule.help_vi),
        ("source" if english else "căn cứ", rule.source),
    ]
    rows = [(key, bo_cho_dien(text)) for key, text in rows]
    in_ra(f"{rule.code} {rule.slug}\n" + "".join(f"  {key}: {text}\n" for key, text in rows if text))
    trang = doc_trang(rule.code)
    if trang is not None:
        in_ra(f"\n{_gap(trang.vi_sao)}\n")
        for dau, vi_du in (("Sai", trang.sai), ("Đúng", trang.dung)):
            in_ra(f"\n{dau}:\n\n" + "".join(f"    {dong}".rstrip() + "\n" for dong in vi_du.split("\n")))
    return SACH


def liet_ke(dinh_dang: str, lang: str) -> int:
    """Prints all codes."""
    cac = list(rules().values())
    english = lang == "en"
    if dinh_dang == "json":
        from json import dumps

        bang = [
            {
                "code": rule.code,
                "slug": rule.slug,
                "severity": rule.severity,
                "message": rule.en if english else rule.vi,
                "source": rule.source,
                "page": rule.code in co_trang(),
            }
            for rule in cac
        ]
        in_ra(dumps(bang, ensure_ascii=False, indent=2) + "\n")
        return SACH
    rong = be_rong()
    for rule in cac:
        muc = rule.severity if english else _MUC[rule.severity]
        noi_dung = bo_cho_dien(rule.en if english else rule.vi)
        dong = f"{rule.code}  {muc:<8}  {rule.slug:<28}  {noi_dung}"
        in_ra((dong if len(dong) <= rong else dong[: rong - 1] + "…") + "\n")
    return SACH


def _gap(text: str) -> str:
    return textwrap.fill(text, min(be_rong(), 96))


_MUC = {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"}
