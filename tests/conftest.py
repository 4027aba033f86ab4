"""What every test stands on: the same random examples everywhere, and nothing of the user's own set-up."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Shared machines are slow at odd moments: no test fails for taking long. A run with HOAGIAI_CI set tries the same
# examples every time, so that a failure there can be repeated; a developer's run looks for new ones.
settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("HOAGIAI_CI") else "local")


@pytest.fixture(scope="session", autouse=True)
def _neutral_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the caches and colours of the person at the keyboard out of the tests, and the tests out of theirs."""
    home: Path = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("HOAGIAI_") and name != "HOAGIAI_CI":
                patch.delenv(name)
        for name in (
            "CLICOLOR_FORCE",
            "FORCE_COLOR",
            "SOURCE_DATE_EPOCH",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "GITHUB_WORKSPACE",
            "CI_PROJECT_DIR",
            "GITLAB_CI",
        ):
            patch.delenv(name, raising=False)
        patch.setenv("NO_COLOR", "1")
        patch.setenv("COLUMNS", "100")
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield
