"""Writing a meeting up: its minutes as the program words them or as somebody typed them, and the signature under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.consultation import commands, documents, queries, rules
from desktop.features.consultation.desk import DRAFT_KEPT_MS
from desktop.features.consultation.dialogs import Compared, paper_words, remark_words, sign_editor
from desktop.features.consultation.page.paper import show_typed
from desktop.features.consultation.page.signing import left_behind, outdated_paper, sign
from desktop.features.consultation.page.step import StepView, draft_back
from desktop.features.consultation.page.views import summary
from desktop.features.consultation.records import Chunk, Meeting, Remark, WordingDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.inputs import reshape
from desktop.ui.layout import column, low, plain, row, rule, wide
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.words import Button, Segments, text

if TYPE_CHECKING:
    from desktop.ui.preview import Preview

SIDE = (72, 84)
"""Units, from and to: what was decided beside the text."""


class WriteUp(StepView):
    """The text may be typed over until somebody answers for it; it is kept as one types, and never overwritten."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._paper = next(iter(documents.BODIES))
        self._stored = WordingDraft(meeting.id, self._paper)
        self._worded, self._over, self._shown = "", "", ""
        self._meant, self._under_way = False, False
        self._compared: Compared | None = None
        self._remarks: list[Remark] = []
        self._after: list[Callable[[], object]] = []
        self.typed = QPlainTextEdit()
        self.typed.setAccessibleName(tr("Text of the minutes"))
        self.typed.setTabChangesFocus(True)
        self.typed.textChanged.connect(self._hear)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_KEPT_MS)
        self._pause.timeout.connect(self.keep)
        self.which = Segments(look, {paper: paper_words()[paper] for paper in documents.BODIES}, self._paper)
        self.which.changed.connect(lambda: self.keep(self._turn))
        self._state, self._notes = text("", "caption"), column(look, gap=1.5)
        self._back = Button(look, tr("Back to the program's wording…"), "quiet", action=self.ask_back)
        self._side, self._looked = column(look, gap=0), column(look, gap=1.5)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_minutes)
        self._lay_out()
        self._greeted = False

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        if not self._greeted:
            self._greet()
        self._worded = documents.BODIES[self._paper](meeting).strip()
        if not self._under_way:
            self._meet(self._fetch())
        self.typed.setReadOnly(self._locked is not None)
        refill(self._side, summary(self.context.look, meeting))
        self._tell()
        self._look_through()

    @property
    def unsaved(self) -> bool:
        return self._under_way or self._meant or self._text() != self._shown

    @property
    def changed(self) -> bool:
        """Whether the program would word it otherwise now than when it was typed over."""
        old = self._stored
        return old.id is not None and self._worded not in (old.worded.strip(), self._text())

    def keep(self, then: Callable[[], object] | None = None) -> None:
        self._pause.stop()
        if then is not None:
            self._after.append(then)
        self._go_on()

    def buttons(self) -> tuple[QWidget, ...]:
        look, signed = self.context.look, self.meeting.signed_on is not None
        if self.meeting.archived_on is not None:
            return ()
        if signed:
            back = Button(look, tr("Take the signature back"), "main", "arrow-back-up", self.ask_unsign)
            on = Button(look, tr("On to publication"), "primary", action=lambda: self.turned.emit("publish"))
            return (on,) if self._hangs else (back, on)
        sign = Button(look, tr("Sign…"), "primary", "check", self.sign)
        if self.meeting.outcome is not None:
            return (sign,)
        return Button(look, tr("Reopen"), "main", "arrow-back-up", self.reopen), sign

    def print_minutes(self) -> Preview:
        """Look at the paper as it stands here, masked for the board or whole for the file; then print or save it."""
        self.keep()
        typed = self._text()
        body = None if typed == self._worded else typed
        return show_typed(self.context, self.meeting, self._paper, self, body)

    def sign(self) -> None:
        """Ask who answers for the text, once what was typed is kept and no text was left behind by the meeting."""
        self.keep(self._ask_to_sign)

    def sign_editor(self) -> Editor:
        return sign_editor(self.context, self.meeting, self._remarks, sign, self)

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
        messages.confirm(self.context.look, self, question, words, lambda: self._take_new(self._worded))

    def compare(self) -> Compared:
        """Both wordings side by side, to choose from paragraph by paragraph."""
        titles = tr("Two wordings of the minutes"), tr("As typed"), tr("As the program words it now")
        parts = rules.chunks(self._stored.worded, self._text(), self._worded)
        return self._choose(titles, parts, self._take_new)

    def compare_other(self) -> Compared:
        """What two people typed in the same paragraphs, to choose from."""
        titles = tr("Two texts of the minutes"), tr("As stored last"), tr("As somebody else stored it before")
        return self._choose(titles, rules.pieces(self._text()), self._take)

    @property
    def _locked(self) -> RuleBroken | None:
        """Why the text cannot be changed, where it cannot."""
        if self.meeting.archived_on is not None:
            return RuleBroken("meeting.archived", day=self.meeting.archived_on)
        if self.meeting.signed_on is not None and (mark := self._hangs):
            return RuleBroken("wording.published", number=mark)
        if self.meeting.signed_on is not None:
            return RuleBroken("wording.signed", name=self.meeting.signed_by, day=self.meeting.signed_on)
        return None

    @property
    def _hangs(self) -> str:
        """Under which number what was decided is or was on the board; empty where it was taken back."""
        board = self.meeting.board
        return "" if board is None or board.standing == "withdrawn" else board.mark

    def _ask_to_sign(self) -> None:
        """A text that was typed over what the meeting no longer says is shown instead, to be looked at first."""
        paper = self.context.peek(outdated_paper, self.meeting.id)
        if not paper:
            self.sign_editor().open()
            return
        self.which.choose(paper)
        self._turn()
        messages.explain(self.context.look, self, left_behind(paper))

    def _turn(self) -> None:
        """Show the text of the other paper."""
        self._paper = self.which.chosen()
        self._load(self._shown)  # all of it is stored by now
        self.renew(self.meeting)

    def _text(self) -> str:
        return self.typed.toPlainText().strip()

    def _greet(self) -> None:
        """Say that what was typed and not signed is there again."""
        self._greeted = True
        typed = self.context.peek(queries.last_typed, self.meeting.id, self._paper)
        if typed is not None and self._locked is None:
            self.said.emit(draft_back(typed))

    def _fetch(self) -> WordingDraft:
        return self.context.peek(queries.wording_of, self.meeting.id, self._paper)

    def _load(self, words: str) -> None:
        self._shown, self._over, self._meant = words.strip(), self._worded, False
        if self._text() != self._shown:
            self.typed.blockSignals(True)
            self.typed.setPlainText(self._shown)
            self.typed.blockSignals(False)

    def _meet(self, stored: WordingDraft) -> None:
        """Show what is stored; what was typed here and is not stored yet stands, with what another changed beside it."""
        known, before, mine = self._stored, self._shown, self._text()
        dirty = self.unsaved
        if dirty and stored.version == known.version:
            return  # at most the program words it otherwise now: that is told once this is stored
        now = (stored.typed if stored.id else self._worded).strip()
        self._stored = stored
        if dirty:
            self._shown, self._over, self._meant = now, self._worded, False
            self._weave(before, mine, now)
        else:
            self._load(now)
        if self._compared is not None and now != before:
            self._compared.reject()  # it shows what is no more

    def _weave(self, before: str, mine: str, now: str) -> None:
        """Two texts that began alike as one; where both say something else, both stand until somebody chooses."""
        hand = self.context.peek(queries.hand_of, "wording", self._stored.id or 0)
        reshape(self.typed, rules.woven(before, mine, now, hand))

    def _choose(
        self, titles: tuple[str, str, str], parts: Sequence[Chunk], then: Callable[[str], None]
    ) -> Compared:
        """Lay what is typed beside another text, until the choice is made or what is stored changes."""
        dialog = Compared(self.context, titles, parts, self, then)
        self._compared = dialog
        dialog.finished.connect(self._compared_no_more)
        dialog.open()
        return dialog

    def _compared_no_more(self) -> None:
        self._compared = None

    def _take(self, words: str) -> None:
        """Put a text that was chosen in place of the typed one."""
        self._meant = True
        self.typed.setPlainText(words)
        self.keep()

    def _take_new(self, words: str) -> None:
        """The same; it rests on what the program words now."""
        self._stored = replace(self._stored, worded=self._worded)
        self._take(words)

    def _hear(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _go_on(self) -> None:
        """Store what is not stored yet, then do what waited for it."""
        if self._under_way:
            return
        if self.unsaved:
            self._give_up() if self._locked else self._write()
            return
        self._do_after()

    def _do_after(self) -> None:
        after, self._after = self._after, []
        for action in after:
            action()

    def _give_up(self) -> None:
        """Somebody signed meanwhile: what was typed since is let go only when that is meant."""
        if not self._after:
            return
        after, self._after = self._after, []
        question = tr(
            "The minutes were signed while you were typing. What you typed since is not in them. Go on without it?"
        )

        def go_on() -> None:
            self._load(self._shown)
            self._after = after
            self._do_after()

        self.which.choose(self._paper)
        messages.confirm(self.context.look, self, question, tr("Go on without it"), go_on)

    def _stay(self) -> None:
        """What waited does not come to pass."""
        self._after = []
        self.which.choose(self._paper)

    def _write(self) -> None:
        typed = self._text()
        worded = (
            self._worded if typed == self._worded else self._stored.worded if self._stored.id else self._over
        )
        draft = replace(self._stored, typed=typed, worded=worded)
        self._under_way, self._meant = True, False
        self.context.runner.write(
            self,
            tr("Word the minutes"),
            lambda s: commands.save_wording(s, draft),
            lambda stored: self._saved(stored, typed),
            self._not_saved,
        )

    def _saved(self, stored: WordingDraft, typed: str) -> None:
        self._under_way, self._stored, self._shown = False, stored, typed
        self.said.emit(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
        self._tell()
        self._look_through()
        self._go_on()

    def _not_saved(self, error: Exception) -> None:
        """Upon what another stored it is stored anew; else it stays, and why is told."""
        self._under_way, self._meant = False, True
        if isinstance(error, Conflict):
            self._meet(self._fetch())
            self._tell()
            self._go_on()
            return
        self._stay()
        messages.explain(self.context.look, self, error)
        try:
            self.renew(self.context.peek(queries.meeting_detail, self.meeting.id))
        except NotFound:
            return  # that is what was told
        self.offered.emit()

    def _tell(self) -> None:
        """Whose words these are, and what keeps them from being changed."""
        look, own = self.context.look, self._text() == self._worded
        self._state.setText(tr("As the program words it") if own else tr("Typed by hand"))
        self._back.setVisible(not own and self._locked is None)
        notes: list[QWidget] = []
        if rules.unchosen(self._text()) and self._locked is None:
            said = tr(
                "Somebody else typed the same paragraphs ({told}). The later text did not replace them: both stand below and are kept. Choose, or make one of both; until then it cannot be signed."
            )
            told = tr(", ").join(place.told for place in rules.twofold(self._text())) or "—"
            both = Button(look, tr("Compare…"), "plain", action=self.compare_other)
            notes.append(messages.inline_message(look, "warn", said.format(told=told), both))
        if (locked := self._locked) is not None:
            notes.append(messages.inline_message(look, "info", sentence(locked)))
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
