"""Opening a .docx that may come from anywhere: limits on members and sizes, no entities, no outside reference."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MIB = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN_PART = "word/document.xml"
# What the library raises on archives that are damaged in one way or another (a negative offset is a ValueError).
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)


class DocxError(ValueError):
    """A file that cannot be read as a Word document.

    `kind` is one of: not_zip (no zip archive, or a damaged one), ole (an old .doc, or a .docx locked
    with a password), encrypted, not_docx (a zip without a main part), too_big, bad_xml, dtd, too_deep.
    """

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost: number of members, bytes of one part, bytes of all parts read together."""

    members: int = 4000
    part: int = 64 * _MIB
    total: int = 192 * _MIB


class Package:
    """The parts of a .docx, read one by one on demand."""

    def __init__(self, data: bytes, limits: Limits | None = None) -> None:
        """Open the file whose bytes are `data`. Raises DocxError (not_zip, ole, too_big)."""
        self._limits = limits or Limits()
        self._left = self._limits.total
        if data.startswith(_OLE):
            raise DocxError("ole")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_FAULTS as error:
            raise DocxError("not_zip", str(error)) from error
        if len(self._archive.infolist()) > self._limits.members:
            raise DocxError("too_big", f"more than {self._limits.members} members")

    @property
    def names(self) -> list[str]:
        """Member names in the order of the archive; a name that is there twice comes twice."""
        return self._archive.namelist()

    def read(self, name: str) -> bytes:
        """The content of a part. Raises DocxError (not_docx where it is missing, too_big, encrypted, not_zip)."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            raise DocxError("not_docx", f"no {name}") from None
        if info.flag_bits & 1:
            raise DocxError("encrypted", name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise DocxError("not_zip", f"{name}: compressed in a way that no Word file is")
        # The size in the directory can lie: never take more than allowed, whatever it says.
        allowed = min(self._limits.part, self._left)
        try:
            with self._archive.open(info) as member:
                content = member.read(allowed + 1)
        except _ZIP_FAULTS as error:
            raise DocxError("not_zip", f"{name}: {error}") from error
        if len(content) > allowed:
            raise DocxError("too_big", name)
        self._left -= len(content)
        return content

    def main_part(self) -> str:
        """The name of the main document part, by the relations of the package. Raises DocxError (not_docx, …)."""
        if "_rels/.rels" in self.names:
            for relation in parse(self.read("_rels/.rels"), "_rels/.rels"):
                if relation.get("Type", "").endswith("/officeDocument"):
                    name = posixpath.normpath(relation.get("Target", "").lstrip("/"))
                    if name in self.names:
                        return name
        if _MAIN_PART in self.names:
            return _MAIN_PART
        raise DocxError("not_docx", "no main part")


class _Prolog(Exception):
    """The root element was reached: the prolog is harmless."""


def parse(content: bytes, name: str) -> Element:
    """The root element of a part. Raises DocxError: dtd (nothing in Office writes one), bad_xml."""
    from xml.etree import ElementTree
    from xml.parsers import expat

    def doctype(*_: object) -> None:
        raise DocxError("dtd", name)

    def start(*_: object) -> None:
        raise _Prolog

    prolog = expat.ParserCreate()
    prolog.StartDoctypeDeclHandler = doctype
    prolog.StartElementHandler = start
    try:
        prolog.Parse(content, True)
    except _Prolog:
        pass
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, DocxError):
            raise
        raise DocxError("bad_xml", f"{name}: {error}") from error
    try:
        return ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise DocxError("bad_xml", f"{name}: {error}") from error
