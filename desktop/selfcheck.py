"""Tries the whole program on a database made for it, as after an installation."""

from __future__ import annotations

import sys
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from desktop.app import App
from desktop.core.db import Database
from desktop.core.photo import develop, miniature
from desktop.core.settings import LANGUAGES
from desktop.demo import make_demo
from desktop.features.access.dialogs import (
    CodeDialog,
    end_role_editor,
    end_user_editor,
    new_code_editor,
    password_editor,
    pin_editor,
    recover_editor,
    reset_editor,
    role_editor,
    sign_in_editor,
    user_editor,
)
from desktop.features.access.page import show_code
from desktop.features.access.records import FreshCode, RoleDraft, UserDraft
from desktop.features.consultation import documents
from desktop.features.consultation.dialogs import (
    KindsDialog,
    ParticipantsDialog,
    ProblemsDialog,
    RhythmDialog,
    agenda_editor,
    begin_editor,
    ending_editor,
    item_editor,
    leave_editor,
    meeting_editor,
    notice_editor,
    objection_editor,
    rule_editor,
    series_editor,
    short_notice_editor,
    take_down_editor,
    withdraw_editor,
)
from desktop.features.consultation.queries import dossier, meeting_ids
from desktop.features.consultation.records import (
    OUTCOMES,
    ItemDraft,
    Meeting,
    ObjectionDraft,
    Publication,
    Rule,
    SeriesDraft,
)
from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import (
    adjust,
    adjusted,
    body_editor,
    duty_editor,
    hand_over_editor,
    household_editor,
    level_editor,
    level_words,
    links_editor,
    office_editor,
    place_editor,
    post_editor,
)
from desktop.features.organisation.records import DutyDraft, HouseholdDraft, PostDraft
from desktop.features.worklist.dialogs import (
    SameDialog,
    acceptance_editor,
    answer_editor,
    drop_editor,
    extension_editor,
    matter_editor,
    milestone_editor,
    progress_editor,
    reopen_editor,
    route_editor,
    ruling_editor,
    task_editor,
)
from desktop.features.worklist.queries import matter_detail
from desktop.features.worklist.records import (
    AcceptanceDraft,
    AnswerDraft,
    EndDraft,
    ExtensionDraft,
    MatterDraft,
    MilestoneDraft,
    ProgressDraft,
    RouteDraft,
    RulingDraft,
    TaskDraft,
)
from desktop.printing.blocks import Paper, Picture
from desktop.printing.document import typeset
from desktop.printing.word import word
from desktop.selfcheck_money import of_money
from desktop.shell import tab_titles
from desktop.start import DATABASE, Program, draw_unseen, program_for
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.wizard import FirstChoice, FirstStart

PHOTOS = {
    "photo.webp": "UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoQAAwAAUAmJaACdLoAA5gA/vBTH+j64RZGX/7Gb/56P/z0f6hgAA==",
    "photo.png": (
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAF0lEQVR4nGNkaGhgIAUwkaR6VMMI0gAAZ3oBGEMaOc4AAAAASUVORK5CYII="
    ),
}
"""A teal picture in formats whose readers are parts of their own, which packing may leave out; JPEG is made of them."""

Compounds = list[tuple[int, str]]

TEAL = (0, 128, 128)
LEAST_COLOURS = 8
"""Fewer colours than this in a picture of a page, and nothing was drawn on it."""


