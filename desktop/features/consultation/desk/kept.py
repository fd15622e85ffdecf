"""A draft that is stored while it is typed: in order, upon what another stored meanwhile, and nothing of either lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import AppError, Conflict, NotFound
from desktop.features.consultation import queries, rules
from desktop.features.consultation.desk.aside import is_past, put_aside, typed_words
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.form import Form
from desktop.ui.i18n import tr

DRAFT_KEPT_MS = 3000
"""How long after the first key that changes it a draft is kept."""


@dataclass(frozen=True, slots=True)
class Storing:
    """How a draft is written to its `table`, under which label, and read again; the command gives the row's new version."""

    table: str
    label: str
    command: Callable[[Session, Any], int]
    fetch: Callable[[Session, int], Any]


@dataclass(slots=True)
class Stored:
    """The version a row has in the database once the writes under way are done."""

    version: int


class Kept(QWidget):
    """A form whose content is stored within seconds; nothing is asked of it yet.

    `kept` says when; `clashed` gives what another stored meanwhile, and the fields of which one value has to go;
    `late` says that nothing can be stored here any more, and that what was typed is put aside with the meeting.
    """

    kept = Signal(str)
    clashed = Signal(object, object)
    late = Signal()

    def __init__(self, context: Context, meeting: int, storing: Storing) -> None:
        super().__init__()
        self.context, self._of = context, meeting
        self._storing, self._stored = storing, Stored(0)
        self._form: Form
        self._draft: Any = None
        self._under_way = 0
        self._after: list[Callable[[], object]] = []
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_KEPT_MS)
        self._pause.timeout.connect(self.keep)

    def hold(self, form: Form) -> None:
        """Keep what is typed into a form from now on."""
        self._form = form
        form.edited.connect(self._hear)
        form.left.connect(self.keep)

    def show_draft(self, draft: Any) -> None:
        """Fill the form with what is stored."""
        self._draft, self._stored = draft, Stored(draft.version)
        self._form.load(draft)

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not stored: still to come, on its way, or not to be understood."""
        return self._form.dirty or bool(self._under_way) or not self._form.readable

    def meet(self, stored: Any) -> bool:
        """What is stored has changed around the form; whether it is to be loaded anew.

        What is typed and not yet stored stays; what another changed beside it is shown. Of a paragraph both wrote
        both texts stand, and are stored; of any other field the other's value is told.
        """
        if self._under_way or stored.version < self._stored.version:
            return False
        if not self._form.dirty:
            return stored != self._draft
        hand = self.context.peek(queries.hand_of, self._storing.table, stored.id)
        together, both = rules.brought_together(self._draft, self._form.understood(), stored, hand)
        self._draft, self._stored.version = stored, stored.version
        self._form.meet(stored, together)
        self.clashed.emit(stored, both)
        return False

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Write down what has been typed so far, then go on with `then`.

        A field that cannot be understood says so, and then nothing goes on: what stands in it would be lost.
        """
        self._pause.stop()
        if self._form.dirty:
            self._note()
        if then and (self._draft is None or self._draft.id is None or self._form.draft() is not None):
            self._after.append(then)
        self._go_on()

    def store(self, label: str, command: Callable[..., int], draft: Any) -> None:
        """Send a draft off; the one writer takes them in order, each upon the version the last one made."""
        self._under_way += 1
        self._form.hand_over(draft)
        stored = self._stored

        def job(s: Session) -> int:
            stored.version = command(s, replace(draft, version=stored.version))
            return stored.version

        self.context.runner.write(
            self, label, job, lambda version: self._saved(draft, version), self._refused
        )

    def put_aside(self) -> bool:
        """Keep what was typed and is not stored with the meeting, and type no further; whether there was anything."""
        self._pause.stop()
        self._after = []
        words = typed_words(self._form, self._draft, self.about()) if self._form.dirty else ""
        if words:
            put_aside(self.context.typed, self._of, words)
            self.show_draft(self._draft)
        return bool(words)

    def about(self) -> str:
        """What the form is about, in a line."""
        return self._storing.label

    def typed(self) -> Any:
        """What is to be noted now."""
        return self._form.understood()

    def stood_still(self) -> None:
        """A write came to its end, well or not."""

    def suit(self) -> None:
        """Something was typed."""

    def _note(self) -> None:
        self.store(self._storing.label, self._storing.command, self.typed())

    def _go_on(self) -> None:
        """As soon as all that was typed is stored, do what waited for it."""
        if self._under_way or not self._after:
            return
        if self._form.dirty:
            self._note()
            return
        after, self._after = self._after, []
        for action in after:
            action()

    def _saved(self, draft: Any, version: int) -> None:
        self._under_way -= 1
        self.stood_still()
        self._draft = replace(draft, version=version)
        self.kept.emit(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
        self._go_on()

    def _refused(self, error: Exception) -> None:
        self._under_way -= 1
        self.stood_still()
        self._stored.version = self._draft.version
        self._form.take_back()
        if isinstance(error, Conflict):
            self._meet_another()
            return
        self._after = []
        if is_past(error):
            self._come_late(error)
        elif not (isinstance(error, AppError) and self._form.refuse(error)):
            messages.explain(self.context.look, self, error)

    def _meet_another(self) -> None:
        """Somebody else was first: go on from what they stored, once no write is under way any more."""
        if self._under_way:
            return
        try:
            stored = self.context.peek(self._storing.fetch, self._draft.id)
        except NotFound as gone:
            self._come_late(gone)
            return
        self.meet(stored)
        self.keep()

    def _come_late(self, error: Exception) -> None:
        """The meeting has ended or gone on: say so, and let one go on elsewhere with all that was typed."""
        window = self.window()
        if isinstance(error, AppError) and self.put_aside():
            said = tr(
                "What you typed last could not be stored any more. It is kept with the meeting, to be copied."
            )
            messages.tell(self.context.look, window, f"{messages.sentence(error)}\n\n{said}")
        else:
            self.show_draft(self._draft)
            messages.explain(self.context.look, window, error)
        self.late.emit()

    def _hear(self) -> None:
        if not self._pause.isActive():  # however steadily one types
            self._pause.start()
        self.suit()
