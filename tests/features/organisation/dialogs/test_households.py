"""The form of a door asks in place how its owners came to be others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs import household_editor
from desktop.features.organisation.dialogs.households import CHANGE
from desktop.ui.table import Table

SOLD = {"owners_are": "change", "changed_on": date(2026, 5, 1), "change_reason": "买卖"}


@pytest.fixture
def opened(context, qtbot, chinese):
    """Opens the form of the first door."""
    window = QWidget()
    window.resize(1200, 700)
    qtbot.addWidget(window)

    def open_():
        editor = household_editor(context, context.peek(queries.household_draft, 1), "1栋1单元101", window)
        editor.open()
        return editor

    return open_


def asked(form):
    return [key for key in ("owners_are", *CHANGE) if not form.rows[key].isHidden()]


def saved(editor, qtbot):
    with qtbot.waitSignal(editor.accepted):
        editor.save()


def owners(context):
    return [
        (row.name, row.begins_on, row.ends_on, row.reason) for row in context.peek(queries.owner_history, 1)
    ]


def test_a_door_in_new_hands_is_asked_for_its_day(opened, context, qtbot):
    editor = opened()
    (before, *_) = owners(context)[0]
    fields = editor.form._fields
    assert asked(editor.form) == []
    fields["owners"].widget.setText("谭明")
    assert asked(editor.form) == ["owners_are"]
    editor.save()
    qtbot.waitUntil(lambda: bool(editor.form.rows["owners_are"].findChild(QLabel, "owners_are-note").text()))
    fields["owners_are"].widget.button("change").click()
    assert asked(editor.form) == ["owners_are", *CHANGE]
    fields["changed_on"].widget.setText("2026-5-1")
    fields["change_reason"].write("继承")
    saved(editor, qtbot)
    day = date(2026, 5, 1)
    assert owners(context) == [("谭明", day, None, "继承"), (before, None, day, "")]


def test_a_name_written_wrong_leaves_no_owner_of_before(opened, context, qtbot):
    editor = opened()
    editor.form._fields["owners"].widget.setText("谭明")
    editor.form._fields["owners_are"].widget.button("correction").click()
    assert asked(editor.form) == ["owners_are"]
    saved(editor, qtbot)
    assert owners(context) == [("谭明", None, None, "")]


def test_names_typed_in_another_order_or_as_they_were_are_not_asked_about(opened, context, qtbot):
    with context.db.writing("two owners") as s:
        draft = queries.household_draft(s, 1)
        commands.save_household(s, replace(draft, owners="王斌、谭明", owners_are="correction"))
    editor = opened()
    box = editor.form._fields["owners"].widget
    for typed, keys in (("谭明，王斌", []), ("谭明", ["owners_are"]), ("王斌、谭明", [])):
        box.setText(typed)
        assert asked(editor.form) == keys
    editor.done(0)


def test_who_owned_a_door_before_stands_below_its_form(opened, context):
    assert opened().findChildren(Table) == []
    with context.db.writing("sold") as s:
        draft = queries.household_draft(s, 1)
        commands.save_household(s, replace(draft, owners="谭明", **SOLD))
    (table,) = opened().findChildren(Table)
    model = table.model()
    shown = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert shown == [["谭明", "2026-05-01 起", "买卖"], [draft.owners, "— — 2026-05-01", "—"]]
