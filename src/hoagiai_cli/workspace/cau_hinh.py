"""The settings of a repository of plans: `hoagiai.yaml` at its root."""

from __future__ import annotations

from pathlib import Path

from hoagiai_cli.source.files import FileProblem, read_bytes
from hoagiai_cli.source.loader import load
from hoagiai_cli.workspace.tim_tep import CAU_HINH


class LoiCauHinh(Exception):
    """A configuration that cannot be used: the file, the line, and why."""

    def __init__(self, tep: Path, dong: int, ly_do: str) -> None:
        super().__init__(f"{tep}:{dong}: {ly_do}")
        self.tep = tep
        self.dong = dong
        self.ly_do = ly_do


KHOA = ("mau",)


def mau_cua_co_quan(plan: Path) -> Path | None:
    """The office's folder of wording templates, where its configuration names one (key `mau`).

    Raises LoiCauHinh for a configuration that cannot be read.
    """
    for place in (plan.resolve().parent, *plan.resolve().parent.parents):
        for name in CAU_HINH:
            tep = place / name
            if tep.is_file():
                return _mau(tep)
    return None


def _mau(tep: Path) -> Path | None:
    try:
        nguon = load(read_bytes(tep), tep.as_posix())
    except FileProblem as loi:
        raise LoiCauHinh(tep, 1, "không đọc được tệp") from loi
    if nguon.data is None:
        dong = nguon.problems[0].span.line if nguon.problems else 1
        raise LoiCauHinh(tep, dong, "không đọc được cấu hình")
    for khoa in nguon.data:
        if khoa not in KHOA:
            raise LoiCauHinh(
                tep, nguon.span((khoa,), what="key").line, f"không có mục '{khoa}'; các mục: {', '.join(KHOA)}"
            )
    mau = nguon.data.get("mau")
    if mau is None:
        return None
    folder = tep.parent / str(mau)
    if not folder.resolve().is_relative_to(tep.parent.resolve()) or not folder.is_dir():
        raise LoiCauHinh(tep, nguon.span(("mau",)).line, f"không có thư mục '{mau}' trong kho kế hoạch")
    return folder
