"""The bell."""

from __future__ import annotations

from desktop.ui.bell import SHOWN, Bell
from desktop.ui.chip import Status
from desktop.ui.lists import Entry
from desktop.ui.theme import Look


def test_it_counts_lists_the_first_and_opens_what_is_chosen(look: Look, chinese: None) -> None:
    bell, opened, asked = Bell(look), [], []
    bell.opened.connect(opened.append)
    bell.all_asked.connect(lambda: asked.append(True))
    assert "没有逾期" in bell.offers.actions()[0].text()
    due = [Entry(("worklist", at), f"事{at}", "某小区", Status("bad", "逾期1天")) for at in range(15)]
    bell.show_due(due)
    bare = bell.grab().toImage()
    bell.show_due(())
    assert bell.grab().toImage() != bare
    bell.show_due(due)
    words = [action.text() for action in bell.offers.actions() if action.text()]
    assert len(words) == SHOWN + 2
    assert words[0] == "逾期1天  事0（某小区）"
    assert words[SHOWN] == "另有3项"
    assert bell.accessibleName() == "三天内到期或逾期：15项"
    bell.offers.actions()[2].trigger()
    bell.offers.actions()[-1].trigger()
    assert opened == [("worklist", 2)]
    assert asked == [True]
    bell.deleteLater()
