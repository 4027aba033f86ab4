"""Plain data against the models: a plan, or the faults of its shape in a clerk's words."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from hoagiai_cli.plan.dan_bai import TIEU_DE
from hoagiai_cli.plan.dang_muc import sua_muc
from hoagiai_cli.plan.model import TEN_PHAN, KeHoach
from hoagiai_cli.plan.phat_hien import Path, PhatHien
from hoagiai_cli.registry.loai_van_ban import MA_LOAI
from hoagiai_cli.text.normal import fold

_NHAN_KIEU = frozenset({"chu", "danh_sach", "khoi", "muc", "dat_phan"})
_KIEU = {
    "string_type": "chu",
    "list_type": "danh_sach",
    "bool_type": "dung_sai",
    "bool_parsing": "dung_sai",
    "model_type": "khoi",
    "model_attributes_type": "khoi",
    "dict_type": "khoi",
    "float_type": "do_rong",
    "float_parsing": "do_rong",
    "finite_number": "do_rong",
    "greater_than_equal": "do_rong",
    "less_than_equal": "do_rong",
}


_CAN_CHU = frozenset({"string_type", "union_tag_invalid", "literal_error"})


def doc_ke_hoach(data: Any) -> tuple[KeHoach | None, list[PhatHien]]:
    """The plan that `data` describes, or None and what is wrong with its shape."""
    try:
        return KeHoach.model_validate(data), []
    except ValidationError as error:
        seen: dict[tuple[str, Path], PhatHien] = {}
        for item in error.errors(include_url=False, include_context=True, include_input=False):
            fault = _phat_hien(item["type"], item["loc"], item.get("ctx", {}), data)
            seen.setdefault((fault.code, fault.path), fault)
        thieu_ngoac = _thieu_ngoac_kep(seen.values(), data)
        if thieu_ngoac:
            cho = tuple(fault.path for fault in thieu_ngoac)
            con = {khoa: fault for khoa, fault in seen.items() if not any(fault.path[: len(p)] == p for p in cho)}
            seen = {**con, **{(fault.code, fault.path): fault for fault in thieu_ngoac}}
        seen = {(fault.code, fault.path): fault for fault in sua_muc(seen.values(), data)}
        # a key misspelt is not also a key that is missing
        doan = {(*fault.path[:-1], fault.args["goi_y"]) for fault in seen.values() if fault.code == "HG101"}
        return None, [fault for fault in seen.values() if fault.code != "HG102" or fault.path not in doan]
    except RecursionError:
        return None, [PhatHien("HG109", ())]


def _thieu_ngoac_kep(faults: Iterable[PhatHien], data: Any) -> list[PhatHien]:
    """Text with a colon in it that YAML took for a block: `- Lưu: VT, VP` in a list of texts."""
    found: dict[Path, PhatHien] = {}
    for fault in faults:
        for cut in range(len(fault.path), 0, -1):
            path = fault.path[:cut]
            value = _lay(data, path) if _co(data, path) else None
            if not isinstance(value, dict) or len(value) != 1:
                continue
            (khoa, noi_dung), cho_chu = next(iter(value.items())), _cho_chu(path)
            la_chu = not str(khoa).isascii() or (isinstance(khoa, str) and (khoa[:1].isupper() or " " in khoa))
            if cho_chu and la_chu and not isinstance(noi_dung, (dict, list)):
                chu = f"{khoa}: {noi_dung if noi_dung is not None else ''}".strip()
                found[path] = PhatHien("HG118", path, {"chu": _ngan(chu), "viet": _ngan(chu.strip("“”"))})
            break
    return list(found.values())


def _cho_chu(path: Path) -> bool:
    """Is text expected at `path`?"""
    ten = next((step for step in reversed(path) if isinstance(step, str)), "")
    return ten in {"noi_nhan", "gom", "can_cu", "chu_tri", "phoi_hop", "cu_the", "theo", "dong", "trich_yeu", "ten"}


def _phat_hien(kind: str, loc: Sequence[str | int], ctx: Mapping[str, Any], data: Any) -> PhatHien:
    path = _duong(loc, data, giu_cuoi=kind == "missing")
    khoa = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if kind == "missing":
        return PhatHien("HG102", path, {"khoa": khoa}, "key")
    if kind == "extra_forbidden":
        goi_y = goi_y_khoa(str(path[-1]), path[:-1], data)
        return PhatHien("HG101" if goi_y else "HG100", path, {"khoa": khoa, "goi_y": goi_y}, "key")
    value = _lay(data, path)
    if kind == "literal_error" and value is not None:
        cho_phep = _cho_phep(str(ctx.get("expected", "")))
        gan = _noi_khac(khoa, str(value), cho_phep) or _gan_nhat(str(value), cho_phep, _GAN)
        args = {"khoa": khoa, "gia_tri": _ngan(value), "cho_phep": ", ".join(cho_phep), "goi_y": gan}
        return PhatHien("HG106" if gan else "HG105", path, args)
    if kind in {"string_too_short", "too_short"} or (value is None and kind in _CAN_CHU):
        return PhatHien("HG104", path, {"khoa": khoa}, "key")
    if kind in _KIEU or kind == "union_tag_invalid":
        can = _KIEU.get(kind) or _tu_nhan(str(ctx.get("expected_tags", "")))
        args = {"khoa": khoa, "can": can, "co": kieu_cua(value), "cach": _cach(khoa, can)}
        return PhatHien("HG103", path, args, "value" if value is not None else "key")
    return PhatHien("HG109", path, {"khoa": khoa})


def kieu_cua(value: Any) -> str:
    """The kind of a value, as the catalogue's words name it."""
    if value is None:
        return "trong"
    if isinstance(value, bool):
        return "dung_sai"
    if isinstance(value, (int, float)):
        return "so"
    if isinstance(value, str):
        return "chu"
    return "danh_sach" if isinstance(value, list) else "khoi"


