"""The language of citations: "Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt ...".

:func:`tim_vien_dan` finds the citations in prose, :func:`mot_vien_dan` reads a line that is one citation,
:func:`kiem_so_ky_hieu` judges a number and symbol. ``tim`` does the reading, ``tu_vung`` has the words.
"""

from __future__ import annotations

from hoagiai_cli.plan.vien_dan.kieu import VienDan, ViTri
from hoagiai_cli.plan.vien_dan.ky_hieu import LoaiLoiSo, LoiSoKyHieu, kiem_so_ky_hieu
from hoagiai_cli.plan.vien_dan.tim import mot_vien_dan, tim_vien_dan
from hoagiai_cli.plan.vien_dan.tu_vung import LUAT
from hoagiai_cli.registry.loai_van_ban import MA_LOAI

__all__ = [
    "LUAT",
    "MA_LOAI",
    "LoaiLoiSo",
    "LoiSoKyHieu",
    "ViTri",
    "VienDan",
    "kiem_so_ky_hieu",
    "mot_vien_dan",
    "tim_vien_dan",
]
