"""Editors before a meeting: an item of its agenda, notice and answer, a beginning before its time, an end out of turn."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, rules
from desktop.features.consultation.records import (
    NOTICE_WAYS,
    Check,
    EndingDraft,
    ItemDraft,
    Meeting,
    NoticeDraft,
    ReceiptDraft,
)
from desktop.ui import messages
from desktop.ui.asides import Aside
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, check, choice, clock, day, line, notes, suggested, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.words import Button

SCOPES = ["全小区", "13栋", "13栋2单元", "3栋1—2层各户"]
"""Whom an item may concern, as examples: the compound, a building, a staircase, some doors."""


def way_words() -> dict[str, str]:
    """How people are told of a meeting."""
    return {
        "in_person": tr("in person"),
        "phone": tr("by phone"),
        "group": tr("WeChat group"),
        "board": tr("notice board"),
        "letter": tr("in writing"),
    }


def receipt_words() -> dict[str, str]:
    """What people answered to the notice."""
    return {"confirmed": tr("coming"), "leave": tr("asks leave"), "none": tr("no answer")}


def outcome_words(*, broken_off: bool = False) -> dict[str, str]:
    """How a meeting ended otherwise than by its steps; one `broken_off` in the middle was not moved but held in part."""
    adjourned = tr("in recess") if broken_off else tr("adjourned")
    return {"cancelled": tr("cancelled"), "adjourned": adjourned, "void": tr("void")}


def check_words(found: Check) -> str:
    """The sentence of something to look at before a meeting."""
    return messages.sentence(RuleBroken(found.code, names=found.names, day=found.day))


def agenda_editor(context: Context, meeting: Meeting, draft: ItemDraft, parent: QWidget) -> Editor:
    """An item of the agenda; a major one that comes too late may be kept for the next meeting in one click."""
    people = [person.name for person in meeting.participants if person.heads is None]
    form = Form(context.look, (
        line("subject", tr("Item"), limit=80),
        suggested("scope", tr("Whom it concerns"), SCOPES, optional=True),
        suggested("reporter", tr("Reported by"), people, optional=True),
        whole("minutes", tr("Minutes planned"), optional=True),
        line("source", tr("Where it comes from"), optional=True, hint=tr("For example a visit by a centre household")),
        line("basis", tr("On what it rests"), optional=True, hint=tr("For example a law, a rule or an earlier resolution")),
        replace(
            check("major", tr("Major matter, to be voted on")),
            hint=tr("It must stand on the agenda when notice goes out."),
        ),
        check("internal", tr("Internal only")),
    ))  # fmt: skip
    title = tr("Mend the item") if draft.id else tr("Add an item")
    editor = Editor(context, title, form, lambda s, typed: commands.plan_item(s, meeting.id, typed), parent)
    form.load(draft)
    aside = [_for_next(context, meeting, editor)] if meeting.agenda_fixed_on and not draft.id else []
    return editor.lay_out(
        ("subject",),
        ("scope",),
        ("reporter", "minutes"),
        ("source",),
        ("basis",),
        ("major", "internal"),
        aside=aside,
        about=meeting.id,
    )


def _for_next(context: Context, meeting: Meeting, editor: Editor) -> Button:
    """The way out where the agenda is fixed: the matter waits for the next meeting."""

    def keep() -> None:
        draft = editor.form.draft()
        if draft is None:
            return
        if not draft.subject:
            editor.form.refuse(RuleBroken("item.subject_missing", field="subject"))
            return
        editor.write(
            tr("Keep for the next meeting"), lambda s: commands.keep_for_next(s, meeting.id, draft),
            lambda _matter: editor.done(0),
        )  # fmt: skip

    return Button(context.look, tr("Keep for the next meeting"), "main", action=keep)


class AgendaNote(Aside):
    """Says below the day that the agenda was fixed only after it."""

    def __init__(self, context: Context, form: Form, meeting: Meeting) -> None:
        super().__init__(context, form)
        fixed, held_on = meeting.agenda_fixed_on, meeting.draft.held_on
        self._fixed = fixed if fixed and held_on and fixed <= held_on else None
        self.look_for()

    def look_for(self) -> None:
        day, fixed = self._form.understood().day, self._fixed
        said = tr("The agenda is fixed since {fixed} only. Is the day right on which they were told?")
        early = day is not None and fixed is not None and day < fixed
        self.say(*([self.warning(said.format(fixed=fixed))] if early else []))


def notice_editor(
    context: Context, meeting: Meeting, people: Collection[int], by: str, parent: QWidget
) -> Editor:
    """How and when the people chosen were told; today by WeChat group unless said otherwise."""
    form = Form(context.look, (
        choice("way", tr("How told"), [(way, way_words()[way]) for way in NOTICE_WAYS]),
        day("day", tr("Day")),
        line("by", tr("Notified by"), optional=True, limit=40),
    ))  # fmt: skip
    title = tr("Notice to {count} people").format(count=_heads(meeting, people))

    def save(s: Session, typed: NoticeDraft) -> None:
        commands.record_notice(s, meeting.id, people, typed)

    editor = Editor(context, title, form, save, parent)
    held_on = meeting.draft.held_on
    of = rules.told_of(held_on, meeting.draft.begins_at, meeting.draft.location) if held_on else ""
    form.load(NoticeDraft("group", min(date.today(), held_on) if held_on else date.today(), by, of))
    note = AgendaNote(context, form, meeting)
    return editor.lay_out(("way", "day"), note, ("by",), about=meeting.id)


def leave_editor(context: Context, meeting: Meeting, people: Collection[int], parent: QWidget) -> Editor:
    """Why the people chosen cannot come."""
    form = Form(
        context.look, (line("reason", tr("Reason"), hint=tr("For example away, on duty, ill"), limit=40),)
    )

    def save(s: Session, typed: ReceiptDraft) -> None:
        commands.record_receipt(s, meeting.id, people, typed)

    title = tr("Leave asked by {count} people").format(count=_heads(meeting, people))
    editor = Editor(context, title, form, save, parent)
    form.load(ReceiptDraft("leave"))
    return editor.lay_out(("reason",), about=meeting.id)


def _heads(meeting: Meeting, people: Collection[int]) -> int:
    return rules.heads(person for person in meeting.participants if person.id in people)


def begin_editor(context: Context, meeting: Meeting, parent: QWidget) -> Editor:
    """What stands in the way of beginning, and why it begins all the same."""
    look = context.look
    planned, today = meeting.draft.held_on, date.today()
    past = planned is not None and planned < today
    checks = rules.opening_checks(meeting, today)
    reason = notes(look, "reason", tr("Why the meeting begins all the same"), lines=2)
    if not checks:
        reason = notes(look, "reason", tr("Why it was not held as planned"), lines=2)
    form = Form(look, (*((day("held_on", tr("Held on")),) if past else ()), reason))
    found = [messages.inline_message(look, "warn", check_words(found)) for found in checks]
    if past:
        said = tr(
            "It was planned for {day}. If it was held later, change the day; the planned one stays on record."
        )
        found.insert(0, messages.inline_message(look, "info", said.format(day=planned)))
    hint = messages.inline_message(
        look, "info", tr("The reason is kept with the meeting. Mend the notices instead if they are only not noted yet.")
    )  # fmt: skip

    def save(s: Session, typed: EndingDraft) -> None:
        commands.begin_meeting(s, meeting.id, typed.reason, held_on=typed.held_on)

    editor = Editor(context, tr("Begin the meeting"), form, save, parent)
    editor.save_button.setText(tr("Begin the meeting"))
    form.load(EndingDraft(meeting.early_reason, held_on=planned if past else None))
    fields = [("held_on",), ("reason",)] if past else [("reason",)]
    return editor.lay_out(*fields, below=plain(column(look, *found, hint)), about=meeting.id)


def short_notice_editor(context: Context, meeting: Meeting, today: date, parent: QWidget) -> Editor:
    """Notice goes out later than the rules ask; the reason may be given at once, and stands on the notice then."""
    look = context.look
    form = Form(look, (
        notes(look, "reason", tr("Why it is called at short notice"), lines=2, optional=True),
    ))  # fmt: skip

    def save(s: Session, typed: EndingDraft) -> None:
        commands.begin_notice(s, meeting.id, today, typed.reason)

    editor = Editor(context, tr("Give notice"), form, save, parent)
    editor.save_button.setText(tr("Give notice"))
    form.load(EndingDraft())
    late = Check("meeting.notice_late", grave=False, day=rules.last_day(meeting))
    said = tr(
        "What is written here stands on the notice and in the record, and nobody is asked again when the meeting begins."
    )
    notes_below = (
        messages.inline_message(look, "warn", check_words(late)),
        messages.inline_message(look, "info", said),
    )
    return editor.lay_out(("reason",), below=plain(column(look, *notes_below)), about=meeting.id)


ENDINGS: dict[str, Callable[[Session, int, EndingDraft], Any]] = {
    "cancelled": commands.cancel_meeting,
    "adjourned": commands.adjourn_meeting,
    "void": commands.repeat_meeting,
}


def ending_titles() -> dict[str, str]:
    """What is done to a meeting that ends out of turn."""
    return {
        "cancelled": tr("Cancel the meeting"),
        "adjourned": tr("Adjourn the meeting"),
        "void": tr("Declare void and repeat"),
    }


def ending_editor(context: Context, meeting: Meeting, outcome: str, parent: QWidget) -> Editor:
    """Why a meeting is cancelled, adjourned or void, and when and where it goes on; gives the new meeting's id."""
    look, goes_on = context.look, outcome != "cancelled"
    asked = [notes(look, "reason", tr("Reason"), lines=2), day("day", tr("Settled on"))]
    if goes_on:
        asked += [
            day("held_on", tr("New day")),
            clock("begins_at", tr("From"), optional=True),
            line("location", tr("Place"), optional=True),
        ]
    form = Form(look, asked)
    what = ENDINGS[outcome]
    title = ending_titles()[outcome]
    editor = Editor(context, title, form, lambda s, typed: what(s, meeting.id, typed), parent)
    editor.save_button.setText(title)
    draft = EndingDraft(day=date.today(), begins_at=meeting.draft.begins_at, location=meeting.draft.location)
    form.load(draft if goes_on else replace(draft, begins_at=None, location=""))
    called_off = tr("Its items wait, and come onto the agenda of the next meeting of its kind by themselves.")
    if any(item.concluded for item in meeting.items):
        called_off = tr(
            "Nothing it concluded holds: all its items come onto the agenda of the next meeting of its kind by themselves. If what was concluded is to hold, adjourn the meeting instead."
        )
    said = {
        "cancelled": called_off,
        "adjourned": tr("What was concluded stands. What is open and everybody invited goes over to the new day."),
        "void": tr("Nothing it decided holds: tasks nobody ended are cancelled, and all its items come up again on the new day."),
    }[outcome]  # fmt: skip
    lines = (
        (("reason",), ("day", "held_on", "begins_at"), ("location",)) if goes_on else (("reason",), ("day",))
    )
    return editor.lay_out(
        *lines, below=messages.inline_message(look, "info", said), about=f"{meeting.id}{outcome}"
    )