def _tu_nhan(tags: str) -> str:
    return "chu_hay_khoi" if "khoi" in tags else "chu_hay_danh_sach"


def _duong(loc: Sequence[str | int], data: Any, *, giu_cuoi: bool) -> Path:
    """Pydantic's location without the tags of its unions: only steps that the data has."""
    path: list[str | int] = []
    here: Any = data
    for i, step in enumerate(loc):
        last = i == len(loc) - 1
        if _co_buoc(here, step):
            here = here[step]
            path.append(step)
        elif last and giu_cuoi and step not in _NHAN_KIEU:
            path.append(step)
    return tuple(path)


def _co_buoc(here: Any, step: str | int) -> bool:
    if isinstance(here, dict):
        return step in here
    return isinstance(here, list) and isinstance(step, int) and step < len(here)


def _co(data: Any, path: Path) -> bool:
    for step in path:
        if not _co_buoc(data, step):
            return False
        data = data[step]
    return True


def _lay(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _ngan(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _cho_phep(expected: str) -> list[str]:
    """Pydantic names the choices as "'a', 'b' or 'c'"."""
    return [part.strip().strip("'") for part in expected.replace("' or '", "', '").split("', '") if part.strip("' ")]


_GAN = 0.82
"""How like a value must be to one of the choices; a wrong guess among few would mislead more than one among keys."""


def _gan_nhat(value: str, choices: Sequence[str], cutoff: float = 0.6) -> str:
    gap = {fold(choice).replace("_", " "): choice for choice in choices}
    close = difflib.get_close_matches(fold(value[:60]).replace("_", " "), list(gap), n=1, cutoff=cutoff)
    return gap[close[0]] if close else ""


_THE_THUC = {"ky thay": "KT", "thay mat": "TM", "thua lenh": "TL", "thua uy quyen": "TUQ", "quyen": "Q"}


def _noi_khac(khoa: str, value: str, cho_phep: Sequence[str]) -> str:
    """A choice named in the words of the document: "KH", "Ký thay", "Kinh phí thực hiện"."""
    chu = fold(value[:60]).strip(" .:")
    ten: Mapping[str, str] = {}
    if khoa == "loai":
        ten = {fold(ma): loai for loai, ma in MA_LOAI.items()}
    elif khoa == "the_thuc":
        ten = _THE_THUC
    elif khoa == "phan":
        ten = {fold(TIEU_DE[phan]): phan for phan in TEN_PHAN}
    gan = ten.get(chu, "")
    return gan if gan in cho_phep else ""


def _cach(khoa: str, can: str) -> str:
    """Which of the catalogue's ways to write a value helps (findings.catalogue.luoc_do.TU)."""
    rieng = f"cach_{khoa}"
    return rieng if rieng in {"cach_thoi_gian", "cach_muc_tieu", "cach_ky"} else f"cach_{can}"


def goi_y_khoa(khoa: str, cha: Path, data: Any) -> str:
    """The key that was probably meant: accents, case and blanks forgiven ("chủ trì" -> chu_tri); "" if none is near."""
    model = _model_tai(cha, data)
    return _gan_nhat(khoa, list(model.model_fields)) if model else ""


def _model_tai(path: Path, data: Any) -> type[BaseModel] | None:
    """The model that describes the block at `path`."""
    model: type[BaseModel] | None = KeHoach
    here = data
    for step in path:
        here = here[step]
        if isinstance(step, int) or model is None:
            continue
        info = model.model_fields.get(step)
        ung_vien = list(_models(info.annotation)) if info else []
        item = here[0] if isinstance(here, list) and here else here
        model = _chon(ung_vien, item)
    return model


def _chon(ung_vien: list[type[BaseModel]], value: Any) -> type[BaseModel] | None:
    if len(ung_vien) > 1 and isinstance(value, dict):
        return max(ung_vien, key=lambda model: len(set(value) & set(model.model_fields)))
    return ung_vien[0] if ung_vien else None


def _models(annotation: Any) -> typing.Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for arg in typing.get_args(annotation):
        if isinstance(arg, (type, types.UnionType, types.GenericAlias)) or typing.get_origin(arg) is not None:
            yield from _models(arg)
