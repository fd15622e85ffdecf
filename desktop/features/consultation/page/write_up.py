"""Writing a meeting up: its minutes as the program words them or as somebody typed them, and the signature under them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.desk import DRAFT_KEPT_MS
from desktop.features.consultation.dialogs import Compared, paper_words, remark_words, sign_editor
from desktop.features.consultation.page.paper import show_minutes
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import summary
from desktop.features.consultation.records import Meeting, Remark, WordingDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, low, plain, row, rule, wide
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.words import Button, Segments, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

BODIES = {"minutes": documents.minutes_body, "narrative": documents.narrative_body}
"""Papers whose text may be typed over, and how the program words it."""

SIDE = (72, 84)
"""Units, from and to: what was decided beside the text."""


class WriteUp(StepView):
    """The text may be typed over until somebody answers for it; it is kept as one types, and never overwritten."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._paper = next(iter(BODIES))
        self._stored = WordingDraft(meeting.id, self._paper)
        self._theirs: WordingDraft | None = None
        self._worded, self._shown = "", ""
        self._under_way = False
        self._remarks: list[Remark] = []
        self._after: list[Callable[[], object]] = []
        self.typed = QPlainTextEdit()
        self.typed.setAccessibleName(tr("Text of the minutes"))
        self.typed.setTabChangesFocus(True)
        self.typed.textChanged.connect(self._hear)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_KEPT_MS)
        self._pause.timeout.connect(self.keep)
        self.which = Segments(look, {paper: paper_words()[paper] for paper in BODIES}, self._paper)
        self.which.changed.connect(lambda: self.keep(self._turn))
        self._state, self._notes = text("", "caption"), column(look, gap=1.5)
        self._back = Button(look, tr("Back to the program's wording…"), "quiet", action=self.ask_back)
        self._side, self._looked = column(look, gap=0), column(look, gap=1.5)
        self._lay_out()

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self._worded = BODIES[self._paper](meeting)
        stored: WordingDraft = self.context.peek(queries.wording_of, meeting.id, self._paper)
        if not self._under_way:
            self._meet(stored)
        self.typed.setReadOnly(self._locked is not None)
        refill(self._side, summary(self.context.look, meeting))
        self._tell()
        self._look_through()

    @property
    def unsaved(self) -> bool:
        return self._under_way or self._text() != self._shown

    @property
    def changed(self) -> bool:
        """Whether the program would word it otherwise now than when it was typed over."""
        old = self._stored
        return old.id is not None and self._worded not in (old.worded, self._text())

    def keep(self, then: Callable[[], object] | None = None) -> None:
        self._pause.stop()
        if then is not None:
            self._after.append(then)
        self._go_on()

    def buttons(self) -> tuple[QWidget, ...]:
        look, signed = self.context.look, self.meeting.signed_on is not None
        out = Button(look, tr("Print minutes"), "main", "printer", self.print_minutes)
        out.setShortcut(QKeySequence.StandardKey.Print)
        if self.meeting.archived_on is not None:
            return (out,)
        if signed:
            back = Button(look, tr("Take the signature back"), "main", "arrow-back-up", self.ask_unsign)
            on = Button(look, tr("On to publication"), "primary", action=lambda: self.turned.emit("publish"))
            return back, out, on
        reopen = Button(look, tr("Reopen"), "main", "arrow-back-up", self.reopen)
        return reopen, out, Button(look, tr("Sign…"), "primary", "check", self.sign)

    def print_minutes(self) -> Preview:
        """Look at the minutes as they stand here, masked for the board or whole for the file; then print or save them."""
        self.keep()
        if self._paper != "minutes":
            stored: WordingDraft = self.context.peek(queries.wording_of, self.meeting.id, "minutes")
            return show_minutes(self.context, self.meeting, self, stored.typed if stored.id else None)
        typed = self._text()
        return show_minutes(self.context, self.meeting, self, None if typed == self._worded else typed)

    def sign(self) -> None:
        """Ask who answers for the text, once what was typed is kept."""
        self.keep(lambda: self.sign_editor().open())

    def sign_editor(self) -> Editor:
        return sign_editor(self.context, self.meeting, self._remarks, self)

    def reopen(self) -> None:
        """Go back to the desk to mend something."""
        wanted = self.meeting.id
        self.keep(lambda: self.write(tr("Reopen a meeting"), lambda s: commands.reopen_meeting(s, wanted)))

    def ask_unsign(self) -> None:
        """Take the signature back, once that is meant."""
        wanted = self.meeting.id
        question = tr("Take the signature back? The text can then be changed, and has to be signed anew.")
        take = tr("Take the signature back")
        messages.confirm(
            self.context.look, self, question, take,
            lambda: self.write(take, lambda s: commands.unsign_minutes(s, wanted)),
        )  # fmt: skip

    def ask_back(self) -> None:
        """Throw away what was typed, once that is meant."""
        question = tr(
            "Throw away what was typed, and take the program's wording again? It can be undone in the menu."
        )
        words = tr("Take the program's wording")
        messages.confirm(self.context.look, self, question, words, lambda: self._take(self._worded))

    def compare_theirs(self) -> Compared:
        """What was typed here beside what somebody else stored meanwhile, to choose from paragraph by paragraph."""
        theirs = self._theirs or self._stored
        parts = rules.chunks(self._words_of(self._stored), self._text(), self._words_of(theirs))
        titles = tr("Two texts of the minutes"), tr("As typed here"), tr("As somebody else stored it")
        dialog = Compared(self.context, titles, parts, self, self._settle)
        dialog.open()
        return dialog

    def compare(self) -> Compared:
        """Both wordings side by side, to choose from paragraph by paragraph."""
        parts = rules.chunks(self._stored.worded, self._text(), self._worded)
        titles = tr("Two wordings of the minutes"), tr("As typed"), tr("As the program words it now")
        dialog = Compared(self.context, titles, parts, self, self._take)
        dialog.open()
        return dialog

    @property
    def _locked(self) -> RuleBroken | None:
        """Why the text cannot be changed, where it cannot."""
        if self.meeting.archived_on is not None:
            return RuleBroken("meeting.archived", day=self.meeting.archived_on)
        if self.meeting.signed_on is not None:
            return RuleBroken("wording.signed", name=self.meeting.signed_by, day=self.meeting.signed_on)
        return None

    def _meet(self, stored: WordingDraft) -> None:
        """Show what is stored; what is typed here and not stored yet stands beside what somebody else stored meanwhile."""
        if self.unsaved and stored.version != self._stored.version and self._words_of(stored) != self._text():
            self._theirs = stored
            return
        clean, self._stored, self._theirs = not self.unsaved, stored, None
        if clean:
            self._load(self._words_of(stored))

    def _settle(self, words: str) -> None:
        """Put what was chosen of the two texts in place of both."""
        if self._theirs is not None:
            self._stored, self._theirs = self._theirs, None
        self.typed.setPlainText(words)
        self._shown = ""
        self.keep()

    def _words_of(self, stored: WordingDraft) -> str:
        return stored.typed if stored.id else self._worded

    def _turn(self) -> None:
        """Show the text of the other paper."""
        self._paper = self.which.chosen()
        self._shown = self._text()  # all of it is stored by now
        self.renew(self.meeting)

    def _text(self) -> str:
        return self.typed.toPlainText().strip()

    def _load(self, words: str) -> None:
        self._shown = words.strip()
        if self._text() != self._shown:
            self.typed.blockSignals(True)
            self.typed.setPlainText(self._shown)
            self.typed.blockSignals(False)

    def _take(self, words: str) -> None:
        """Put a text that was chosen in place of the typed one; it rests on what the program words now."""
        self._stored = replace(self._stored, worded=self._worded)
        self.typed.setPlainText(words)
        self._shown = ""
        self.keep()

    def _hear(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _go_on(self) -> None:
        """Store what is not stored yet, then do what waited for it."""
        if self._under_way:
            return
        if self._text() != self._shown and self._locked is None:
            if self._theirs is None:
                self._write()
            elif self._after:  # somebody wants to go on: first the two texts
                self._after = []
                self.compare_theirs()
            return
        after, self._after = self._after, []
        for action in after:
            action()

    def _write(self) -> None:
        typed = self._text()
        own = self._stored.id is None or typed == self._worded
        draft = replace(self._stored, typed=typed, worded=self._worded if own else self._stored.worded)
        self._under_way, self._shown = True, typed
        label = tr("Word the minutes")
        self.context.runner.write(
            self, label, lambda s: commands.save_wording(s, draft), self._saved, self._not_saved
        )

    def _saved(self, stored: WordingDraft) -> None:
        self._under_way, self._stored = False, stored
        self.said.emit(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
        self._tell()
        self._look_through()
        self._go_on()

    def _not_saved(self, error: Exception) -> None:
        self._under_way, self._after, self._shown = False, [], ""
        self.which.choose(self._paper)
        if isinstance(error, Conflict):
            self._meet(self.context.peek(queries.wording_of, self.meeting.id, self._paper))
            self._tell()
            self._go_on()
            return
        messages.explain(self.context.look, self, error)

    def _tell(self) -> None:
        """Whose words these are, and what keeps them from being changed."""
        look, own = self.context.look, self._text() == self._worded
        self._state.setText(tr("As the program words it") if own else tr("Typed by hand"))
        self._back.setVisible(not own and self._locked is None)
        notes: list[QWidget] = []
        if (locked := self._locked) is not None:
            notes.append(messages.inline_message(look, "info", sentence(locked)))
        elif self._theirs is not None:
            said = tr(
                "Somebody else changed this text meanwhile. Yours is not stored yet: look at both and choose."
            )
            both = Button(look, tr("Compare…"), "plain", action=self.compare_theirs)
            notes.append(messages.inline_message(look, "bad", said, both))
        elif self.changed:
            said = tr(
                "The meeting was changed after this was typed. Your text stays; look at both and choose."
            )
            both = Button(look, tr("Compare…"), "plain", action=self.compare)
            notes.append(messages.inline_message(look, "warn", said, both))
        refill(self._notes, *notes)

    def _look_through(self) -> None:
        """Who is named and not on the list, and what stays open: asked of the text as it stands."""
        meeting, typed = self.meeting, self._text()
        self.context.runner.read(
            self,
            lambda s: rules.remarks(meeting, typed, queries.names_in(s, meeting.id, typed)),
            self._remark,
        )

    def _remark(self, remarks: list[Remark]) -> None:
        look = self.context.look
        self._remarks = remarks
        notes = [messages.inline_message(look, "warn", words) for words in remark_words(remarks)]
        if not notes and self._locked is None:
            notes = [
                messages.inline_message(
                    look, "ok", tr("Everybody named is on the list, and nothing is left open.")
                )
            ]
        refill(self._looked, *notes)

    def _lay_out(self) -> None:
        look = self.context.look
        head = row(look, self.which, self._state, None, self._back, gap=3)
        left = column(
            look, head, self._notes, (low(look, self.typed), 1), self._looked, gap=2, margins=(4, 3, 4, 3)
        )
        side = wide(look, plain(self._side), *SIDE)
        self.setLayout(row(look, (plain(left), 1), rule(upright=True), side, gap=0))
