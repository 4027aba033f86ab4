"""`--help` and wrong usage, as a clerk reads them."""

import re

import pytest

from tests.cli.conftest import Chay

LENH = ("", "import", "validate", "render", "check-docx", "tasks", "diff", "schema", "explain")
TIENG_ANH = re.compile(
    r"\b(?:Usage|Options|Arguments|Commands|required|default|Show|Install|shell|exit|env var|Path|str)\b|<list",
    re.ASCII,
)


@pytest.mark.parametrize("rong", [50, 80, 120])
@pytest.mark.parametrize("lenh", LENH)
def test_help_speaks_vietnamese_and_stays_within_the_screen(hoagiai: Chay, lenh: str, rong: int) -> None:
    done = hoagiai(*lenh.split(), "--help", env={"COLUMNS": str(rong)})
    assert done.returncode == 0
    assert done.stdout.startswith("Cách dùng: hoagiai")
    assert TIENG_ANH.search(done.stdout.replace("error", "")) is None
    assert [line for line in done.stdout.splitlines() if line != line.rstrip()] == []
    if rong >= 80:
        assert max(map(len, done.stdout.splitlines())) <= rong


@pytest.mark.parametrize(
    ("args", "loi"),
    [
        (("valdate",), "không có lệnh valdate, ý bạn là validate?"),
        (("xyz",), "không có lệnh xyz\n"),
        (("schema", "x"), "hoagiai schema: thừa tham số x\n"),
        (("schema", "x", "y"), "hoagiai schema: thừa tham số x y\n"),
    ],
)
def test_wrong_usage_is_told_exactly(hoagiai: Chay, args: tuple[str, ...], loi: str) -> None:
    done = hoagiai(*args)
    assert (done.returncode, done.stdout) == (2, "")
    assert loi in done.stderr
