"""`hoagiai explain ND30-…`: what a rule on thể thức asks, where it stands, what check-docx says of it."""

from __future__ import annotations

from hoagiai_cli.registry.quy_tac import QuyTac, quy_tac

_MUC = {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"}
_CAN_CU = {
    "text": ("lời văn của nghị định", "the words of the decree"),
    "table": ("bảng mẫu chữ", "the size table"),
    "footnote": ("chú thích của bảng mẫu chữ", "the footnote of the size table"),
    "template": ("chỉ có trong mẫu văn bản", "shown by a form only"),
    "own_usage": ("cách dùng trong chính nghị định", "usage of the decree itself"),
    "old_circular": ("Thông tư 01/2011/TT-BNV, nay chỉ để tham khảo", "an old circular, for reference only"),
    "convention": ("thông lệ, nghị định không quy định", "a custom; the decree does not say it"),
}


def tim_quy_tac(ma: str) -> QuyTac | None:
    """The rule of that id (with or without ND30-) or name."""
    rules = quy_tac()
    upper = ma.upper()
    named = next((one for one in rules.values() if one.ten == ma.lower()), None)
    return rules.get(upper) or rules.get(f"ND30-{upper}") or named


def noi_quy_tac(rule: QuyTac, lang: str) -> str:
    """The rule for people."""
    english = lang == "en"
    rows = [
        ("rule" if english else "quy định", rule.en if english else rule.vi),
        ("level" if english else "mức", rule.muc if english else _MUC[rule.muc]),
        ("basis" if english else "căn cứ", f"{_CAN_CU[rule.can_cu][english]}: {rule.nguon}"),
        *(("message" if english else "báo khi", words.en if english else words.vi) for words in rule.loi.values()),
        ("what to do" if english else "cách sửa", rule.sua_en if english else rule.sua_vi),
        ("not checked" if english else "không kiểm", rule.khong_kiem),
    ]
    lines = [f"  {key}: {text}\n".replace("{phan}", "…").replace("{le}", "…") for key, text in rows if text]
    return f"{rule.ma} {rule.ten}\n{''.join(lines)}"
