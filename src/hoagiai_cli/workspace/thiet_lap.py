"""Which findings are wanted, and how grave they are: select, ignore, severity, profile."""

from __future__ import annotations

from typing import NamedTuple

from hoagiai_cli.findings.rule import Severity

HO_SO = ("du_thao", "ban_hanh", "nghiem")
"""Profiles: a draft is not finished yet; an issued plan is; a strict check takes hints for warnings."""
_CHO_BAN_DU = ("HG119", "HG205", "HG209", "HG213", "HG215", "HG216", "HG217", "HG316", "HG502", "HG515")
"""What a draft may still lack: hints there."""
_KHI_BAN_HANH = ("HG807", "HG903")
"""A superior's plan without its file, a mark of the draft: errors once the plan is issued."""


class ThietLap(NamedTuple):
    """Settings. `chon`: None selects everything; of `chon` and `bo` the longer beginning of a code decides."""

    ho_so: str = ""
    chon: tuple[str, ...] | None = None
    bo: tuple[str, ...] = ()
    muc_do: tuple[tuple[str, str], ...] = ()

    def them(self, rieng: ThietLap) -> ThietLap:
        """These settings with those of a folder, or of the command line, over them."""
        return ThietLap(
            rieng.ho_so or self.ho_so,
            self.chon if rieng.chon is None else rieng.chon,
            (*self.bo, *rieng.bo),
            (*self.muc_do, *rieng.muc_do),
        )

    def muc(self, code: str, muc: Severity, *, chan: bool = False) -> Severity | None:
        """The severity of a finding under these settings, or None where it is not wanted.

        `chan`: the plan could not be looked at any further; an error is told then, whatever was selected.
        """
        chon = 0 if self.chon is None else max((len(ma) for ma in self.chon if code.startswith(ma)), default=-1)
        bo = max((len(ma) for ma in self.bo if code.startswith(ma)), default=-1)
        if chan and muc == "error":
            chon = max(chon, 0)
        if chon < 0 or bo >= chon:
            return None
        rieng = max(((len(ma), i, gan) for i, (ma, gan) in enumerate(self.muc_do) if code.startswith(ma)), default=None)
        if rieng is not None:
            return rieng[2]  # type: ignore[return-value]  # checked when it was read
        if self.ho_so == "du_thao" and code in _CHO_BAN_DU:
            return "info"
        if self.ho_so == "ban_hanh" and code in _KHI_BAN_HANH:
            return "error"
        if self.ho_so == "nghiem" and muc == "info":
            return "warning"
        return muc
