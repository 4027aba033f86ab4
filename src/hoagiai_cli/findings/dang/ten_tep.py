"""Files as the keepers of a repository name them: from its top."""

from __future__ import annotations

import os
from collections.abc import Sequence


def tu_goc(ten: str, thu_muc: str, goc: Sequence[str]) -> str:
    """The file `ten`, seen from the folder `thu_muc`, as named from the first of the folders `goc` that holds it.

    What lies in none of them keeps its name. With forward slashes.
    """
    that = os.path.normpath(os.path.join(thu_muc, ten))  # noqa: PTH118 - by the words of the path, links not followed
    for noi in goc:
        dau = os.path.join(os.path.normpath(noi), "")  # noqa: PTH118
        if that.startswith(dau):
            return that[len(dau) :].replace(os.sep, "/")
    return ten.replace(os.sep, "/")
