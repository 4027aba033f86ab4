"""Prints how well `import` reads the test set: precision, recall and F1 of each field, by make and by layout.

python tools/diem_nhap.py            # the makes that need no other program
python tools/diem_nhap.py --office   # also .odt, .doc, .docx and .pdf as LibreOffice writes them
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import NguonLoi
from hoagiai_cli.intake.bao_cao import KhongPhaiKeHoach
from tests.nhap_mau.ban import BAN
from tests.nhap_mau.bo_cuc import BO_CUC, lap
from tests.nhap_mau.cham import TRUONG, Diem, KetCham, cham
from tests.nhap_mau.test_bang_diem import cac_bo_cuc

TEN = {"viec": "task", "chu_tri": "lead", "phoi_hop": "partner", "thoi_gian": "time", "dau": "head"}
OFFICE = {"odt": "odt", "doc": "doc", "docx": "docx:MS Word 2007 XML", "pdf": "pdf"}


def van_ban(office: bool) -> Iterator[tuple[str, str, bytes]]:
    """Make, layout and bytes of every sample."""
    for ban, ghi in BAN.items():
        for ten in cac_bo_cuc(ban):
            yield ban, ten, ghi(lap(ten))
    if not office:
        return
    with tempfile.TemporaryDirectory() as noi:
        goc = Path(noi)
        for i, ten in enumerate(BO_CUC):
            (goc / f"{ten}.docx").write_bytes(BAN["word_so" if i % 2 else "word"](lap(ten)))
        for duoi, loc in OFFICE.items():
            lenh = ["soffice", f"-env:UserInstallation=file://{goc}/hs", "--headless", "--convert-to", loc]
            lenh += ["--outdir", str(goc / duoi), *map(str, sorted(goc.glob("*.docx")))]
            subprocess.run(lenh, check=True, capture_output=True, timeout=600)
            for tep in sorted((goc / duoi).iterdir()):
                yield f"LibreOffice .{duoi}", tep.stem, tep.read_bytes()


def bang(office: bool) -> int:
    """Prints the tables. Returns 1 if anything was read wrong."""
    theo_ban: dict[str, Diem] = {}
    theo_bo_cuc: dict[str, Diem] = {}
    sai: list[str] = []
    for ban, ten, raw in van_ban(office):
        bai = lap(ten)
        try:
            ket: KetCham | None = cham(bai, doc_nguon(raw))
        except (NguonLoi, KhongPhaiKeHoach) as loi:
            ket, ly_do = None, repr(loi)
        diem = Diem()
        if ket is None:
            diem.them(bai.muc, set())
            sai.append(f"{ban} {ten}: {ly_do}")
        else:
            diem = ket.diem
            if ket.thieu or ket.thua or ket.mat:
                sai.append(f"{ban} {ten}: thiếu {ket.thieu[:3]} thừa {ket.thua[:3]} mất {ket.mat[:3]}")
        theo_ban.setdefault(ban, Diem()).gop(diem)
        theo_bo_cuc.setdefault(ten, Diem()).gop(diem)
    for tieu_de, nhom in (("Make", theo_ban), ("Layout", theo_bo_cuc)):
        print(f"{tieu_de:32}" + "".join(f"{TEN[khoa]:>21}" for khoa in TRUONG))
        for ten, diem in nhom.items():
            print(f"{ten:32}" + "".join("{:>9.3f}{:>6.3f}{:>6.3f}".format(*diem.so(khoa)) for khoa in TRUONG))
        print()
    print("Each field: precision, recall, F1.")
    print(*sai, sep="\n")
    return 1 if sai else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--office", action="store_true", help="with LibreOffice")
    sys.exit(bang(parser.parse_args().office))
