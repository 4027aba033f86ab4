"""The JSON Schema of a plan file, made from the models for editors that speak it (yaml-language-server)."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from hoagiai_cli.plan.mo_ta import mo_ta
from hoagiai_cli.plan.model import KeHoach

_KIEU_CHU = {
    "string": "chữ",
    "integer": "số",
    "boolean": "true hoặc false",
    "array": "danh sách (mỗi dòng bắt đầu bằng dấu -)",
    "object": "khối gồm nhiều mục",
    "null": "để trống",
}


class _TaoLuocDo(GenerateJsonSchema):
    schema_dialect = "http://json-schema.org/draft-07/schema#"


def luoc_do() -> dict[str, Any]:
    """The schema as data: draft-07, with descriptions and messages in Vietnamese."""
    raw = KeHoach.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_TaoLuocDo)
    definitions = raw.pop("$defs", {})
    schema: dict[str, Any] = {
        "$schema": _TaoLuocDo.schema_dialect,
        "title": "Tệp kế hoạch của hoagiai",
        **{key: value for key, value in raw.items() if key != "title"},
        "definitions": {name: definitions[name] for name in sorted(definitions)},
    }
    _sua_khoi(schema, mo_ta()["KeHoach"])
    for name, item in schema["definitions"].items():
        item.pop("title", None)
        _sua_khoi(item, mo_ta()[name])
    return schema


def viet_luoc_do() -> str:
    """The schema as the text of the committed file."""
    return json.dumps(luoc_do(), ensure_ascii=False, indent=2) + "\n"


def _sua_khoi(khoi: dict[str, Any], mo_ta_khoi: dict[str, str]) -> None:
    if "properties" not in khoi:
        return
    khoi["errorMessage"] = "Có mục lạ hoặc thiếu mục ở khối này. Các mục được dùng: " + ", ".join(khoi["properties"])
    for ten, muc in list(khoi["properties"].items()):
        khoi["properties"][ten] = _sua_muc(ten, muc, mo_ta_khoi[ten])


def _sua_muc(ten: str, muc: dict[str, Any], mo_ta_muc: str) -> dict[str, Any]:
    """One property: no titles, null folded into the type, words for editors."""
    muc = _gon(muc)
    if muc.get("default", 0) is None:
        del muc["default"]
    muc["description"] = mo_ta_muc
    muc["markdownDescription"] = f"**{ten}**: {mo_ta_muc}"
    if "enum" in muc:
        muc["errorMessage"] = f"{ten} chỉ nhận một trong: " + ", ".join(str(item) for item in muc["enum"] if item)
    else:
        kieu = sorted(_cac_kieu(muc), key=list(_KIEU_CHU).index)
        if kieu:
            muc["errorMessage"] = f"{ten} phải là " + " hoặc ".join(_KIEU_CHU[item] for item in kieu if item != "null")
    return muc


def _gon(muc: dict[str, Any]) -> dict[str, Any]:
    """Drops titles; `anyOf [X, null]` becomes X that may be null where X is a plain type."""
    muc = {key: value for key, value in muc.items() if key != "title"}
    for key in ("oneOf", "anyOf"):
        if key in muc:
            muc[key] = [_gon(item) for item in muc[key]]
    if "items" in muc:
        muc["items"] = _gon(muc["items"])
    chon = muc.get("anyOf")
    if chon and len(chon) == 2 and {"type": "null"} in chon:
        mot = next(item for item in chon if item != {"type": "null"})
        if "type" in mot and "enum" not in mot and "properties" not in mot:
            kieu = mot["type"] if isinstance(mot["type"], list) else [mot["type"]]
            con = {key: value for key, value in muc.items() if key != "anyOf"}
            return {**mot, "type": [*kieu, "null"], **con}
        if "enum" in mot:
            con = {key: value for key, value in muc.items() if key != "anyOf"}
            return {**{k: v for k, v in mot.items() if k != "type"}, "enum": [*mot["enum"], None], **con}
        if "oneOf" in mot:
            con = {key: value for key, value in muc.items() if key != "anyOf"}
            return {**mot, "oneOf": [*mot["oneOf"], {"type": "null"}], **con}
    return muc


def _cac_kieu(muc: dict[str, Any]) -> set[str]:
    kieu = muc.get("type", [])
    out = set([kieu] if isinstance(kieu, str) else kieu)
    if "$ref" in muc:
        out.add("object")
    for key in ("oneOf", "anyOf"):
        for item in muc.get(key, []):
            out |= _cac_kieu(item)
    return out
