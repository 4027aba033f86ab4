"""`hoagiai check-docx` against the corpus: silent on what is right, at the right place on what is wrong.

`pytest -s tests/docx_corpus` prints the table of precision and recall by rule.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.docx_corpus import cases
from tests.docx_corpus.faults import AT_MOST_WARNING, Fault
from tests.docx_corpus.odd import odd
from tests.docx_corpus.ways import Case

FIXED_BY_TOOL = frozenset(
    {"PAGE-SIZE", "PAGE-MARGIN-LEFT", "PAGE-MARGIN-TOP", "FONT-FAMILY", "FONT-COLOUR", "ND-JUSTIFY", "ND-INDENT"}
    | {"ND-PARA-GAP", "ND-LINE", "ND-SIZE"}
)
FIXED = 0.9  # of the files with such a fault: for some there is no safe way
UNKNOWN = 0.02  # files that are not recognised as a Kế hoạch or Báo cáo at all


@dataclass(frozen=True)
class Finding:
    """What the tool says, cut down to what the corpus judges."""

    rule: str
    severity: str
    places: tuple[str, ...]
    message: str

    def __str__(self) -> str:
        return f"{self.severity} {self.rule} {self.message} | {' / '.join(self.places)[:160]}"


def check(folder: Path, files: Iterable[Case], *options: str) -> dict[str, list[Finding]]:
    """Write the files into a folder and check them in one run of the real program; findings by name of case."""
    found: dict[str, list[Finding]] = {}
    folder.mkdir(exist_ok=True)
    for case in files:
        (folder / f"{case.name}.docx").write_bytes(case.data)
        found[case.name] = []
    assert found
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "check-docx", folder, "--format", "json", "--fail-on", "never", *options],
        cwd=folder,
        env={**os.environ, "HOAGIAI_LANG": "vi"},
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    report = json.loads(done.stdout)
    documents = {Path(one["file"]).stem: one for one in report["documents"]}
    assert documents.keys() == found.keys()
    unread = [name for name, one in documents.items() if not one["read"] or one["type"] not in ("Kế hoạch", "Báo cáo")]
    assert len(unread) <= len(documents) * UNKNOWN, f"not taken for what they are: {unread}"
    for one in report["findings"]:
        places = tuple(unicodedata.normalize("NFC", place["text"]) for place in one["places"])
        name = Path(one["file"]).stem
        found[name].append(Finding(one["code"].removeprefix("ND30-"), one["severity"], places, one["message"]))
    return found


def _errors(found: dict[str, list[Finding]]) -> list[str]:
    return [f"{name}: {one}" for name, all_ in found.items() for one in all_ if one.severity == "error"]


def test_silence_on_correct_documents(tmp_path: Path) -> None:
    wrong = [f"{name}: {one}" for name, all_ in check(tmp_path, cases.correct()).items() for one in all_]
    assert not wrong, "\n".join(wrong)


def test_no_error_on_odd_but_correct_documents(tmp_path: Path) -> None:
    wrong = _errors(check(tmp_path, odd()))
    assert not wrong, "\n".join(wrong)


def test_every_fault_is_found_where_it_is(tmp_path: Path) -> None:
    damaged = list(cases.damaged())
    found = check(tmp_path, damaged)
    tries: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    false: Counter[str] = Counter()
    right: Counter[str] = Counter()
    problems: dict[str, list[str]] = defaultdict(list)
    for case in damaged:
        fault = case.fault
        assert fault is not None
        tries[fault.rule] += 1
        answers = [one for one in found[case.name] if one.rule in fault.accepted]
        if any(_at(fault, one) for one in answers):
            hits[fault.rule] += 1
        else:
            problems["missed"].append(f"{case.name} ({fault.what}): {'; '.join(map(str, answers)) or 'nothing'}")
        harsh = [one for one in answers if one.severity == "error" and one.rule == fault.rule]
        if harsh and (fault.mild or fault.rule in AT_MOST_WARNING):
            problems["too severe"].append(f"{case.name} ({fault.what}): {harsh[0]}")
        for one in found[case.name]:
            if one.severity != "error":
                continue
            if one.rule in fault.accepted:
                right[one.rule] += 1
            else:
                false[one.rule] += 1
                problems["false alarms"].append(f"{case.name} ({fault.what}): {one}")
    print(_table(tries, hits, right, false))
    for kind in ("missed", "false alarms", "too severe"):
        assert not problems[kind], f"{kind}:\n" + "\n".join(problems[kind])


def test_fix_cures_and_keeps_every_word(tmp_path: Path) -> None:
    damaged = list(cases.damaged(FIXED_BY_TOOL))[::2]
    before = check(tmp_path / "a", damaged, "--fix")
    made = {one.name: tmp_path / "a" / f"{one.name}.sua.docx" for one in damaged}
    fixed = [Case(one.name, made[one.name].read_bytes(), one.fault) for one in damaged if made[one.name].exists()]
    assert len(fixed) >= len(damaged) * FIXED
    original = {one.name: one.data for one in damaged}
    assert [one.name for one in fixed if _words(one.data) != _words(original[one.name])] == []
    after = check(tmp_path / "b", fixed)
    left = [f"{one.name}: {f}" for one in fixed for f in after[one.name] if one.fault and f.rule in one.fault.accepted]
    assert not left, "\n".join(left)
    added = [name for name, found in after.items() if {f.rule for f in found} - {f.rule for f in before[name]}]
    assert not added


def _words(data: bytes) -> str:
    """All characters of the main part, deleted ones too, whatever runs they are cut into."""
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        xml = bundle.read("word/document.xml").decode()
    found = re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(tab|br|noBreakHyphen)/>", xml)
    return unicodedata.normalize("NFC", "".join(text or f"<{mark}>" for text, mark in found))


def test_files_do_not_depend_on_when_they_are_made() -> None:
    first = {case.name: case.data for case in odd()}
    assert first == {case.name: case.data for case in odd()}


def _at(fault: Fault, one: Finding) -> bool:
    return fault.at is None or any(fault.at in place for place in one.places)


def _table(tries: Counter[str], hits: Counter[str], right: Counter[str], false: Counter[str]) -> str:
    lines = ["", f"{'rule':24}{'files':>6}{'found':>6}{'recall':>8}{'false':>7}{'precision':>11}"]
    for rule in [*tries, *(rule for rule in false if rule not in tries)]:
        alarms = right[rule] + false[rule]
        precision = f"{right[rule] / alarms:.2f}" if alarms else "-"
        recall = f"{hits[rule] / tries[rule]:.2f}" if tries[rule] else "-"
        lines.append(f"{rule:24}{tries[rule]:6}{hits[rule]:6}{recall:>8}{false[rule]:7}{precision:>11}")
    total = right.total() + false.total()
    lines.append(
        f"{'all':24}{tries.total():6}{hits.total():6}{hits.total() / tries.total():8.2f}{false.total():7}"
        f"{right.total() / max(1, total):11.2f}"
    )
    return "\n".join(lines)
