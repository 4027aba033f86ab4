"""The reports of `validate` that other programs read. Each format is loaded only when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.findings.dang.ten_tep import tu_goc
from hoagiai_cli.findings.finding import Finding
from hoagiai_cli.findings.text import TextReport

if TYPE_CHECKING:
    from hoagiai_cli.cli.kiem_tra import CachKiem


def viet_cho_may(
    found: Sequence[Finding], files: Sequence[str], cach: CachKiem, hong: Mapping[str, str], da_biet: int
) -> str:
    """The report of a run over `files`; `hong`: those the tool itself failed on, and how; `da_biet`: how many findings
    the baseline knew."""
    lang = cach.lang
    if cach.dinh_dang == "json":
        from hoagiai_cli.findings.dang.json_dang import viet_json

        return viet_json(found, len(files), da_biet)
    ten = _ten_tu_goc({*files, *(item.file for item in found), *hong})
    found = [item._replace(file=ten[item.file]) for item in found]
    hong = {ten[tep]: loi for tep, loi in hong.items()}
    match cach.dinh_dang:
        case "sarif":
            from hoagiai_cli.findings.dang.sarif import viet_sarif

            return viet_sarif(found, hong, lang)
        case "junit":
            from hoagiai_cli.findings.dang.junit import viet_junit

            return viet_junit(found, [ten[tep] for tep in files], hong, cach.nguong)
        case "gitlab":
            from hoagiai_cli.findings.dang.gitlab import viet_gitlab

            return viet_gitlab(found)
        case _:
            return _github(found, len(files), lang, hong)


def _github(found: Sequence[Finding], files: int, lang: str, hong: Mapping[str, str]) -> str:
    from hoagiai_cli.findings.dang.github import bang_tom_tat, viet_github

    co_bang = _them_tom_tat(bang_tom_tat(found, files, lang))
    tong = TextReport(lang).summary(found, files, hong=len(hong))
    return f"{viet_github(found, hong, lang, co_bang=co_bang)}{tong}\n"


def _them_tom_tat(bang: str) -> bool:
    """Adds the table to the summary of the step, where there is one. A summary that cannot be written stops nothing."""
    tep = os.environ.get("GITHUB_STEP_SUMMARY")
    if not tep:
        return False
    try:
        with Path(tep).open("a", encoding="utf-8", errors="replace", newline="\n") as ra:
            ra.write(bang)
    except (OSError, ValueError):
        return False
    return True


def _ten_tu_goc(cac_ten: set[str]) -> dict[str, str]:
    """The files as named from the top of the repository: what the service says it is, or else this folder."""
    try:
        day = str(Path.cwd())
    except OSError:  # the folder is gone
        return {ten: ten for ten in cac_ten}
    goc = [os.environ[khoa] for khoa in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR") if os.environ.get(khoa)]
    goc += [os.path.realpath(noi) for noi in goc]
    return {ten: tu_goc(ten, day, [*goc, day]) for ten in cac_ten}
