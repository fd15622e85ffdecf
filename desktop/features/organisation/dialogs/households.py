"""The editor of one household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.core.parse import parse_names
from desktop.features.organisation import commands, queries, rules
from desktop.features.organisation.dialogs.words import basis_words, kind_words
from desktop.features.organisation.records import AREA_BASES, HouseholdDraft, OwnerRow
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, area, check, choice, day, line, one_of_few, suggested
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.table import Column, Table, fixed_rows
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

MOVED = ("building", "staircase", "room")
CHANGE = ("changed_on", "change_reason", "change_document_no")
TRANSFERS = ("买卖", "继承", "赠与", "离婚析产", "法院判决")
"""How a door comes into other hands most often."""


def household_editor(
    context: Context,
    draft: HouseholdDraft,
    address: str,
    parent: QWidget,
    compounds: Sequence[tuple[int, str]] = (),
) -> Editor:
    """The form of a door; a new one may choose among `compounds`."""
    groups = context.peek(queries.buyer_groups, draft.compound_id)
    words = kind_words(context.peek(queries.level_words))
    where = [] if draft.id else [choice("compound_id", words["compound"], compounds)]
    form = Form(context.look, (*where, *_fields(context.look, groups, words)))
    title = tr("Household {address}").format(address=address) if draft.id else tr("Add a household")
    editor = Editor(context, title, form, commands.save_household, parent)
    form.load(draft)
    _ask_how(editor, draft)
    if draft.id is None:
        form.ask("ends_on", asked=False)
    remove = Button(
        context.look, tr("Remove"), "quiet", action=lambda: _remove(context, editor, draft, address)
    )
    return editor.lay_out(
        *(("compound_id",),) * (not draft.id),
        MOVED,
        ("owners", "representative"),
        ("owners_are",),
        CHANGE,
        ("area", "area_basis"),
        ("phone", "remark"),
        ("buyer_group", "ends_on"),
        ("unsold",),
        below=_history(context, draft.id),
        aside=(remove,) if draft.id else (),
    )


def _fields(look: Look, groups: Sequence[str], words: Mapping[str, str]) -> tuple[Field, ...]:
    bases = [(basis, basis_words()[basis]) for basis in ("", *AREA_BASES)]
    ways = {"correction": tr("The names were written wrong"), "change": tr("The door changed hands")}
    return (
        line("building", words["building"], limit=40),
        line("staircase", words["staircase"], limit=40, optional=True),
        line("room", tr("Room"), limit=20),
        line("owners", tr("Owners"), hint=tr("Several with 、 between them")),
        line("representative", tr("Representative"), limit=40, optional=True),
        replace(one_of_few(look, "owners_are", tr("Other owners than before"), ways), bare=False),
        day("changed_on", tr("Changed hands on")),
        suggested("change_reason", tr("Reason"), ("", *TRANSFERS), optional=True),
        line("change_document_no", tr("Certificate or document number"), optional=True),
        area("area", tr("Exclusive area (㎡)"), optional=True),
        choice("area_basis", tr("Basis of the area"), bases),
        line("phone", tr("Phone"), optional=True),
        line("remark", tr("Remark"), optional=True),
        suggested("buyer_group", tr("Buyer of several doors"), ("", *groups), optional=True),
        day("ends_on", tr("Ended on"), optional=True),
        check("unsold", tr("Not sold or handed over by the developer; all such doors are one head")),
    )


def _ask_how(editor: Editor, draft: HouseholdDraft) -> None:
    """Ask in place, once other owners are typed, whether they were always or took the door over."""
    form = editor.form

    def ask() -> None:
        names = "、".join(parse_names(form.understood().owners))
        other = bool(draft.owners) and not rules.same_names(names, draft.owners)
        form.ask("owners_are", asked=other)
        changed = form.understood().owners_are == "change"
        for key in CHANGE:
            form.ask(key, asked=other and changed)
        if asked != (now := [other, changed]):
            asked[:] = now
            QTimer.singleShot(0, editor.fit)  # the layouts have heard of it by then

    asked = [False, False]
    form.edited.connect(ask)
    ask()


def _history(context: Context, household: int | None) -> QWidget | None:
    """Whoever owned the door before, with their days; nothing while nothing of it is known."""
    rows: list[OwnerRow] = context.peek(queries.owner_history, household) if household else []
    if not any(row.begins_on or row.ends_on for row in rows):
        return None
    look = context.look
    table = Table(look, fixed_rows(_owner_columns(), rows), whole=True)
    return plain(column(look, text(tr("Owners through time"), "heading"), table, gap=2))


def _owner_columns() -> tuple[Column, ...]:
    def span(owner: OwnerRow) -> str:
        since = owner.begins_on.isoformat() if owner.begins_on else "—"
        if owner.ends_on:
            return f"{since} — {owner.ends_on.isoformat()}"
        return tr("since {day}").format(day=since)

    def how(owner: OwnerRow) -> str:
        return "；".join(filter(None, (owner.reason, owner.document_no))) or "—"

    return (
        Column("", tr("Owner"), lambda owner: owner.name),
        Column("", tr("From – to"), span),
        Column("", tr("Change"), how, stretch=True),
    )


def _remove(context: Context, editor: Editor, draft: HouseholdDraft, address: str) -> None:
    """Ask, then take a door without a history away; what is typed in the form goes with it."""
    household = draft.id
    if household is None:
        return
    question = tr("Remove {address} from the register, with its owners? “Undo” in the menu brings it back.")
    label = tr("Remove {name}").format(name=address)

    def gone(_none: object) -> None:
        context.toast(tr("Removed: {name}").format(name=address))
        editor.done(0)

    messages.confirm(context.look, editor, question.format(address=address), tr("Remove"), lambda: (
        context.runner.write(
            editor, label, lambda s: commands.remove_household(s, household), gone,
            lambda error: messages.explain(context.look, editor, error),
        )
    ))  # fmt: skip
