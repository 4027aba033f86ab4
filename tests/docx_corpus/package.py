# ruff: noqa: E501 - markup reads best unbroken
"""The parts of a Word file that are much the same in all of them, and the zip they go into."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

NS = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TOGGLES = "b|bCs|i|iCs|cantSplit|tblHeader|titlePg"


def pack(parts: dict[str, str | bytes]) -> bytes:
    """A zip whose bytes depend on its parts alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        for name in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n)):
            data = parts[name]
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            bundle.writestr(info, data.encode() if isinstance(data, str) else data)
    return out.getvalue()


def patched(
    data: bytes, changes: dict[str, list[tuple[str, str]]], extra: dict[str, str | bytes] | None = None
) -> bytes:
    """The file with the first occurrence of each text replaced in its parts, and parts added."""
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        parts: dict[str, str | bytes] = {name: bundle.read(name) for name in bundle.namelist()}
    for name, pairs in changes.items():
        words = parts[name]
        assert isinstance(words, bytes)
        changed = words.decode()
        for old, new in pairs:
            assert old in changed, f"{old!r} is not in {name}"
            changed = changed.replace(old, new, 1)
        parts[name] = changed
    return pack(parts | (extra or {}))


def assemble(
    document: str, styles: str, *, number: tuple[str, str] | None, notes: list[str], numbering: bool, toggles: str
) -> bytes:
    """A whole file. `number`: header or footer, and what stands in it; `toggles`: how on/off properties are said."""
    parts = {"document": document, "styles": styles, "settings": _SETTINGS}
    types = {"document": "document.main"}
    rels = {
        "Styles": ("styles", "styles.xml"),
        "Settings": ("settings", "settings.xml"),
        "Theme": ("theme", "theme/theme1.xml"),
    }
    if number is not None:
        kind, inner = number
        tag = "w:ftr" if kind == "footer" else "w:hdr"
        for name, words in (("number", inner), ("first", "<w:p/>")):
            parts[name], types[name] = f"{_HEAD}<{tag} {NS}>{words}</{tag}>", kind
            rels[name.capitalize()] = (kind, f"{name}.xml")
    if notes:
        parts["footnotes"], rels["Notes"] = _footnotes(notes), ("footnotes", "footnotes.xml")
    if numbering:
        parts["numbering"], rels["Numbering"] = _numbering(), ("numbering", "numbering.xml")
    if toggles:
        parts = {
            name: re.sub(f"<w:({_TOGGLES})/>", rf'<w:\1 w:val="{toggles}"/>', words) for name, words in parts.items()
        }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WML}.{types.get(name, name)}+xml"/>'
        for name in sorted(parts)
    )
    content_types = (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>'
    )
    relations = f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    listed = "".join(
        f'<Relationship Id="rId{key}" Type="{REL}/{kind}" Target="{to}"/>' for key, (kind, to) in sorted(rels.items())
    )
    main = f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/>'
    return pack(
        {f"word/{name}.xml": words for name, words in parts.items()}
        | {"[Content_Types].xml": content_types, "_rels/.rels": f"{relations}{main}</Relationships>"}
        | {"word/_rels/document.xml.rels": f"{relations}{listed}</Relationships>", "word/theme/theme1.xml": _THEME}
    )


def _footnotes(notes: list[str]) -> str:
    bodies = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        f'<w:sz w:val="20"/></w:rPr><w:footnoteRef/><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
        for i, note in enumerate(notes, 1)
    )
    marks = "".join(
        f'<w:footnote w:type="{kind}" w:id="{i}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for i, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{_HEAD}<w:footnotes {NS}>{marks}{bodies}</w:footnotes>"


def styles_part(how: str, named: dict[str, str]) -> str:
    """Defaults and styles; `how` is the format of a Way, `named` maps formatting to style id."""
    times = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"'
    theme = 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"'
    calibri = 'w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"'
    defaults, normal = {
        "direct": (theme, ""),
        "named": (calibri, f"<w:rPr><w:rFonts {times}/></w:rPr>"),
        "theme": (theme, ""),
    }[how]
    out = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {defaults}/><w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">'
        '<w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>'
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>{normal}</w:style>'
    )
    for key, style in named.items():
        ppr, rpr = key.split("|")
        out += f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style}"><w:name w:val="VB {style}"/><w:basedOn w:val="Normal"/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {NS}>{out}</w:styles>'


def _numbering() -> str:
    kinds = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for i, (kind, text) in enumerate(kinds)
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


_SETTINGS = (
    f'{_HEAD}<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'
)
_FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
    '<a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    + "".join(
        f'<a:{n}><a:srgbClr val="{c}"/></a:{n}>'
        for n, c in (
            ("dk2", "44546A"),
            ("lt2", "E7E6E6"),
            ("accent1", "4472C4"),
            ("accent2", "ED7D31"),
            ("accent3", "A5A5A5"),
            ("accent4", "FFC000"),
            ("accent5", "5B9BD5"),
            ("accent6", "70AD47"),
            ("hlink", "0563C1"),
            ("folHlink", "954F72"),
        )
    )
    + '</a:clrScheme><a:fontScheme name="Office">'
    + "".join(
        f'<a:{n}><a:latin typeface="{t}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Viet" typeface="Times New Roman"/></a:{n}>'
        for n, t in (("majorFont", "Calibri Light"), ("minorFont", "Calibri"))
    )
    + f'</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{_FILLS}</a:fillStyleLst><a:lnStyleLst>'
    + '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + f"</a:effectStyleLst><a:bgFillStyleLst>{_FILLS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
