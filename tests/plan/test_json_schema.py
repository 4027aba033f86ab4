"""The JSON Schema that editors use says what the models say."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hoagiai_cli.plan.json_schema import luoc_do, viet_luoc_do
from hoagiai_cli.plan.luoc_do import doc_ke_hoach
from hoagiai_cli.source.loader import load
from tests.rules.mau import TOT

ROOT = Path(__file__).resolve().parents[2]


def test_the_committed_schema_is_the_generated_one() -> None:
    committed = (ROOT / "schemas" / "ke_hoach.schema.json").read_text(encoding="utf-8")
    assert committed == viet_luoc_do(), "chạy `make schema`"


@pytest.fixture(scope="module")
def may() -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(luoc_do())
    return jsonschema.Draft7Validator(luoc_do())


def test_samples_pass(may: jsonschema.Draft7Validator) -> None:
    mau = sorted((ROOT / "plans").rglob("*.yaml"))
    assert mau
    for path in mau:
        assert list(may.iter_errors(load(path.read_bytes(), path.name).data)) == [], path.name


@pytest.mark.parametrize(
    "sai",
    [
        {"chủ trì": "x"},
        {"trang_thai": "xong"},
        {"nhiem_vu": "x"},
        {"nhiem_vu": [{"chu_tri": "x"}]},
        {"noi_nhan": [["x"]]},
        {"bo_cuc": [{"danh_so": "1,"}]},
        {"trich_yeu": None},
    ],
)
def test_schema_and_models_refuse_the_same(may: jsonschema.Draft7Validator, sai: dict[str, Any]) -> None:
    data = {**TOT, **sai}
    assert list(may.iter_errors(data))
    assert doc_ke_hoach(data)[0] is None


def test_words_for_editors() -> None:
    schema = luoc_do()
    blocks = [schema, *schema["definitions"].values()]
    for block in blocks:
        for ten, muc in block.get("properties", {}).items():
            assert muc["description"] and muc["markdownDescription"] and muc["errorMessage"], ten
    assert json.loads(viet_luoc_do()) == schema
