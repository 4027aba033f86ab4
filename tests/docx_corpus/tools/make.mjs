// Writes the fixtures made with the npm package `docx`:
//   npm install docx@9 && node make.mjs ../fixtures      (in a folder outside the repository)
import { writeFileSync } from "node:fs";
import {
  AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph,
  SectionType, Table, TableCell, TableRow, TabStopType, TextRun, WidthType, convertMillimetersToTwip as mm,
} from "docx";

const FONT = "Times New Roman";
const run = (text, size, more = {}) => new TextRun({ text, font: FONT, size: size * 2, ...more });
const line = (text, size, more = {}, par = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, ...par, children: [run(text, size, more)] });
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borderless = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const rule = (room, length) => new Paragraph({
  border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  indent: { left: mm((room - length) / 2), right: mm((room - length) / 2) },
  spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT }, children: [],
});
const body = (text, more = {}) => new Paragraph({
  alignment: AlignmentType.BOTH, indent: { firstLine: 720 }, spacing: { before: 120, after: 0, line: 276 }, children: [run(text, 14, more)],
});
const cell = (children, width) => new TableCell({ children, width: { size: mm(width), type: WidthType.DXA }, margins: { left: 0, right: 0 } });
const pair = (left, right, widths) => new Table({
  columnWidths: widths.map(mm), borders: borderless, width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
  rows: left.map((_, i) => new TableRow({ cantSplit: true, children: [cell(left[i], widths[0]), cell(right[i], widths[1])] })),
});
const numberAtTop = new Header({
  children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 28 })] })],
});
const page = (more = {}) => ({
  titlePage: true,
  page: {
    size: { width: mm(210), height: mm(297), ...(more.size ?? {}) },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) },
    pageNumbers: { start: 1 },
  },
  ...(more.type ? { type: more.type } : {}),
});
const headers = { default: numberAtTop, first: new Header({ children: [new Paragraph({ children: [] })] }) };

function head(kind, parent, issuer, number, place, issuerRule) {
  const left = [...(parent ? [line(parent, 13)] : []), ...issuer.map((text) => line(text, 13, { bold: true })), rule(62, issuerRule)];
  const right = [line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, { bold: true }), line("Độc lập - Tự do - Hạnh phúc", 14, { bold: true }), rule(98, 60.2)];
  return pair([left, [line(number, 13)]], [right, [line(place, 14, { italics: true })]], [62, 98]);
}
const sign = (receivers, power, name) => pair(
  [[line("Nơi nhận:", 12, { bold: true, italics: true }, { alignment: AlignmentType.LEFT }),
    ...receivers.map((text) => line(text, 11, {}, { alignment: AlignmentType.LEFT }))]],
  [[...power.map((text) => line(text, 14, { bold: true })), ...[1, 2, 3, 4].map(() => line("", 14)), line(name, 14, { bold: true })]],
  [72, 88],
);

