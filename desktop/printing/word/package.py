"""The file itself: its parts, its properties, and nothing of the moment it was made in (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.printing.blocks import Boxes, Form, Grid, Paper, Pictures, SignIn
from desktop.printing.fonts import Face, Faces, Widths
from desktop.printing.pages import CELL, LYING, MM, UPRIGHT, Area
from desktop.printing.word.body import Body
from desktop.printing.word.markup import Para, plain, run, twips, w
from desktop.printing.word.pictures import Media
from desktop.printing.word.styles import LINE, font_table, styles

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"

NUMBER_FOOT = 25.2 * MM
"""From the foot of the page to that of its number, whose dash then stands 7 mm below the type area (GB/T 9704 7.5)."""

PARTS = {
    "document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable",
    "footer1": "footer", "footer2": "footer",
}  # fmt: skip
TABLES = Grid, SignIn, Form, Boxes, Pictures
RELATED = {name: kind for name, kind in PARTS.items() if name != "document"}


class Guesses(Widths):
    """What no bundled font draws counts as full-width: Word has fonts of its own."""

    def __missing__(self, character: str) -> float:
        return super().__missing__(character) if self._face.draws(character) else 1000.0


class Measures(Faces):
    """Faces to measure any text by, none of which draws."""

    def __missing__(self, role: str) -> Face:
        face = self[role] = Face(role)
        face.widths = Guesses(face)
        return face


def word(paper: Paper) -> bytes:
    """The paper as .docx on pages like the PDF's, headings as headings; the same paper gives the same bytes.

    Characters no bundled font can draw are written as they are: Word has fonts of its own.
    """
    area, media = LYING if paper.lying else UPRIGHT, Media(len(RELATED) + 1)
    body = "".join(map(str, Body(Measures(), area, media).parts(paper.blocks)))
    parts = {
        "[Content_Types].xml": _types(photos=bool(media.files)),
        "_rels/.rels": _relations({
            "word/document.xml": f"{OFFICE}/relationships/officeDocument",
            "docProps/core.xml": f"{PACKAGE}/relationships/metadata/core-properties",
        }),
        "docProps/core.xml": _properties(paper),
        "word/_rels/document.xml.rels": _relations({
            **{f"{name}.xml": f"{OFFICE}/relationships/{kind}" for name, kind in RELATED.items()},
            **{f"media/{name}": f"{OFFICE}/relationships/image" for name in media.files},
        }),
        "word/document.xml": _root("document", w("body", body, _end(paper), _section(area))),
        "word/styles.xml": _root("styles", styles()),
        "word/settings.xml": _root("settings", _settings()),
        "word/fontTable.xml": _root("fonts", font_table()),
        "word/footer1.xml": _root("ftr", _number(odd=True)),
        "word/footer2.xml": _root("ftr", _number(odd=False)),
    }  # fmt: skip
    return _packed({**parts, **{f"word/media/{name}": data for name, data in media.files.items()}})


def _packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            told = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            told.create_system, told.compress_type = 0, ZIP_DEFLATED
            file.writestr(told, content if isinstance(content, bytes) else (HEAD + content).encode())
    return out.getvalue()


def _root(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{MAIN}" xmlns:r="{OFFICE}/relationships">{content}</w:{name}>'


def _types(*, photos: bool) -> str:
    jpeg = '<Default Extension="jpg" ContentType="image/jpeg"/>' if photos else ""
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{KINDS}.{kind}+xml"/>' for name, kind in PARTS.items()
    )  # fmt: skip
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{jpeg}"
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{parts}</Types>'
    )


def _relations(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def _properties(paper: Paper) -> str:
    title, author, subject = map(plain, (paper.title, paper.author, paper.subject))
    made = f'xsi:type="dcterms:W3CDTF">{paper.made.isoformat()}T00:00:00Z'
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><dc:language>{plain(paper.language)}</dc:language>"
        f"<dcterms:created {made}</dcterms:created><dcterms:modified {made}</dcterms:modified></cp:coreProperties>"
    )


def _settings() -> str:
    """Margins mirrored and numbers outside on both sides of a sheet; blank of punctuation may be squeezed."""
    mode = w(
        "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15
    )
    return "".join((
        w("mirrorMargins"),
        w("defaultTabStop", val=twips(2 * CELL)),
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val="compressPunctuation"),
        w("compat", mode),
    ))  # fmt: skip


def _end(paper: Paper) -> str:
    """Word wants a paragraph behind a table that ends a document."""
    return str(Para("Gap")) if paper.blocks and isinstance(paper.blocks[-1], TABLES) else ""


def _section(area: Area) -> str:
    wide, high = map(twips, area.page)
    footers = "".join(
        f'<w:footerReference w:type="{kind}" r:id="r{at}"/>' for kind, at in (("default", 4), ("even", 5))
    )
    margins = {
        "top": twips(area.top), "right": twips(area.even), "bottom": twips(area.page[1] - area.top - area.height),
        "left": twips(area.odd), "header": 851, "footer": twips(NUMBER_FOOT), "gutter": 0,
    }  # fmt: skip
    lying = {"orient": "landscape"} if wide > high else {}
    size = w("pgSz", w=wide, h=high, **lying)
    return w("sectPr", footers, size, w("pgMar", **margins), w("docGrid", type="lines", linePitch=LINE))


def _number(*, odd: bool) -> str:
    """`— 1 —` one character in from the outer edge: right on odd pages, left on even ones."""
    side = "right" if odd else "left"
    place = w("ind", **{side: twips(CELL)}) + w("jc", val=side)
    field = w("fldSimple", run("1"), instr=" PAGE ")
    return str(Para("Footer", run("— ") + field + run(" —"), more=place))
