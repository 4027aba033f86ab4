"""New lines of a document as items of the plan: tasks with their assignment lines, responsibilities, list items."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from hoagiai_cli.intake.cau_phan_cong import khoa_cua_nhan
from hoagiai_cli.intake.quay_ve.chuan import MARK, same_key, without_mark
from hoagiai_cli.plan.co_quan import ten_co_quan
from hoagiai_cli.registry.nhan_vai_tro import MAC_DINH
from hoagiai_cli.text.normal import squash

_HET = re.compile(r"\s*\./\.\s*$")
_LABEL = 60
_THU_TU = ("chu_tri", "phoi_hop", "lanh_dao_phu_trach", "thoi_gian", "san_pham")


def chu_go(text: str) -> str:
    """A printed paragraph as it would be typed: single blanks, a plain dash as its bullet, no `./.`."""
    line = _HET.sub(".", squash(text))
    mark = MARK.match(line)
    if mark and mark.group() in "–—*•▪·":
        return f"- {line[mark.end() :].lstrip()}"
    return line


def kieu_dau(text: str) -> str:
    """The kind of number or bullet a line begins with: "1.", "1.1.", "a)", "I.", "-"; "" for none."""
    mark = MARK.match(squash(text))
    if mark is None:
        return ""
    words = mark.group().replace("–", "-")
    if re.fullmatch(r"[IVXLC]+\W*", words):
        return re.sub(r"[IVXLC]+", "I", words)
    if words.startswith("Điều"):
        return "Điều"
    return re.sub(r"[A-Za-zđĐ]+", "a", re.sub(r"\d+", "1", words))


def vai_tro(text: str) -> tuple[str, str, str] | None:
    """Field, label and value of an assignment line; None for any other line."""
    nhan, colon, chu = without_mark(squash(text)).partition(":")
    if not colon or len(nhan) > _LABEL:
        return None
    khoa = khoa_cua_nhan(nhan)
    return (khoa, nhan.strip(), bo_cham(chu.strip())) if khoa else None


def bo_cham(chu: str) -> str:
    """A value without the full stop that is printed anyway."""
    chu = _HET.sub("", chu)
    return chu[:-1].rstrip() if chu.endswith((".", ";")) and not chu.endswith("..") else chu


def gia_tri(khoa: str, chu: str) -> Any:
    """The value of an assignment line as a plan has it: several bodies as a list, all else as text."""
    if khoa in {"chu_tri", "phoi_hop"}:
        ten = ten_co_quan(chu)
        noi = "; " if any("," in one for one in ten) else ", "
        if len(ten) > 1 and same_key(noi.join(ten)) == same_key(chu):
            return ten
    return chu


def dung_nhiem_vu(lines: Sequence[str], nhan_chung: Mapping[str, str], *, co_viec: bool) -> dict[str, Any] | None:
    """One task: its title, then assignment lines, prose and (where `co_viec`) numbered sub-tasks."""
    if not lines:
        return None
    out: dict[str, Any] = {"ten": chu_go(without_mark(squash(lines[0])))}
    noi_dung: list[str] = []
    ket: list[str] = []
    nhan: dict[str, str] = {}
    viec: list[list[str]] = []
    cap_con = ""
    for line in lines[1:]:
        kieu = kieu_dau(line)
        found = vai_tro(line)
        if viec and (not kieu or kieu != cap_con):
            viec[-1].append(line)
        elif co_viec and kieu and kieu not in {"-", "+"} and found is None:
            cap_con = cap_con or kieu
            viec.append([line])
        elif found and found[0] not in out and found[2]:
            khoa, chu_nhan, chu = found
            out[khoa] = gia_tri(khoa, chu)
            if chu_nhan != nhan_chung.get(khoa, MAC_DINH.get(khoa, "")):
                nhan[khoa] = chu_nhan
        elif any(khoa in out for khoa in MAC_DINH):
            ket.append(chu_go(line))
        else:
            noi_dung.append(chu_go(line))
    return {
        "ten": out.pop("ten"),
        **({"noi_dung": van(noi_dung)} if noi_dung else {}),
        **{khoa: out[khoa] for khoa in _THU_TU if khoa in out},
        **({"viec": [dung_nhiem_vu(one, nhan_chung, co_viec=True) for one in viec]} if viec else {}),
        **({"ket": van(ket)} if ket else {}),
        **({"nhan": nhan} if nhan else {}),
    }  # fmt: skip


def van(lines: Sequence[str]) -> str:
    """Prose of one paragraph, or of several as a block."""
    return "\n".join(lines) + "\n" if len(lines) > 1 or lines[0].startswith(("-", "+")) else lines[0]


def cac_muc(lines: Sequence[str]) -> list[list[str]]:
    """Lines parted into items: each begins with the kind of number that the first line begins with."""
    kieu = kieu_dau(lines[0])
    out: list[list[str]] = []
    for line in lines:
        if not out or kieu_dau(line) == kieu:
            out.append([line])
        else:
            out[-1].append(line)
    return out


def dung_to_chuc(lines: Sequence[str], cach_viet: str) -> dict[str, Any]:
    """One body's responsibilities, written the way its neighbours are."""
    dau = without_mark(squash(lines[0]))
    rest = [chu_go(line) for line in lines[1:]]
    if cach_viet == "hai_cham" and ":" in dau:
        ten, _, chu = dau.partition(":")
        rest = [chu.strip(), *rest] if chu.strip() else rest
        return {"co_quan": ten.strip(), "cach_viet": "hai_cham", "trach_nhiem": van(rest)} if rest else {"co_quan": dau}
    if cach_viet == "lien" and not rest:
        return {"trach_nhiem": chu_go(dau)}
    return {"co_quan": chu_go(dau), **({"trach_nhiem": van(rest)} if rest else {})}


def muc_chuoi(text: str, khoa: str) -> str:
    """A line of căn cứ, nơi nhận or chỉ tiêu as an item of its list."""
    line = _HET.sub("", squash(text))
    if khoa == "can_cu":
        return re.sub(r"^Căn cứ\s+", "", line).rstrip(" ;,.")
    line = without_mark(line)
    return line.rstrip(" ;.") if khoa in {"noi_nhan", "gom"} else line
