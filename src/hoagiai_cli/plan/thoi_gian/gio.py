"""Hours and days of the week: read so that they are not taken for something else; a plan counts in days."""

from __future__ import annotations

from hoagiai_cli.plan.thoi_gian.tach import Tu


def doc_gio(t: Tu, i: int) -> int:
    """The token behind an hour or a day of the week ("08 giờ 30 phút", "từ 7h30 đến 11h30", "thứ Hai"), or 0."""
    w, n = t.w, t.n
    k = i
    if w[k] in ("từ", "lúc", "vào", "hồi"):
        j = doc_gio(t, k + 1) if t.ngan(k + 1) else 0
        if j and w[j] in ("đến", "-") and t.ngan(j + 1):
            j = doc_gio(t, j + 1) or j
        return j
    if w[k] == "thứ" and (n[k + 1] in range(2, 8) or w[k + 1] in ("hai", "ba", "bốn", "năm", "sáu", "bảy")):
        return k + 2
    if w[k] == "chủ" and w[k + 1] == "nhật":
        return k + 2
    if not t.ngan(k) or n[k] > 24:
        return 0
    if w[k + 1] in ("giờ", "h", "g"):
        k += 2
        if t.ngan(k) and (w[k + 1] in ("phút", "p") or t.lien(k) or w[k - 1] == "giờ"):
            k += 2 if w[k + 1] in ("phút", "p") else 1
        return k
    if w[k + 1] == ":" and t.lien(k + 1) and t.ngan(k + 2) and t.lien(k + 2) and n[k + 2] < 60:
        return k + 3
    return 0
