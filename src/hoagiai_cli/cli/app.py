"""The commands and their options. Each body imports what it needs, so that `--help` stays quick."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli import __version__
from hoagiai_cli.cli.loi_giup import Lenh, Nhom

app = typer.Typer(
    name="hoagiai",
    cls=Nhom,
    help="Soạn, kiểm tra và in kế hoạch hành chính từ tệp YAML.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Mã thoát: 0 sạch, 1 có lỗi, 2 sai cách dùng, 3 không có tệp, 70 lỗi bên trong công cụ.",
)


class NgonNgu(StrEnum):
    """Language of messages."""

    vi = "vi"
    en = "en"


class DinhDangKiem(StrEnum):
    """Output of validate."""

    text = "text"
    json = "json"
    sarif = "sarif"
    junit = "junit"
    github = "github"
    gitlab = "gitlab"


class HoSo(StrEnum):
    """Profiles of validate."""

    du_thao = "du_thao"
    ban_hanh = "ban_hanh"
    nghiem = "nghiem"


class Sua(StrEnum):
    """What validate --fix corrects."""

    safe = "safe"
    review = "review"


class DinhDangDocx(StrEnum):
    """Output of check-docx."""

    text = "text"
    json = "json"


class DinhDangViec(StrEnum):
    """Output of tasks."""

    table = "table"
    json = "json"
    csv = "csv"


class DinhDangSoSanh(StrEnum):
    """Output of diff."""

    text = "text"
    json = "json"
    html = "html"


class DinhDangCapTren(StrEnum):
    """Output of compare."""

    text = "text"
    json = "json"
    md = "md"
    html = "html"
    xlsx = "xlsx"
    docx = "docx"


class Nguong(StrEnum):
    """The mildest finding that makes a run fail."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


class BaoCaoNhap(StrEnum):
    """The report of import."""

    text = "text"
    json = "json"


Lang = Annotated[
    NgonNgu,
    typer.Option(
        "--lang", help="Ngôn ngữ của thông báo; đặt sẵn được ở HOAGIAI_LANG.", envvar="HOAGIAI_LANG", show_envvar=False
    ),
]


def _phien_ban(value: bool) -> None:
    if value:
        typer.echo(f"hoagiai {__version__}")
        raise typer.Exit()


@app.callback()
def _goc(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="In số phiên bản.", callback=_phien_ban, is_eager=True)
    ] = False,
) -> None:
    """Soạn, kiểm tra và in kế hoạch hành chính từ tệp YAML."""


