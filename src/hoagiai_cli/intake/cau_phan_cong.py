"""The sentences in which plans say who does a task, with whom, by when: labels, clauses, brackets.

"Chủ trì: A; phối hợp: B; thời gian: C" -> three assignments; "Đơn vị thực hiện: A chủ trì, phối hợp với B thực hiện"
-> two. An assignment is its field, its label and its value; a label that does not simply stand before a colon shows
the place of the value by "…" ("Phối hợp với … thực hiện"). No word is lost or added: label and value together are the
sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from hoagiai_cli.intake.cau_nhieu_ve import PhanCong, doc_nhieu_ve
from hoagiai_cli.plan.co_quan import dau_ten
from hoagiai_cli.plan.menh_de_vai_tro import CHU_TRI, GIAO, LAM, doc_hai_vai, la_ten
from hoagiai_cli.plan.thoi_gian import doc_thoi_gian
from hoagiai_cli.registry.nhan_vai_tro import CHO_GIA_TRI as CHO
from hoagiai_cli.registry.nhan_vai_tro import NGUOI, NHAN_KHAC, YEU, truong_cua_nhan
from hoagiai_cli.text.normal import HOA, fold

_DAI_NHAT_NHAN = 70
_SO_DAU = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s+")
_TRONG_NHAN = re.compile(r"\([^()]*\)")
_NHAN_SAU = re.compile(r"(?:\s*[;.,|]\s*(?:[-–—+*•●▪]\s+)?|\s+[-–—+*•●▪]\s+)(?=(?P<nhan>[^\W\d_][^:;.,|]{2,60}?)\s*:)")
_NHAN_DAU = re.compile(r"\s*(?P<nhan>[^:;.]{2,60}):\s*\S")
_NGOAC = re.compile(r"\((?P<trong>.*)\)(?P<cuoi>[.;]?)", re.DOTALL)
_DAM = re.compile(r"\*{0,2}(?P<chu>[^*]+)\*{2}(?P<cuoi>[.;]?)")

_A_LAM = re.compile(rf"(?P<truoc>(?:{GIAO}\s+)?)(?P<a>\S.*?)(?P<sau>,?\s+{CHU_TRI}(?:,?\s+{LAM})?|\s+{LAM})", re.DOTALL)
_GIAO_A = re.compile(rf"(?P<truoc>{GIAO}\s+)(?P<a>\S.*)(?P<sau>)", re.DOTALL)
_B_PHOI_HOP = re.compile(rf"(?P<b>\S.*?)\s+(?P<noi>(?:cùng\s+)?(?:phối hợp|tham gia)(?:\s+{LAM})?)", re.DOTALL)
_VIEC_CHUNG = re.compile(
    r"\W*(?:(?:Các|Những|Toàn bộ)\s+)?(?:việc|nội dung|nhiệm vụ|công việc|thực hiện|chung)\b", re.I
)
_CHI_PHOI_HOP = re.compile(r"(?P<noi>[Pp]hối hợp (?:với|cùng))\s+(?P<b>\S.*)", re.DOTALL)
_KHI = (
    r"(?:(?:thời gian|thời hạn|tiến độ)(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai))*|hoàn thành(?:\s+xong)?"
    r"|xong|bắt đầu|(?:tổ chức\s+)?thực hiện)"
)
_LUC = (
    r"(?:trong|trước|vào|từ|đến|chậm nhất|ngay|hằng|hàng|quý|tháng|ngày|năm|cuối|đầu|định kỳ|khi có|theo lịch"
    r"|thường xuyên|giai đoạn)\b"
)
_DUOI_KHI = re.compile(
    rf"\s*[,;.]\s*(?P<nhan>{_KHI})(?:\s*(?P<cham>:)\s*(?=\S)|\s+(?={_LUC}))(?P<luc>.*)", re.IGNORECASE | re.DOTALL
)
_CA_CAU_KHI = re.compile(rf"(?P<nhan>{_KHI})\s+(?P<luc>{_LUC}.*)", re.IGNORECASE | re.DOTALL)
_KHI_LIEN = re.compile(rf"[,;]?\s+(?P<nhan>(?:{LAM}(?:\s+xong)?\s+)?)(?={_LUC})")
_CAU_GIAO = re.compile(rf"(?<=[.;])\s+(?={GIAO}\s)|(?<=[.;])\s+(?=[{HOA}])")
_AI_LAM = re.compile(rf"chủ trì|\sthực hiện\b|(?:^|\s){GIAO}\s")
_DAI_NHAT_LUC = 90
_NHU_LUC = re.compile(
    r"\d|hằng|hàng|ngay (?:khi|sau)|khi có|theo lịch|mùa|dịp|kỳ họp|lễ|thường xuyên|quý|tháng|định kỳ|cuối năm|đầu năm",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def khoa_cua_nhan(nhan: str) -> str | None:
    """The field a label fills, or None."""
    return truong_cua_nhan(_gap(nhan))


def _gap(nhan: str) -> str:
    nhan = _TRONG_NHAN.sub(" ", _SO_DAU.sub("", nhan))
    return " ".join(re.sub(r"[^\w\s]", " ", fold(nhan)).split())


@lru_cache(maxsize=2048)
def doc_cau(chu: str) -> tuple[PhanCong, ...]:
    """The assignments that a paragraph consists of; none for one that says anything else."""
    if match := _NGOAC.fullmatch(chu):
        return _cau(match["trong"].strip())
    return _cau(chu)


def _cau(chu: str) -> tuple[PhanCong, ...]:
    """The assignments of a sentence: one clause, or several."""
    return _mot_cau(chu) or doc_nhieu_ve(chu, _ve)


def _ve(chu: str, dau: bool) -> tuple[PhanCong, ...]:
    """A clause among others; behind the first one a time or a body that helps needs no label."""
    if phan_cong := _mot_cau(chu):
        return phan_cong
    if (match := _A_LAM.fullmatch(chu)) and la_ten(match["a"]):
        return (("chu_tri", _mau(match["truoc"].strip(), " ".join(match["sau"].split())), match["a"]),)
    if dau:
        return ()
    if (match := _B_PHOI_HOP.fullmatch(chu)) and la_ten(match["b"]):
        return (("phoi_hop", f"{CHO} {match['noi']}", match["b"]),)
    if len(chu) <= _DAI_NHAT_LUC and _NHU_LUC.search(chu) and re.match(_LUC, chu, re.IGNORECASE) and _la_luc(chu):
        return (("thoi_gian", CHO, chu),)
    return ()


def _mot_cau(chu: str) -> tuple[PhanCong, ...]:
    nhan, colon, sau = chu.partition(":")
    if colon and len(nhan) <= _DAI_NHAT_NHAN:
        khoa = khoa_cua_nhan(nhan)
        if khoa is not None:
            return _co_nhan(chu) if _dung_nhan(khoa, nhan, sau) else ()
        if (tiep := _NHAN_DAU.match(sau)) and khoa_cua_nhan(tiep["nhan"]):  # "Chung cho điểm a, b: Chủ trì: …"
            return _sau_nhan(nhan, sau)
        if _VIEC_CHUNG.match(nhan):  # "Các việc tại điểm a, b: A chủ trì; …"
            return _sau_nhan(nhan, sau)
    return _khong_nhan(chu)


def _sau_nhan(nhan: str, cau: str) -> tuple[PhanCong, ...]:
    """An assignment behind the words that say what it is for."""
    (khoa, ten, gia_tri), *con = _cau(cau.strip()) or (("", "", ""),)
    return ((khoa, f"{nhan.strip()}: {ten}", gia_tri), *con) if khoa else ()


def _dung_nhan(khoa: str, nhan: str, chu: str) -> bool:
    """Is it a label before this value? Weak ones only stand before names, and no name is as long as a paragraph."""
    chu = chu.strip()
    if not chu or khoa not in ("chu_tri", "phoi_hop"):
        return True
    ten = dau_ten(chu.lstrip("*+- ")) is not None
    if _gap(nhan).startswith("thanh phan"):  # bodies that take part, and not the people of a meeting
        return ten and chu[:1].isupper() and not re.match(r"Đại diện|Toàn thể|Cán bộ|Lãnh đạo", chu)
    return ten or (_gap(nhan) not in YEU and len(chu) <= 200)


def _co_nhan(chu: str) -> tuple[PhanCong, ...]:
    """A line that begins with a label, parted where another label stands."""
    cat = [0]
    dau = chu.find(":")
    for match in _NHAN_SAU.finditer(chu):
        if match.start() > dau and _khoa_giua(match["nhan"]) is not None and not _trong_ngoac(chu, match.start()):
            cat.append(match.start("nhan"))
    out: list[PhanCong] = []
    for at, den in zip(cat, [*cat[1:], len(chu)], strict=True):
        manh = chu[at:den].strip() if den == len(chu) else re.sub(r"[\s;.,|]*(?:\s[-–—+*•●▪])?\s*$", "", chu[at:den])
        nhan, _, gia_tri = manh.partition(":")
        khoa = _khoa_giua(nhan)
        assert khoa is not None
        out += _tach_gia_tri(khoa, _hoa_dau(nhan.strip().strip("*")), bo_dam(gia_tri.strip()))
    return _mot_lan(out)


def _khoa_giua(nhan: str) -> str | None:
    """The field of a label that stands among others on a line; one that has none is a label of its own."""
    return khoa_cua_nhan(nhan) or ("khac" if nhan[:1].isupper() and NHAN_KHAC.fullmatch(_gap(nhan)) else None)


def _mot_lan(phan_cong: list[PhanCong]) -> tuple[PhanCong, ...]:
    """Each field once: a person beside the body that leads, and what else would fill a field again."""
    dem = Counter(khoa for khoa, *_ in phan_cong)
    out: list[PhanCong] = []
    co: set[str] = set()
    for khoa, nhan, chu in phan_cong:
        if khoa == "chu_tri" and dem[khoa] > 1 and NGUOI.fullmatch(_gap(nhan)):
            khoa = "lanh_dao_phu_trach"
            dem["chu_tri"] -= 1
        out.append(("khac" if khoa in co else khoa, nhan, chu))
        co.add(khoa)
    return tuple(out)


def _trong_ngoac(chu: str, at: int) -> bool:
    return chu.count("(", 0, at) > chu.count(")", 0, at)


def _tach_gia_tri(khoa: str, nhan: str, gia_tri: str) -> list[PhanCong]:
    """A value that says more than its label asks for: who leads and who helps, or also by when."""
    if khoa not in ("chu_tri", "phoi_hop"):
        return [(khoa, nhan, gia_tri)]
    than, khi = _cat_khi(gia_tri)
    if khoa == "chu_tri" and (match := _CHI_PHOI_HOP.fullmatch(than)) and la_ten(match["b"].rstrip(".; ")):
        return [("phoi_hop", f"{nhan}: {match['noi']} {CHO}", match["b"]), *khi]
    hai = hai_vai(than, co_nhan=True) if khoa == "chu_tri" else None
    if hai is not None:
        (k1, n1, v1), *con = hai
        dau = f"{nhan}: {n1}" if n1 != CHO else nhan
        return [(k1, dau, v1), *con, *khi]
    return [(khoa, nhan, than), *khi]


def hai_vai(chu: str, *, co_nhan: bool = False) -> list[PhanCong] | None:
    """ "A chủ trì, phối hợp với B thực hiện" and "A chủ trì; B phối hợp" as who leads and who helps."""
    than, cuoi = (chu[:-1].rstrip(), chu[-1]) if chu.endswith((".", ";")) else (chu, "")
    hai = doc_hai_vai(than, co_nhan=co_nhan)
    if hai is None:
        return None
    return [
        ("chu_tri", _mau(hai.truoc, hai.giua), hai.a),
        ("phoi_hop", _mau(hai.noi, hai.sau), f"{hai.b}{cuoi}"),
    ]


def _mau(truoc: str, sau: str) -> str:
    """A label with the place of its value."""
    sau = sau.lstrip(" ") if sau.startswith(",") else sau
    chu = " ".join(x for x in (truoc, CHO, sau) if x).replace(f"{CHO} ,", f"{CHO},")
    return _hoa_dau(chu)


def _khong_nhan(chu: str) -> tuple[PhanCong, ...]:
    """A sentence without a label: who does it and nothing more, or only by when."""
    gon = chu.rstrip(". ")
    if (match := _CA_CAU_KHI.fullmatch(gon)) and len(match["luc"]) <= _DAI_NHAT_LUC and _NHU_LUC.search(match["luc"]):
        if _gap(match["nhan"]) in ("thuc hien", "to chuc thuc hien", "xong") and not _la_luc(match["luc"]):
            return ()
        return (("thoi_gian", f"{_hoa_dau(match['nhan'])} {CHO}", chu[match.start("luc") :]),)
    than, khi = _cat_khi(chu)
    if not re.match(rf"{GIAO}\s", than) and " chủ trì" not in than and not (khi and than.endswith(" thực hiện")):
        return ()
    if not khi and (re.match(rf"{GIAO}\s", than) or " chủ trì, phối hợp với " in than):
        than, khi = _cat_khi_lien(than)
    hai = hai_vai(than)
    if hai is not None:
        return (*hai, *khi)
    gon = than.rstrip(".; ")
    match = _A_LAM.fullmatch(gon) or (_GIAO_A.fullmatch(gon) if khi else None)
    if match is None or not la_ten(match["a"]):
        return ()
    return (("chu_tri", _mau(match["truoc"].strip(), " ".join(match["sau"].split())), match["a"]), *khi)


def _cat_khi(chu: str) -> tuple[str, list[PhanCong]]:
    """A sentence and the time at its end ("…, hoàn thành trước ngày 30/6/2026")."""
    for match in _DUOI_KHI.finditer(chu):
        luc = match["luc"]
        if (
            len(luc) <= _DAI_NHAT_LUC
            and (match["cham"] or _NHU_LUC.search(luc))
            and not _trong_ngoac(chu, match.start())
        ):
            nhan = _hoa_dau(match["nhan"])
            return chu[: match.start()], [("thoi_gian", nhan if match["cham"] else f"{nhan} {CHO}", luc)]
    return chu, []


def _cat_khi_lien(chu: str) -> tuple[str, list[PhanCong]]:
    """A sentence that goes on with its time without a comma ("… thực hiện trong quý II/2026")."""
    cuoi: re.Match[str] | None = None
    for match in _KHI_LIEN.finditer(chu):
        luc = chu[match.end() :]
        if len(luc) > _DAI_NHAT_LUC or not _NHU_LUC.search(luc):
            continue
        cuoi = match
        if match["nhan"] or _la_luc(luc.rstrip(" .;")):
            break
    if cuoi is None:
        return chu, []
    nhan = f"{_hoa_dau(cuoi['nhan'].strip())} {CHO}" if cuoi["nhan"] else CHO
    return chu[: cuoi.start()], [("thoi_gian", nhan, chu[cuoi.end() :])]


def _la_luc(chu: str) -> bool:
    """Is it a time from its first word to its last?"""
    hieu = doc_thoi_gian(chu)
    return hieu.kieu != "khong_hieu" and not hieu.khong_hieu


def nhu_thoi_gian(chu: str) -> bool:
    """Does a short line name a time ("Sơ kết: Năm 2026")?"""
    return len(chu) <= _DAI_NHAT_LUC and _NHU_LUC.search(chu) is not None


def tach_duoi(chu: str) -> tuple[str, tuple[PhanCong, ...]]:
    """The name of a task and the assignments at its end, in brackets or behind a label; all of it and () where none
    do."""
    than = chu.rstrip(" .;:")
    if not than.endswith(")"):
        ten, colon, cau = chu.partition(":")
        if colon and _AI_LAM.search(cau) and (phan_cong := _khong_nhan(_hoa_dau(cau.strip()))):
            return ten, phan_cong
        ten, duoi = _nhan_duoi(chu)
        return (ten, duoi) if duoi else _cau_duoi(chu)
    sau = 0
    for at in range(len(than) - 1, -1, -1):
        sau += (than[at] == ")") - (than[at] == "(")
        if sau == 0:
            break
    else:
        return chu, ()
    trong = _cau(than[at + 1 : -1].strip())
    truoc = than[:at].rstrip(" .;,")
    return (truoc, trong) if trong and truoc else (chu, ())


def _nhan_duoi(chu: str) -> tuple[str, tuple[PhanCong, ...]]:
    """ "Ký cam kết. Người thực hiện: giáo viên" as the name and who does it."""
    for match in _NHAN_SAU.finditer(chu):
        nhan = match["nhan"]
        if chu[match.start() :].lstrip()[:1] in ",|" or khoa_cua_nhan(nhan) != "chu_tri" or _gap(nhan) in YEU:
            continue
        sau = chu[match.start("nhan") :]
        ten = chu[: match.start()].rstrip(" .;,")
        if ten and not _trong_ngoac(chu, match.start()) and _dung_nhan("chu_tri", nhan, sau.partition(":")[2]):
            return ten, _co_nhan(sau)
    return chu, ()


def _cau_duoi(chu: str) -> tuple[str, tuple[PhanCong, ...]]:
    """A task whose last sentence says who does it ("Xây dựng quy chế. Giao Phòng A chủ trì thực hiện.")."""
    if not _AI_LAM.search(chu):
        return chu, ()
    for match in _CAU_GIAO.finditer(chu):
        phan_cong = _cau(chu[match.end() :])
        if phan_cong and phan_cong[0][0] == "chu_tri":
            return chu[: match.start()], phan_cong
    return chu, ()


def bo_dam(chu: str) -> str:
    """The words of a value that is bold as a whole; bold inside a value stays."""
    match = _DAM.fullmatch(chu)
    return f"{match['chu']}{match['cuoi']}".strip() if match else chu


def _hoa_dau(chu: str) -> str:
    return chu[:1].upper() + chu[1:]
