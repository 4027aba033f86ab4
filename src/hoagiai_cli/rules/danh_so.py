"""Labels typed into running text count on without a gap: a) b) c), 1. 2. 3. (HG730)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoagiai_cli.plan.phat_hien import PhatHien
from hoagiai_cli.rules.boi_canh import BoiCanh

_NHAN = re.compile(r"^[ \t]*(?P<so>[a-zđ]|\d{1,2})(?P<dau>[.)])[ \t]+(?=\S)", re.MULTILINE)
_VIET = "abcdđeghiklmnopqrstuvxy"
_LA_TINH = "abcdefghijklmnopqrstuvwxyz"


def nhay_so(bc: BoiCanh) -> Iterator[PhatHien]:
    """HG730: after b) comes c); letters in the order of the Vietnamese or of the Latin alphabet (khoản 5.d)."""
    if not any(hai in bc.thuong for hai in ("b) ", "2) ", "2. ")):
        return  # no list has a second item
    for path, text in bc.van:
        if "\n" not in text:
            continue
        truoc: dict[tuple[str, bool], str] = {}
        for match in _NHAN.finditer(text):
            so, kieu = match["so"], (match["dau"], match["so"].isdigit())
            if kieu[1]:
                truoc = {cu: mot for cu, mot in truoc.items() if cu[1]}  # letters begin again under each number
            cu = truoc.get(kieu)
            if so in ("a", "1"):
                truoc[kieu] = so
            elif cu is not None:
                sau = _sau(cu)
                if so not in sau:
                    args = {"co": so + match["dau"], "can": sau[0] + match["dau"], "cu": cu + match["dau"]}
                    yield PhatHien("HG730", path, args, part=(match.start("so"), match.end("dau")))
                truoc[kieu] = so


def _sau(so: str) -> tuple[str, ...]:
    """What may follow a label."""
    if so.isdigit():
        return (str(int(so) + 1),)
    ra = [bang[i + 1] for bang in (_VIET, _LA_TINH) if 0 <= (i := bang.find(so)) < len(bang) - 1]
    return tuple(dict.fromkeys(ra)) or ("a",)


RULES = (nhay_so,)
