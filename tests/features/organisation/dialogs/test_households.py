"""The form of a door asks in place how its owners came to be others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs import household_editor
from desktop.features.organisation.dialogs.households import CHANGE, MEASURED
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
    shown = [[model.index(row, at).data() for at in range(4)] for row in range(model.rowCount())]
    assert shown == [["谭明", "2026-05-01 起", "买卖", ""], [draft.owners, "— — 2026-05-01", "—", "买卖"]]


def test_an_area_measured_anew_is_asked_for_its_day_and_the_old_one_stands_below(opened, context, qtbot):
    editor = opened()
    was = context.peek(queries.household_draft, 1)
    fields = editor.form._fields
    fields["area"].widget.setText("88.2")
    assert [key for key in ("area_is", *MEASURED) if not editor.form.rows[key].isHidden()] == ["area_is"]
    editor.save()
    qtbot.waitUntil(lambda: bool(editor.form.rows["area_is"].findChild(QLabel, "area_is-note").text()))
    fields["area_is"].widget.button("change").click()
    fields["measured_on"].widget.setText("2026-3-1")
    fields["measure_reason"].write("重新测绘")
    saved(editor, qtbot)
    (table,) = opened().findChildren(Table)
    model = table.model()
    shown = [[model.index(row, at).data() for at in (0, 2, 3)] for row in range(model.rowCount())]
    assert shown == [
        ["88.20", "2026-03-01 起", "重新测绘"],
        [f"{was.area:,.2f}", "— — 2026-03-01", "—"],
    ]
