"""A finding: a fault with its words and its exact place, ready to be shown in any format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from hoagiai_cli.findings.catalogue import notes, rules
from hoagiai_cli.findings.catalogue.luoc_do import TU
from hoagiai_cli.findings.cho_go import ChoGo, gia_tri
from hoagiai_cli.findings.rule import Severity
from hoagiai_cli.plan.duong_dan import noi_ro
from hoagiai_cli.plan.phat_hien import Path, PhatHien, Sua
from hoagiai_cli.source.problem import Problem
from hoagiai_cli.source.span import Span

if TYPE_CHECKING:
    from hoagiai_cli.source.source_file import SourceFile

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From mild to grave."""


class Related(NamedTuple):
    """A further place in the same file, with a note."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write in place of the finding's span. `safe`: the meaning cannot change.

    `path` and `part` say which stretch of which text of the file's data that span is.
    """

    text: str
    safe: bool
    path: Path = field(default=(), compare=False)
    part: tuple[int, int] = field(default=(0, 0), compare=False)


class Finding(NamedTuple):
    """What a user sees: code, words, place (1-based, code points, end exclusive) and what to do."""

    code: str
    slug: str
    severity: Severity
    message: str
    file: str
    span: Span
    path: str
    where: str
    related: tuple[Related, ...]
    source: str
    help: str
    fix: Fix | None = None

    def to_json(self) -> dict[str, Any]:
        """The finding as plain data for `--format json`."""
        return {
            "code": self.code,
            "slug": self.slug,
            "severity": self.severity,
            "message": self.message,
            "file": self.file,
            **_vi_tri(self.span),
            "path": self.path,
            "where": self.where,
            "related": [{**_vi_tri(item.span), "note": item.note} for item in self.related],
            "source": self.source,
            "help": self.help,
            "fix": None if self.fix is None else {"text": self.fix.text, "safe": self.fix.safe},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Finding:
        """The finding that `to_json` wrote down."""
        related = tuple(Related(_span(item), item["note"]) for item in data["related"])
        words = ("code", "slug", "severity", "message", "file", "path", "where", "source", "help")
        fix = Fix(**data["fix"]) if data["fix"] else None
        return cls(**{key: data[key] for key in words}, span=_span(data), related=related, fix=fix)


def _span(data: Mapping[str, Any]) -> Span:
    return Span(data["line"], data["column"], data["end_line"], data["end_column"])


def _vi_tri(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


class Maker:
    """Turns faults and problems of one file into findings in one language."""

    def __init__(self, source: SourceFile | None, name: str, lang: str) -> None:
        self.source = source
        self.name = name
        self.lang = lang
        self.ma: Mapping[Path, str] = {}
        """Full numbers of the outline by path, for the words of a place."""
        self.ke_hoach: object = None
        """The plan that faults are found in, once there is one: their places are counted in its texts."""
        self._cho: tuple[Path, ChoGo | None] = (), None

    def from_problem(self, problem: Problem, muc: Severity | None = None) -> Finding:
        """A problem of the file itself; `muc`: where it is not as grave as the catalogue says."""
        related = tuple(Related(span, self._note(note)) for span, note in problem.related)
        return self._make(problem.code, problem.args, problem.span, (), related, muc)

    def from_fault(self, fault: PhatHien) -> Finding:
        """A fault of the plan; its path is looked up in the file."""
        assert self.source is not None
        part = self._cho_go(fault.path, fault.part)
        span = self.source.span(fault.path, what=fault.what, part=part)
        related = tuple(
            Related(self.source.span(item.path, part=self._cho_go(item.path, item.part)), self._note(item.note))
            for item in fault.related
        )
        found = self._make(fault.code, fault.args, span, fault.path, related, fault.muc)
        return found if fault.sua is None else found._replace(fix=self._fix(fault, fault.sua, part))

    def _cho_go(self, path: Path, part: tuple[int, int] | None) -> tuple[int, int] | None:
        """The stretch of the text as typed, or None for the whole of it."""
        if part is None or self.ke_hoach is None:
            return part
        assert self.source is not None
        if path != self._cho[0]:
            go, ban = gia_tri(self.source.data, path), gia_tri(self.ke_hoach, path)
            self._cho = path, ChoGo(go, ban) if isinstance(go, str) and isinstance(ban, str) else None
        cho = self._cho[1]
        return part if cho is None else cho(part)

    def _fix(self, fault: PhatHien, sua: Sua, part: tuple[int, int] | None) -> Fix | None:
        """The replacement, where the words at fault stand in the file as they are in the plan."""
        assert self.source is not None
        value = gia_tri(self.source.data, fault.path)
        if not isinstance(value, str) or (part is None and fault.part is not None):
            return None
        start, end = self.source.extent(fault.path, part=part)
        part = part or (0, len(value))
        same = self.source.text[start:end] == value[slice(*part)]
        return Fix(sua.thay, sua.an_toan, fault.path, part) if same else None

    def _make(
        self,
        code: str,
        args: Mapping[str, object],
        span: Span,
        path: Path,
        related: tuple[Related, ...],
        muc: Severity | None = None,
    ) -> Finding:
        rule = rules()[code]
        english = self.lang == "en"
        words = {key: self._word(value) if key in {"can", "co", "cach"} else value for key, value in args.items()}
        if "cach" in words:
            words["cach"] = str(words["cach"]).format(**args)
        return Finding(
            code=code,
            slug=rule.slug,
            severity=muc or rule.severity,
            message=(rule.en if english else rule.vi).format(**words),
            file=self.name,
            span=span,
            path=path_text(path),
            where=noi_ro(path, self.ma),
            related=related,
            source=rule.source,
            help=(rule.help_en if english else rule.help_vi).format(**words),
        )

    def _note(self, key: str) -> str:
        vi, en = notes().get(key, (key, key))
        return en if self.lang == "en" else vi

    def _word(self, value: object) -> object:
        pair = TU.get(str(value))
        return value if pair is None else pair[1 if self.lang == "en" else 0]


def path_text(path: Path) -> str:
    """A path as text: nhiem_vu[0].viec[2].thoi_gian (0-based, as in the data)."""
    out = ""
    for step in path:
        out += f"[{step}]" if isinstance(step, int) else f".{step}" if out else step
    return out
