"""The wheel carries all that a run outside the repository needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_wheel_runs_outside_the_repository(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (wheel,) = (tmp_path / "dist").glob("hoagiai-*.whl")
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        package.extractall(tmp_path / "site")
    assert any(name.startswith("hoagiai_cli/_templates/nhan/") for name in names)
    assert "hoagiai_cli/_schemas/ke_hoach.schema.json" in names
    assert "hoagiai_cli/py.typed" in names
    assert {
        f"hoagiai_cli/findings/trang/{ten}" for ten in ("HG204.md", "cap-tren/cha.yaml", "noi-bo/hoagiai.toml")
    } <= set(names)
    assert {f"hoagiai_cli/registry/data/{ten}.json" for ten in ("co_quan", "van_ban", "tinh")} <= set(names)
    assert not any(name.startswith(("tests/", "plans/", "bench/")) for name in names)
    plan = tmp_path / "kh.yaml"
    plan.write_text("co_quan_ban_hanh: Sở Tư pháp\ntrich_yeu: Hòa giải ở cơ sở năm 2026\nmuc_dich: Vì dân.\n", "utf-8")
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "render", plan.name, "--docx", "--txt", "-o", "ra"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "I. MỤC ĐÍCH" in (tmp_path / "ra" / "kh.txt").read_text(encoding="utf-8")
    where = subprocess.run(
        [sys.executable, "-c", "import hoagiai_cli.resources as r; print(r.templates_dir())"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        check=True,
    )
    assert str(tmp_path / "site") in where.stdout.decode()