const plan = new Document({
  sections: [
    {
      properties: page(), headers,
      children: [
        head("KH", null, ["ỦY BAN NHÂN DÂN", "XÃ SƠN THỦY"], "Số: 64/KH-UBND", "Sơn Thủy, ngày 08 tháng 5 năm 2026", 15.5),
        line("KẾ HOẠCH", 14, { bold: true }, { spacing: { before: 240 } }),
        line("Trồng cây phân tán năm 2026", 14, { bold: true }), rule(160, 28),
        body("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;", { italics: true }),
        body("Theo đề nghị của Trưởng phòng Kinh tế.", { italics: true }),
        body("Ủy ban nhân dân xã Sơn Thủy ban hành Kế hoạch trồng cây phân tán năm 2026 như sau:"),
        body("I. MỤC TIÊU", { bold: true }),
        body("Trồng mới 12.000 cây dọc đường liên thôn; tỷ lệ cây sống đạt trên 90%."),
        body("II. PHÂN CÔNG", { bold: true }),
        body("1. Phòng Kinh tế cấp cây giống theo số lượng tại Phụ lục kèm theo."),
        body("2. Các thôn tổ chức trồng và chăm sóc cây xong trước ngày 30 tháng 9 năm 2026./."),
        sign(["- Thường trực Đảng ủy xã;", "- Các thôn;", "- Lưu: VT, KT."], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Ngô Văn Kiên"),
      ],
    },
    {
      properties: page({ size: { orientation: PageOrientation.LANDSCAPE }, type: SectionType.NEXT_PAGE }), headers,
      children: [
        line("Phụ lục", 14, { bold: true }), line("SỐ LƯỢNG CÂY GIỐNG", 14, { bold: true }),
        line("(Kèm theo Kế hoạch số 64/KH-UBND ngày 08 tháng 5 năm 2026 của Ủy ban nhân dân xã Sơn Thủy)", 14, { italics: true }),
        rule(247, 50),
        new Table({
          columnWidths: [mm(15), mm(116), mm(116)], width: { size: mm(247), type: WidthType.DXA },
          rows: [["STT", "Thôn", "Số cây"], ["1", "Thôn Đoài", "4.000"], ["2", "Thôn Trung", "8.000"]].map((cells, i) => new TableRow({
            tableHeader: i === 0, cantSplit: true, children: cells.map((text) => new TableCell({ children: [line(text, 13, { bold: i === 0 })] })),
          })),
        }),
      ],
    },
  ],
});

// Named styles only; letterhead by tab stops.
const tabs = [{ type: TabStopType.CENTER, position: mm(31) }, { type: TabStopType.CENTER, position: mm(111) }];
const styled = (id, size, runs = {}, paragraph = {}) => ({ id, name: id, basedOn: "Normal", run: { font: FONT, size: size * 2, ...runs }, paragraph });
const p = (style, ...children) => new Paragraph({ style, children: children.map((text) => (typeof text === "string" ? new TextRun({ text }) : text)) });
const reportStyles = [
  styled("DauDam", 12, { bold: true }, { tabStops: tabs }), styled("DauThuong", 12, {}, { tabStops: tabs }),
  styled("Ten", 13, { bold: true }, { alignment: AlignmentType.CENTER }), styled("KinhGui", 13, {}, { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 120 } }),
  styled("Muc", 13, { bold: true }, { alignment: AlignmentType.BOTH, indent: { firstLine: 567 }, spacing: { after: 120 } }),
  styled("Than", 13, {}, { alignment: AlignmentType.BOTH, indent: { firstLine: 567 }, spacing: { after: 120 } }),
];
const bold = (text, size) => new TextRun({ text, bold: true, size: size * 2 });
const report = new Document({
  styles: { default: { document: { run: { font: FONT, size: 26 } } }, paragraphStyles: reportStyles },
  sections: [{
    properties: page(),
    headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })] }), first: headers.first },
    footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
    children: [
      p("DauThuong", new TextRun({ text: "\tUBND TỈNH HẢI SƠN\t" }), bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)),
      p("DauDam", "\tSỞ NỘI VỤ\t", bold("Độc lập - Tự do - Hạnh phúc", 13)),
      p("DauThuong", `\t${"_".repeat(5)}\t${"_".repeat(26)}`),
      p("DauThuong", new TextRun({ text: "\tSố: 77/BC-SNV\t", size: 26 }), new TextRun({ text: "Hải Sơn, ngày 03 tháng 7 năm 2026", italics: true, size: 26 })),
      p("Ten", "BÁO CÁO"), p("Ten", "Kết quả chỉnh lý tài liệu lưu trữ"), p("Ten", new TextRun({ text: "_".repeat(11), bold: false })),
      p("KinhGui", "Kính gửi: Ủy ban nhân dân tỉnh Hải Sơn"),
      p("Than", "Sở Nội vụ báo cáo kết quả chỉnh lý tài liệu lưu trữ sáu tháng đầu năm 2026 như sau:"),
      p("Muc", "I. KẾT QUẢ"), p("Than", "1. Đã chỉnh lý 120 mét giá tài liệu của 08 cơ quan."), p("Than", "2. Số hóa 45.000 trang; kiểm tra ngẫu nhiên 5% số trang, không có sai sót."),
      p("Muc", "II. ĐỀ NGHỊ"), p("Than", "Đề nghị Ủy ban nhân dân tỉnh cho phép kéo dài thời gian thực hiện đến hết tháng 9 năm 2026./."),
      sign(["- Như trên;", "- Cục Văn thư và Lưu trữ nhà nước;", "- Lưu: VT, QLVTLT."], ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Mai Thị Loan"),
    ],
  }],
});

const out = process.argv[2];
for (const [name, doc] of [["npm-ke-hoach", plan], ["npm-bao-cao", report]]) writeFileSync(`${out}/${name}.docx`, await Packer.toBuffer(doc));
