"""Is a word a syllable that Vietnamese could have?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_THANH = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_DAU = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_MO = (
    "ia|iu|iêu|yêu|ai|ao|au|ay|âu|ây|eo|êu|oi|ôi|ơi|ui|uôi|ươi|ươu|ưi|ưu|oai|oay|oeo|uây|uya|uyu|ua|ưa"
    "|oa|oe|uê|uy|uơ|i|y|a|o|ô|ơ|u|ư|e|ê"
)
_KHEP = "iê|yê|uyê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|i|y|a|ă|â|e|ê|o|ô|ơ|u|ư"
_AM_TIET = re.compile(f"(?:{_DAU})?(?:(?:{_MO})|(?:{_KHEP})(?:ng|nh|[mn]|(?P<tac>ch|[cpt])))")


@lru_cache(maxsize=8192)
def la_am_tiet(tu: str) -> bool:
    """Whether a word (NFC, any case) has the letters and the one tone of a Vietnamese syllable."""
    if len(tu) > 7:
        return False
    roi = unicodedata.normalize("NFD", tu.lower())
    tran = unicodedata.normalize("NFC", roi.translate(_THANH))
    khuon = _AM_TIET.fullmatch(tran)
    if khuon is None:
        return False
    thanh = [c for c in roi if ord(c) in _THANH]
    # a stopped syllable ("các", "việc") has one of the two sharp tones
    return len(thanh) == 1 and thanh[0] in "\u0301\u0323" if khuon["tac"] else len(thanh) <= 1
