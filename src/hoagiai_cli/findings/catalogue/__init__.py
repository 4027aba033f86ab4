"""The catalogue of findings: every code, its words, its source. Data; one module a topic."""

from __future__ import annotations

from functools import cache

from hoagiai_cli.findings.rule import Rule

NOTES: dict[str, tuple[str, str]] = {
    "nhiem_vu_truoc": ("nhiệm vụ ấy ở đây", "that task stands here"),
    "chu_tri_o_day": ("chủ trì ghi ở đây", "named as lead here"),
    "ten_truoc": ("tên ghi trước ở đây", "named here before"),
    "han_truoc": ("hạn ghi trước", "the day given before"),
    "vien_dan_truoc": ("chỗ nhắc trước", "cited before here"),
    "chi_tieu_truoc": ("mức ghi trước ở đây", "the level given before"),
    "thoi_ky_o_day": ("thời kỳ của kế hoạch", "the plan's period"),
}
"""Words beside a related place, by key: Vietnamese, English."""

CHU_DE: dict[str, str] = {
    "0": "tep",
    "1": "khuon-dang",
    "2": "nhiem-vu",
    "3": "thoi-gian",
    "4": "chi-tieu",
    "5": "vien-dan",
    "6": "co-quan",
    "7": "the-thuc",
    "8": "cap-tren",
    "9": "rieng",
}
"""The topic of a code, by the digit after HG."""


@cache
def rules() -> dict[str, Rule]:
    """All rules by code. A code is never used again once it is retired."""
    from hoagiai_cli.findings.catalogue import (
        cap_tren,
        chi_tieu,
        co_quan,
        luoc_do,
        nhiem_vu,
        rieng,
        tep,
        the_thuc,
        thoi_gian,
        vien_dan,
    )

    found: dict[str, Rule] = {}
    for topic in (tep, luoc_do, nhiem_vu, thoi_gian, chi_tieu, vien_dan, co_quan, the_thuc, cap_tren, rieng):
        for rule in topic.RULES:
            if rule.code in found:
                raise ValueError(f"{rule.code} stands twice in the catalogue")
            found[rule.code] = rule
    return found


@cache
def notes() -> dict[str, tuple[str, str]]:
    """All notes by key."""
    from hoagiai_cli.findings.catalogue import tep

    return {**NOTES, **tep.NOTES}
