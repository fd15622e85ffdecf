"""What is noted of an item beside its text: who of the unit, on what basis, and what this kind of meeting may conclude."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.entities import Item
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft


def offers(box: QWidget) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def test_what_is_seldom_needed_is_folded_and_kept_all_the_same(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    desk = page.step.desk
    assert not field("basis").isVisible()
    desk._unfold()
    assert field("basis").isVisible()
    field("person").setEditText("张立新")
    field("basis").setText("2026年8月决议")
    field("major").click()
    field("internal").click()
    desk._unfold()
    page.step.keep()
    app.settle()
    kept = stored()
    assert (kept.person, kept.basis, kept.major, kept.internal) == ("张立新", "2026年8月决议", True, True)
    assert "重大事项" in desk._source._words


def test_who_holds_a_post_in_the_unit_is_offered(
    page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    assert offers(field("person")) == ["侯平辉", "张立新"]
    field("person").setEditText("张立新")
    field("responsible").setEditText("天方花园小区业主委员会")
    assert "上官艳" in offers(field("person"))
    assert field("person").currentText() == "张立新", "what was typed is not changed by offers"
    page.step.desk._form.load(page.step.desk.item)


def test_what_a_kind_of_meeting_cannot_conclude_is_shown_with_why(app: App, page: ConsultationPage) -> None:
    with app._db.writing("茶话") as s:
        commands.save_meeting(s, replace(queries.meeting_draft(s, page.meeting.id), kind="tea"))
    page.open(page.meeting.id)
    page.step.turn_to(page.meeting.items[1].id)
    app.settle()
    desk = page.step.desk
    resolved = desk._boxes["conclusion"].button("resolution")
    assert not resolved.isEnabled()
    assert "只听取意见" in resolved.toolTip()
    assert desk._boxes["conclusion"].button("assignment").isEnabled()
    assert not desk._form.rows["motion"].isVisible()
    assert not desk._named.isVisible()
    assert desk._voters._words == "只听取意见，不作表决"


def test_a_major_matter_put_up_on_the_spot_cannot_be_resolved(app: App, page: ConsultationPage) -> None:
    with app._db.writing("当场") as s:
        item = s.get(Item, page.meeting.items[1].id)
        item.major = item.added_late = True
    page.open(page.meeting.id)
    page.step.turn_to(page.meeting.items[1].id)
    app.settle()
    resolved = page.step.desk._boxes["conclusion"].button("resolution")
    assert not resolved.isEnabled()
    assert resolved.toolTip()