@app.command("new", cls=Lenh)
def lenh_new(
    unit: Annotated[str, typer.Option("--unit", metavar="ĐƠN_VỊ", help='Đơn vị ban hành: "phường An Bình".')],
    year: Annotated[str, typer.Option("--year", "--period", metavar="NĂM", help="Năm, hoặc thời kỳ: 2026-2030.")],
    from_: Annotated[
        Path | None,
        typer.Option("--from", metavar="TỆP", help="Kế hoạch cấp trên: lấy nhiệm vụ, chỉ tiêu giao cho cấp này."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Tệp ghi ra; - là màn hình.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
) -> int:
    """Lập dự thảo, từ kế hoạch cấp trên hoặc từ khung trống."""
    from hoagiai_cli.cli.lap_moi import lap_moi

    return lap_moi(from_, unit, year, output, force=force)


@app.command("import", cls=Lenh)
def lenh_import(
    tep: Annotated[
        list[Path],
        typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Văn bản kế hoạch: .docx, .doc, .pdf, .html, .txt."),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="TỆP", help="Tệp YAML ghi ra (mặc định cạnh tệp vào), hoặc thư mục."),
    ] = None,
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="TỆP", help="Kế hoạch nhận các chỗ đã sửa trong bản Word in từ nó."),
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", "--dry-run", help="Chỉ xem các chỗ sửa, không ghi.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi luôn, không hỏi.")] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Nhận các chỗ đã hiểu dù còn chỗ chưa hiểu hay hai bên sửa khác nhau.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
    report: Annotated[BaoCaoNhap, typer.Option("--report", help="Dạng của báo cáo.")] = BaoCaoNhap.text,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Đưa văn bản đã có, hoặc chỗ sửa trong Word, vào tệp kế hoạch.

    Với --into, các chỗ đã sửa trong bản Word được ghi vào đúng tệp kế hoạch đã in ra nó.
    """
    from hoagiai_cli.cli.nhap import nhap_tep
    from hoagiai_cli.cli.nhap_vao_phien import CachGhi

    cach = CachGhi(diff, yes, partial, report.value, lang.value)
    if into is None and (len(tep) > 1 or tep[0].is_dir()):
        from hoagiai_cli.cli.nhap_nhieu import nhap_nhieu

        return nhap_nhieu(tep, output, cach, force=force)
    return nhap_tep(tep[0], output, cach, force=force, into=into)


@app.command("validate", cls=Lenh)
def lenh_validate(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Mặc định: thư mục này.")
    ] = None,
    format_: Annotated[DinhDangKiem, typer.Option("--format", help="Dạng kết quả.")] = DinhDangKiem.text,
    output: Annotated[
        Path | None,
        typer.Option("--output", "--output-file", "-o", metavar="TỆP", help="Ghi kết quả vào tệp; - là màn hình."),
    ] = None,
    fail_on: Annotated[Nguong, typer.Option("--fail-on", help="Mức nhẹ nhất làm lệnh thoát với mã 1.")] = Nguong.error,
    profile: Annotated[HoSo | None, typer.Option("--profile", help="Mức chặt: dự thảo, ban hành, nghiêm.")] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="MÃ,…", help="Chỉ xét các mã này (HG2).")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="MÃ,…", help="Không xét các mã này.")] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="TỆP", help="Không nói lại các lỗi đã ghi trong tệp này.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Sửa luôn trong tệp những chỗ sửa được chắc chắn.")] = False,
    fix_review: Annotated[
        bool, typer.Option("--fix-review", help="Sửa cả những chỗ cần người xem lại sau khi sửa.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Chỉ xem sẽ sửa gì, không ghi.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Chỉ đếm lỗi theo mã.")] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="Đọc một kế hoạch từ đầu vào chuẩn.")] = False,
    stdin_filename: Annotated[
        Path | None, typer.Option("--stdin-filename", metavar="TỆP", help="Tên tệp của kế hoạch ấy.")
    ] = None,
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Dùng lại kết quả của tệp không đổi.")] = True,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Kiểm tra kế hoạch; mỗi lỗi có tệp, dòng, cột và cách sửa."""
    from hoagiai_cli.cli.kiem_tra import CachKiem, hop_ly, kiem_tra
    from hoagiai_cli.workspace.thiet_lap import ThietLap

    if not select and not ignore:
        rieng = ThietLap(ho_so=profile.value if profile else "")
    else:
        from hoagiai_cli.cli.chon_ma import thiet_lap_dong_lenh

        rieng = thiet_lap_dong_lenh(select or None, ignore, profile.value if profile else "")
    sua = "review" if fix_review else "safe" if fix or diff else ""
    ra = None if output == Path("-") else output
    cach = CachKiem(format_.value, fail_on.value, lang.value, cache, rieng, baseline, statistics, ra, sua, diff, stdin)
    hop_ly(cach, paths, stdin_filename)
    return kiem_tra(paths or [Path()], cach, (stdin_filename or Path("-.yaml")) if stdin else None)


baseline_app = typer.Typer(cls=Nhom, help="Ghi các lỗi đang có để chỉ báo lỗi mới.", rich_markup_mode=None)
app.add_typer(baseline_app, name="baseline")


@baseline_app.command("create", cls=Lenh)
def lenh_baseline_create(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Mặc định: thư mục này.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Tệp ghi ra.")] = None,
) -> int:
    """Ghi các lỗi đang có vào một tệp."""
    from hoagiai_cli.cli.moc import ghi_moc_moi

    return ghi_moc_moi(paths or [Path()], output)


@baseline_app.command("prune", cls=Lenh)
def lenh_baseline_prune(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Mặc định: thư mục này.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Tệp ấy.")] = None,
) -> int:
    """Bỏ khỏi tệp ấy các lỗi nay không còn."""
    from hoagiai_cli.cli.moc import tia_moc

    return tia_moc(paths or [Path()], output)


@app.command("rules", cls=Lenh)
def lenh_rules(
    format_: Annotated[DinhDangDocx, typer.Option("--format", help="Dạng kết quả.")] = DinhDangDocx.text,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Liệt kê các mã lỗi: mức, tên, điều được xét."""
    from hoagiai_cli.cli.giai_thich import liet_ke

    return liet_ke(format_.value, lang.value)


@app.command("render", cls=Lenh)
def lenh_render(
    tep: Annotated[
        list[Path], typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Tệp kế hoạch, hoặc thư mục.")
    ],
    docx: Annotated[bool, typer.Option("--docx", help="In ra văn bản Word.")] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="In ra PDF (cần LibreOffice).")] = False,
    html: Annotated[bool, typer.Option("--html", help="In ra trang web, xem được trên điện thoại.")] = False,
    md: Annotated[bool, typer.Option("--md", help="In ra Markdown.")] = False,
    txt: Annotated[bool, typer.Option("--txt", help="In ra chữ thường.")] = False,
    pdf_a: Annotated[bool, typer.Option("--pdf-a", help="PDF để lưu trữ (PDF/A-2b), có thẻ cho máy đọc.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Tệp (hoặc thư mục) ghi ra; - là màn hình.")
    ] = None,
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="THƯ_MỤC", help="Mẫu câu chữ của cơ quan.")
    ] = None,
    embed: Annotated[
        bool, typer.Option("--embed/--no-embed", help="Kèm tệp kế hoạch trong tệp Word để nhập lại chỗ sửa tay.")
    ] = True,
    force: Annotated[bool, typer.Option("--force/--no-force", help="Ghi đè tệp đã có.")] = True,
    lang: Lang = NgonNgu.vi,
) -> int:
    """In kế hoạch ra văn bản theo thể thức Nghị định 30/2020/NĐ-CP."""
    from hoagiai_cli.cli.in_van_ban import in_van_ban

    co = {".docx": docx, ".pdf": pdf or pdf_a, ".html": html, ".md": md, ".txt": txt}
    dang = [duoi for duoi, duoc_goi in co.items() if duoc_goi]
    return in_van_ban(
        tep, output, dang=dang, pdf_a=pdf_a, templates=templates, embed=embed, force=force, lang=lang.value
    )


@app.command("check-docx", cls=Lenh)
def lenh_check_docx(
    tep: Annotated[
        list[Path], typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Tệp Word (.docx), hoặc thư mục.")
    ],
    format_: Annotated[DinhDangDocx, typer.Option("--format", help="Dạng kết quả.")] = DinhDangDocx.text,
    fail_on: Annotated[Nguong, typer.Option("--fail-on", help="Mức nhẹ nhất làm lệnh thoát với mã 1.")] = Nguong.error,
    fix: Annotated[bool, typer.Option("--fix", help="Ghi bản đã sửa cỡ chữ, lề, giãn cách…; chữ giữ nguyên.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Bản đã sửa; mặc định tên.sua.docx.")
    ] = None,
    force: Annotated[bool, typer.Option("--force/--no-force", help="Ghi đè bản sửa đã có.")] = True,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Kiểm thể thức của tệp Word bất kỳ, ai soạn cũng được."""
    from hoagiai_cli.cli.kiem_docx import kiem_cac_docx

    return kiem_cac_docx(tep, format_.value, fail_on.value, lang.value, sua=fix, output=output, force=force)


@app.command("tasks", cls=Lenh)
def lenh_tasks(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="TỆP|THƯ_MỤC", readable=False, help="Mặc định: thư mục này.")
    ] = None,
    format_: Annotated[DinhDangViec, typer.Option("--format", help="Dạng kết quả.")] = DinhDangViec.table,
    tat_ca: Annotated[
        bool, typer.Option("--all", help="Cả đề mục và việc nhỏ đã giao chung (mọi số dùng được ở theo).")
    ] = False,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Ai làm gì, phối hợp với ai, bao giờ xong."""
    from hoagiai_cli.cli.bang_viec import bang_viec

    return bang_viec(paths or [Path()], format_.value, lang.value, tat_ca=tat_ca)


@app.command("diff", cls=Lenh)
def lenh_diff(
    ban: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CŨ [MỚI] [TỆP|THƯ_MỤC]",
            help="Hai tệp; hoặc phiên bản git và tệp: HEAD~1 kh.yaml, HEAD~2..HEAD kh.yaml, HEAD~2:cu.yaml kh.yaml. "
            "Tên vừa là tệp vừa là phiên bản thì là tệp; muốn nói phiên bản thì thêm ^0 ở cuối. "
            "Không ghi gì: so với phiên bản git cuối cùng.",
        ),
    ] = None,
    format_: Annotated[DinhDangSoSanh, typer.Option("--format", help="Dạng kết quả.")] = DinhDangSoSanh.text,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Tệp ghi kết quả; mặc định màn hình.")
    ] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="TỆP", help="Ghi thêm văn bản Word có dấu thay đổi (Track Changes)."),
    ] = None,
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="THƯ_MỤC", help="Mẫu câu chữ của cơ quan, cho --docx.")
    ] = None,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Hai bản của một kế hoạch khác nhau ở đâu, theo từng nhiệm vụ.

    Thoát với mã 1 khi có khác.
    """
    from hoagiai_cli.cli.so_sanh import so_sanh

    return so_sanh(ban or [], format_.value, output, docx=docx, templates=templates, lang=lang.value)


@app.command("compare", cls=Lenh)
def lenh_compare(
    con: Annotated[
        Path, typer.Argument(metavar="KẾ_HOẠCH|THƯ_MỤC", readable=False, help="Kế hoạch cấp dưới, hoặc cả thư mục.")
    ],
    cha: Annotated[
        Path | None,
        typer.Argument(metavar="CẤP_TRÊN", readable=False, help="Mặc định: các tệp ghi ở thuc_hien của kế hoạch."),
    ] = None,
    format_: Annotated[
        DinhDangCapTren | None, typer.Option("--format", help="Dạng kết quả; mặc định theo đuôi tệp, hoặc chữ.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="TỆP", help="Ghi kết quả vào tệp; - là màn hình.")
    ] = None,
    suggest: Annotated[bool, typer.Option("--suggest", help="Gợi ý theo cho các nhiệm vụ chưa ghi.")] = False,
    write_links: Annotated[
        bool, typer.Option("--write-links", help="Ghi vào tệp những theo đủ chắc, sau khi cho xem thay đổi.")
    ] = False,
    min_: Annotated[
        float, typer.Option("--min", metavar="ĐIỂM", min=0.0, max=1.0, help="Điểm thấp nhất được ghi.")
    ] = 0.5,
    accept: Annotated[bool, typer.Option("--accept", help="Xác nhận đã xem lại các nhiệm vụ của cấp trên.")] = False,
    diff: Annotated[bool, typer.Option("--diff", "--dry-run", help="Chỉ xem sẽ ghi gì.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi luôn, không hỏi.")] = False,
    fail_on: Annotated[Nguong, typer.Option("--fail-on", help="Mức nhẹ nhất làm lệnh thoát với mã 1.")] = Nguong.error,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Đối chiếu với kế hoạch cấp trên: việc, hạn, chỉ tiêu."""
    from hoagiai_cli.cli.cap_tren import CachSo, so_cap_tren

    ra = None if output == Path("-") else output
    ghi = min_ if write_links else None
    duoi = ra.suffix.lower().lstrip(".") if ra is not None else ""
    dang = format_.value if format_ else duoi if duoi in set(DinhDangCapTren) else "text"
    cach = CachSo(dang, ra, suggest, ghi, accept, diff, yes, fail_on.value, lang.value)
    return so_cap_tren(con, cha, cach)


@app.command("status", cls=Lenh)
def lenh_status(
    thu_muc: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", readable=False, help="Kho kế hoạch.")] = Path(),
    format_: Annotated[DinhDangDocx, typer.Option("--format", help="Dạng kết quả.")] = DinhDangDocx.text,
    lang: Lang = NgonNgu.vi,
) -> int:
    """Cây kế hoạch: ai triển khai của ai, còn thiếu gì."""
    from hoagiai_cli.cli.cay_ke_hoach import trang_thai

    return trang_thai(thu_muc, format_.value, lang.value)


@app.command("impact", cls=Lenh)
def lenh_impact(
    cha: Annotated[Path, typer.Argument(metavar="CẤP_TRÊN", readable=False, help="Kế hoạch cấp trên vừa sửa.")],
    phien_ban: Annotated[
        str, typer.Argument(metavar="PHIÊN_BẢN", help="Phiên bản git, hoặc tệp cũ, để so với bản hiện nay.")
    ] = "HEAD",
    format_: Annotated[DinhDangDocx, typer.Option("--format", help="Dạng kết quả.")] = DinhDangDocx.text,
) -> int:
    """Kế hoạch cấp trên đổi thì những kế hoạch nào phải rà lại.

    Thoát với mã 1 khi có.
    """
    from hoagiai_cli.cli.anh_huong import anh_huong

    return anh_huong(cha, phien_ban, format_.value)


@app.command("schema", cls=Lenh)
def lenh_schema() -> None:
    """In JSON Schema của tệp kế hoạch, cho trình soạn thảo."""
    from hoagiai_cli.cli.luoc_do import in_luoc_do

    in_luoc_do()


@app.command("explain", cls=Lenh)
def lenh_explain(
    ma: Annotated[str, typer.Argument(metavar="MÃ", help="Mã hoặc tên của lỗi: HG204, chu-tri-trung-phoi-hop.")],
    lang: Lang = NgonNgu.vi,
) -> int:
    """Giải thích một mã lỗi: nghĩa, căn cứ, cách sửa."""
    from hoagiai_cli.cli.giai_thich import giai_thich

    return giai_thich(ma, lang.value)
