"""Edits as clerks make them, one by one: the lines of the plan file that change, and no other."""

import pytest

from tests.quay_ve.do_dung import KE_HOACH, SuaWord, bo, ca, dong_doi, quay_ve, thay, them

RAW = KE_HOACH.encode()

CA: dict[str, tuple[SuaWord, list[str]]] = {
    "words of prose, bold kept": (
        thay("chất lượng công tác hòa giải", "chất lượng, hiệu quả công tác hòa giải"),
        [
            "-  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường.",
            "+  - Nâng cao **chất lượng, hiệu quả** công tác hòa giải trên địa bàn phường.",
        ],
    ),
    "a bold word": (
        thay("chất lượng", "hiệu quả", "Nâng cao"),
        [
            "-  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường.",
            "+  - Nâng cao **hiệu quả** công tác hòa giải trên địa bàn phường.",
        ],
    ),
    "a time": (
        thay("Quý II năm 2026", "Quý III năm 2026"),
        ["-    thoi_gian: Quý II năm 2026", "+    thoi_gian: Quý III năm 2026"],
    ),
    "a time of one activity": (
        thay("Tháng 9 năm 2026", "Tháng 10 năm 2026"),
        ["-            thoi_gian: Tháng 9 năm 2026", "+            thoi_gian: Tháng 10 năm 2026"],
    ),
    "one more activity": (
        them("+ Lớp hai", "+ Lớp ba: Tháng 11 năm 2026."),
        ["+          - viec: Lớp ba", "+            thoi_gian: Tháng 11 năm 2026"],
    ),
    "a partner more": (
        thay("Công an phường, Ban", "Công an phường, Đoàn Thanh niên phường, Ban"),
        [
            "-    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]",
            "+    phoi_hop: [Công an phường, Đoàn Thanh niên phường, Ban Chỉ huy Quân sự phường]",
        ],
    ),
    "a partner less": (
        thay("Công an phường, Ban Chỉ huy Quân sự phường", "Công an phường"),
        ["-    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]", "+    phoi_hop: [Công an phường]"],
    ),
    "a name with a comma": (
        thay("Hạ tầng và Đô thị", "Hạ tầng và Xây dựng"),
        [
            "-        chu_tri: Phòng Kinh tế, Hạ tầng và Đô thị",
            "+        chu_tri: Phòng Kinh tế, Hạ tầng và Xây dựng",
        ],
    ),
    "a title": (
        thay("1. Kiện toàn tổ hòa giải", "1. Kiện toàn các tổ hòa giải"),
        ["-  - ten: Kiện toàn tổ hòa giải", "+  - ten: Kiện toàn các tổ hòa giải"],
    ),
    "a label": (
        thay("Cơ quan chủ trì", "Đơn vị chủ trì", "Văn phòng HĐND"),
        ["+    nhan:", "+      chu_tri: Đơn vị chủ trì"],
    ),
    "number and date": (
        ca(thay("Số: 45", "Số: 46"), thay("ngày 05 tháng 3", "ngày 07 tháng 3")),
        ["-so: 45", "+so: 46", "-ngay: 2026-03-05", "+ngay: 2026-03-07"],
    ),
    "symbol": (thay("KH-UBND", "KH-UBND-HG"), ["+ky_hieu: KH-UBND-HG"]),
    "place": (thay("An Bình, ngày", "Phường An Bình, ngày"), ["-dia_danh: An Bình", "+dia_danh: Phường An Bình"]),
    "trích yếu": (
        thay("hòa giải ở cơ sở năm 2026", "hòa giải cơ sở năm 2026", "Công tác"),
        [
            "-trich_yeu: Công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình   # in đậm",
            "+trich_yeu: Công tác hòa giải cơ sở năm 2026 trên địa bàn phường An Bình   # in đậm",
        ],
    ),
    "căn cứ": (
        ca(thay("27 tháng 02", "28 tháng 02"), them("Căn cứ Luật", "Căn cứ Luật Phổ biến, giáo dục pháp luật;")),
        [
            "-  - Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ",
            "+  - Luật Phổ biến, giáo dục pháp luật",
            "+  - Nghị định số 15/2014/NĐ-CP ngày 28 tháng 02 năm 2014 của Chính phủ",
        ],
    ),
    "nơi nhận": (
        ca(them("- UBND thành phố", "- Sở Tư pháp;"), thay("VT, VP", "VT, VP, TP")),
        ['-  - "Lưu: VT, VP"', "+  - Sở Tư pháp", '+  - "Lưu: VT, VP, TP"'],
    ),
    "signer": (
        thay("Nguyễn Văn A", "Trần Văn B"),
        [
            "-ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}",
            "+ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Trần Văn B}",
        ],
    ),
    "signed by the head": (
        ca(thay("KT. CHỦ TỊCH", "CHỦ TỊCH"), lambda d: bo("PHÓ CHỦ TỊCH")(d)),
        [
            "-ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}",
            "+ky: {chuc_vu: CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}",
        ],
    ),
    "chỉ tiêu more and less": (
        ca(bo("100% tổ hòa giải"), them("Tỷ lệ hòa giải thành", "- Mỗi khu phố có ít nhất 01 tổ hòa giải.")),
        ["-    - 100% tổ hòa giải được kiện toàn trong quý I.", "+    - Mỗi khu phố có ít nhất 01 tổ hòa giải."],
    ),
    "a paragraph more": (
        them("Giữ gìn tình làng", "- Phát huy vai trò của Mặt trận Tổ quốc."),
        ["+  - Phát huy vai trò của Mặt trận Tổ quốc."],
    ),
    "a paragraph of a nested list": (
        them("+ Bầu xong", "+ Công nhận kết quả bầu."),
        ["+        + Công nhận kết quả bầu."],
    ),
    "a paragraph where there was one": (
        them('Triển khai "đúng"', "Báo cáo kịp thời."),
        [
            '-yeu_cau: Triển khai "đúng" kế hoạch, tiết kiệm.',
            "+yeu_cau: |",
            '+  Triển khai "đúng" kế hoạch, tiết kiệm.',
            "+  Báo cáo kịp thời.",
        ],
    ),
    "a paragraph less": (
        bo("- Tổ thiếu người"),
        ["-      - Tổ thiếu người thì bầu bổ sung."],
    ),
    "a paragraph parted": (
        ca(
            thay("Nâng cao chất lượng công tác hòa giải trên", "Nâng cao chất lượng công tác"),
            thay(" địa bàn phường.", "", "Nâng cao"),
            them("Nâng cao chất lượng công tác", "hòa giải trên địa bàn phường."),
        ),
        [
            "-  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường.",
            "+  - Nâng cao **chất lượng** công tác",
            "+  hòa giải trên địa bàn phường.",
        ],
    ),
    "paragraphs joined": (
        ca(bo("Giữ gìn tình làng"), thay("trên địa bàn phường.", "trên địa bàn phường. Giữ gìn tình làng nghĩa xóm "
           "trong từng khu phố.", "Nâng cao")),
        [
            "-  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường.",
            "-  - Giữ gìn tình làng nghĩa xóm trong từng khu phố.",
            "+  - Nâng cao **chất lượng** công tác hòa giải trên địa bàn phường. Giữ gìn tình làng nghĩa xóm trong "
            "từng khu phố.",
        ],
    ),
    "a task more": (
        them(
            "- Thời gian thực hiện: Quý II",
            "2. Tuyên truyền pháp luật",
            "Biên soạn tờ gấp.",
            "- Cơ quan chủ trì: Công an phường, Phòng Văn hóa - Xã hội.",
            "- Thời gian thực hiện: Cả năm.",
        ),
        [
            "+  - ten: Tuyên truyền pháp luật",
            "+    noi_dung: Biên soạn tờ gấp.",
            "+    chu_tri:",
            "+      - Công an phường",
            "+      - Phòng Văn hóa - Xã hội",
            "+    thoi_gian: Cả năm",
            "+",
        ],
    ),
    "a sub-task more, under a label of its own": (
        them("+ Lớp hai", "b) Khảo sát nhu cầu.", "- Đơn vị thực hiện: Công an phường."),
        [
            "+      - ten: Khảo sát nhu cầu.",
            "+        chu_tri: Công an phường",
            "+        nhan:",
            "+          chu_tri: Đơn vị thực hiện",
        ],
    ),
    "a task less": (
        bo("1. Kiện toàn tổ", "Rà soát các tổ", "- Tổ thiếu người", "+ Bầu xong", "chủ trì: Văn phòng",
           "phối hợp: Công an phường", "thực hiện: Quý II"),
        [
            "-  - ten: Kiện toàn tổ hòa giải",
            "-    theo: III.1                    # việc của thành phố",
            "-    noi_dung: |",
            "-      Rà soát các tổ hòa giải hiện có.",
            "-      - Tổ thiếu người thì bầu bổ sung.",
            "-        + Bầu xong trước tháng 6.",
            "-    chu_tri: Văn phòng HĐND và UBND phường",
            "-    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]",
            "-    thoi_gian: Quý II năm 2026",
            "-",
        ],
    ),
    "an assignment line more": (
        them("- Thời gian thực hiện: Quý II", "- Kết quả, sản phẩm: Quyết định công nhận."),
        ["+    san_pham: Quyết định công nhận"],
    ),
    "an assignment line less": (
        bo("phối hợp: Công an phường"),
        ["-    phoi_hop: [Công an phường, Ban Chỉ huy Quân sự phường]"],
    ),
    "a body more": (
        them("Theo dõi, báo cáo", "3. Phòng Văn hóa - Xã hội", "- Tham mưu tuyên truyền./."),
        ["+  - co_quan: Phòng Văn hóa - Xã hội", "+    trach_nhiem: |", "+      - Tham mưu tuyên truyền."],
    ),
    "the last words": (
        thay("báo cáo kết quả./.", "báo cáo kết quả trước ngày 30/11./."),
        [
            "-    trach_nhiem: Theo dõi, báo cáo kết quả.",
            "+    trach_nhiem: Theo dõi, báo cáo kết quả trước ngày 30/11.",
        ],
    ),
    "the opening words": (
        thay("cụ thể như sau:", "như sau:"),
        [
            '+mo_dau: "Ủy ban nhân dân phường An Bình ban hành Kế hoạch công tác hòa giải ở cơ sở năm 2026 trên địa '
            'bàn phường An Bình, như sau:"',
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("ten", CA)
def test_one_edit(ten: str) -> None:
    sua, doi = CA[ten]
    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == doi


@pytest.mark.parametrize(
    ("sua", "ky"),
    [
        (
            lambda d: them("PHÓ CHỦ TỊCH", "Trần Văn B")(d),
            "{the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Trần Văn B}",
        ),
        (
            lambda d: them("PHÓ CHỦ TỊCH", "TRẦN VĂN B")(d),
            "{the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: TRẦN VĂN B}",
        ),
        (
            ca(thay("KT. CHỦ TỊCH", "CHỦ TỊCH"), thay("PHÓ CHỦ TỊCH", "Trần Văn B")),
            "{chuc_vu: CHỦ TỊCH, nguoi_ky: Trần Văn B}",
        ),
    ],
)
def test_a_name_filled_in_under_the_post_is_the_signer(sua: SuaWord, ky: str) -> None:
    chua_ky = "ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH}"
    raw = KE_HOACH.replace("ky: {the_thuc: KT, chuc_vu: PHÓ CHỦ TỊCH, nguoi_ky: Nguyễn Văn A}", chua_ky)
    after, found, _ = quay_ve(raw.encode(), sua)
    assert found.chua_hieu == ()
    assert dong_doi(raw, after) == [f"-{chua_ky}", f"+ky: {ky}"]


@pytest.mark.parametrize("rieng", [False, True])
def test_the_signer_of_a_decision_is_changed_where_it_is_typed(rieng: bool) -> None:
    quyet_dinh = "quyet_dinh: {so: 3, ngay: 2026-03-05, dieu: [Ban hành Kế hoạch này.]%s}\n"
    raw = KE_HOACH + quyet_dinh % (", ky: {chuc_vu: CHỦ TỊCH, nguoi_ky: Lê Văn C}" if rieng else "")
    cu = "Lê Văn C" if rieng else "Nguyễn Văn A"
    after, found, _ = quay_ve(raw.encode(), thay(cu, "Trần Văn B"))
    assert found.chua_hieu == ()
    assert after == raw.replace(cu, "Trần Văn B")


def test_a_heading_of_the_usual_layout_writes_the_layout_out() -> None:
    after, found, _ = quay_ve(RAW, thay("1. Mục đích", "1. Mục đích chung"))
    assert found.chua_hieu == ()
    assert after.startswith(KE_HOACH)
    assert "      - tieu_de: Mục đích chung\n        phan: muc_dich\n" in after


def test_a_label_changed_everywhere_is_said_once() -> None:
    def sua(document: object) -> None:
        from tests.quay_ve.do_dung import cac_doan, viet

        for one in cac_doan(document):
            for cu, moi in (("Cơ quan chủ trì:", "Đơn vị chủ trì:"), ("Thời gian thực hiện:", "Thời hạn:")):
                if cu in one.text:
                    viet(one, one.text.replace(cu, moi))

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "+trinh_bay:",
        "+  nhan:",
        "+    chu_tri: Đơn vị chủ trì",
        "+    thoi_gian: Thời hạn",
    ]


def test_assignment_lines_in_another_order() -> None:
    def sua(document: object) -> None:
        from tests.quay_ve.do_dung import doan

        doan(document, "thực hiện: Quý II")._p.addnext(doan(document, "phối hợp: Công an")._p)

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert dong_doi(KE_HOACH, after) == [
        "+    thu_tu:", "+      - chu_tri", "+      - thoi_gian", "+      - phoi_hop"
    ]  # fmt: skip


def test_a_moved_task_keeps_what_is_not_printed() -> None:
    lines = [
        "Kiện toàn tổ hòa giải", "Rà soát các tổ", "- Tổ thiếu người", "+ Bầu xong", "chủ trì: Văn phòng",
        "phối hợp: Công an phường", "thực hiện: Quý II",
    ]  # fmt: skip

    def sua(document: object) -> None:
        from tests.quay_ve.do_dung import doan

        at = doan(document, "Sổ tay hòa giải viên")._p
        for text in reversed(lines):
            at.addnext(doan(document, text)._p)

    after, found, _ = quay_ve(RAW, sua)
    assert found.chua_hieu == ()
    assert after.index("ten: Tập huấn hòa giải viên") < after.index("theo: III.1")


@pytest.mark.parametrize(
    ("sua", "cu", "moi"),
    [
        (thay("Độc lập - Tự do", "Độc lập, tự do"), "Độc lập - Tự do - Hạnh phúc", "Độc lập, tự do - Hạnh phúc"),
        (them("- Cơ quan chủ trì: Văn phòng", "Câu lạc ở giữa."), "", "Câu lạc ở giữa."),
        (thay("ngày 05 th", "ngày 35 th"), "An Bình, ngày 05 tháng 3 năm 2026", "An Bình, ngày 35 tháng 3 năm 2026"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_told_with_both_texts(sua: SuaWord, cu: str, moi: str) -> None:
    after, found, _ = quay_ve(RAW, ca(sua, thay("Quý II năm", "Quý IV năm")))
    assert [(" ".join(one.cu), " ".join(one.moi)) for one in found.chua_hieu] == [(cu, moi)]
    assert dong_doi(KE_HOACH, after) == ["-    thoi_gian: Quý II năm 2026", "+    thoi_gian: Quý IV năm 2026"]


def test_what_is_said_again_by_the_tool_follows() -> None:
    after, found, _ = quay_ve(RAW, thay("hòa giải ở cơ sở năm 2026", "hòa giải năm 2026"))
    assert found.chua_hieu == ()
    assert "mo_dau" not in after
    assert len(found.theo_sau) == 1
    assert "ban hành Kế hoạch công tác hòa giải ở cơ sở" in found.theo_sau[0][0]


def test_a_cell_of_the_assignment_table() -> None:
    raw = (KE_HOACH + "phu_luc: phan_cong\n").encode()

    def sua(document: object) -> None:
        from tests.quay_ve.do_dung import cac_doan, viet

        viet(next(p for p in cac_doan(document) if p.text == "Quý II năm 2026"), "Quý III năm 2026")

    after, found, _ = quay_ve(raw, sua)
    assert found.chua_hieu == ()
    assert dong_doi(raw.decode(), after) == ["-    thoi_gian: Quý II năm 2026", "+    thoi_gian: Quý III năm 2026"]
    assert [cu for cu, _ in found.theo_sau] == ["- Thời gian thực hiện: Quý II năm 2026."]


BANG = (
    KE_HOACH
    + """\
phu_luc:
  - tieu_de: Kinh phí
    bang:
      cot: [STT, Nội dung, Số tiền]
      dong:
        - ["1", Tập huấn, "5.000.000"]
        - ["2", Tài liệu, "3.000.000"]
"""
)


def test_a_typed_table() -> None:
    def sua(document: object) -> None:
        from copy import deepcopy

        from docx.text.paragraph import Paragraph

        from tests.quay_ve.do_dung import doan, viet

        thay("3.000.000", "4.500.000")(document)
        row = doan(document, "Tài liệu")._p.getparent().getparent()
        copy = deepcopy(row)
        row.addnext(copy)
        for one, text in zip(copy.iter(f"{{{row.nsmap['w']}}}p"), ["3", "Nước uống", "200.000"], strict=True):
            viet(Paragraph(one, None), text)  # type: ignore[arg-type]

    after, found, _ = quay_ve(BANG.encode(), sua)
    assert found.chua_hieu == ()
    assert dong_doi(BANG, after) == [
        '-        - ["2", Tài liệu, "3.000.000"]',
        '+        - ["2", Tài liệu, "4.500.000"]',
        '+        - ["3", Nước uống, 200.000]',
    ]
