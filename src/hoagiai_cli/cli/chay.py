"""Runs a command and answers for how it ends: exit codes, messages, never a bare traceback."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING

from hoagiai_cli.cli.ma_thoat import CO_LOI, LOI_NOI_BO, SAI_CACH_DUNG
from hoagiai_cli.cli.man_hinh import Dung, bao, chuan_bi

if TYPE_CHECKING:
    from typer import Typer


def chay(args: Sequence[str]) -> int:
    """The exit code of `hoagiai ARGS`."""
    chuan_bi()
    gc.disable()  # a command is one short run over trees without cycles: collecting costs a sixth and frees nothing
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plugins costs a tenth of a short run
    go_loi = "--debug" in args
    import typer

    from hoagiai_cli.cli.app import app
    from hoagiai_cli.cli.cach_dung import LoiCachDung, loi_cach_dung

    try:
        words = [arg for arg in args if arg != "--debug"]
        ket_qua = _chi_lenh(app, words[:1])(args=words or ["--help"], prog_name="hoagiai", standalone_mode=False)
        sys.stdout.flush()
        if not words:
            return SAI_CACH_DUNG
        return ket_qua if isinstance(ket_qua, int) else 0
    except typer.Exit as stop:
        return stop.exit_code
    except (typer.Abort, KeyboardInterrupt):
        bao("hoagiai: đã dừng theo yêu cầu")
        return 130
    except LoiCachDung as error:
        bao(loi_cach_dung(error))
        return SAI_CACH_DUNG
    except Dung as stop:
        bao(f"hoagiai: {stop.loi}" + (f"\n  = sửa: {stop.sua}" if stop.sua else ""))
        return stop.ma
    except BrokenPipeError:
        # the reader of a pipe has gone (`| head`): no fault of anybody
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CO_LOI
    except Exception as error:
        if go_loi:
            raise
        bao(f"hoagiai: lỗi bên trong công cụ ({type(error).__name__}: {str(error)[:200]})")
        bao("  = sửa: chạy lại với --debug và gửi thông báo cho người phát triển; tệp của bạn không bị thay đổi")
        return LOI_NOI_BO


def _chi_lenh(app: Typer, dau: Sequence[str]) -> Typer:
    """The program with no command but the one that the first word names, where it names one.

    To build the options of all the others takes a twentieth of a short run.
    """
    lenh = [mot for mot in app.registered_commands if mot.name in dau]
    if not lenh:
        return app
    gon = copy(app)
    gon.registered_commands, gon.registered_groups = lenh, []
    return gon
