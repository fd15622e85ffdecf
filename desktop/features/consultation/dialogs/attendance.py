"""Who is invited to a meeting, and who came: kept while one ticks it off at the door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop.core.errors import AppError, Conflict, RuleBroken
from desktop.core.parse import parse_names
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs.people import PersonRow
from desktop.features.consultation.records import Meeting, ParticipantDraft
from desktop.features.consultation.rules import brought_together, head_count, known_by, no_number
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import ENTER, Form, check, line, suggested
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, plain, row, rule, scrolled, sized
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.unsaved import offer
from desktop.ui.words import Button, text

LIST_KEPT_MS = 3000
"""How long after a change the list is stored, and what stands in the upper line is written down."""


class ParticipantsDialog(Dialog):
    """Who is invited, for whom they stand, and who came; people are added by unit, several names at once.

    What is ticked is stored within seconds; names still in the upper line are asked about, and offered again where the
    program ended before that.
    """

    def __init__(
        self, context: Context, meeting: Meeting, units: list[tuple[str, list[str]]], parent: QWidget
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Invited and present"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._meeting, self._units = meeting, dict(units)
        self._key = f"participants|{meeting.id}"
        self._people = list(meeting.participants)
        self._loaded = list(meeting.participants)
        self._rows: list[PersonRow] = []
        self._under_way, self._after = False, list[Callable[[], object]]()
        self._count, self._kept = text("", "strong"), text("", "caption")
        self._wrong = text("", "error", wrap=True)
        look = context.look
        unit = suggested("unit", tr("Unit or role"), [name for name, _ in units])
        name = line(
            "name", tr("Names"), hint=tr("Several with 、 between them; 11人 for people known by number only")
        )
        self._unit, self._names = cast("QComboBox", unit.widget), cast("QLineEdit", name.widget)
        observer, votes = (
            check("observer", tr("Observer (heard, does not vote)")),
            check("votes", tr("Has a vote")),
        )
        walk_in = check("walk_in", tr("Walk-in"))
        cast("QCheckBox", walk_in.widget).toggled.connect(cast("QCheckBox", observer.widget).setChecked)
        self._add = Form(look, (unit, name, observer, votes, walk_in), self)
        self._add.load(ParticipantDraft("", ""))
        self._typing = QTimer(self, singleShot=True, interval=LIST_KEPT_MS)
        self._typing.timeout.connect(self.note)
        self._add.edited.connect(self._hear_typing)
        self._unit.currentTextChanged.connect(self._offer)
        self._names.installEventFilter(self)
        self._list = column(look, gap=1, margins=(5, 2, 5, 2))
        self._pause = QTimer(self, singleShot=True, interval=LIST_KEPT_MS)
        self._pause.timeout.connect(self.keep)
        self._lay_out()
        self._fill()
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        context.seat.leaving.connect(self._hand_in)

    def drafts(self) -> list[ParticipantDraft]:
        return [person.draft() for person in self._rows]

    def add(self) -> bool:
        """Put every name of the upper line on the list under its unit; False after saying what is missing."""
        new: ParticipantDraft = self._add.understood()
        names = parse_names(new.name)
        if not names or not new.unit:
            self._wrong.setText(tr("Fill in the unit and at least one name."))
            return False
        if misread := next(filter(no_number, names), ""):
            self._wrong.setText(sentence(RuleBroken("participant.no_number", name=misread)))
            return False
        self._wrong.setText("")
        votes = new.votes and not new.observer
        self._show([*self.drafts(), *(known_by(replace(new, name=name, votes=votes)) for name in names)])
        self._add.load(ParticipantDraft("", ""))
        self._hear()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the line of names puts them on the list and asks for the next unit."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            if self.add():
                self._unit.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def note(self) -> None:
        """Write down what stands in the upper line; what was added from there only once the list is stored."""
        typed = self._context.typed
        said = self._add.said()
        if self._names.text().strip():
            typed.keep(self._key, self.windowTitle(), said)
        elif self.drafts() == self._loaded:
            typed.forget(self._key)

    def keep(self) -> None:
        """Store the list as it stands, if all of it can be understood."""
        self._pause.stop()
        if not self._under_way and self._readable() and self.drafts() != self._loaded:
            self._write()

    def lay_by(self) -> None:
        """What could not be stored in the name of who ticked it is told, not stored by another."""
        if self._names.text().strip():
            self.note()
        if wrong := self._wrong.text():
            said = tr(
                "What was ticked last in the list of who is invited and present was not stored: {reason}"
            )
            window = cast("QWidget", self.parentWidget()).window()
            messages.tell(self._context.look, window, said.format(reason=wrong))

    def save(self) -> None:
        """Store the list, with whoever still stands in the upper line, and close it."""
        if (self._names.text().strip() and not self.add()) or not self._readable():
            return
        self._pause.stop()
        if self._under_way:
            self._after.append(self.save)
            return
        self.setEnabled(False)
        self._after.append(self.accept)
        self._write()

    def reject(self) -> None:
        if self.drafts() == self._loaded and not self._names.text().strip():
            super().reject()
            return
        question = tr("Leave without saving? What you have typed here would be lost.")
        messages.confirm(self._context.look, self, question, tr("Leave without saving"), self._leave)

    def _hand_in(self) -> None:
        """Who ticked is about to leave: what is not on its way yet follows what is."""
        if self._under_way:
            self._after.insert(0, self.keep)
        else:
            self.keep()

    def _leave(self) -> None:
        self._typing.stop()
        self._context.typed.forget(self._key)
        super().reject()

    def _write(self) -> None:
        drafts, seen, meeting = self.drafts(), tuple(self._loaded), self._meeting.id
        self._under_way = True
        self.write(
            tr("Attendance"),
            lambda s: commands.save_participants(s, meeting, drafts, seen),
            self._stored,
            self._refused,
        )

    def _stored(self, people: Sequence[ParticipantDraft]) -> None:
        self._under_way, self._loaded = False, list(people)
        self._rest_on(people)
        self.note()
        self._kept.setText(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
        self._kept.show()
        after, self._after = self._after, []
        for action in after:
            action()
        if not after and self.drafts() != self._loaded:
            self._hear()

    def _rest_on(self, people: Sequence[ParticipantDraft]) -> None:
        known = {(person.unit, person.name): person for person in people}
        for person in self._rows:
            if person.key in known:
                person.rest_on(known[person.key])

    def _readable(self) -> bool:
        wrong = next((said for person in self._rows if (said := person.wrong())), "")
        self._wrong.setText(wrong)
        return not wrong

    def _refused(self, error: Exception) -> None:
        self.setEnabled(True)
        self._under_way, self._after = False, []
        if isinstance(error, Conflict):
            self._meet()
        elif isinstance(error, AppError) and "row" in error.facts:
            self._wrong.setText(messages.sentence(error))
        else:
            messages.explain(self._context.look, self, error)

    def _meet(self) -> None:
        """Somebody else was first: show what they changed beside what was typed here, to be looked at.

        Whom they took off is gone, but for one something was noted of here.
        """
        stored: Meeting = self._context.peek(queries.meeting_detail, self._meeting.id)
        base, mine = ({(p.unit, p.name): p for p in people} for people in (self._loaded, self.drafts()))
        theirs = {(p.unit, p.name): p for p in stored.participants}
        people = [
            brought_together(base[key], mine[key], person)[0] if key in base and key in mine
            else replace(mine[key], id=person.id, version=person.version) if key in mine
            else person
            for key, person in theirs.items()
            if key in mine or key not in base
        ]  # fmt: skip
        people += [
            replace(person, id=None, version=0)
            for key, person in mine.items()
            if key not in theirs and person != base.get(key)
        ]
        self._loaded = list(stored.participants)
        self._show(people)
        self._wrong.setText(
            tr(
                "Somebody else changed this list in the meantime. Both are shown together: look it over, then save."
            )
        )

    def _offer(self, unit: str) -> None:
        """Fill in who holds a post in the unit now, as long as no name was typed."""
        typed = self._names
        known = ["、".join(names) for names in self._units.values()]
        if unit in self._units and typed.text() in ("", *known):
            typed.setText("、".join(self._units[unit]))

    def _drop(self, gone: PersonRow) -> None:
        self._show([person.draft() for person in self._rows if person is not gone])
        self._hear()

    def _show(self, people: Sequence[ParticipantDraft]) -> None:
        units = list(dict.fromkeys(person.unit for person in people))
        self._people = sorted(people, key=lambda person: (person.observer, units.index(person.unit)))
        self._fill()

    def _fill(self) -> None:
        self._rows, shown = [], list[QWidget]()
        unit, proxies = None, self._meeting.rule.proxies
        for person in self._people:
            if (person.unit, person.observer) != unit:
                unit = (person.unit, person.observer)
                words = tr("{unit} (observer)").format(unit=person.unit) if person.observer else person.unit
                shown.append(text(words, "label"))
            self._rows.append(PersonRow(self._context.look, person, self._drop, self._hear, proxies=proxies))
            shown.append(self._rows[-1])
        refill(self._list, *shown)
        self._list.place(None)
        self._say()

    def _hear(self, *_: object) -> None:
        if not self._pause.isActive():
            self._pause.start()
        self._say()

    def _hear_typing(self) -> None:
        if not self._typing.isActive():
            self._typing.start()

    def _offered(self) -> QWidget | None:
        """What stood in the upper line when the program ended."""
        typed, key = self._context.typed, self._key
        words = typed.find(key)
        if words is None:
            return None
        return offer(self._context.look, words, lambda: self._add.say(words.said), lambda: typed.forget(key))

    def _say(self) -> None:
        head = head_count(tuple(self.drafts()))
        words = tr(
            "Due {due}, present {present}, excused {leave}, observers {observers}, with a vote {voters}"
        )
        said = words.format(
            due=head.due, present=head.present, leave=head.leave, observers=head.observers, voters=head.voters
        )
        walked = tr("uninvited {count}").format(count=head.walk_ins)
        self._count.setText(f"{said}，{walked}" if head.walk_ins else said)

    def _lay_out(self) -> None:
        look, rows = self._context.look, self._add.rows
        add = Button(look, tr("Add"), "plain", "plus", self.add)
        rows["walk_in"].setVisible(self._meeting.stage == "hold")
        checks = row(look, rows["observer"], rows["votes"], rows["walk_in"], None, add, gap=4)
        offered = self._offered()
        upper = column(
            look,
            *((offered,) if offered else ()),
            row(look, (rows["unit"], 1, TOP), (rows["name"], 2, TOP), gap=3),
            checks,
            self._wrong,
            gap=1,
            margins=(5, 4, 5, 2),
        )
        save = Button(look, tr("Save"), "primary", action=self.save)
        told = column(look, None, self._count, self._kept, None, gap=0)
        self._kept.hide()  # until there is something to tell
        close = Button(look, tr("Close"), "main", action=self.reject)
        foot = row(look, (told, 1), close, save, margins=(5, 2.5, 5, 2.5))
        self.setLayout(column(look, upper, rule(), (scrolled(plain(self._list)), 1), rule(), foot, gap=0))
        save.setDefault(True)
        sized(look, self, 210, 165)
