"""Word files for these tests: the project's own output with something changed in it, and small files by hand."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from hoagiai_cli.document.docx.pack import pack
from hoagiai_cli.document.docx.writer import to_bytes
from tests.document.samples import SAMPLES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@cache
def tot(name: str = "phuong") -> bytes:
    """A correct file of ours."""
    return to_bytes(SAMPLES[name])


def cac_phan(data: bytes) -> dict[str, bytes]:
    """The parts of a file, name to content."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def doi(old: str, new: str, *, data: bytes | None = None, part: str = MAIN, times: int = -1) -> bytes:
    """A correct file in which some XML of a part is other."""
    parts = cac_phan(tot() if data is None else data)
    text = parts[part].decode()
    assert old in text, f"{old} is not in {part}"
    parts[part] = text.replace(old, new, times).encode()
    return pack(parts)


def tep(body: str, **parts: str) -> bytes:
    """A file made by hand: the content of w:body, and further parts by their role (styles, numbering, …)."""
    related = "".join(
        f'<Relationship Id="r{name}" Type="http://x/{"header" if name.startswith("header") else name}" '
        f'Target="{name}.xml"/>'
        for name in parts
    )
    files = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="http://x/officeDocument" '
            f'Target="{MAIN}"/></Relationships>'
        ).encode(),
        MAIN: f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'.encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>'.encode(),
    }
    root = {"styles": "styles", "numbering": "numbering", "settings": "settings"}
    for name, content in parts.items():
        if name == "theme":
            files["word/theme.xml"] = content.encode()
        else:
            tag = root.get(name, "hdr")
            files[f"word/{name}.xml"] = f'<w:{tag} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{tag}>'.encode()
    return pack(files)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{head}<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