class Trouble:
    """Collects what went wrong where nobody could catch it: in a slot, or in a job nobody waited for."""

    def __init__(self) -> None:
        self._errors: list[BaseException] = []

    def hear(self, error: BaseException) -> None:
        self._errors.append(error)

    def hook(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self.hear(error)

    def speak(self) -> None:
        """Raise the first error heard."""
        if self._errors:
            raise self._errors[0]


def check_all(resources: Path, folder: Path) -> Iterator[str]:
    """Import the sample files, print their minutes, open every page and dialog in both languages.

    Leaves the database, `minutes.pdf` and `dossier.pdf` in `folder`; yields a word for each thing that was seen to work,
    and raises what did not, `RuleBroken("database.exists")` before touching a folder with data in it.
    """
    make_demo(folder / DATABASE, resources)
    yield "import"
    yield from _papers(folder)
    _require_photos()
    yield "photos"
    draw_unseen()
    trouble, hook = Trouble(), sys.excepthook
    sys.excepthook = trouble.hook
    program = program_for(resources, folder / "settings.json", None)
    try:
        yield from _screens(program, resources, folder, trouble)
    finally:
        program.close()
        sys.excepthook = hook


def _papers(folder: Path) -> Iterator[str]:
    database = Database(folder / DATABASE)
    try:
        with database.reading() as session:
            file = dossier(session, meeting_ids(session)[-1])
        (folder / "minutes.pdf").write_bytes(documents.minutes_pdf(file.meeting, public=True))
        (folder / "dossier.pdf").write_bytes(documents.paper_pdf("dossier", file, public=False))
        yield "minutes"
        if faults := database.check():
            raise RuntimeError(f"the database is damaged: {faults}")
        yield "database"
    finally:
        database.close()


def _require_photos() -> None:
    """Each is kept, shown small and set on a paper as it would be by hand."""
    for name, code in PHOTOS.items():
        kept = develop(develop(b64decode(code), name), name)
        seen = miniature(kept, 4, name).rgb[:3]
        if any(abs(one - wanted) > 8 for one, wanted in zip(seen, TEAL, strict=True)):
            raise RuntimeError(f"{name} comes out in other colours: {seen.hex()}")
        paper = Paper(name, (Picture(b64decode(code), name), Picture(kept)))
        if b"/DCTDecode" not in typeset(paper) or not word(paper):
            raise RuntimeError(f"{name} does not come onto paper")


def _screens(program: Program, resources: Path, folder: Path, trouble: Trouble) -> Iterator[str]:
    program.runner.stumbled.connect(trouble.hear)
    if not program.open(folder):
        raise RuntimeError("the window does not open")
    program.settle()
    trouble.speak()
    if program.shown is None:
        raise RuntimeError("the data does not come into the window")
    for language in LANGUAGES:
        program.shown.speak(language)
        for name, shown in _everything(program.shown, resources):
            program.settle()
            trouble.speak()
            _require_drawn(name, shown)
            if isinstance(shown, QDialog):
                shown.done(0)
            yield f"{language} {name}"


def _everything(app: App, resources: Path) -> Iterator[tuple[str, QWidget]]:
    for key in tab_titles():
        yield key, app.window.show_page(key)
    app.window.show_page("consultation")
    for dialog in dialogs(app, resources):
        yield dialog.windowTitle(), dialog


def dialogs(app: App, resources: Path) -> Iterator[QDialog]:
    """Every dialog the program has, opened one after the other on the demo data."""
    context, window = app.context, app.window
    organisation, consultation = app.page("organisation"), app.page("consultation")
    consultation.open(context.peek(meeting_ids)[-1])  # the oldest: it is written up
    app.settle()
    compounds = context.peek(queries.compound_choices)
    for editor in (
        *_of_organisation(context, window, compounds),
        *_of_access(context, window),
        *_of_worklist(context, window, compounds),
        *of_money(context, window),
        *_of_consultation(context, window, compounds, consultation.meeting),
        office_editor(context, context.peek(queries.office), window),
        FirstStart(context.look, FirstChoice(language=context.preferences.now.language), level_words()),
    ):
        editor.open()
        yield editor
    yield app.seating.users()
    yield adjust(context, context.peek(queries.body_detail, 1), window)
    yield adjusted(context, None, tr("All places"), window)
    consultation.show_step("write_up")
    app.settle()
    yield from _ended(app, consultation)
    yield organisation.import_file(resources / "demo" / "roster.xlsx")
    yield organisation.print_list("centres")
    yield app.page("worklist").print_list()
    yield app.help()
    yield app.about()
    question = app.undo()
    if question is None:
        raise RuntimeError("the demo data holds no action to take back")
    yield question


def _of_organisation(context: Context, window: QWidget, compounds: Compounds) -> Iterator[QDialog]:
    centre = context.peek(queries.centre_rows, None)[0]
    yield post_editor(context, PostDraft(1), window)
    yield household_editor(context, context.peek(queries.household_draft, 1), "1栋1单元101", window)
    yield household_editor(context, HouseholdDraft(), "", window, compounds)
    yield place_editor(context, context.peek(queries.place_draft, 1), {}, window)
    yield body_editor(context, context.peek(queries.body_draft, 1), {}, window)
    yield level_editor(context, window)
    yield duty_editor(context, DutyDraft(centre.id, done_on=date(2026, 9, 1)), window)
    yield hand_over_editor(context, (1, 2), [centre], window)
    yield links_editor(context, centre.id, context.peek(queries.linked_rooms, centre.id), window)


def _of_access(context: Context, window: QWidget) -> Iterator[QDialog]:
    yield user_editor(context, UserDraft(begins_on=date.today()), window)
    yield role_editor(context, RoleDraft(1), "王敏", window)
    yield end_role_editor(context, 1, "王敏", window)
    yield end_user_editor(context, 1, "王敏", window)
    yield reset_editor(context, 1, "王敏", window)
    yield sign_in_editor(context, window, show_code)
    yield password_editor(context, 1, window)
    yield pin_editor(context, 1, window)
    yield new_code_editor(context, 1, window, show_code)
    yield recover_editor(context, window, show_code)
    fresh = FreshCode(1, 1, "王敏", "wangmin", "", date(2026, 9, 18), "4EF7-9ACD-GHJK-MNPR-TUWX-Y346")
    yield CodeDialog(context, fresh, window, show_code)


def _of_worklist(context: Context, window: QWidget, compounds: Compounds) -> Iterator[QDialog]:
    yield matter_editor(context, MatterDraft(compounds[0][0]), compounds, window)
    yield SameDialog(context, context.peek(matter_detail, 1), window)
    yield route_editor(context, RouteDraft(1), window)
    yield answer_editor(context, AnswerDraft(1), window)
    yield reopen_editor(context, EndDraft(1), window)
    yield task_editor(context, TaskDraft(1), window)
    yield milestone_editor(context, MilestoneDraft(1), window)
    yield progress_editor(context, ProgressDraft(1), window)
    yield extension_editor(context, ExtensionDraft(1), window)
    yield ruling_editor(context, RulingDraft(1), window)
    yield acceptance_editor(context, AcceptanceDraft(1), window)
    yield drop_editor(context, EndDraft(1), window)


def _of_consultation(
    context: Context, window: QWidget, compounds: Compounds, meeting: Meeting
) -> Iterator[QDialog]:
    units = context.peek(queries.units_of, meeting.draft.compound_id)
    yield meeting_editor(context, meeting.draft, compounds, window)
    yield item_editor(context, 1, ItemDraft(), window)
    yield agenda_editor(context, meeting, ItemDraft(), window)
    yield notice_editor(context, meeting, (1, 2), "", window)
    yield leave_editor(context, meeting, (1,), window)
    yield begin_editor(context, meeting, window)
    yield short_notice_editor(context, meeting, date.today(), window)
    yield from (ending_editor(context, meeting, how, window) for how in OUTCOMES)
    yield rule_editor(context, Rule(), window, new_brand=True)
    yield series_editor(context, SeriesDraft(compounds[0][0]), compounds, window)
    yield ParticipantsDialog(context, meeting, units, window)
    yield KindsDialog(context, window)
    yield RhythmDialog(context, lambda _draft, _series: None, window)
    yield ProblemsDialog(context, replace(meeting, items=()), lambda _problem: None, window)


def _ended(app: App, consultation: Any) -> Iterator[QDialog]:
    """What the steps after a meeting ask."""
    yield consultation.step.print_minutes()
    yield consultation.step.compare()
    sign = consultation.step.sign_editor()
    sign.open()
    yield sign
    consultation.show_step("publish")
    app.settle()
    yield consultation.step.publish()
    for editor in _board(app.context, app.window):
        editor.open()
        yield editor
    yield consultation.figures()


def _board(context: Context, window: QWidget) -> Iterator[QDialog]:
    """What is asked of a paper on the board; the demo data holds none, so it is asked of one made up."""
    day = date(2026, 9, 18)
    paper = Publication(1, 1, 2026, 1, "minutes", 1, "", "", "", "", "", day, day, None, None, "")
    yield take_down_editor(context, paper, window)
    yield withdraw_editor(context, paper, window)
    yield objection_editor(context, ObjectionDraft(paper.id), window)


def _require_drawn(name: str, shown: QWidget) -> None:
    small = shown.grab().toImage().scaled(64, 64).convertToFormat(QImage.Format.Format_RGB32)
    colours = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    if not shown.isVisible() or len(colours) < LEAST_COLOURS:
        raise RuntimeError(f"{name} stays empty")
