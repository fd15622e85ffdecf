"""The record of one change of a body: its meeting, the votes of everybody who stood, what was handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.features.organisation.dialogs.words import adjustment_words
from desktop.features.organisation.records import AdjustmentRow, BodyDetail, Candidate
from desktop.features.organisation.rules import PARTY, contested, seats
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import column, plain, row, rule, scrolled, sized, wide
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.words import Button, text


def meeting_words(done: AdjustmentRow) -> str:
    """`20 due, 18 present`; a dash where no meeting was told of."""
    if done.due is None or done.present is None:
        return "—"
    return tr("{due} due, {present} present").format(due=done.due, present=done.present)


def election_words(candidates: tuple[Candidate, ...]) -> str:
    """`contested: 4 stood, 3 elected`; a dash where nobody voted."""
    if not candidates:
        return "—"
    words = tr("contested") if contested(candidates) else tr("as many as seats")
    told = [
        tr("{title}: {stood} stood, {elected} elected").format(title=title, stood=stood, elected=elected)
        for title, (stood, elected) in seats(candidates).items()
    ]
    return joined((words, *told))


def show_adjustment(context: Context, body: BodyDetail, done: AdjustmentRow, parent: QWidget) -> QDialog:
    """Open the record of a change; nothing in it can be changed."""
    look, dialog = context.look, QDialog(parent)
    kind = adjustment_words(party=body.kind in PARTY)[done.kind]
    dialog.setWindowTitle(tr("Record of {kind}: {body}").format(kind=kind, body=body.name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    parts: list[QWidget] = [text(dialog.windowTitle(), "title", wrap=True), _facts(context, done)]
    if done.candidates:
        votes = Table(look, fixed_rows(_vote_columns(), done.candidates), whole=True)
        meta = text(election_words(done.candidates), "caption", wrap=True)
        parts += [text(tr("Votes"), "heading"), meta, votes]
    if done.handover:
        lines = text(done.handover, wrap=True, selectable=True)
        parts += [text(tr("Handed over"), "heading"), lines]
    body_part = plain(column(look, *parts, None, gap=2.5, margins=(6, 4, 6, 4)))
    close = Button(look, tr("Close"), "main", action=dialog.accept)
    foot = plain(row(look, None, close, margins=(6, 2.5, 6, 2.5)))
    dialog.setLayout(column(look, (scrolled(body_part), 1), rule(), foot, gap=0))
    sized(look, dialog, 160, 150)
    dialog.open()
    return dialog


def _facts(context: Context, done: AdjustmentRow) -> QWidget:
    held = done.held_on.isoformat() if done.held_on else "—"
    told = (
        (tr("Counts from"), done.effective_on.isoformat()),
        (tr("Reason"), done.reason or "—"),
        (tr("Approval or filing number"), done.document_no or "—"),
        (tr("Day of the meeting"), held),
        (tr("Present"), meeting_words(done)),
        (tr("Handover seen by"), done.witness or "—"),
    )
    look = context.look
    lines = (
        row(look, wide(look, text(name, "label"), 44), (text(said, wrap=True, selectable=True), 1), gap=3)
        for name, said in told
    )
    return plain(column(look, *map(plain, lines), gap=1))


def _vote_columns() -> tuple[Column, ...]:
    def outcome(each: Candidate) -> Status:
        return Status("ok", tr("elected")) if each.elected else Status("idle", tr("not elected"))

    return (
        Column("", tr("Post stood for"), lambda each: each.title),
        Column("", tr("Name"), lambda each: each.name),
        Column("", tr("Votes"), lambda each: str(each.votes), number=True),
        Column("", tr("Outcome"), outcome, stretch=True),
    )
