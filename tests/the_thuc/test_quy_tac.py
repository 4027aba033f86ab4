"""The list of rules: complete, with a basis, and never harsher than its basis allows."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from hoagiai_cli.registry.quy_tac import CHAC_CHAN, MUC, QuyTac, quy_tac

RULES = list(quy_tac().values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ma)
def test_a_rule_is_checked_or_says_why_not(rule: QuyTac) -> None:
    assert bool(rule.loi) != bool(rule.khong_kiem)
    assert rule.ma.startswith("ND30-") and rule.ten and rule.nguon and rule.vi and rule.en
    assert not rule.loi or (rule.sua_vi and rule.sua_en)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ma)
def test_only_the_words_of_the_decree_make_an_error(rule: QuyTac) -> None:
    worst = max([rule.muc, *(words.muc or rule.muc for words in rule.loi.values())], key=MUC.index)
    assert worst != "error" or rule.can_cu in CHAC_CHAN
    assert rule.can_cu in CHAC_CHAN | {"template", "own_usage", "old_circular", "convention"}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.loi], ids=lambda rule: rule.ma)
def test_messages_are_plain_and_fill_the_same_places(rule: QuyTac) -> None:
    for words in rule.loi.values():
        places = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (words.vi, words.en)]
        assert places[0] == places[1] <= {"phan", "le"}
        assert not words.vi.endswith(".") and not words.en.endswith(".")


def test_names_are_used_once() -> None:
    assert len({rule.ten for rule in RULES}) == len(RULES)


def test_the_guide_lists_every_rule_where_it_belongs() -> None:
    text = (Path(__file__).parents[2] / "docs" / "kiem-docx.md").read_text(encoding="utf-8")
    checked, _, not_checked = text.partition("## Các quy tắc không kiểm được")
    assert re.findall(r"^\| `(ND30-[\w-]+)`", checked, re.MULTILINE) == [rule.ma for rule in RULES if rule.loi]
    assert re.findall(r"^\| `(ND30-[\w-]+)`", not_checked, re.MULTILINE) == [rule.ma for rule in RULES if not rule.loi]
