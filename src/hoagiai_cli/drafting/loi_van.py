"""The wording: small Jinja templates, one for each phrase the tool writes by itself.

The folder of an office comes first, the tool's own templates after it. Templates run in a sandbox,
unknown names are errors, values are escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hoagiai_cli.document.model import Text, plain
from hoagiai_cli.drafting.chu import doc_mau

_NHO_NHIEU_NHAT = 5000


class LoiMau(Exception):
    """A wording template that cannot be used: `mau` names it, `dong` its line if known, `ly_do` the engine's words."""

    def __init__(self, mau: str, dong: int | None, ly_do: str) -> None:
        super().__init__(f"{mau}:{dong or ''}: {ly_do}")
        self.mau = mau
        self.dong = dong
        self.ly_do = ly_do


class LoiVan:
    """All wordings for one run; cheap to ask again."""

    def __init__(self, mac_dinh: Path, cua_co_quan: Path | None = None) -> None:
        """`mac_dinh`: the tool's folder of templates; `cua_co_quan`: an office's own, searched first."""
        folders = [folder for folder in (cua_co_quan, mac_dinh) if folder is not None]
        self._env = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader([FileSystemLoader(str(folder), encoding="utf-8") for folder in folders]),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            keep_trailing_newline=False,
        )
        self._env.filters["chu_dau_thuong"] = chu_dau_thuong
        self._co_dinh: dict[str, str] = {}
        self._da_viet: dict[tuple[str, tuple[Any, ...]], Text] = {}

    def viet(self, mau: str, du_lieu: Mapping[str, Any]) -> Text:
        """The words of template `mau` (without .j2) for `du_lieu`; raises LoiMau."""
        try:
            html = self._env.get_template(f"{mau}.j2").render(du_lieu)
        except TemplateError as error:
            raise LoiMau(f"{mau}.j2", getattr(error, "lineno", None), str(error.message or error)) from error
        except (UnicodeDecodeError, OSError) as error:
            raise LoiMau(f"{mau}.j2", None, str(error)) from error
        except Exception as error:  # what an expression in a template may raise is anything
            raise LoiMau(f"{mau}.j2", None, f"{type(error).__name__}: {error}") from error
        return doc_mau(" ".join(html.split()) if "\n" in html else html)

    def viet_lai(self, mau: str, **du_lieu: str | bool) -> Text:
        """The same as `viet` for words that come again and again (the same laws in plan after plan); raises LoiMau."""
        khoa = mau, tuple(du_lieu.values())
        text = self._da_viet.get(khoa)
        if text is None:
            if len(self._da_viet) >= _NHO_NHIEU_NHAT:
                self._da_viet.clear()
            text = self._da_viet[khoa] = self.viet(mau, du_lieu)
        return text

    def nhan(self, ten: str) -> str:
        """A label or heading that depends on nothing ("nhan/chu_tri", "tieu_de/nhiem_vu"); read once."""
        if ten not in self._co_dinh:
            self._co_dinh[ten] = plain(self.viet(ten, {})).strip()
        return self._co_dinh[ten]


def chu_dau_thuong(text: str) -> str:
    """The text with its first letter small, unless the first word is written in capitals."""
    first = text.split(" ", 1)[0]
    if len(first) > 1 and first.isupper():
        return text
    return text[:1].lower() + text[1:]
