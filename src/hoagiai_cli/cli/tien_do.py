"""A progress bar on a terminal, and nothing at all anywhere else."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class TienDo:
    """Shows how far a long run is. Messages written to the standard error meanwhile stand above the bar."""

    def __init__(self, tong: int, *, hien: bool) -> None:
        self._tong = tong
        self._bar: Progress | None = None
        self.hien = hien and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> TienDo:
        if self.hien:
            # rich is slow to load: only a person who watches pays for it
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def giai_doan(self, ten: str, tong: int) -> None:
        """A new stage: its name and how many steps it has."""
        if self._bar is not None:
            for task in self._bar.task_ids:
                self._bar.remove_task(task)
            self._bar.add_task(ten, total=tong)

    def toi(self, so: int) -> None:
        """`so` steps of the stage are done."""
        if self._bar is not None and self._bar.task_ids:
            self._bar.update(self._bar.task_ids[-1], completed=so)
