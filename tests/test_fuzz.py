"""tools/fuzz.py works, gives the same inputs for the same seed, and finds nothing in the first few of each kind."""

import importlib.util
import random
import re
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("resource", reason="giới hạn bộ nhớ và thời gian của tools/fuzz.py cần Unix")

TOOL = Path(__file__).resolve().parents[1] / "tools" / "fuzz.py"
# Together some five seconds.
COUNTS = {"yaml": 10, "plan": 20, "edit": 15, "diff": 15, "text": 8, "file": 12, "docx": 15, "into": 1}


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz", TOOL)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("what", COUNTS)
def test_a_few_inputs_of_each_kind(what: str) -> None:
    words = [sys.executable, str(TOOL), "--what", what, "--count", str(COUNTS[what]), "--seed", "2"]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(rf"{COUNTS[what]} inputs, 0 faults", done.stdout)


def test_the_same_seed_gives_the_same_inputs() -> None:
    fuzz = tool()
    corpus = fuzz.Corpus(())
    for what in COUNTS:
        one, other, third = (fuzz.case(what, corpus, random.Random(seed))[1] for seed in ("1", "1", "2"))
        assert one == other != third


def test_a_crash_and_a_hang_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    fuzz = tool()

    def crash(_: str) -> None:
        raise KeyError("x")

    def hang(_: str) -> None:
        while True:
            pass

    before = signal.signal(signal.SIGVTALRM, fuzz._stop)
    monkeypatch.setattr(fuzz, "_SECONDS_OTHERWISE", 0.05)
    try:
        for work, name in ((crash, "KeyError"), (hang, "TooSlow")):
            monkeypatch.setattr(fuzz, "case", lambda *_, work=work: (work, ("x",)))
            assert fuzz.place(fuzz.run("text", 1, 1, None)[2]).startswith(name)
    finally:
        signal.signal(signal.SIGVTALRM, before)
