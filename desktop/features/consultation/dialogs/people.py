"""One person of a list of those invited: whether they vote, came, when they came and left, and who stood in for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from desktop.core.errors import RuleBroken
from desktop.core.parse import parse_clock
from desktop.features.consultation.records import ATTENDANCES, ParticipantDraft
from desktop.ui.i18n import tr
from desktop.ui.inputs import Line
from desktop.ui.layout import CENTRE, column, plain, row, wide
from desktop.ui.sentences import sentence
from desktop.ui.theme import Look
from desktop.ui.words import Button, Segments, text


def attendance_words() -> dict[str, str]:
    return {"present": tr("present"), "leave": tr("excused"), "absent": tr("absent")}


class PersonRow(QWidget):
    """Name, vote, attendance; for whoever came the hours, for whoever did not the reason; of a group how many came."""

    def __init__(
        self,
        look: Look,
        draft: ParticipantDraft,
        drop: Callable[[PersonRow], object],
        changed: Callable[[], object],
        *,
        proxies: bool = False,
    ) -> None:
        super().__init__()
        self._draft, self._proxies = draft, proxies
        self._votes = QCheckBox(tr("votes"))
        self._votes.setChecked(draft.votes)
        self._votes.setEnabled(not draft.observer)
        self._here = Segments(look, attendance_words(), draft.attendance)
        self._came = QSpinBox(maximum=draft.count, value=draft.there or draft.count)
        self._came.setAccessibleName(tr("how many came"))
        self._came.setSuffix(f" / {draft.count}")
        self._came.setVisible(draft.heads is not None)
        self._reason = _line(tr("Reason"), draft.reason)
        self._arrives, self._leaves = (
            _line(words, f"{hour:%H:%M}" if hour else "")
            for words, hour in ((tr("came at"), draft.arrives_at), (tr("left at"), draft.leaves_at))
        )
        self._proxy = _line(tr("proxy"), draft.proxy)
        self._proxy.setVisible(proxies)
        self._votes.toggled.connect(changed)
        self._came.valueChanged.connect(changed)
        self._here.changed.connect(self._turn)
        self._here.changed.connect(changed)
        for box in (self._reason, self._arrives, self._leaves, self._proxy):
            box.textEdited.connect(changed)
        self._hours = plain(row(look, (self._arrives, 1), (self._leaves, 1), (self._proxy, 1), gap=1))
        self._lay_out(look, draft, drop)
        self._turn()

    def _lay_out(self, look: Look, draft: ParticipantDraft, drop: Callable[[PersonRow], object]) -> None:
        name = text(draft.name, "strong")
        told = (name, text(tr("walk-in"), "caption")) if draft.walk_in else (name,)
        gone = Button(
            look, tr("Take {name} off the list").format(name=draft.name), "icon", "x", lambda: drop(self)
        )
        self.setLayout(row(
            look, wide(look, plain(column(look, *told, gap=0)), 26), (self._votes, 0, CENTRE), (self._here, 0, CENTRE), (self._came, 0, CENTRE),
            (self._reason, 1), (self._hours, 1), gone, gap=3,
        ))  # fmt: skip

    @property
    def key(self) -> tuple[str, str]:
        """Unit and name, by which a list knows its people."""
        return self._draft.unit, self._draft.name

    def rest_on(self, stored: ParticipantDraft) -> None:
        """What was typed here has been stored."""
        self._draft = replace(self._draft, id=stored.id, version=stored.version)

    def draft(self) -> ParticipantDraft:
        """The person as typed; an hour that cannot be understood stays what it was."""
        here = self._here.chosen()
        present = here == ATTENDANCES[0]
        return replace(
            self._draft,
            votes=self._votes.isChecked() and not self._draft.observer,
            attendance=here,
            reason="" if present else self._reason.text().strip(),
            arrives_at=_hour(self._arrives, self._draft.arrives_at) if present else None,
            leaves_at=_hour(self._leaves, self._draft.leaves_at) if present else None,
            came=self._came.value() if present and self._draft.heads is not None else None,
            proxy=self._proxy.text().strip() if present and self._proxies else "",
        )

    def wrong(self) -> str:
        """The sentence about an hour that cannot be understood; the cursor goes there."""
        for box in (self._arrives, self._leaves):
            try:
                if box.text().strip() and self._here.chosen() == ATTENDANCES[0]:
                    parse_clock(box.text())
            except RuleBroken as error:
                box.setFocus()
                return f"{self._draft.name}：{sentence(error)}"
        return ""

    def _turn(self) -> None:
        present = self._here.chosen() == ATTENDANCES[0]
        self._reason.setVisible(not present)
        self._hours.setVisible(present)
        self._came.setVisible(present and self._draft.heads is not None)


def _line(words: str, typed: str) -> QLineEdit:
    box = Line(typed, most=40)
    box.setAccessibleName(words)
    box.setPlaceholderText(words)
    return box


def _hour(box: QLineEdit, last: time | None) -> time | None:
    try:
        return parse_clock(box.text()) if box.text().strip() else None
    except RuleBroken:
        return last
