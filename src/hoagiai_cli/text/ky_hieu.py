"""Signs of symbol fonts as the letters that look like them: data.

Word and its like put bullets of Symbol and Wingdings into the private range of Unicode (U+F0xx).
"""

from __future__ import annotations

KY_HIEU: dict[str, str] = {
    "\uf02d": "-",
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf071": "❑",
    "\uf076": "❖",
    "\uf0a7": "▪",
    "\uf0a8": "•",
    "\uf0b7": "•",
    "\uf0d8": "➢",
    "\uf0e8": "➔",
    "\uf0fc": "✓",
    "\uf0fe": "☑",
}

DAU_DONG = "•●▪■□◦○✓➢❖❑♦►▶➔→☑"
"""Bullets that open a paragraph, beside "-", "+" and "*"."""
