"""`hoagiai check-docx`: the thể thức of Word files, whoever made them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.cli.kiem_docx_chu import LOI_DOC, bao_cao_json, bao_cao_text
from hoagiai_cli.cli.ma_thoat import CO_LOI, KHONG_CO_TEP, LOI_NOI_BO, SACH
from hoagiai_cli.cli.man_hinh import Dung, bao, in_ra
from hoagiai_cli.cli.tep import ghi_hoac_dung, noi_loi
from hoagiai_cli.document.docx.unpack import DocxError
from hoagiai_cli.registry.quy_tac import MUC
from hoagiai_cli.source.files import FileProblem, read_bytes
from hoagiai_cli.the_thuc.ket_qua import KetQua
from hoagiai_cli.the_thuc.kiem import kiem_docx
from hoagiai_cli.workspace.tim_tep import DUOI, tim_theo_ten

# Word files with pictures are larger than plans.
_LON_NHAT = 64 * 1024 * 1024
_DA_SUA = ".sua.docx"


class MotTep(NamedTuple):
    """One file of a run: what was found, or why it could not be read; and what --fix did."""

    tep: str
    ket_qua: KetQua | None = None
    loai_loi: str = ""  # kind of DocxError, or "tep" with the words in `loi`
    loi: str = ""
    ban_sua: str = ""
    da_sua: int = 0
    khong_sua: bool = False  # --fix was asked for, and nothing found is of a kind that is put right without judgement


def kiem_cac_docx(
    paths: Sequence[Path], dinh_dang: str, nguong: str, lang: str, *, sua: bool, output: Path | None, force: bool
) -> int:
    """Checks the files at `paths` and prints what was found. Returns the exit code."""
    files, missing = tim_docx(paths)
    if not files and not missing:
        bao("hoagiai: không có tệp .docx nào trong " + ", ".join(str(path) for path in paths))
        return KHONG_CO_TEP
    if output is not None and not sua:
        raise Dung("-o chỉ dùng cùng --fix", sua="thêm --fix, hoặc bỏ -o")
    if output is not None and len(files) > 1:
        raise Dung("-o chỉ dùng khi sửa một tệp", sua="bỏ -o: mỗi tệp có bản sửa riêng tên .sua.docx cạnh nó")
    out: list[MotTep] = [MotTep(path.as_posix(), loai_loi="khong_co") for path in missing]
    hong = False
    for path in files:
        try:
            out.append(_kiem_tep(path, sua=sua, output=output, force=force))
        except Dung:
            raise
        except Exception as error:
            if "--debug" in sys.argv:
                raise
            hong = True
            loi = f"{type(error).__name__}: {str(error)[:200]}"
            bao(f"hoagiai: {path}: lỗi bên trong công cụ ({loi}); tệp này chưa được kiểm hết")
    in_ra(bao_cao_json(out, lang) if dinh_dang == "json" else bao_cao_text(out, lang))
    if hong:
        return LOI_NOI_BO
    if missing and not files:
        return KHONG_CO_TEP
    return CO_LOI if any(one.ket_qua is None or _qua_nguong(one.ket_qua, nguong) for one in out) else SACH


def _qua_nguong(ket_qua: KetQua, nguong: str) -> bool:
    if nguong == "never":
        return False
    return any(MUC.index(one.muc) >= MUC.index(nguong) for one in ket_qua.phat_hien)


_TEP_KHAC = {
    **dict.fromkeys(DUOI, "tệp kế hoạch, không phải tệp Word; kiểm bằng: hoagiai validate"),
    ".pdf": "tệp PDF, không phải tệp Word; đọc vào bằng: hoagiai import",
    ".doc": "tệp Word đời cũ (.doc); mở bằng Word, lưu dạng .docx, hoặc đọc vào bằng: hoagiai import",
}
"""Files that are something else, by the end of their name, and what takes them."""


def _kiem_tep(path: Path, *, sua: bool, output: Path | None, force: bool) -> MotTep:
    ten = path.as_posix()
    try:
        data = read_bytes(path, _LON_NHAT)
        ket_qua = kiem_docx(data)
    except FileProblem as loi:
        return MotTep(ten, loai_loi="tep", loi=noi_loi(loi))
    except DocxError as loi:
        if khac := _TEP_KHAC.get(path.suffix.lower()):
            return MotTep(ten, loai_loi="tep", loi=khac)
        return MotTep(ten, loai_loi=loi.kind if loi.kind in LOI_DOC else "bad_xml")
    if not sua:
        return MotTep(ten, ket_qua)
    from hoagiai_cli.the_thuc.sua import ChuKhac, sua_docx

    try:
        moi, so_viec = sua_docx(data, ket_qua)
    except ChuKhac:
        bao(f"hoagiai: {path}: không sửa, vì bản sửa không giữ được nguyên chữ; hãy sửa trong Word")
        return MotTep(ten, ket_qua)
    except DocxError:  # a part that nothing was read from
        bao(f"hoagiai: {path}: không sửa, vì trong tệp có phần đã hỏng; hãy mở bằng Word, lưu lại rồi sửa")
        return MotTep(ten, ket_qua)
    if moi is None:
        return MotTep(ten, ket_qua, khong_sua=True)
    target = output or path.with_name(path.stem + _DA_SUA)
    if target.resolve() == path.resolve():
        raise Dung(f"{target}: bản sửa không được ghi đè bản gốc", sua="chọn tên khác ở -o, hoặc bỏ -o")
    ghi_hoac_dung(target, moi, overwrite=force)
    return MotTep(ten, kiem_docx(moi), ban_sua=target.as_posix(), da_sua=so_viec)


def tim_docx(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Word files in the order of their names, and the given paths that do not exist.

    A file given by name is taken whatever it is called; a folder is searched for .docx files, without hidden ones,
    the lock files that Word leaves (~$…) and the corrected copies of --fix.
    """
    return tim_theo_ten(
        paths, lambda name: name.lower().endswith(".docx") and not name.startswith("~$") and not name.endswith(_DA_SUA)
    )
