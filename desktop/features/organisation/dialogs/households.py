"""The editor of one household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.core.parse import parse_names
from desktop.features.organisation import commands, queries, rules
from desktop.features.organisation.dialogs.words import basis_words, kind_words
from desktop.features.organisation.records import AREA_BASES, AreaRow, HouseholdDraft, OwnerRow
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
MEASURED = ("measured_on", "measure_reason", "measure_document_no")
CHANGE = ("changed_on", "change_reason", "change_document_no")
TRANSFERS = ("买卖", "继承", "赠与", "离婚析产", "法院判决")
"""How a door comes into other hands most often."""

MEASURES = ("办理产权登记", "重新测绘", "实测结果备案", "分割或合并")
"""Why an area is measured anew most often."""


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
        ("area_is",),
        MEASURED,
        ("phone", "remark"),
        ("buyer_group", "ends_on"),
        ("unsold",),
        below=_history(context, draft.id),
        aside=(remove,) if draft.id else (),
    )


def _fields(look: Look, groups: Sequence[str], words: Mapping[str, str]) -> tuple[Field, ...]:
    bases = [(basis, basis_words()[basis]) for basis in ("", *AREA_BASES)]
    ways = {"correction": tr("The names were written wrong"), "change": tr("The door changed hands")}
    measured = {"correction": tr("It was written wrong"), "change": tr("The door was measured anew")}
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
        replace(one_of_few(look, "area_is", tr("Another area than before"), measured), bare=False),
        day("measured_on", tr("Counts from")),
        suggested("measure_reason", tr("Reason"), ("", *MEASURES), optional=True),
        line("measure_document_no", tr("Certificate or document number"), optional=True),
        line("phone", tr("Phone"), optional=True),
        line("remark", tr("Remark"), optional=True),
        suggested("buyer_group", tr("Buyer of several doors"), ("", *groups), optional=True),
        day("ends_on", tr("Ended on"), optional=True),
        check("unsold", tr("Not sold or handed over by the developer; all such doors are one head")),
    )


def _ask_how(editor: Editor, draft: HouseholdDraft) -> None:
    """Ask in place, once other owners or another area are typed, whether they were so before or are new."""
    form = editor.form

    def part(which: str, *, other: bool, of_change: tuple[str, ...]) -> tuple[bool, bool]:
        form.ask(which, asked=other)
        changed = getattr(form.understood(), which) == "change"
        for key in of_change:
            form.ask(key, asked=other and changed)
        return other, changed

    def ask() -> None:
        said = form.understood()
        names = "、".join(parse_names(said.owners))
        owned = bool(draft.owners) and not rules.same_names(names, draft.owners)
        was, becomes = ((one.area, one.area_basis) for one in (draft, said))
        measured = None not in (was[0], becomes[0]) and was != becomes
        now = (
            *part("owners_are", other=owned, of_change=CHANGE),
            *part("area_is", other=measured, of_change=MEASURED),
        )
        if asked != [now]:
            asked[:] = [now]
            QTimer.singleShot(0, editor.fit)  # the layouts have heard of it by then

    asked = [(False, False, False, False)]
    form.edited.connect(ask)
    ask()


def _history(context: Context, household: int | None) -> QWidget | None:
    """Whoever owned the door before and the areas it had, with their days; nothing while nothing of it is known."""
    if household is None:
        return None
    look, shown = context.look, list[QWidget]()
    owners: list[OwnerRow] = context.peek(queries.owner_history, household)
    areas: list[AreaRow] = context.peek(queries.area_history, household)
    for heading, columns, rows in (
        (tr("Owners through time"), _owner_columns(), owners),
        (tr("Areas through time"), _area_columns(), areas),
    ):
        if any(row.begins_on or row.ends_on for row in rows):
            shown += text(heading, "heading"), Table(look, fixed_rows(columns, rows), whole=True)
    return plain(column(look, *shown, gap=2)) if shown else None


def _span(row: OwnerRow | AreaRow) -> str:
    since = row.begins_on.isoformat() if row.begins_on else "—"
    if row.ends_on:
        return f"{since} — {row.ends_on.isoformat()}"
    return tr("since {day}").format(day=since)


def _owner_columns() -> tuple[Column, ...]:
    def began(owner: OwnerRow) -> str:
        return _why(owner.reason, owner.document_no)

    def ended(owner: OwnerRow) -> str:
        return _why(owner.end_reason, owner.end_document_no) if owner.ends_on else ""

    return (
        Column("", tr("Owner"), lambda owner: owner.name),
        Column("", tr("From – to"), _span),
        Column("", tr("Came by"), began),
        Column("", tr("Left by"), ended, stretch=True),
    )


def _area_columns() -> tuple[Column, ...]:
    return (
        Column("", tr("Area (㎡)"), lambda row: "—" if row.area is None else f"{row.area:,.2f}"),
        Column("", tr("Basis"), lambda row: basis_words()[row.area_basis]),
        Column("", tr("From – to"), _span),
        Column("", tr("Change"), lambda row: _why(row.reason, row.document_no), stretch=True),
    )


def _why(reason: str, document_no: str) -> str:
    return "；".join(filter(None, (reason, document_no))) or "—"


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
        editor.write(
            label, lambda s: commands.remove_household(s, household), gone,
            lambda error: messages.explain(context.look, editor, error),
        )
    ))  # fmt: skip
