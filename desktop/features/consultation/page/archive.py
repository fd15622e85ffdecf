"""The file of a meeting: what it holds and what is missing, its scans and photos, and that it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.attachments import FileRow, Stored
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import unfile_editor
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.records import Holding, Meeting, Publication, Unfiling
from desktop.ui import messages
from desktop.ui.chip import Chip, Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, column, plain, row, rule, scrolled, wide
from desktop.ui.record import refill
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

LISTED = 78
"""Units: the check list beside the files."""


def sheet_words() -> dict[str, str]:
    """What a file of a meeting may be."""
    return {
        "receipts": tr("Receipts"),
        "sign_in": tr("Sign-in sheet"),
        "record": tr("Signed record"),
        "board": tr("Photo of the board"),
    }


def unfiled(one: Unfiling) -> str:
    """That the file was opened again, as a line below what it holds."""
    words = tr("Filed on {filed_on}, opened again on {opened_on} by {opened_by}: {reason}")
    return words.format(**asdict(one))


class Archive(StepView):
    """Papers are scanned and put here; once it is filed, nothing of the meeting changes any more."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._missing: list[str] = []
        self._holdings = column(look, gap=2)
        self.files = Files(context, sheet_words())
        self.files.added.connect(self._add)
        self.files.removed.connect(self._remove)
        self.files.labelled.connect(self._label)
        listed = column(
            look,
            text(tr("What the file holds"), "heading"),
            self._holdings,
            None,
            gap=3,
            margins=(4, 3, 4, 3),
        )
        hint = tr("Scan or photograph what was signed on paper, add it here, and say which sheet it is.")
        right = column(
            look, text(tr("Scans, photos and files"), "heading"), text(hint, "soft", wrap=True), self.files, None,
            gap=2.5, margins=(4, 3, 4, 3),
        )  # fmt: skip
        self.setLayout(row(
            look, wide(look, scrolled(plain(listed)), LISTED), rule(upright=True), (scrolled(plain(right)), 1), gap=0
        ))  # fmt: skip

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        look, (papers, files, sheets) = self.context.look, self.context.peek(_file_of, meeting.id)
        found = rules.holdings(meeting, papers, sheets)
        self._missing = [_holding_words()[one.key] for one in found if not one.is_there]
        refill(self._holdings, *(_line(look, one) for one in found), *self._filed())
        self.files.show_files(files)
        self.files.set_editable(meeting.archived_on is None)

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        if self.meeting.archived_on is not None:
            return (Button(look, tr("Open the file again…"), "main", "arrow-back-up", self.unfile),)
        return (Button(look, tr("File the meeting…"), "primary", "check", self.ask_archive),)

    def ask_archive(self) -> None:
        """Say what is missing, and file the meeting once that is meant."""
        question = tr(
            "File the meeting? To change anything of it afterwards, its file has to be opened again."
        )
        if self._missing:
            question = (
                tr("The file lacks: {missing}.").format(missing=tr("; ").join(self._missing))
                + "\n"
                + question
            )
        wanted, words = self.meeting.id, tr("File the meeting")
        messages.confirm(
            self.context.look, self, question, words,
            lambda: self.write(words, lambda s: commands.archive_meeting(s, wanted, date.today())),
        )  # fmt: skip

    def unfile(self) -> Editor:
        """Ask when, by whom and why the file is opened again."""
        editor = unfile_editor(self.context, self.meeting, self)
        editor.open()
        return editor

    def _filed(self) -> list[QWidget]:
        """Since when it is closed, and how often it was opened again before."""
        said: list[QWidget] = [text(unfiled(one), "soft", wrap=True) for one in self.meeting.unfilings]
        if (day := self.meeting.archived_on) is None:
            return said
        words = tr("Filed on {day}; nothing of it changes any more.").format(day=day)
        return [*said, messages.inline_message(self.context.look, "ok", words)]

    def _add(self, files: list[Stored]) -> None:
        wanted = self.meeting.id
        self.write(tr("Add files to a meeting"), lambda s: commands.add_meeting_files(s, wanted, files))

    def _remove(self, file: int) -> None:
        self.write(tr("Remove a file"), lambda s: commands.remove_meeting_file(s, file))

    def _label(self, file: int, sheet: str) -> None:
        self.write(tr("Say what a file is"), lambda s: commands.label_meeting_file(s, file, sheet))


def _file_of(s: Session, meeting_id: int) -> tuple[Sequence[Publication], Sequence[FileRow], frozenset[str]]:
    """All that lies in the file of a meeting."""
    return (
        queries.publications(s, meeting_id),
        queries.meeting_files(s, meeting_id),
        queries.sheets_of(s, meeting_id),
    )


def _holding_words() -> dict[str, str]:
    return {
        "notice": tr("Notice to everybody invited"),
        "receipts": tr("Receipts"),
        "sign_in": tr("Sign-in sheet, scanned"),
        "record": tr("Record with signatures, scanned"),
        "minutes": tr("Minutes, signed"),
        "published": tr("Published on the board"),
        "board": tr("Photo of the board"),
        "down": tr("Taken down, or withdrawn"),
    }


def _line(look: Look, one: Holding) -> QWidget:
    """A line of the check list; how many of how many, where there are several."""
    status = Status("ok", tr("there")) if one.is_there else Status("warn", tr("missing"))
    many = f"{one.count}/{one.of}" if one.of else ""
    words = text(_holding_words()[one.key], wrap=True)
    return plain(row(look, (words, 1, CENTRE), text(many, "caption"), Chip(look, status), gap=3))
