"""Wrong usage of the command line, in Vietnamese."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

import typer

LoiCachDung: type[Exception] = typer.BadParameter.__mro__[2]
"""What every fault of usage is (click's ClickException, which typer carries or imports, by version)."""


def loi_cach_dung(error: Any) -> str:
    """What is wrong with the words of a command, and how to see its help."""
    ctx = getattr(error, "ctx", None)
    lenh = ctx.command_path if ctx is not None else "hoagiai"
    return f"{lenh}: {_noi(error)}\n  = sửa: xem cách dùng bằng lệnh: {lenh} --help"


def _noi(error: Any) -> str:
    loai = type(error).__name__
    param = getattr(error, "param", None)
    if loai == "NoSuchOption":
        goi_y = f", ý bạn là {error.possibilities[0]}?" if error.possibilities else ""
        return f"không có tùy chọn {error.option_name}{goi_y}"
    if loai == "MissingParameter":
        goi = getattr(param, "metavar", None) or getattr(param, "name", "") or "một tham số"
        tuy_chon = next((opt for opt in getattr(param, "opts", ()) if opt.startswith("--")), "")
        return f"còn thiếu {f'{tuy_chon} ' if tuy_chon else ''}{goi}"
    if loai == "BadParameter":
        ten = param.opts[0] if param is not None and param.opts else ""
        _, co, chon = str(error.message).partition("is not one of ")
        if co:
            return f"{ten} chỉ nhận một trong: {chon.rstrip('.)').replace(chr(39), '')}"
        return f"giá trị của {ten} không hợp lệ ({error.message})"
    loi = str(error.format_message())
    if "No such command" in loi:
        ten = loi.split(chr(39))[1] if chr(39) in loi else ""
        cac_lenh = getattr(getattr(getattr(error, "ctx", None), "command", None), "commands", ())
        gan = get_close_matches(ten, list(cac_lenh), 1)
        return f"không có lệnh {ten}".rstrip() + (f", ý bạn là {gan[0]}?" if gan else "")
    if "unexpected extra argument" in loi:
        thua = re.search(r"arguments?(?:\(s\))? \((.*)\)", loi)
        return f"thừa tham số {thua[1] if thua else ''}".rstrip()
    if "Missing command" in loi:
        return "hãy cho biết lệnh cần chạy"
    if "requires an argument" in loi:
        return f"{getattr(error, 'option_name', 'tùy chọn')} cần có giá trị đi kèm"
    return loi
