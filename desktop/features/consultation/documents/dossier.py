"""会议卷宗: all papers of a meeting as one, with a catalogue, continuous page numbers, and its photos at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from desktop.features.consultation.documents.discretion import named, told
from desktop.features.consultation.documents.wording import OPEN_DAY, closed, said_day, said_when, titled
from desktop.features.consultation.records import Dossier
from desktop.printing.blocks import (
    Block,
    Bound,
    Form,
    FormCell,
    FormRow,
    Grid,
    GridColumn,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Title,
)
from desktop.printing.bound import Obstacle, obstacle
from desktop.printing.document import page_count

COLUMNS = (
    GridColumn("序号", 3, "centre"),
    GridColumn("文书", 18),
    GridColumn("页数", 3.5, "centre"),
    GridColumn("起始页", 3.5, "centre"),
)
SHEETS = {"receipts": "通知回执", "sign_in": "签到表", "record": "签字的会议记录", "board": "公示照片"}
"""What a file of the meeting was said to be."""

PDF = "application/pdf"
"""The kind of a file whose pages are bound in."""

CONFIDED = "（反映人要求保密，原件存于该事项的办理档案，不收入本卷）"
"""What stands in place of a file that may name who asked for confidence."""

GONE = "（原件缺失或已损坏，未能收入本卷，请找到原件重新添加，或补入纸质文本）"
"""What is said of a file that the store has lost."""

LACKING: dict[Obstacle, str] = {
    "locked": "该文件设有密码，未能收入本卷。请另存一份不设密码的文件重新添加，或补入纸质文本。",
    "broken": "该文件已损坏，或者不是 PDF 文件，未能收入本卷。请找到完好的文件重新添加，或补入纸质文本。",
}
"""What stands in place of a file whose pages cannot be bound in."""


def dossier_paper(
    dossier: Dossier, papers: Sequence[Paper], *, public: bool, substitute: str | None = None
) -> Paper:
    """The 卷宗 of the given papers, each beginning a page of its own and under its own bookmark.

    Photos whose bytes `dossier` holds stand at the end, other files in the catalogue. `substitute` as in `typeset`.
    """
    meeting = dossier.meeting
    hide, title = named(meeting, public=public), titled(meeting, "会议卷宗")
    parts = [*papers, *_annex(dossier, public=public), _closing(dossier)]
    pages = [page_count(part, substitute) for part in parts]
    plain = Paper(title, tuple(_front(dossier, title, parts, pages, 0, public=public)))
    before = page_count(plain, substitute)
    parts[-1] = _closing(dossier, _holds(dossier, len(papers), before + sum(pages), public=public))
    front = _front(dossier, title, parts, pages, before, public=public)
    blocks: list[Block] = list(front)
    for part in parts:
        blocks += [PageBreak(), *part.blocks]
    return Paper(title, tuple(blocks), hide(meeting.draft.convener), title, day=meeting.draft.held_on)


def _front(
    dossier: Dossier, title: str, parts: Sequence[Paper], pages: Sequence[int], before: int, *, public: bool
) -> Iterator[Block]:
    """The first page: which meeting it is, and on which page each paper begins."""
    meeting = dossier.meeting
    hide, say = named(meeting, public=public), told(meeting, public=public)
    signed = f"{hide(meeting.signed_by)}（{said_day(meeting.signed_on)}）" if meeting.signed_by else ""
    facts = {
        "会议": say(meeting.draft.subject), meeting.own.get("compound", "小区"): meeting.compound, "时间": said_when(meeting.draft),
        "主持人": hide(meeting.draft.chair), "记录人": hide(meeting.draft.recorder), "签发": signed,
        "归档日期": said_day(meeting.archived_on),
    }  # fmt: skip
    rows = (FormRow((FormCell(label, "label"), FormCell(words))) for label, words in facts.items() if words)
    starts = accumulate(pages[:-1], initial=before + 1)
    yield Title(title)
    yield Form((5, 23), tuple(rows))
    yield Heading(1, "卷内目录")
    yield Paragraph(f"全卷共{before + sum(pages)}页。")
    yield Grid(COLUMNS, tuple(
        (str(number), part.title, str(count), str(start))
        for number, (part, count, start) in enumerate(zip(parts, pages, starts, strict=True), 1)
    ))  # fmt: skip


def _annex(dossier: Dossier, *, public: bool) -> Iterator[Paper]:
    """Photos, then PDF files as they are; other files are told by name. None of them goes on public papers.

    What proves a matter raised in confidence is told of without its name and not bound in: what a scan shows cannot be masked.
    """
    if public:
        return
    say = told(dossier.meeting, public=public)
    files = dossier.attached
    labels = [SHEETS.get(file.label, "") for file in files[: len(files) - len(dossier.evidence)]]
    labels += [f"任务{file.label}佐证" for file in dossier.evidence]
    kept = {file.digest for file in dossier.evidence if file.id in dossier.confided}
    blocks: list[Block] = [Title("照片和附件")]
    for number, (file, label) in enumerate(zip(files, labels, strict=True), 1):
        words = f"{number}. {label} {say(file.name)}".replace("  ", " ")
        if file.digest in dossier.gone:
            blocks.append(Paragraph(f"{number}. {label}{GONE}" if file.digest in kept else f"{words}{GONE}"))
        elif file.digest in kept:
            blocks.append(Paragraph(f"{number}. {label}{CONFIDED}"))
        elif photo := dossier.photos.get(file.digest):
            blocks.append(Picture(photo, words, 0.9))
        else:
            where = "见后" if file.digest in dossier.pdfs else "电子文件，存于会议档案"
            blocks.append(Paragraph(f"{words}（{where}）"))
    if files:
        yield Paper("照片和附件", tuple(blocks))
    for number, file in enumerate(files, 1):
        if file.digest not in kept and (pdf := dossier.pdfs.get(file.digest)) is not None:
            yield _attached(f"附件{number}：{say(file.name)}", pdf)


def _attached(title: str, pdf: bytes) -> Paper:
    """A PDF file as it is, or a sheet that says why it is not there."""
    if why := obstacle(pdf):
        return Paper(title, (Title(title), Paragraph(LACKING[why])))
    return Paper(title, (Bound(title, pdf),))


def _holds(dossier: Dossier, papers: int, pages: int, *, public: bool) -> str:
    """How much the file holds, and when and why it was opened again after it had been filed."""
    meeting = dossier.meeting
    hide, say = named(meeting, public=public), told(meeting, public=public)
    opened = (
        closed(
            f"本卷曾于{said_day(one.filed_on)}归档，{said_day(one.opened_on)}由{hide(one.opened_by)}重新打开，"
            f"原因：{say(one.reason)}"
        )
        for one in meeting.unfilings
    )
    return "\n".join((f"本卷共有文书{papers}件，连同目录和本表共{pages}页。", *opened))


def _closing(dossier: Dossier, told: str = "") -> Paper:
    """卷内备考表 at the end, always one page: what the file holds, who made it up and who checked it."""
    made_on = said_day(dossier.meeting.archived_on) or OPEN_DAY
    rows = (
        FormRow((FormCell("本卷情况说明", "label"), FormCell(told, "prose")), 120.0),
        FormRow((FormCell("立卷人", "label"), FormCell()), 15.0),
        FormRow((FormCell("检查人", "label"), FormCell()), 15.0),
        FormRow((FormCell("立卷时间", "label"), FormCell(made_on)), 15.0),
    )
    return Paper("卷内备考表", (Title("卷内备考表"), Form((7, 21), rows)))
