"""The parser's English complaints in Vietnamese, for the slips the doctor has no name for."""

from __future__ import annotations

import re
from typing import Final

_TRANSLATIONS: Final[tuple[tuple[str, str], ...]] = (
    (r"mapping values are not allowed", "có dấu hai chấm ở chỗ không thể bắt đầu một mục"),
    (r"mapping keys are not allowed", "có dấu ? ở chỗ không thể bắt đầu một mục"),
    (r"(block )?sequence entries are not allowed", "có dấu gạch đầu dòng ở chỗ không thể bắt đầu một danh sách"),
    (r"could not find expected ':'", "dòng này cần dấu hai chấm sau tên mục"),
    (
        r"did not find expected key|expected <block end>",
        "dòng này không khớp với các mục ở trên; xem lại thụt dòng và dấu ngoặc",
    ),
    (r"did not find expected '-' indicator", "trong danh sách này mỗi phần tử phải bắt đầu bằng dấu gạch (- )"),
    (r"',' or '\]'", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu ]"),
    (r"',' or '}'", "phần trong ngoặc nhọn thiếu dấu phẩy hoặc dấu }"),
    (r"(did not find expected|expected the) node content", "ở đây phải là một giá trị"),
    (r"<document start>", "phần này nằm ngoài nội dung của tệp; xem lại thụt dòng"),
    (r"unexpected end of stream", "tệp hết khi còn dấu ngoặc chưa đóng"),
    (r"unexpected document indicator", "dấu --- hoặc ... nằm trong một chuỗi chưa đóng ngoặc kép"),
    (r"tab character|'\\\\t'", "có dấu Tab ở chỗ chỉ được dùng dấu cách"),
    (r"cannot start any token", "ký tự này không được đứng đầu một giá trị nếu không có ngoặc kép"),
    (
        r"expected comment or line break|a comment or a line break|chomping or indentation",
        "sau dấu | hoặc > phải xuống dòng",
    ),
    (r"indentation indicator", "số sau dấu | hoặc > không hợp lệ"),
    (
        r"unknown escape character|escape sequence|hexdecimal|Unicode character escape",
        "dấu \\ trong ngoặc kép không đúng cách viết",
    ),
    (r"alphabetic or numeric character", "dấu & hoặc * ở đầu giá trị; hãy đặt giá trị trong ngoặc kép"),
    (r"tag|'!'|URI|handle", "dấu ! ở đầu giá trị; hãy đặt giá trị trong ngoặc kép"),
    (
        r"directive|non-alphabetical|YAML version|version number|incompatible",
        "dòng bắt đầu bằng dấu % không dùng được ở đây",
    ),
    (r"too many|exceeded|limit|too long", "nội dung lồng nhau quá nhiều tầng hoặc quá dài"),
)
_PATTERNS: Final = tuple((re.compile(pattern), words) for pattern, words in _TRANSLATIONS)
GENERIC: Final = "cách viết ở đây không đúng quy tắc YAML"


def in_vietnamese(problem: str) -> str:
    """Plain Vietnamese for a message of libyaml or PyYAML; a general sentence for one not known."""
    return next((words for pattern, words in _PATTERNS if pattern.search(problem)), GENERIC)
