"""Parts of a package into one .docx file, the same bytes for the same parts whenever and wherever."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

# The order Office itself writes: the list of content types first, so that a reader need not seek.
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


def ordered(names: Iterable[str]) -> list[str]:
    """Part names in the order they are written."""
    return sorted(names, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The .docx file of `parts` (name to content)."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in ordered(parts):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, parts[name], compresslevel=_LEVEL)
    return target.getvalue()


def digest(parts: Mapping[str, bytes]) -> str:
    """A SHA-256 over names and contents: unlike the file, it does not depend on the build of zlib."""
    import hashlib  # only tests and caches ask for it, and it is slow to load

    total = hashlib.sha256()
    for name in ordered(parts):
        total.update(f"{len(name.encode())} {name} {len(parts[name])} ".encode())
        total.update(parts[name])
    return total.hexdigest()
