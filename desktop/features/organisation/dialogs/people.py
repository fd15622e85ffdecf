"""Who leaves a body and who comes: its posts with a tick, and lines for the new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.features.organisation.records import LEAVE_REASONS, PARTY_POSTS, Leaver, Newcomer, PostRow
from desktop.ui.form import Field, Form, check, line, suggested
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, wide
from desktop.ui.theme import Look
from desktop.ui.words import Button, text


@dataclass(frozen=True, slots=True)
class Leaving:
    """What stands in the line of a present post."""

    leaves: bool = False
    reason: str = ""


class LeavingLine(QWidget):
    """A present post, whether it is left, and why."""

    ticked = Signal(bool)

    def __init__(self, look: Look, post: PostRow) -> None:
        super().__init__()
        self.post = post
        since = tr("since {day}").format(day=post.begins_on.isoformat()) if post.begins_on else ""
        words = tr("{title} {person} leaves").format(title=post.title, person=post.person)
        leaves = check("leaves", words)
        why = replace(suggested("reason", tr("Reason for leaving"), ("", *LEAVE_REASONS)), bare=True)
        self.form = Form(look, (leaves, why), self)
        self.form.load(Leaving())
        self._box, self._why = leaves.widget, self.form.rows["reason"]
        hint(why, tr("Reason for leaving"))
        leaves.edited.connect(self._hear)
        room = self._why.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._why.setSizePolicy(room)
        self._why.setVisible(False)
        parts = (
            wide(look, self.form.rows["leaves"], 66),
            wide(look, text(since, "caption"), 36),
            (self._why, 1),
        )
        self.setLayout(row(look, *parts, gap=3))

    def leaver(self) -> Leaver | None:
        typed: Leaving = self.form.understood()
        return Leaver(self.post.id, typed.reason) if typed.leaves else None

    def leave(self, *, fixed: bool, reason: str = "") -> None:
        """Tick the line for the user, for good when there is no choice."""
        typed: Leaving = self.form.understood()
        self.form.load(Leaving(leaves=True, reason=typed.reason or reason))
        self._box.setEnabled(not fixed)
        self._hear()

    def stay(self) -> None:
        """Take the tick back, and the reason that came with it."""
        self.form.load(Leaving())
        self._hear()

    def stay_free(self) -> None:
        self._box.setEnabled(True)

    def _hear(self, *_: object) -> None:
        leaves = self.form.understood().leaves
        self._why.setVisible(leaves)
        self.ticked.emit(leaves)


class NewcomerLine(QWidget):
    """Name and post of somebody who comes."""

    def __init__(self, look: Look, newcomer: Newcomer, drop: Callable[[NewcomerLine], object]) -> None:
        super().__init__()
        person = replace(line("person", tr("Name"), limit=40), bare=True)
        title = replace(
            suggested("title", tr("Post"), ("", *PARTY_POSTS, "主任", "副主任", "委员")), bare=True
        )
        self.form = Form(look, (person, title), self)
        self.form.load(newcomer)
        self.person, self.title = person.widget, title.widget
        hint(person, tr("Name"))
        hint(title, tr("Post"))
        gone = Button(look, tr("Take this line out"), "icon", "x", lambda: drop(self))
        self.setLayout(row(look, (self.form.rows["person"], 2), (self.form.rows["title"], 2), gone, gap=3))

    def newcomer(self) -> Newcomer:
        return self.form.understood()


class People(QWidget):
    """The second step: ticking somebody asks at once for who takes over the post."""

    def __init__(self, look: Look, posts: Sequence[PostRow]) -> None:
        super().__init__()
        self._look = look
        self.leaving = [LeavingLine(look, post) for post in posts]
        self.coming: list[NewcomerLine] = []
        self._wrong = text("", "error", wrap=True)
        self._wrong.setVisible(False)
        self._note = text(tr("Everybody leaves with the body; nobody can come."), "soft", wrap=True)
        self._lines = column(look, gap=1.5)
        add = Button(look, tr("Somebody else comes"), "plain", "plus", self.add)
        self._new = plain(column(look, text(tr("Who comes"), "heading"), plain(self._lines), add, gap=1.5))
        for each in self.leaving:
            each.ticked.connect(lambda leaves, each=each: self._follow(each.post.title, leaves=leaves))
        here = [] if posts else [text(tr("Nobody is in office."), "soft")]
        self.setLayout(column(
            look, text(tr("Who leaves"), "heading"), *self.leaving, *here, self._note, self._new, self._wrong, None,
            gap=1.5, margins=(6, 4, 6, 4),
        ))  # fmt: skip
        self.suit("secretary")

    def suit(self, kind: str) -> None:
        """Fit the kind of change: with a body everybody leaves, with a term everybody may."""
        ends = kind in ("merger", "dissolution")
        self._ends = ends
        self._note.setVisible(ends)
        self._new.setVisible(not ends)
        for each in self.leaving:
            if ends:
                each.leave(fixed=True)
            elif kind == "new_term":
                each.leave(fixed=False, reason=LEAVE_REASONS[0])
            else:
                each.stay_free()
        if not ends and not self.coming and not self.leaving:
            self.add()

    def leavers(self) -> tuple[Leaver, ...]:
        return tuple(leaver for each in self.leaving if (leaver := each.leaver()))

    def newcomers(self) -> tuple[Newcomer, ...]:
        """Lines without a name are not filled in yet, whatever post they offer."""
        if self._ends:
            return ()
        return tuple(new for each in self.coming if (new := each.newcomer()).person)

    def said(self) -> dict[str, Any]:
        """What was ticked and typed, to be taken up again."""
        leaving = {str(each.post.id): each.form.said() for each in self.leaving if each.leaver()}
        return {"leaving": leaving, "coming": [[new.person, new.title] for new in self.newcomers()]}

    def say(self, said: Mapping[str, Any]) -> None:
        """As it was; who stayed stays, though the kind of change has ticked everybody, unless the body ends."""
        for each in self.leaving:
            kept = said["leaving"].get(str(each.post.id))
            if kept is not None:
                each.form.say(kept)
            elif not self._ends:
                each.stay()
        for person, title in said["coming"]:
            empty = (each for each in self.coming if each.newcomer() == Newcomer("", title))
            (next(empty, None) or self.add(title)).form.load(Newcomer(person, title))

    def add(self, title: str = "") -> NewcomerLine:
        """Another line; the keyboard goes into its name when it was asked for."""
        made = NewcomerLine(self._look, Newcomer("", title), self._drop)
        self.coming.append(made)
        self._lines.place(made)
        if not title:
            made.person.setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def explain(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))

    def _follow(self, title: str, *, leaves: bool) -> None:
        """Offer a line for the successor, and take it back with the tick as long as it is empty."""
        if self._ends:
            return
        offered = [each for each in self.coming if each.newcomer() == Newcomer("", title)]
        held = [each for each in self.coming if each.newcomer().title == title]
        if leaves and not held:
            self.add(title)
        elif not leaves and offered:
            self._drop(offered[0])

    def _drop(self, gone: NewcomerLine) -> None:
        self.coming.remove(gone)
        self._lines.removeWidget(gone)
        gone.hide()
        gone.deleteLater()


def hint(field: Field, words: str) -> None:
    """Say inside a field without a label what belongs into it."""
    box: Any = field.widget
    typed: Any = box.lineEdit() if isinstance(box, QComboBox) else box
    typed.setPlaceholderText(words)
