"""The command line as a user runs it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Chay = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def hoagiai(tmp_path: Path) -> Chay:
    """Runs `hoagiai ARGS` in an empty folder and returns exit code, output and messages (UTF-8)."""

    def run(
        *args: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        moi_truong = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / ".cache"), "COLUMNS": "80", **(env or {})}
        done = subprocess.run(
            [sys.executable, "-m", "hoagiai_cli", *map(str, args)],
            cwd=cwd or tmp_path,
            env=moi_truong,
            input=stdin.encode(),
            capture_output=True,
            timeout=120,
            check=False,
        )
        out = subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )
        assert "Traceback" not in out.stderr, out.stderr
        return out

    return run


@pytest.fixture
def ke_hoach(tmp_path: Path) -> Path:
    """A good plan file."""
    path = tmp_path / "ke_hoach.yaml"
    path.write_text(TOT, encoding="utf-8")
    return path


TOT = """\
loai: Kế hoạch
trang_thai: du_thao
co_quan_ban_hanh: Ủy ban nhân dân phường An Bình
trich_yeu: Công tác hòa giải ở cơ sở năm 2026
thoi_ky: 2026
can_cu:
  - Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
nhiem_vu:
  - ten: Kiện toàn tổ hòa giải
    viec:
      - ten: Rà soát danh sách hòa giải viên
        chu_tri: Văn phòng HĐND và UBND phường
        phoi_hop: Công an phường; Ủy ban Mặt trận Tổ quốc Việt Nam phường
        thoi_gian: Quý II, quý IV năm 2026
      - ten: Bầu bổ sung hòa giải viên
        chu_tri: [Ủy ban Mặt trận Tổ quốc Việt Nam phường]
        phoi_hop: ["Phòng Kinh tế, Hạ tầng và Đô thị", Công an phường]
        thoi_gian: trước ngày 25/02/2026
  - ten: Tập huấn & bồi dưỡng < hai lớp >
    chu_tri: Phòng Văn hóa - Xã hội
    thoi_gian: Trong năm 2026
noi_nhan: [UBND thành phố, "Lưu: VT, VP"]
"""
