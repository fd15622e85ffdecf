"""The editor of one household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs.words import basis_words, kind_words
from desktop.features.organisation.records import AREA_BASES, HouseholdDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, area, check, choice, day, line, suggested
from desktop.ui.i18n import tr
from desktop.ui.words import Button

MOVED = ("building", "staircase", "room")


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
    form = Form(context.look, (*where, *_fields(groups, words)))
    title = tr("Household {address}").format(address=address) if draft.id else tr("Add a household")
    editor = Editor(context, title, form, commands.save_household, parent)
    form.load(draft)
    if draft.id is None:
        form.ask("ends_on", asked=False)
    remove = Button(
        context.look, tr("Remove"), "quiet", action=lambda: _remove(context, editor, draft, address)
    )
    return editor.lay_out(
        *(("compound_id",),) * (not draft.id),
        MOVED,
        ("owners", "representative"),
        ("area", "area_basis"),
        ("phone", "remark"),
        ("buyer_group", "ends_on"),
        ("unsold",),
        aside=(remove,) if draft.id else (),
    )


def _fields(groups: Sequence[str], words: Mapping[str, str]) -> tuple[Field, ...]:
    bases = [(basis, basis_words()[basis]) for basis in ("", *AREA_BASES)]
    return (
        line("building", words["building"], limit=40),
        line("staircase", words["staircase"], limit=40, optional=True),
        line("room", tr("Room"), limit=20),
        line("owners", tr("Owners"), hint=tr("Several with 、 between them")),
        line("representative", tr("Representative"), limit=40, optional=True),
        area("area", tr("Exclusive area (㎡)"), optional=True),
        choice("area_basis", tr("Basis of the area"), bases),
        line("phone", tr("Phone"), optional=True),
        line("remark", tr("Remark"), optional=True),
        suggested("buyer_group", tr("Buyer of several doors"), ("", *groups), optional=True),
        day("ends_on", tr("Ended on"), optional=True),
        check("unsold", tr("Not sold or handed over by the developer; all such doors are one head")),
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
