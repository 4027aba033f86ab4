"""Word files as docx2python can open them."""

import io
import zipfile

RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def named(data: bytes) -> bytes:
    """The file with the namespace of relations declared: docx2python asks for it, used or not."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(".xml") and b"xmlns:r=" not in part:
                part = part.replace(b" xmlns:w=", b' xmlns:r="' + RELATIONS + b'" xmlns:w=', 1)
            new.writestr(name, part)
    return out.getvalue()
