"""Editors of the consultation tab: a meeting's facts, who is invited and came, a new item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.consultation import commands, queries
from desktop.features.consultation.records import (
    MEETING_KINDS,
    ItemDraft,
    MeetingDraft,
    Rule,
)
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, choice, clock, day, line, notes, suggested
from desktop.ui.i18n import tr


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
        "party_group": tr("Party group meeting"),
        "theme_day": tr("Party theme day"),
    }


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
        line("subject", tr("Subject"), limit=80),
        choice("compound_id", tr("Compound"), compounds), kind, replace(brand, hint=tr("For example 乐邻圈")),
        day("held_on", tr("Day"), hint=tr("For example 2026-9-16")),
        clock("begins_at", tr("From"), optional=True),
        clock("ends_at", tr("To"), optional=True),
        line("location", tr("Place"), optional=True),
        convener,
        line(
            "chair", tr("Chair"), optional=True,
            hint=tr("With the post, for example 支部书记李国庆; the notice asks for it"),
        ),
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
    return editor.lay_out(("subject",), ("source",), about=meeting_id)
