"""What stands on a paper: its PDF or Word document read back."""

from __future__ import annotations

import io

import docx
import pypdfium2
from docx.oxml.ns import qn

from desktop.features.consultation import documents
from desktop.features.consultation.records import Dossier


def pages(key: str, dossier: Dossier, *, public: bool = False) -> list[str]:
    """The text of each page without blanks, its page number left out."""
    with pypdfium2.PdfDocument(documents.paper_pdf(key, dossier, public=public)) as book:
        told = ["".join(page.get_textpage().get_text_range().split()) for page in book]
    return [text.replace(f"—{number}—", "") for number, text in enumerate(told, 1)]


def read(key: str, dossier: Dossier, *, public: bool = False) -> str:
    return "".join(pages(key, dossier, public=public))


def read_word(key: str, dossier: Dossier, *, public: bool = False) -> str:
    opened = docx.Document(io.BytesIO(documents.paper_word(key, dossier, public=public)))
    return "".join(each.text or "" for each in opened.element.body.iter(qn("w:t")))
