"""The catalogue HG0xx and the source room speak of the same faults, with the same arguments."""

import re
import string
from pathlib import Path

import pytest

import hoagiai_cli.source
from hoagiai_cli.findings.catalogue.tep import NOTES, RULES
from hoagiai_cli.findings.rule import Rule
from hoagiai_cli.source.files import FileProblem, read_bytes, write_atomic
from hoagiai_cli.source.loader import load
from hoagiai_cli.source.problem import Problem

ROOM = Path(next(iter(hoagiai_cli.source.__path__)))
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOM.glob("*.py")))

BAD_FILES = {
    "HG001": b"# x\n",
    "HG002": b"a: \xff \xc6\xb0\n",
    "HG003": "a: ế\n".encode("utf-16"),
    "HG004": b"a: [x,,y]\n",
    "HG041": b"PK\x03\x04\x14\x00 x",
    "HG005": b"a: K\xd5 ho\xb9ch\n",
    "HG006": b"a: \x07\n",
    "HG007": "a: x\u2028y\n".encode(),
    "HG008": b"- a\n",
    "HG009": b"a: 1\n---\nb: 2\n",
    "HG010": b"a: 1\nb x\nc: 2\n",
    "HG011": b"a: 1\nb:x\nc: 2\n",
    "HG012": b"a: b: c\n",
    "HG013": b'a: "x\nb: 1\n',
    "HG014": b"a:\n\tb: 1\n",
    "HG015": "a:\n\u00a0b: 1\n".encode(),
    "HG016": "a: “x: y”\n".encode(),
    "HG017": b"a: @x\n",
    "HG018": "a:\n  – x\n".encode(),
    "HG019": "a: 1\nb：x\nc: 1\n".encode(),
    "HG020": b"a: 1\n b: 2\n",
    "HG021": b"a:\n  - b: 1\n  c: 2\n",
    "HG022": b"a: {x: y\nb: 1\n",
    "HG023": b'a: "x" y\n',
    "HG024": b"a: x\n- y\n",
    "HG025": b"a:\n  -x\n",
    "HG026": b'a: "\\K"\n',
    "HG027": b"a: - x\n",
    "HG028": "a: x\nĐoạn y\nb: 1\n".encode(),
    "HG029": b"a: |\n  x\n y\nb: 1\n",
    "HG030": b"a: 1\na: 2\n",
    "HG031": b"a: &x 1\n",
    "HG032": b"a: *x\n",
    "HG033": b"a: !x 1\n",
    "HG034": b"<<: {a: 1}\n",
    "HG035": b"? [a]\n: 1\n",
    "HG036": b"[" * 99,
    "HG037": b"a: 1\n: x\n",
    "HG038": b"a: x\n  - B\n  - C\n",
    "HG039": b"a: {b: c d: e}\n",
    "HG040": "a:\n  - x\nĐoạn lạc\nb: 1\n".encode(),
}
ON_DISK = {f"HG0{number}" for number in range(50, 61)}
BY_CODE = {rule.code: rule for rule in RULES}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def check(rule: Rule, problem: Problem) -> None:
    for template in (rule.vi, rule.en, rule.help_vi, rule.help_en):
        assert fields(template) <= set(problem.args), template
        assert template.format(**problem.args)
    for _, note in problem.related:
        assert note in NOTES


def test_every_code_is_in_use_and_every_code_in_use_is_here() -> None:
    assert set(re.findall(r'"(HG\d+)"', SOURCES)) == set(BY_CODE)
    assert set(BAD_FILES) | ON_DISK == set(BY_CODE)


@pytest.mark.parametrize("code", BAD_FILES)
def test_a_file_with_this_fault(code: str) -> None:
    problem = next(problem for problem in load(BAD_FILES[code], "x").problems if problem.code == code)
    check(BY_CODE[code], problem)


def test_faults_of_files_on_disk(tmp_path: Path) -> None:
    seen = []
    for act in (
        lambda: read_bytes(tmp_path / "x"),
        lambda: read_bytes(tmp_path),
        lambda: write_atomic(tmp_path / "a" / "b", b"", overwrite=False),
        lambda: write_atomic(tmp_path, b"", overwrite=True),
    ):
        with pytest.raises(FileProblem) as error:
            act()
        problem = error.value.as_problem()
        seen.append(problem.code)
        check(BY_CODE[problem.code], problem)
    assert seen == ["HG050", "HG051", "HG056", "HG051"]
    # those that take a broken disk to see: what files.py says and what the words want
    for code in ON_DISK:
        rule = BY_CODE[code]
        wanted = {name for template in (rule.vi, rule.en, rule.help_vi, rule.help_en) for name in fields(template)}
        given = {"HG053": {"tep", "co", "gioi_han"}, "HG056": {"tep", "thu_muc"}}.get(code, {"tep", "loi"})
        assert wanted <= given


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_words(rule: Rule) -> None:
    assert re.fullmatch(r"HG0\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.slug)
    for text in (rule.vi, rule.en, rule.help_vi, rule.help_en):
        assert text
        assert not text.endswith(".")
        assert text == text.strip()
    assert rule.source
    assert fields(rule.vi) == fields(rule.en) or rule.code in {"HG004", "HG054", "HG060"}


def test_codes_and_slugs_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.slug for rule in RULES}) == len(RULES)
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)


def test_every_note_has_words() -> None:
    used = set(re.findall(r'"([a-z_]+)"\)+,', SOURCES))
    assert set(NOTES) <= used | {"lan_dau"}
    assert all(vi and en for vi, en in NOTES.values())
