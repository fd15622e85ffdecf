"""What PDF/A-2b asks of a file beside its pages: XMP metadata, an output intent, and nothing stray."""

from __future__ import annotations

from html import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from desktop.printing.blocks import Paper
from desktop.printing.colour import srgb_profile
from desktop.printing.fonts import visible

CLAIM = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"


def make_archival(document: PDFDocument, paper: Paper, *, whole: bool = True) -> None:
    """Add PDF/A-2b's parts to a document whose pages are drawn (ISO 19005-2 6.2.3, 6.6).

    One that is not `whole`, for pages of others that are no PDF/A are bound into it, does not claim to be one.
    """
    for page in document.Pages.pages:
        page.Trans = None
    day = paper.made
    document._timeStamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)  # noqa: SLF001  ReportLab has no public way to it
    profile = PDFStream(content=srgb_profile(), filters=[PDFZCompress])
    profile.dictionary["N"] = 3
    intent = PDFDictionary({
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(profile),
    })  # fmt: skip
    metadata = PDFStream(
        content=_xmp(paper, f"{day.isoformat()}T00:00:00+00:00", CLAIM if whole else "").encode(), filters=[]
    )
    metadata.dictionary.dict.update({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    catalog = document.Catalog
    for name, value in (
        ("OutputIntents", PDFArray([document.Reference(intent)])),
        ("Metadata", document.Reference(metadata)),
    ):
        if name not in catalog.__NoDefault__:
            catalog.__NoDefault__ = [*catalog.__NoDefault__, name]
        setattr(catalog, name, value)


def _xmp(paper: Paper, made: str, claim: str) -> str:
    title, author, subject = (escape(visible(text)) for text in (paper.title, paper.author, paper.subject))
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{claim}<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>Yicheng</xmp:CreatorTool><xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>Yicheng, ReportLab</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
