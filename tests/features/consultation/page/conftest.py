"""A meeting of the demo's compound that is planned for next week, on its page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft, MeetingDraft

NEXT_WEEK = date.today() + timedelta(days=7)


@pytest.fixture
def page(app: App, chinese: None) -> ConsultationPage:
    app.fill("consultation")
    app.settle()
    return app.window.show_page("consultation")


@pytest.fixture
def planned(app: App, page: ConsultationPage) -> ConsultationPage:
    """The next meeting of 乐邻圈: what was left over, one item more, and who is invited by the rules."""
    with app._db.writing("筹备") as s:
        compound = queries.meeting_detail(s, 1).draft.compound_id
        draft = MeetingDraft(
            compound, "council", "乐邻圈", "例会", NEXT_WEEK, chair="小区党支部书记郝云", recorder="覃𬱖"
        )
        made = commands.plan_meeting(s, draft, date.today())
        commands.plan_item(s, made, ItemDraft("公共收益", reporter="侯平辉", minutes=20, major=True))
    page.open(made)
    app.settle()
    return page
