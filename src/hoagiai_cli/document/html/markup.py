"""HTML as typed text: words are always escaped.

`Html` is text that may stand in a page as it is; only `escape` makes it from words, so a type checker refuses a
call that would let a clerk's words be read as tags.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType

from hoagiai_cli.document.reading import printed

Html = NewType("Html", str)

EMPTY = Html("")


def escape(text: str) -> Html:
    """`text` as element content or attribute value."""
    text = printed(text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return Html(text.replace('"', "&quot;") if '"' in text else text)


def join(pieces: Iterable[Html]) -> Html:
    """The pieces one after the other."""
    return Html("".join(pieces))


def element(tag: str, content: Html, css: str = "", style: str = "", more: str = "") -> Html:
    """An element on a line of its own. `more` holds further attributes, ready to print."""
    attributes = f' class="{css}"' if css else ""
    if style:
        attributes += f' style="{style}"'
    return Html(f"<{tag}{attributes}{' ' + more if more else ''}>{content}</{tag}>\n")


def some(tag: str, text: str, css: str = "", style: str = "") -> Html:
    """An element of words; nothing where there are none."""
    return element(tag, escape(text), css, style) if text.strip() else EMPTY


def block(tag: str, content: Html, css: str = "", style: str = "", more: str = "") -> Html:
    """An element around others; nothing where there are none."""
    return element(tag, Html(f"\n{content}"), css, style, more) if content else EMPTY
