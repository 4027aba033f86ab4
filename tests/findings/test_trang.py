"""The page of every rule: the bad example is objected to within itself, the good one is not objected to at all."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hoagiai_cli.cli.kiem_mot import MayKiem
from hoagiai_cli.findings.catalogue import rules
from hoagiai_cli.findings.vi_du import ca_tep, co_trang, doc_trang, tep_ben
from hoagiai_cli.workspace.cau_hinh import cau_hinh_cua

CO_DU_TRANG = re.compile(r"HG[2-9]\d\d")
"""Topics whose rules look at what a plan says; of all of these every rule has a page."""


@pytest.mark.parametrize("ma", co_trang())
def test_the_bad_example_is_told_there_and_the_good_one_is_silent(ma: str, tmp_path: Path) -> None:
    trang = doc_trang(ma)
    assert trang is not None
    assert trang.slug == rules()[ma].slug
    for ben in tep_ben(ma):
        shutil.copy(ben, tmp_path)
    tep = tmp_path / "ke-hoach.yaml"
    tep.write_text(ca_tep(trang.sai, ma), encoding="utf-8")
    sai = [item for item in MayKiem("vi").kiem(tep, cau_hinh_cua(tep)).findings if item.code == ma]
    assert sai
    dong = trang.sai.count("\n") + 1
    assert all(item.span.line <= dong for item in sai), "told outside the example"
    tep.write_text(ca_tep(trang.dung, ma), encoding="utf-8")
    assert [(item.code, item.message) for item in MayKiem("vi").kiem(tep, cau_hinh_cua(tep)).findings] == []


def test_every_rule_of_a_plan_has_a_page() -> None:
    assert {ma for ma in rules() if CO_DU_TRANG.fullmatch(ma)} <= set(co_trang())
