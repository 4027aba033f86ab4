"""Changes as JSON (docs/so-sanh.md says what each field means)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from hoagiai_cli.cli.ket_qua_so_sanh import BanDaDoc, KetQua
from hoagiai_cli.findings.finding import path_text
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.plan.ngay import Khoang
from hoagiai_cli.revision.thay_doi import Path, SoSanh, ThayDoi

VERSION = 1
_STATE = {"sua": "changed", "giu": "same", "them": "added", "bo": "removed", "loi": "unreadable"}
_KIND = {"them": "added", "bo": "removed", "sua": "changed", "chuyen": "moved", "thu_tu": "reordered"}
_ONLY = {"": None, "dau_thanh": "tone_marks", "hoa_thuong": "case", "dau_cau": "punctuation"}
_OP = {"giu": "same", "bo": "removed", "them": "added", "sua": "changed", "chuyen": "moved"}


def to_json(found: Sequence[KetQua]) -> str:
    """The report of all pairs."""
    tong = Counter(_STATE[item.trang_thai] for item in found)
    files = [_tep(item) for item in found]
    loai = Counter(change["kind"] for one in files for change in one["changes"])
    report = {
        "version": VERSION,
        "summary": {
            "files": {state: tong[state] for state in _STATE.values()},
            "changes": {kind: loai[kind] for kind in _KIND.values()},
        },
        "files": files,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _tep(item: KetQua) -> dict[str, Any]:
    so = item.so_sanh or SoSanh(())
    return {
        "old": _ban(item.cu),
        "new": _ban(item.moi),
        "state": _STATE[item.trang_thai],
        "changes": [_thay_doi(one, so, item) for one in so.thay_doi],
        "renumbered": [
            {"old": one.cu, "new": one.moi, "old_last": one.cu_cuoi or one.cu, "new_last": one.moi_cuoi or one.moi}
            for one in so.danh_so_lai
        ],
        "reread_times": [
            {
                "old": _cho(one.cu, so, item, cu=True),
                "new": _cho(one.moi, so, item, cu=False),
                "text": one.chu,
                "old_intervals": _khoang(one.khoang_cu),
                "new_intervals": _khoang(one.khoang_moi),
            }
            for one in so.hieu_lai
        ],
    }


def _ban(doc: BanDaDoc | None) -> dict[str, Any] | None:
    return None if doc is None else {"file": doc.ban.tep, "revision": doc.ban.phien_ban or None}


def _thay_doi(item: ThayDoi, so: SoSanh, ket_qua: KetQua) -> dict[str, Any]:
    out: dict[str, Any] = {
        "kind": _KIND[item.loai],
        "old": _cho(item.cu, so, ket_qua, cu=True),
        "new": _cho(item.moi, so, ket_qua, cu=False),
        "old_text": item.chu_cu or None,
        "new_text": item.chu_moi or None,
    }
    if item.loai == "sua":
        out["only"] = _ONLY[item.chi]
        out["paragraphs"] = [
            {
                "kind": _OP[doan.loai],
                "old": doan.thu_cu if doan.thu_cu >= 0 else None,
                "new": doan.thu_moi if doan.thu_moi >= 0 else None,
                "words": [[_OP[manh.loai], manh.chu] for manh in doan.manh]
                or [[_OP["giu" if doan.loai in {"giu", "chuyen"} else doan.loai], doan.moi or doan.cu]],
            }
            for doan in item.doan
        ]
    if item.loai == "chuyen":
        out["other_list"] = item.doi_nhom
    if item.co_quan_bo or item.co_quan_them:
        out["bodies"] = {"removed": list(item.co_quan_bo), "added": list(item.co_quan_them)}
    if item.khoang_cu or item.khoang_moi:
        out["intervals"] = {"old": _khoang(item.khoang_cu), "new": _khoang(item.khoang_moi)}
    return out


def _cho(path: Path | None, so: SoSanh, ket_qua: KetQua, *, cu: bool) -> dict[str, Any] | None:
    """A place: path in the data, words, and the line in the file."""
    if path is None:
        return None
    doc = ket_qua.cu if cu else ket_qua.moi
    assert doc is not None
    return {
        "path": path_text(path),
        "where": noi_ro(path, so.ma_cu if cu else so.ma_moi),
        "line": doc.nguon.span(path).line,
    }


def _khoang(items: Sequence[Khoang]) -> list[dict[str, str | None]]:
    return [
        {ten: ngay.isoformat() if ngay else None for ten, ngay in (("tu", item.tu), ("den", item.den))}
        for item in items
    ]
