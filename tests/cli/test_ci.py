"""What a repository of plans is set up with: the action, the hooks, the samples for GitHub, GitLab and pre-commit."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import TOT, Chay

ROOT = Path(__file__).resolve().parents[2]
MAU = ROOT / "docs" / "mau-ci"
SAI = TOT.replace("phoi_hop: Công an phường; ", "phoi_hop: Văn phòng HĐND và UBND phường; ")

can_bash = pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="cần bash")


def doc(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    for ten, text in (("plans/xa/a.yaml", TOT), ("plans/xa mới/b 1.yaml", SAI)):
        (tmp_path / ten).parent.mkdir(parents=True)
        (tmp_path / ten).write_text(text, encoding="utf-8")
    bin_ = tmp_path / "tam" / "hoagiai" / "bin"
    bin_.mkdir(parents=True)
    for ten, lenh in (("python", ""), ("hoagiai", " -m hoagiai_cli")):
        (bin_ / ten).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)}{lenh} "$@"\n', encoding="utf-8")
        (bin_ / ten).chmod(0o755)
    return tmp_path


def action(kho: Path, **vao: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, as GitHub runs it."""
    data = doc(ROOT / "action.yml")
    gia_tri = {ten: mot["default"] for ten, mot in data["inputs"].items()} | {
        ten.replace("_", "-"): text for ten, text in vao.items()
    }
    buoc = data["runs"]["steps"][-1]
    env = {
        ten: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: gia_tri[m[1]], text) for ten, text in buoc["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", buoc["run"]],
        cwd=kho,
        env={**os.environ, **env, "RUNNER_TEMP": str(kho / "tam")},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@can_bash
def test_the_action_checks_plans(kho: Path) -> None:
    done = action(kho)
    assert done.returncode == 1
    (dong,) = [dong for dong in done.stdout.splitlines() if dong.startswith("::")]
    assert dong.startswith("::error file=plans/xa mới/b 1.yaml,line=13,")
    assert done.stdout.splitlines()[-1].startswith("Đã kiểm 2 tệp: 1 lỗi")


@can_bash
def test_the_inputs_of_the_action(kho: Path) -> None:
    assert action(kho, paths="plans/xa\n").stdout.startswith("Đã kiểm 1 tệp: ")
    assert action(kho, paths="  plans/xa\nplans/xa mới/b 1.yaml\n\n", fail_on="never").returncode == 0
    assert len(json.loads(action(kho, format="gitlab").stdout)) == 1
    assert json.loads(action(kho, format="gitlab", args="--ignore HG204 --no-cache").stdout) == []
    assert action(kho, paths="--version").returncode == 3


@can_bash
def test_words_of_the_user_are_never_run(kho: Path) -> None:
    data = doc(ROOT / "action.yml")
    assert not any("${{" in buoc["run"] for buoc in data["runs"]["steps"])
    for vao in ("paths", "fail_on", "format", "args"):
        action(kho, **{vao: '"; touch bi-chay; echo $(touch bi-chay) `touch bi-chay`'})
    assert not (kho / "bi-chay").exists()


def test_every_input_of_the_action_is_used_and_described() -> None:
    data = doc(ROOT / "action.yml")
    dung = set(re.findall(r"inputs\.([\w-]+)", json.dumps(data["runs"])))
    bang = set(re.findall(r"^\| `([\w-]+)` \| [^|]* \| ", (ROOT / "docs/ci.md").read_text(encoding="utf-8"), re.M))
    assert dung == set(data["inputs"]) == bang


def test_hooks(kho: Path, hoagiai: Chay) -> None:
    cac = {hook["id"]: hook for hook in doc(ROOT / ".pre-commit-hooks.yaml")}
    assert set(cac) == {"hoagiai-validate", "hoagiai-fix"}
    for hook in cac.values():
        assert re.search(hook["files"], "plans/xa/a.yaml") and re.search(hook["files"], "so/plans/b.yml")
        assert not re.search(hook["files"], "docs/a.yaml") and not re.search(hook["files"], "plans/README.md")
        ten, *args = shlex.split(hook["entry"])
        assert ten == "hoagiai"
        assert hoagiai(*args, "plans/xa/a.yaml").returncode == 0
        assert hoagiai(*args, "plans/xa/a.yaml", "plans/xa mới/b 1.yaml").returncode == 1
    assert doc(MAU / "pre-commit.yaml")["repos"][0]["hooks"][0]["id"] in cac


@can_bash
def test_the_sample_for_gitlab_writes_the_reports_it_names(kho: Path) -> None:
    viec = doc(MAU / "gitlab-ci.yml")["kiem-ke-hoach"]
    cac = [_chay_mau(lenh, kho).returncode for lenh in viec["script"] if lenh.startswith("hoagiai ")]
    assert cac == [0, 0, 1]
    assert all((kho / tep).stat().st_size for tep in viec["artifacts"]["reports"].values())


@can_bash
def test_the_sample_for_github_says_where(kho: Path) -> None:
    (lenh,) = [
        buoc["run"]
        for buoc in doc(MAU / "github.yml")["jobs"]["kiem"]["steps"]
        if buoc.get("run", "").startswith("hoagiai ")
    ]
    done = _chay_mau(lenh, kho)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=plans/xa mới/b 1.yaml,")


@pytest.mark.parametrize("ten", ["github.yml", "gitlab-ci.yml", "pre-commit.yaml"])
def test_the_page_shows_the_samples_as_they_are(ten: str) -> None:
    mau = (MAU / ten).read_text(encoding="utf-8")
    assert f"```yml\n{mau}```\n" in (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def _chay_mau(lenh: str, kho: Path) -> subprocess.CompletedProcess[str]:
    path = f"{kho / 'tam' / 'hoagiai' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", lenh],
        cwd=kho,
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
