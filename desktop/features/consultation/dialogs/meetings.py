"""Editors of the consultation tab: a meeting's facts, who is invited and came, a new item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import AppError
from desktop.core.parse import parse_names
from desktop.features.consultation import commands, queries
from desktop.features.consultation.records import (
    ATTENDANCES,
    MEETING_KINDS,
    ItemDraft,
    Meeting,
    MeetingDraft,
    ParticipantDraft,
    Rule,
)
from desktop.features.consultation.rules import head_count
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import ENTER, Field, Form, check, choice, clock, day, line, notes, suggested
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, TOP, column, plain, row, rule, scrolled, sized, wide
from desktop.ui.words import Button, Segments, text


def kind_words() -> dict[str, str]:
    """What the kinds of meeting are called."""
    return {
        "joint": tr("Three-party joint meeting"),
        "council": tr("Deliberation meeting"),
        "tea": tr("Tea talk"),
        "coordination": tr("Coordination meeting"),
        "owners_committee": tr("Owners' committee meeting"),
        "assembly": tr("Owners' assembly"),
        "representatives": tr("Residents' representatives meeting"),
        "residents": tr("Residents' meeting"),
        "branch": tr("Branch assembly"),
        "branch_committee": tr("Branch committee meeting"),
    }


def attendance_words() -> dict[str, str]:
    return {"present": tr("present"), "leave": tr("excused"), "absent": tr("absent")}


def conclusion_words() -> dict[str, str]:
    """The ways an item may leave a meeting."""
    return {
        "resolution": tr("Resolved"),
        "assignment": tr("Assigned"),
        "postponed": tr("Postponed"),
        "assembly": tr("To assembly"),
        "declined": tr("Declined"),
    }


def meeting_editor(
    context: Context,
    draft: MeetingDraft,
    compounds: list[tuple[int, str]],
    parent: QWidget,
    *,
    series_id: int | None = None,
) -> Editor:
    """The facts of a meeting; a new one is planned with what is left over from earlier ones of its kind."""
    look = context.look
    told = context.peek(queries.rules_in_force)
    kind = choice("kind", tr("Kind of meeting"), [(kind, kind_words()[kind]) for kind in MEETING_KINDS])
    brand = suggested("brand", tr("Brand"), [rule.brand for rule in told if rule.brand], optional=True)
    convener = line("convener", tr("Convened by"), optional=True)
    form = Form(look, (
        choice("compound_id", tr("Compound"), compounds), kind, replace(brand, hint=tr("For example 乐邻圈")),
        line("subject", tr("Subject"), limit=80),
        day("held_on", tr("Day"), hint=tr("For example 2026-9-16")),
        clock("begins_at", tr("From"), optional=True),
        clock("ends_at", tr("To"), optional=True),
        line("location", tr("Place"), optional=True),
        convener,
        line("chair", tr("Chair"), hint=tr("With the post, for example 小区党支部书记李国庆")),
        line("recorder", tr("Minutes taken by"), optional=True),
        notes(look, "follow_up", tr("What became of the last resolutions"), lines=3, optional=True),
    ))  # fmt: skip
    title = tr("Meeting") if draft.id else tr("New meeting")

    def save(s: Session, typed: MeetingDraft) -> int:
        if typed.id is not None:
            return commands.save_meeting(s, typed)
        return commands.plan_meeting(s, typed, date.today(), series_id)

    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    _follow_rules(told, kind, brand, convener)
    return editor.lay_out(
        ("subject",), ("compound_id",), ("kind", "brand"), ("held_on", "begins_at", "ends_at"), ("location", "convener"),
        ("chair", "recorder"), ("follow_up",), units=200,
    )  # fmt: skip


def _follow_rules(told: Sequence[Rule], kind: Field, brand: Field, convener: Field) -> None:
    """A brand brings its kind along, and both who convenes; what was typed otherwise stays."""
    brands = {rule.brand: rule for rule in told if rule.brand}
    kinds = {rule.kind: rule for rule in told if not rule.brand}
    usual = {"", *(rule.convener for rule in told)}

    def follow(*_: object) -> None:
        own = brands.get(brand.read())
        if own is not None and kind.read() != own.kind:
            kind.write(own.kind)
        rule = own or kinds.get(kind.read())
        if rule is not None and convener.read() in usual:
            convener.write(rule.convener)

    for field in (kind, brand):
        field.edited.connect(follow)


def item_editor(context: Context, meeting_id: int, draft: ItemDraft, parent: QWidget) -> Editor:
    """A new item, or subject and source of one that is on the agenda."""
    form = Form(context.look, (
        line("subject", tr("Item"), limit=80),
        line("source", tr("Where it comes from"), optional=True, hint=tr("For example a visit by a centre household")),
    ))  # fmt: skip

    def save(s: Session, typed: ItemDraft) -> int:
        if typed.id is None:
            return commands.add_item(s, meeting_id, typed.subject, typed.source)
        return commands.rename_item(s, typed)

    editor = Editor(context, tr("Mend the item") if draft.id else tr("Add an item"), form, save, parent)
    form.load(draft)
    return editor.lay_out(("subject",), ("source",))


class PersonRow(QWidget):
    """One person of the list: name, vote, attendance, reason."""

    def __init__(
        self,
        context: Context,
        draft: ParticipantDraft,
        drop: Callable[[PersonRow], object],
        changed: Callable[[], object],
    ) -> None:
        super().__init__()
        self._draft = draft
        look = context.look
        self._votes = QCheckBox(tr("votes"))
        self._votes.setChecked(draft.votes)
        self._votes.setEnabled(not draft.observer)
        self._here = Segments(look, attendance_words(), draft.attendance)
        self._reason = QLineEdit(draft.reason, maxLength=40)
        self._reason.setAccessibleName(tr("Reason"))
        self._reason.setPlaceholderText(tr("Reason"))
        room = self._reason.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._reason.setSizePolicy(room)
        self._votes.toggled.connect(changed)
        self._here.changed.connect(self._turn)
        self._here.changed.connect(changed)
        name = wide(look, text(draft.name, "strong"), 26)
        gone = Button(
            look, tr("Take {name} off the list").format(name=draft.name), "icon", "x", lambda: drop(self)
        )
        self.setLayout(
            row(look, name, (self._votes, 0, CENTRE), (self._here, 0, CENTRE), (self._reason, 1), gone, gap=3)
        )
        self._turn()

    def draft(self) -> ParticipantDraft:
        here = self._here.chosen()
        reason = "" if here == ATTENDANCES[0] else self._reason.text().strip()
        return replace(
            self._draft,
            votes=self._votes.isChecked() and not self._draft.observer,
            attendance=here,
            reason=reason,
        )

    def _turn(self) -> None:
        self._reason.setVisible(self._here.chosen() != ATTENDANCES[0])


class ParticipantsDialog(QDialog):
    """Who is invited, for whom they stand, and who came; people are added by unit, several names at once."""

    def __init__(
        self, context: Context, meeting: Meeting, units: list[tuple[str, list[str]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Invited and present"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._meeting, self._units = context, meeting, dict(units)
        self._people = list(meeting.participants)
        self._loaded = list(meeting.participants)
        self._rows: list[PersonRow] = []
        self._count = text("", "strong")
        self._wrong = text("", "error", wrap=True)
        look = context.look
        unit = suggested("unit", tr("Unit or role"), [name for name, _ in units])
        name = line("name", tr("Names"), hint=tr("Several with 、 between them"))
        self._unit, self._names = cast("QComboBox", unit.widget), cast("QLineEdit", name.widget)
        self._add = Form(look, (
            unit, name,
            check("observer", tr("Observer (heard, does not vote)")),
            check("votes", tr("Has a vote")),
        ), self)  # fmt: skip
        self._add.load(ParticipantDraft("", ""))
        self._unit.currentTextChanged.connect(self._offer)
        self._names.installEventFilter(self)
        self._list = column(look, gap=1, margins=(5, 2, 5, 2))
        self._lay_out()
        self._fill()
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)

    def drafts(self) -> list[ParticipantDraft]:
        return [person.draft() for person in self._rows]

    def add(self) -> bool:
        """Put every name of the upper line on the list under its unit; False after saying what is missing."""
        new: ParticipantDraft = self._add.understood()
        names = parse_names(new.name)
        if not names or not new.unit:
            self._wrong.setText(tr("Fill in the unit and at least one name."))
            return False
        self._wrong.setText("")
        votes = new.votes and not new.observer
        people = [*self.drafts(), *(replace(new, name=name, votes=votes) for name in names)]
        units = list(dict.fromkeys(person.unit for person in people))
        self._people = sorted(people, key=lambda person: (person.observer, units.index(person.unit)))
        self._add.load(ParticipantDraft("", ""))
        self._fill()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the line of names puts them on the list and asks for the next unit."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if self.add():
                self._unit.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def save(self) -> None:
        """Store the list, with whoever still stands in the upper line."""
        if self._names.text().strip() and not self.add():
            return
        drafts, meeting = self.drafts(), self._meeting.id
        self.setEnabled(False)
        self._context.runner.write(
            self,
            tr("Attendance"),
            lambda s: commands.save_participants(s, meeting, drafts),
            lambda _done: self.accept(),
            self._refused,
        )

    def reject(self) -> None:
        if self.drafts() == self._loaded and not self._names.text().strip():
            super().reject()
            return
        question = tr("Leave without saving? What you have typed here would be lost.")
        messages.confirm(self._context.look, self, question, tr("Leave without saving"), super().reject)

    def _offer(self, unit: str) -> None:
        """Fill in who holds a post in the unit now, as long as no name was typed."""
        typed = self._names
        known = ["、".join(names) for names in self._units.values()]
        if unit in self._units and typed.text() in ("", *known):
            typed.setText("、".join(self._units[unit]))

    def _drop(self, gone: PersonRow) -> None:
        self._people = [person.draft() for person in self._rows if person is not gone]
        self._fill()

    def _fill(self) -> None:
        while taken := self._list.takeAt(0):
            if taken.widget():
                taken.widget().deleteLater()
        self._rows = []
        unit = None
        for person in self._people:
            if (person.unit, person.observer) != unit:
                unit = (person.unit, person.observer)
                words = tr("{unit} (observer)").format(unit=person.unit) if person.observer else person.unit
                self._list.place(text(words, "label"))
            self._rows.append(PersonRow(self._context, person, self._drop, self._say))
            self._list.place(self._rows[-1])
        self._list.place(None)
        self._say()

    def _say(self, *_: object) -> None:
        head = head_count(tuple(self.drafts()))
        words = tr(
            "Due {due}, present {present}, excused {leave}, observers {observers}, with a vote {voters}"
        )
        self._count.setText(
            words.format(
                due=head.due,
                present=head.present,
                leave=head.leave,
                observers=head.observers,
                voters=head.voters,
            )
        )

    def _refused(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, AppError) and "row" in error.facts:
            self._wrong.setText(messages.sentence(error))
        else:
            messages.explain(self._context.look, self, error)

    def _lay_out(self) -> None:
        look, rows = self._context.look, self._add.rows
        add = Button(look, tr("Add"), "plain", "plus", self.add)
        checks = row(look, rows["observer"], rows["votes"], None, add, gap=4)
        upper = column(
            look,
            row(look, (rows["unit"], 1, TOP), (rows["name"], 2, TOP), gap=3),
            checks,
            self._wrong,
            gap=1,
            margins=(5, 4, 5, 2),
        )
        save = Button(look, tr("Save"), "primary", action=self.save)
        foot = row(
            look,
            (self._count, 1),
            Button(look, tr("Cancel"), "main", action=self.reject),
            save,
            margins=(5, 2.5, 5, 2.5),
        )
        self.setLayout(column(look, upper, rule(), (scrolled(plain(self._list)), 1), rule(), foot, gap=0))
        save.setDefault(True)
        sized(look, self, 210, 165)
