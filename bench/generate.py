"""Generated plans for measuring: the same words in, the same bytes out.

    python bench/generate.py FOLDER --count 200          # so many commune plans, about 24 KB each
    python bench/generate.py FOLDER --nation             # 1 national, 34 provincial, 3,321 commune plans, linked
    python bench/generate.py FOLDER --faults 0.1         # a fault a reader would notice in every tenth task

The plans are made up. Names of provinces are the real ones, names of communes are two syllables put together.
"""

import argparse
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PLAN_BYTES = 24 * 1024
COMMUNES = 3321

CITIES = ("Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
PROVINCES = (
    *CITIES,
    "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng",
    "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Ninh Bình", "Quảng Trị",
    "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Lâm Đồng", "Đắk Lắk", "Đồng Nai", "Tây Ninh", "Vĩnh Long", "Đồng Tháp",
    "Cà Mau", "An Giang",
)  # fmt: skip
FIRST = ("An", "Bình", "Tân", "Phú", "Hòa", "Long", "Thanh", "Xuân", "Đông", "Vĩnh", "Hưng", "Mỹ")
SECOND = ("Bình", "Lộc", "Hòa", "Thành", "Sơn", "Phong", "Hải", "Thịnh", "Lâm", "Khánh", "Định", "Giang")

VERBS = (
    "Rà soát", "Kiện toàn", "Hướng dẫn", "Tổ chức", "Theo dõi", "Đánh giá", "Biên soạn", "Cập nhật", "Nhân rộng",
    "Duy trì", "Thống kê", "Bố trí",
)  # fmt: skip
OBJECTS = (
    "đội ngũ hòa giải viên", "tổ hòa giải ở thôn", "tài liệu nghiệp vụ", "lớp bồi dưỡng kỹ năng", "hội thi ở cơ sở",
    "mô hình hoạt động hiệu quả", "số liệu hằng năm", "phương tiện làm việc", "chuyên mục phát thanh",
    "buổi trao đổi kinh nghiệm", "việc công nhận hòa giải thành", "sổ theo dõi vụ việc", "hình thức thi đua",
    "câu hỏi thường gặp",
)  # fmt: skip
PLACES = (
    "tại các thôn", "trên địa bàn", "ở khu dân cư", "trong các chi hội", "tại nhà văn hóa", "ở vùng khó khăn",
    "tại các điểm sinh hoạt chung", "trong trường học", "ở nơi có nhiều vụ việc", "tại các xóm xa trung tâm",
)  # fmt: skip
MANNERS = (
    "bảo đảm thiết thực, tiết kiệm", "phù hợp với điều kiện từng nơi", "đúng thời hạn được giao",
    "gắn với chuyển đổi số", "có phân công rõ người, rõ việc", "lồng ghép với chương trình sẵn có",
    "kịp thời tháo gỡ vướng mắc", "chú trọng người làm công tác mới", "có kiểm tra, đôn đốc thường xuyên",
    "lấy kết quả làm thước đo",
)  # fmt: skip

LAWS = (
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013",
    "Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012",
    "Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết một số điều và biện pháp "
    "thi hành Luật Hòa giải ở cơ sở",
)
# Tasks that a plan lower down carries out, with a time on each level, one inside the other.
LINKED_TIMES = (
    ("Quý I, quý II năm 2026", "Quý II năm 2026", "Tháng 5 năm 2026"),
    ("Năm 2026", "Quý III năm 2026", "Tháng 8 năm 2026"),
    ("Trước ngày 30/11/2026", "Trước ngày 15/11/2026", "Trước ngày 31/10/2026"),
    ("Năm 2026", "Từ tháng 3 đến tháng 10 năm 2026", "Từ tháng 4 đến tháng 9 năm 2026"),
    ("Quý II, quý IV năm 2026", "Quý II, quý IV năm 2026", "Quý II, quý IV năm 2026"),
    ("Năm 2026", "Năm 2026", "Tháng 6, tháng 12 năm 2026"),
)
FREE_TIMES = (
    "Năm 2026", "Quý III năm 2026", "Tháng 4 năm 2026", "Trước ngày 20/9/2026", "Từ tháng 5 đến tháng 11 năm 2026",
    "Quý II, quý III năm 2026", "Thường xuyên trong năm 2026",
)  # fmt: skip
FAULTY_TIMES = ("Từ tháng 9 đến tháng 3 năm 2026", "Trước ngày 31/02/2026", "Quý V năm 2026", "Quý I năm 2019")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a plan, as its file says it; `level` is 0 for the nation, 1 for a province, 2 for a commune."""

    level: int
    name: str
    place: str
    symbol: str
    date: str
    area: str
    bodies: tuple[str, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class Parent:
    """The plan carried out: how it is cited, and its file seen from the child's folder (empty: no such file)."""

    citation: str
    file: str = ""


def nation() -> Issuer:
    bodies = (
        "Bộ Tư pháp", "Bộ Tài chính", "Bộ Nội vụ", "Bộ Công an", "Bộ Quốc phòng", "Bộ Giáo dục và Đào tạo",
        "Bộ Văn hóa, Thể thao và Du lịch", "Hội Luật gia Việt Nam", "Liên đoàn Luật sư Việt Nam",
    )  # fmt: skip
    return Issuer(0, "Bộ Tư pháp", "Hà Nội", "KH-BTP", "2026-01-05", "cả nước", bodies, "chuc_vu: BỘ TRƯỞNG")


def province(name: str) -> Issuer:
    kind = "thành phố" if name in CITIES else "tỉnh"
    full = f"{kind} {name}"
    # Named after a person: the place in a date line keeps its kind (Decree 30/2020, Annex I, Part I, II.4).
    place = f"Thành phố {name}" if name == "Hồ Chí Minh" else name
    bodies = (
        "Sở Tư pháp", "Sở Tài chính", "Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", f"Công an {kind}",
        f"Văn phòng Ủy ban nhân dân {kind}", f"Ủy ban Mặt trận Tổ quốc Việt Nam {kind}",
    )  # fmt: skip
    return Issuer(
        1, f"Ủy ban nhân dân {full}", place, "KH-UBND", "2026-01-26", f"địa bàn {full}", bodies,
        "the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH",
    )  # fmt: skip


def commune(name: str) -> Issuer:
    bodies = (
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "Phòng Văn hóa - Xã hội xã", "Phòng Kinh tế xã",
        "Công an xã", "Ban Chỉ huy Quân sự xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Hội Liên hiệp Phụ nữ xã",
        "Hội Nông dân xã", "Hội Cựu chiến binh xã", "Trung tâm Phục vụ hành chính công xã",
    )  # fmt: skip
    return Issuer(
        2, f"Ủy ban nhân dân xã {name}", name, "KH-UBND", "2026-02-25", f"địa bàn xã {name}", bodies,
        "the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH",
    )  # fmt: skip


def commune_names(count: int) -> list[str]:
    pairs = [f"{first} {second}" for first, second in itertools.product(FIRST, SECOND) if first != second]
    return [pairs[index % len(pairs)] for index in range(count)]


def subject(issuer: Issuer) -> str:
    return f"Triển khai công tác hòa giải ở cơ sở năm 2026 trên {issuer.area}"


def citation(issuer: Issuer, number: int) -> str:
    year, month, day = issuer.date.split("-")
    return (
        f"Kế hoạch số {number:02}/{issuer.symbol} ngày {day} tháng {month} năm {year} của {issuer.name} "
        f"về {subject(issuer)[0].lower()}{subject(issuer)[1:]}"
    )


def plan_text(issuer: Issuer, number: int, *, parent: Parent | None = None, faults: float = 0.0) -> str:
    """Return one plan file. Equal arguments give equal text; `faults` is the share of tasks with a fault."""
    return "".join(f"{line}\n" for line in _Writer(issuer, number, faults).lines(parent))


class _Writer:
    def __init__(self, issuer: Issuer, number: int, faults: float) -> None:
        self.issuer = issuer
        self.number = number
        self.faults = faults
        self.random = random.Random(f"{issuer.name}/{number}")
        combinations = list(itertools.product(VERBS, OBJECTS, PLACES))
        self.random.shuffle(combinations)
        self.names = iter(combinations)

    def lines(self, parent: Parent | None) -> Iterator[str]:
        head = [*self.head(parent), *self.aims()]
        tail = list(self.tail())
        yield from head
        yield "nhiem_vu:"
        left = PLAN_BYTES - sum(len(line.encode()) + 1 for line in (*head, *tail))
        for index in itertools.count():
            task = list(self.task(index, parent))
            left -= sum(len(line.encode()) + 1 for line in task)
            if left < 0 and index >= len(LINKED_TIMES):
                break
            yield from task
        yield from tail

    def head(self, parent: Parent | None) -> Iterator[str]:
        issuer = self.issuer
        yield "loai: Kế hoạch"
        yield "trang_thai: ban_hanh"
        yield f"co_quan_ban_hanh: {issuer.name}"
        yield f"so: {self.number}"
        yield f"ky_hieu: {issuer.symbol}"
        yield f"dia_danh: {issuer.place}"
        yield f"ngay: {issuer.date}"
        yield f"trich_yeu: {subject(issuer)}"
        yield "thoi_ky: 2026"
        if parent:
            yield "thuc_hien:"
            yield f"  - van_ban: {parent.citation}"
            if parent.file:
                yield f"    tep: {parent.file}"
        yield "can_cu:"
        yield from (f"  - {law}" for law in LAWS[0 if issuer.level else 1 :])

    def aims(self) -> Iterator[str]:
        yield "muc_dich: |"
        yield from self.bullets(3, "  ")
        yield "yeu_cau: |"
        yield from self.bullets(4, "  ")
        yield "muc_tieu:"
        yield "  cu_the:"
        share = 80 + 5 * self.issuer.level
        yield f"    - {share}% hòa giải viên được bồi dưỡng kiến thức pháp luật và kỹ năng hòa giải trong năm 2026."
        yield f"    - Ít nhất {share}% vụ việc thuộc phạm vi hòa giải được hòa giải kịp thời."
        yield "    - 100% tổ hòa giải được kiện toàn đủ số lượng, thành phần theo quy định."

    def task(self, index: int, parent: Parent | None) -> Iterator[str]:
        linked = index < len(LINKED_TIMES)
        time = LINKED_TIMES[index][self.issuer.level] if linked else self.random.choice(FREE_TIMES)
        yield f"  - ten: {self.name()}"
        if linked and parent and parent.file:
            yield f"    theo: III.{index + 1}"
        yield "    noi_dung: |"
        yield f"      {self.sentence()}"
        yield from self.bullets(self.random.randint(1, 3), "      ")
        if self.random.random() < 0.4:
            yield f"        + {self.sentence()}"
        lead, *others = self.random.sample(self.issuer.bodies, self.random.randint(3, 5))
        faulty = self.random.random() < self.faults
        kind = self.random.randrange(3) if faulty else -1
        if kind == 0:
            time = self.random.choice(FAULTY_TIMES)
        elif kind == 1:
            others.append(lead)
        if not linked and self.random.random() < 0.3:
            yield "    viec:"
            for body in (lead, others[0]):
                yield f"      - ten: {self.name()}"
                yield f"        chu_tri: {body}"
                yield f"        thoi_gian: {time}"
            return
        if kind != 2:
            yield f"    chu_tri: {lead}"
        yield f"    phoi_hop: [{', '.join(_quoted(others))}]"
        yield f"    thoi_gian: {time}"
        if self.random.random() < 0.3:
            yield f"    san_pham: Báo cáo kết quả {self.random.choice(OBJECTS)}"

    def tail(self) -> Iterator[str]:
        yield "kinh_phi: |"
        yield "  Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp và các nguồn hợp pháp khác."
        yield "to_chuc_thuc_hien:"
        for body in self.issuer.bodies:
            yield f"  - co_quan: {body}"
            yield "    trach_nhiem: |"
            yield from self.bullets(2, "      ")
        yield "noi_nhan:"
        yield from (f"  - {body}" for body in self.issuer.bodies)
        yield '  - "Lưu: VT"'
        yield f"ky: {{{self.issuer.signature}, nguoi_ky: Nguyễn Văn A}}"

    def bullets(self, count: int, indent: str) -> Iterator[str]:
        return (f"{indent}- {self.sentence()}" for _ in range(count))

    def sentence(self) -> str:
        choose = self.random.choice
        second = f"; {choose(VERBS).lower()} {choose(OBJECTS)} {choose(PLACES)}" if self.random.random() < 0.6 else ""
        return f"{choose(VERBS)} {choose(OBJECTS)} {choose(PLACES)}, {choose(MANNERS)}{second}."

    def name(self) -> str:
        return " ".join(next(self.names))


def _quoted(names: Sequence[str]) -> list[str]:
    return [f'"{name}"' if "," in name else name for name in names]


def write_plans(folder: Path, count: int, *, faults: float = 0.0) -> list[Path]:
    """Write `count` commune plans that cite a parent without having its file; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    parent = Parent(citation(province("Cần Thơ"), 45))
    files = []
    for number, name in enumerate(commune_names(count), start=1):
        files.append(folder / f"ke-hoach-{number:04}.yaml")
        files[-1].write_text(plan_text(commune(name), number, parent=parent, faults=faults), encoding="utf-8")
    return files


def write_nation(folder: Path, *, faults: float = 0.0) -> list[Path]:
    """Write the plans of a nation, each with a link to the plan above it; return the files, from the top down."""
    folder.mkdir(parents=True, exist_ok=True)
    top = folder / "quoc-gia.yaml"
    top.write_text(plan_text(nation(), 1, faults=faults), encoding="utf-8")
    files = [top]
    above = Parent(citation(nation(), 1), "../quoc-gia.yaml")
    share, more = divmod(COMMUNES, len(PROVINCES))
    for number, name in enumerate(PROVINCES, start=1):
        home = folder / f"tinh-{number:02}"
        home.mkdir(exist_ok=True)
        files.append(home / "tinh.yaml")
        files[-1].write_text(plan_text(province(name), number, parent=above, faults=faults), encoding="utf-8")
        parent = Parent(citation(province(name), number), "tinh.yaml")
        for index, place in enumerate(commune_names(share + (number <= more)), start=1):
            files.append(home / f"xa-{index:03}.yaml")
            # The number makes the communes of one name in different provinces differ.
            text = plan_text(commune(place), 100 * number + index, parent=parent, faults=faults)
            files[-1].write_text(text, encoding="utf-8")
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--nation", action="store_true")
    parser.add_argument("--faults", type=float, default=0.0)
    options = parser.parse_args()
    if options.nation:
        files = write_nation(options.folder, faults=options.faults)
    else:
        files = write_plans(options.folder, options.count, faults=options.faults)
    size = sum(file.stat().st_size for file in files)
    print(f"{len(files)} plans, {size / len(files) / 1024:.1f} KiB each, in {options.folder}")


if __name__ == "__main__":
    main()
