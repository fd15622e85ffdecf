"""Reads the demo's minutes back and says whether an office could post and archive them."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from pikepdf import pdfa

MEETING = Path(__file__).resolve().parent.parent / "resources" / "demo" / "meeting.toml"
PAGES = range(1, 5)
NOTED = "minutes-1-"
"""The papers of the meeting whose notes are in `MEETING`; the demo office has met more often."""


def faults(paper: Path) -> Iterator[str]:
    """What is wrong with one PDF: the archive format, the number of pages, or text that went missing."""
    report = pdfa.validate_written(paper, pdfa.Flavour.PDFA_2B)
    yield from (str(finding) for finding in report.findings)
    with pypdfium2.PdfDocument(paper) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    if len(pages) not in PAGES:
        yield f"{len(pages)} pages"
    printed = squeezed("".join(pages))
    if paper.name.startswith(NOTED):
        yield from (f"not printed: {text}" for text in expected() if squeezed(text) not in printed)


def expected() -> Iterator[str]:
    """What was typed into the demo meeting and no minutes may lack."""
    meeting = tomllib.loads(MEETING.read_text(encoding="utf-8"))
    yield meeting["compound"]
    for item in meeting["items"]:
        yield from (item["subject"], item["text"])


def squeezed(text: str) -> str:
    return "".join(text.split())


def main(folder: Path) -> int:
    """Check every paper in `folder`; the exit code is 0 when there is one and all are well."""
    papers = sorted(folder.glob("*.pdf"))
    found = [f"{paper.name}: {fault}" for paper in papers for fault in faults(paper)]
    print(*found, f"{len(papers)} papers checked, {len(found)} faults", sep="\n")
    return 0 if papers and not found else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
