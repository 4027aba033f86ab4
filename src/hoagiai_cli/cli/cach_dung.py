"""Wrong usage of the command line, in Vietnamese."""

from __future__ import annotations

import click
from click import exceptions as ex


def loi_cach_dung(error: click.ClickException) -> str:
    """What is wrong with the words of a command, and how to see its help."""
    ctx = getattr(error, "ctx", None)
    lenh = ctx.command_path if ctx is not None else "hoagiai"
    return f"{lenh}: {_noi(error)}\n  = sửa: xem cách dùng bằng lệnh: {lenh} --help"


def _noi(error: click.ClickException) -> str:
    if isinstance(error, ex.NoSuchOption):
        goi_y = f", ý bạn là {error.possibilities[0]}?" if error.possibilities else ""
        return f"không có tùy chọn {error.option_name}{goi_y}"
    if isinstance(error, ex.MissingParameter):
        ten = error.param.human_readable_name if error.param is not None else error.param_hint
        return f"còn thiếu {ten}"
    if isinstance(error, ex.BadParameter):
        ten = error.param.opts[0] if error.param is not None and error.param.opts else ""
        choices = getattr(getattr(error.param, "type", None), "choices", None)
        if choices:
            return f"{ten} chỉ nhận một trong: {', '.join(str(getattr(c, 'value', c)) for c in choices)}"
        return f"giá trị của {ten} không hợp lệ ({error.message})"
    if isinstance(error, ex.UsageError) and "No such command" in error.message:
        return f"không có lệnh {error.message.split(chr(39))[1] if chr(39) in error.message else ''}".rstrip()
    if isinstance(error, ex.UsageError) and "unexpected extra argument" in error.message:
        return f"thừa tham số {error.message.partition('(')[2].rstrip(').')}".rstrip()
    if isinstance(error, ex.UsageError) and "Missing command" in error.message:
        return "hãy cho biết lệnh cần chạy"
    return error.format_message()
