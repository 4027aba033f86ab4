"""What check-docx prints: text for people, JSON for tools."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from hoagiai_cli.cli.man_hinh import be_rong, mau
from hoagiai_cli.findings.text import TextReport
from hoagiai_cli.registry.quy_tac import MUC
from hoagiai_cli.the_thuc.ket_qua import KetQua, PhatHien

if TYPE_CHECKING:
    from hoagiai_cli.cli.kiem_docx import MotTep

LOI_DOC: Final[dict[str, tuple[str, str, str, str]]] = {
    "khong_co": ("không có tệp này", "no such file", "kiểm tra lại tên tệp", "check the name"),
    "not_zip": (
        "không mở được: tệp hỏng, tải thiếu, hoặc không phải tệp Word",
        "cannot be opened: damaged, cut short, or no Word file",
        "tải lại, hoặc mở bằng Word rồi lưu thành .docx",
        "get it again, or open it in Word and save it as .docx",
    ),
    "ole": (
        "là tệp .doc cũ đổi tên, hoặc tệp có mật khẩu",
        "an old .doc with another name, or locked with a password",
        "mở bằng Word, bỏ mật khẩu nếu có, lưu thành .docx",
        "open it in Word, take off the password, save it as .docx",
    ),
    "encrypted": (
        "tệp có mật khẩu",
        "locked with a password",
        "mở bằng Word, bỏ mật khẩu, lưu lại",
        "open it in Word, take off the password and save it",
    ),
    "not_docx": (
        "không phải văn bản Word (thiếu phần nội dung)",
        "no Word document (no main part)",
        "mở bằng Word rồi lưu thành .docx",
        "open it in Word and save it as .docx",
    ),
    "too_big": (
        "nội dung giải nén quá lớn so với một văn bản; không đọc",
        "it unpacks to more than any document needs; not read",
        "chỉ mở tệp nếu biết rõ nguồn gốc",
        "open it only if you know where it comes from",
    ),
    "bad_xml": (
        "nội dung bên trong bị hỏng",
        "its content is damaged",
        "mở bằng Word để Word sửa, rồi lưu lại",
        "let Word repair it and save it",
    ),
    "dtd": (
        "nội dung khai báo thực thể XML, điều Word không bao giờ ghi; không đọc",
        "it declares XML entities, which Word never writes; not read",
        "chỉ mở tệp nếu biết rõ nguồn gốc",
        "open it only if you know where it comes from",
    ),
    "too_deep": (
        "bảng, khung lồng nhau quá nhiều tầng; không đọc",
        "tables or boxes nested too deep; not read",
        "chỉ mở tệp nếu biết rõ nguồn gốc",
        "open it only if you know where it comes from",
    ),
}
"""Why a file cannot be read: words in Vietnamese and English, then what to do in both."""

_NHAN = {
    "vi": {
        "can": "cần",
        "co": "có",
        "cho": "chỗ",
        "sua": "sửa",
        "nguon": "nguồn",
        "doan": "đoạn",
        "dau": "đầu, cuối trang",
        "khac": "và {} chỗ khác",
        "chua": "chưa xét được",
    },
    "en": {
        "can": "expected",
        "co": "found",
        "cho": "where",
        "sua": "help",
        "nguon": "source",
        "doan": "paragraph",
        "dau": "header or footer",
        "khac": "and {} more",
        "chua": "not judged",
    },
}
_NGHI_DINH = ("Nghị định 30/2020/NĐ-CP", "Decree 30/2020/NĐ-CP")


class _Report(TextReport):
    """Findings of Word files in the look of those of plans."""

    def phat_hien(self, tep: str, one: PhatHien) -> str:
        lang = self.lang == "en"
        words = _NHAN[self.lang]
        level = {"vi": {"error": "lỗi", "warning": "cảnh báo", "info": "gợi ý"},
                 "en": {"error": "error", "warning": "warning", "info": "hint"}}[self.lang][one.muc]  # fmt: skip
        colour = {"error": "\033[1;31m", "warning": "\033[1;33m", "info": "\033[1;36m"}[one.muc]
        so = f" ({one.so_cho} {'places' if lang else 'chỗ'})" if one.so_cho > 1 else ""
        out = [f"{tep}: {self._paint(colour, f'{level} {one.ma}')} [{one.quy_tac.ten}]"]
        out += self._wrapped(one.loi[lang] + so, "  ")
        for key, text in (
            (words["can"], one.can[lang]),
            (words["co"], one.co[lang]),
            (words["cho"], self._cho(one)),
            (words["sua"], one.cach_sua[lang]),
            (words["nguon"], _nguon(one, lang=lang)),
        ):
            if text:
                out += self._wrapped(text, f"  = {key}: ", rest=" " * (len(key) + 6))
        return "\n".join(out) + "\n"

    def _cho(self, one: PhatHien) -> str:
        words = _NHAN[self.lang]
        named = [f"{words['doan']} {cho.doan} “{cho.chu}”" if cho.doan else f"{words['dau']} “{cho.chu}”"
                 for cho in one.cho if cho.chu]  # fmt: skip
        more = one.so_cho - len(one.cho)
        return "; ".join([*named, words["khac"].format(more)] if more > 0 and named else named)


def _nguon(one: PhatHien, *, lang: bool) -> str:
    rule = one.quy_tac
    if rule.can_cu == "convention":
        return "a custom; the decree does not say it" if lang else "thông lệ, nghị định không quy định"
    return f"{_NGHI_DINH[lang]}, {rule.nguon}"


def bao_cao_text(files: Sequence[MotTep], lang: str) -> str:
    """The report for people."""
    report = _Report(lang, width=be_rong(), colour=mau(sys.stdout))
    blocks = [block for one in files for block in _khoi(report, one)]
    return "\n".join(blocks) + ("\n" if blocks else "") + _tong(files, lang) + "\n"


def _khoi(report: _Report, one: MotTep) -> Iterator[str]:
    english = report.lang == "en"
    if one.ket_qua is None:
        words = LOI_DOC.get(one.loai_loi)
        loi = one.loi or (words[english] if words else one.loai_loi)
        head = "cannot be read" if english else "không đọc được"
        help_ = f"\n  = {_NHAN[report.lang]['sua']}: {words[2 + english]}" if words else ""
        yield f"{one.tep}: {head}: {loi}{help_}\n"
        return
    for found in one.ket_qua.phat_hien:
        yield report.phat_hien(one.tep, found)
    if one.ket_qua.chua_xet:
        lines = "\n".join(f"  - {words[english]}" for words in one.ket_qua.chua_xet)
        yield f"{one.tep}: {_NHAN[report.lang]['chua']}:\n{lines}\n"
    if one.khong_sua and one.ket_qua.phat_hien:
        yield (
            f"{one.tep}: nothing here that --fix can put right; no copy was written\n"
            if english
            else f"{one.tep}: không có chỗ nào --fix tự sửa được, không ghi bản sửa; sửa trong Word theo lời trên\n"
        )
    if one.ban_sua:
        yield (
            f"{one.tep} → {one.ban_sua}: {one.da_sua} changes; what is left is listed above\n"
            if english
            else f"{one.tep} → {one.ban_sua}: đã sửa {one.da_sua} chỗ, chữ giữ nguyên; điều còn lại nêu ở trên\n"
        )


def _tong(files: Sequence[MotTep], lang: str) -> str:
    count = Counter(found.muc for one in files if one.ket_qua for found in one.ket_qua.phat_hien)
    unread = sum(one.ket_qua is None for one in files)
    if lang == "en":
        tally = f"{count['error']} errors, {count['warning']} warnings, {count['info']} hints"
        tail = f"; {unread} could not be read" if unread else ""
        return (
            f"{len(files)} files checked: "
            + (tally if count or unread else "nothing found among what was judged")
            + tail
        )
    tally = f"{count['error']} lỗi, {count['warning']} cảnh báo, {count['info']} gợi ý"
    tail = f"; {unread} tệp không đọc được" if unread else ""
    return (
        f"Đã kiểm {len(files)} tệp: " + (tally if count or unread else "không thấy lỗi trong những điều đã kiểm") + tail
    )


def bao_cao_json(files: Sequence[MotTep], lang: str) -> str:
    """The report for tools: version 1 of the shape described in docs/kiem-docx.md."""
    english = lang == "en"
    findings = [
        _json(one.tep, found, english=english) for one in files if one.ket_qua for found in one.ket_qua.phat_hien
    ]
    count = Counter(item["severity"] for item in findings)
    report = {
        "version": 1,
        "files": len(files),
        "summary": {severity: count[severity] for severity in reversed(MUC)},
        "findings": findings,
        "documents": [_tep_json(one, english=english) for one in files],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _json(tep: str, one: PhatHien, *, english: bool) -> dict[str, Any]:
    rule = one.quy_tac
    return {
        "code": one.ma,
        "slug": rule.ten,
        "severity": one.muc,
        "message": one.loi[english],
        "file": tep,
        "expected": one.can[english],
        "found": one.co[english],
        "count": one.so_cho,
        "places": [{"paragraph": cho.doan, "text": cho.chu} for cho in one.cho],
        "basis": rule.can_cu,
        "source": _nguon(one, lang=english),
        "help": one.cach_sua[english],
        "fixable": bool(one.sua),
    }


def _tep_json(one: MotTep, *, english: bool) -> dict[str, Any]:
    ket_qua: KetQua | None = one.ket_qua
    if ket_qua is None:
        words = LOI_DOC.get(one.loai_loi)
        loi = one.loi or (words[english] if words else one.loai_loi)
        return {"file": one.tep, "read": False, "problem": one.loai_loi, "message": loi}
    out: dict[str, Any] = {
        "file": one.tep,
        "read": True,
        "type": ket_qua.loai,
        "administrative": ket_qua.la_van_ban,
        "paragraphs": ket_qua.so_doan,
        "not_judged": [words[english] for words in ket_qua.chua_xet],
    }
    if one.ban_sua:
        out |= {"fixed": one.ban_sua, "changes": one.da_sua}
    return out
