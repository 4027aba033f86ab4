"""Real texts that lie beside the repository; tests that need them are skipped where they are absent."""

from pathlib import Path

import pytest

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def seed_path(prefix: str) -> Path:
    """The text whose name begins with `prefix`, or a skipped test."""
    found = sorted(SEEDS.glob(f"{prefix}*.txt"))
    if not found:
        pytest.skip(f"không có văn bản thật {prefix} trong {SEEDS.name}/")
    return found[0]
