"""Write the fixtures that LibreOffice saved: `python -m tests.docx_corpus.tools.resave` at the top of the repository.

Run by hand, results committed: a conversion takes seconds, and the tests should not depend on the LibreOffice at hand.
"""

from __future__ import annotations

import subprocess
import tempfile
import zipfile
from pathlib import Path

from tests.docx_corpus.content import ALL
from tests.docx_corpus.layout import build
from tests.docx_corpus.package import pack
from tests.docx_corpus.ways import FIXTURES, LOOKS, WAYS, make
from tests.tools import soffice

SOURCES = (
    ("phuong", "direct", 0),
    ("tinh", "named", 1),
    ("so", "vml", 2),
    ("truong", "tabs", 3),
    ("hdnd", "underscore", 4),
    ("phong", "cell", 0),
    ("van_phong", "py-direct", 5),
    ("du_thao", "py-styles", 0),
    ("phuong_so", "columns", 6),
)


def main() -> None:
    """Make the sources, let LibreOffice save them again, keep the parts that matter."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name, way, look in SOURCES:
            (work / f"lo-{name}-{way}.docx").write_bytes(make(build(ALL[name], LOOKS[look]), WAYS[way]))
        command = [str(soffice()), f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "docx", "--outdir", str(work / "out"), *map(str, sorted(work.glob("*.docx")))]
        subprocess.run(command, check=True, timeout=180, stdin=subprocess.DEVNULL)
        for path in sorted((work / "out").glob("*.docx")):
            with zipfile.ZipFile(path) as bundle:
                (FIXTURES / path.name).write_bytes(pack({name: bundle.read(name) for name in bundle.namelist()}))


if __name__ == "__main__":
    main()
