"""The guided change of a body through the window: step by step, refused beside the field, nothing typed lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from shiboken6 import isValid
from sqlalchemy import select, text

from desktop.app import App
from desktop.core import undoing
from desktop.features.organisation import queries
from desktop.features.organisation.dialogs import AdjustDialog, adjust
from desktop.features.organisation.entities import Body
from desktop.features.organisation.page import OrganisationPage

BRANCH = "中共冶电二村小区支部委员会"


@pytest.fixture
def page(app: App, chinese: None) -> OrganisationPage:
    app.fill("organisation")
    app.settle()
    return app.window.show_page("organisation")


@pytest.fixture
def dialog(page: OrganisationPage, app: App) -> AdjustDialog:
    """The guided step of the branch whose register the demo has."""
    page.choose(next(key for key, node in page._nodes.items() if node.name == BRANCH))
    app.settle()
    return page._view.adjust()


def typed(dialog: AdjustDialog, **values: object) -> None:
    for key, value in values.items():
        dialog.form.rows[key]._spec.write(value)


def onward(dialog: AdjustDialog, app: App) -> int:
    dialog.go_on()
    app.settle()
    return dialog.step


def said(dialog: AdjustDialog, key: str) -> str:
    return dialog.form.rows[key]._note.text()


def change_secretary(dialog: AdjustDialog, app: App) -> None:
    """As far as the third step."""
    typed(dialog, reason="工作调动")
    assert onward(dialog, app) == 1
    dialog.people.leaving[0]._box.setChecked(True)
    (successor,) = dialog.people.coming
    successor.person.setText("周一鸣")
    assert onward(dialog, app) == 2


def posts(app: App) -> list[tuple[object, ...]]:
    query = text(
        "SELECT p.name, t.title, t.begins_on, t.ends_on, t.document_no FROM post t"
        " JOIN person p ON p.id = t.person_id JOIN body b ON b.id = t.body_id"
        " WHERE b.name = :name AND t.title = '书记' ORDER BY t.id"
    )
    with app._db.reading() as s:
        return [tuple(row) for row in s.execute(query, {"name": BRANCH})]


def test_a_change_without_a_reason_does_not_go_on(dialog: AdjustDialog, app: App) -> None:
    assert onward(dialog, app) == 0
    assert "请填写" in said(dialog, "reason")


def test_nobody_leaving_and_nobody_coming_is_refused_at_its_step(dialog: AdjustDialog, app: App) -> None:
    typed(dialog, reason="工作调动")
    onward(dialog, app)
    assert onward(dialog, app) == 1
    assert dialog.people._wrong.text()


def test_a_ticked_post_asks_at_once_for_who_takes_it_over(dialog: AdjustDialog, app: App) -> None:
    dialog.people.leaving[0]._box.setChecked(True)
    assert [line.newcomer().title for line in dialog.people.coming] == ["书记"]
    dialog.people.leaving[0]._box.setChecked(False)
    assert dialog.people.coming == []


def test_a_secretary_needs_approval_and_what_was_typed_stays(dialog: AdjustDialog, app: App) -> None:
    change_secretary(dialog, app)
    typed(dialog, due=20, present=18)
    assert onward(dialog, app) == 2
    assert "批复" in said(dialog, "document_no")
    draft = dialog.draft()
    assert draft is not None
    assert (draft.reason, draft.due, draft.present) == ("工作调动", 20, 18)
    assert [each.person for each in draft.newcomers] == ["周一鸣"]


def test_more_present_than_due_is_refused_beside_the_field(dialog: AdjustDialog, app: App) -> None:
    change_secretary(dialog, app)
    typed(dialog, document_no="街工委〔2026〕9号", due=20, present=21)
    assert onward(dialog, app) == 2
    assert "20" in said(dialog, "present")


def test_the_change_takes_effect_whole_and_can_be_taken_back(dialog: AdjustDialog, app: App) -> None:
    before = posts(app)
    change_secretary(dialog, app)
    typed(dialog, document_no="街工委〔2026〕9号")
    assert onward(dialog, app) == 3
    typed(dialog, passed=True)
    dialog.go_on()
    app.settle()
    (left, came) = posts(app)[-2:]
    assert (left[0], came[0], came[2], came[4]) == (
        "赵瑞华",
        "周一鸣",
        date.today().isoformat(),
        "街工委〔2026〕9号",
    )
    assert str(left[3]) < date.today().isoformat()
    with app._db.writing("undo") as s:
        undoing.undo(s, (undoing.last_action(s) or (0, ""))[0])
    assert posts(app) == before


def voted(dialog: AdjustDialog, *told: tuple[str, str, str, bool]) -> None:
    """Fill in the ballot: first the lines that are offered, then new ones."""
    for at, (name, title, votes, elected) in enumerate(told):
        line = dialog.votes.lines[at] if at < len(dialog.votes.lines) else dialog.votes.add()
        for key, value in (("name", name), ("title", title), ("elected", elected)):
            line.form.rows[key]._spec.write(value)
        line.form.rows["votes"]._spec.widget.setText(votes)


def test_votes_are_asked_for_whoever_comes_and_kept_with_the_change(dialog: AdjustDialog, app: App) -> None:
    change_secretary(dialog, app)
    assert [line.candidate().name for line in dialog.votes.lines] == ["周一鸣"]
    assert dialog.draft().candidates == (), "nobody voted yet"
    typed(dialog, due=20, present=18, document_no="街工委〔2026〕9号")
    voted(dialog, ("周一鸣", "书记", "9", True), ("吴云", "书记", "8", False))
    assert onward(dialog, app) == 2
    assert "半数" in dialog.votes._wrong.text()
    voted(dialog, ("周一鸣", "书记", "十", True))
    assert dialog.draft() is None
    voted(dialog, ("周一鸣", "书记", "10", True))
    assert onward(dialog, app) == 3
    typed(dialog, passed=True)
    body = dialog._body.id
    dialog.go_on()
    app.settle()
    with app._db.reading() as s:
        (done,) = queries.body_detail(s, body).adjustments
    assert [(each.name, each.votes, each.elected) for each in done.candidates] == [
        ("周一鸣", 10, True),
        ("吴云", 8, False),
    ]
    page: OrganisationPage = app.window.show_page("organisation")
    record = page._view.show_record(0)
    words = [label.text() for label in record.findChildren(QLabel)]
    assert "差额，书记候选2人、当选1人" in words
    assert "应到20人，实到18人" in words
    record.accept()


def test_a_line_of_votes_taken_out_does_not_stay(dialog: AdjustDialog, app: App) -> None:
    change_secretary(dialog, app)
    voted(dialog, ("周一鸣", "书记", "", True), ("吴云", "书记", "8", False))
    typed(dialog, due=20, present=18, document_no="批1")
    assert onward(dialog, app) == 2
    assert "请填全" in dialog.votes._wrong.text()
    dialog.votes._drop(dialog.votes.lines[1])
    assert dialog.draft().candidates == ()


def test_the_centre_households_of_a_dissolved_branch_are_told_of_and_handed_over(
    dialog: AdjustDialog, app: App
) -> None:
    typed(dialog, kind="dissolution", reason="党员不足三名")
    onward(dialog, app)
    assert onward(dialog, app) == 2
    typed(dialog, document_no="街工委〔2026〕9号")
    assert onward(dialog, app) == 3
    words = [label.text() for label in dialog.handover.findChildren(QLabel)]
    stay = [box for box in dialog.handover.hanging if box.text().startswith("党员中心户：")]
    assert stay
    assert any(f"有{len(stay)}个党员中心户" in each for each in words)
    stay[0].setChecked(True)
    told = dialog.draft().handover.splitlines()
    assert stay[0].text() in told
    assert stay[1].text() + "（未交接）" in told
    dialog.handover.all.click()
    assert "（未交接）" not in dialog.draft().handover


def test_leaving_asks_before_typed_words_are_lost(dialog: AdjustDialog, app: App) -> None:
    typed(dialog, reason="工作调动")
    dialog.reject()
    box = dialog.findChild(QDialog, "message")
    assert "会丢掉" in box.accessibleDescription()
    box.reject()
    assert dialog.isVisible()
    assert dialog.draft().reason == "工作调动"


def asked(dialog: AdjustDialog) -> set[str]:
    """What is asked for only in some kinds of change, and is now."""
    optional = ("into_id", "term_ends_on", "members", "filing_no")
    return {key for key in optional if not dialog.form.rows[key].isHidden()}


def test_each_kind_of_change_asks_for_what_it_needs(dialog: AdjustDialog) -> None:
    for kind, wanted in (
        ("secretary", {"members", "filing_no"}), ("new_term", {"members", "filing_no", "term_ends_on"}),
        ("merger", {"into_id"}), ("dissolution", set()), ("founding", {"members", "filing_no", "term_ends_on"}),
        ("by_election", {"members", "filing_no"}),
    ):  # fmt: skip
        typed(dialog, kind=kind)
        assert asked(dialog) == wanted, kind


def test_only_of_a_branch_the_members_are_asked(page: OrganisationPage, app: App) -> None:
    page.choose(next(key for key, node in page._nodes.items() if node.kind == "owners_committee"))
    app.settle()
    assert asked(page._view.adjust()) == {"filing_no"}


def test_a_new_term_asks_of_everybody_and_a_body_that_ends_leaves_no_choice(dialog: AdjustDialog) -> None:
    people, everybody = dialog.people, len(dialog.people.leaving)
    assert people.leavers() == ()
    typed(dialog, kind="new_term")
    assert [each.reason for each in people.leavers()] == ["任期届满"] * everybody
    assert all(each._box.isEnabled() for each in people.leaving)
    typed(dialog, kind="dissolution")
    assert len(people.leavers()) == everybody
    assert not any(each._box.isEnabled() for each in people.leaving)


def test_the_usual_end_of_a_term_follows_its_beginning_until_somebody_types_another(
    dialog: AdjustDialog,
) -> None:
    def ends() -> str:
        return dialog.form.rows["term_ends_on"]._spec.widget.text()

    typed(dialog, effective_on=date(2026, 9, 1))
    assert ends() == "", "no other change has a term"
    typed(dialog, kind="new_term")
    assert ends() == "2029-08-31"
    typed(dialog, effective_on=date(2026, 10, 1))
    assert ends() == "2029-09-30"
    typed(dialog, term_ends_on=date(2030, 1, 1))
    typed(dialog, effective_on=date(2026, 11, 1))
    assert ends() == "2030-01-01"


def test_a_step_says_nothing_of_those_to_come(dialog: AdjustDialog, app: App) -> None:
    typed(dialog, reason="工作调动")
    dialog.go_on()
    dialog.go_on()  # a second click while the first one is looked into
    app.settle()
    assert (dialog.step, dialog.people._wrong.text()) == (1, "")


def test_what_was_refused_is_not_said_any_more_once_it_is_mended(dialog: AdjustDialog, app: App) -> None:
    typed(dialog, reason="工作调动")
    onward(dialog, app)
    assert onward(dialog, app) == 1
    assert dialog.people._wrong.text()
    dialog.people.leaving[0]._box.setChecked(True)
    dialog.people.coming[0].person.setText("周一鸣")
    assert onward(dialog, app) == 2
    assert dialog.people._wrong.text() == ""
    assert onward(dialog, app) == 2
    assert (bool(said(dialog, "document_no")), dialog.people._wrong.text()) == (True, "")
    typed(dialog, document_no="街工委〔2026〕9号")
    assert onward(dialog, app) == 3
    assert "批复" not in said(dialog, "document_no")


def test_one_goes_back_no_further_than_the_first_step(dialog: AdjustDialog, app: App) -> None:
    typed(dialog, reason="工作调动")
    assert onward(dialog, app) == 1
    dialog.go_back()
    dialog.go_back()
    assert dialog.step == 0


def test_a_warning_nobody_looked_at_keeps_the_change_from_being_written(
    dialog: AdjustDialog, app: App
) -> None:
    before = posts(app)
    change_secretary(dialog, app)
    typed(dialog, document_no="街工委〔2026〕9号", due=20, present=10)
    assert onward(dialog, app) == 3
    dialog.go_on()
    assert not dialog.isEnabled(), "nobody presses twice while it is written"
    app.settle()
    assert dialog.isEnabled()
    assert said(dialog, "passed")
    assert posts(app) == before


def test_what_hangs_on_a_leaver_is_listed_and_kept_with_the_change(dialog: AdjustDialog, app: App) -> None:
    with app._db.writing("会") as s:
        s.execute(text("UPDATE task SET person = '赵瑞华、周海燕', subject = '晾晒架', state = 'doing'"))
    change_secretary(dialog, app)
    typed(dialog, document_no="街工委〔2026〕9号")
    assert onward(dialog, app) == 3
    (hanging,) = {box.text().split("（")[0] for box in dialog.handover.hanging}
    assert hanging == "赵瑞华：晾晒架", (
        "the post that is left does not hang on itself, nor what hangs on others"
    )
    dialog.handover.things[0].setChecked(True)
    dialog.handover.hanging[0].setChecked(True)
    typed(dialog, passed=True)
    dialog.go_on()
    app.settle()
    with app._db.reading() as s:
        kept = s.execute(text("SELECT handover FROM adjustment ORDER BY id DESC LIMIT 1")).scalar_one()
    assert kept.splitlines()[0] == "印章"
    assert kept.count("赵瑞华：晾晒架") == len(dialog.handover.hanging)
    assert kept.count("未交接") == len(dialog.handover.hanging) - 1


def test_leaving_asks_for_a_single_tick_too(dialog: AdjustDialog) -> None:
    dialog.people.leaving[0]._box.setChecked(True)
    dialog.people.coming[0].title.setEditText("")
    dialog.reject()
    box = dialog.findChild(QDialog, "message")
    assert box is not None
    box.reject()
    assert dialog.isVisible()


def test_from_a_look_at_another_day_the_step_says_that_it_works_on_today(
    page: OrganisationPage, app: App
) -> None:
    page.choose(next(key for key, node in page._nodes.items() if node.name == BRANCH))
    app.settle()
    body = page._view._body
    today, past = (adjust(app.context, body, page, on) for on in (None, date(2024, 6, 1)))
    told = [
        [label.text() for label in each.findChildren(QLabel) if "2024-06-01" in label.text()]
        for each in (today, past)
    ]
    assert (told[0], len(told[1])) == ([], 1)
    assert "今天的任职" in told[1][0]


def test_where_nothing_can_be_merged_into_the_step_says_why(dialog: AdjustDialog, app: App, page) -> None:
    typed(dialog, kind="merger")
    others = dialog.form.rows["into_id"]._spec.widget.count()
    assert bool(others) != ("附近没有其他" in said(dialog, "into_id"))
    street = app.context.peek(
        lambda s: s.scalars(select(Body.id).where(Body.kind == "street_committee")).first()
    )
    alone = adjust(app.context, app.context.peek(queries.body_detail, street), page)
    typed(alone, kind="merger")
    assert "附近没有其他" in said(alone, "into_id")


def test_what_was_filled_in_when_somebody_leaves_is_offered_again(
    dialog: AdjustDialog, page: OrganisationPage, app: App
) -> None:
    app.context.seat.sit(7, "王敏")
    change_secretary(dialog, app)
    typed(dialog, document_no="街工委〔2026〕9号", due=20, present=18)
    voted(dialog, ("周一鸣", "书记", "15", True), ("吴云", "书记", "3", False))
    assert onward(dialog, app) == 3
    dialog.handover.things[0].setChecked(True)
    typed(dialog, passed=True)
    before = dialog.draft()
    app.context.seat.leave()
    app.settle()
    assert not isValid(dialog)
    again = page._view.adjust()
    (take,) = [one for one in again.findChildren(QPushButton) if one.text() == "接着填"]
    take.click()
    assert again.draft() == replace(before, passed=False)
    for step in (1, 2, 3):
        assert onward(again, app) == step
    assert again.draft().candidates == before.candidates
    typed(again, passed=True)
    again.go_on()
    app.settle()
    assert app.context.typed.titles() == []


def test_who_was_to_stay_in_a_new_term_stays_when_it_is_taken_up_again(
    dialog: AdjustDialog, page: OrganisationPage, app: App
) -> None:
    app.context.seat.sit(7, "王敏")
    typed(dialog, kind="new_term", reason="任期届满")
    dialog.people.leaving[0]._box.setChecked(False)
    before, lines = dialog.people.leavers(), len(dialog.people.coming)
    assert before
    app.context.seat.leave()
    again = page._view.adjust()
    (take,) = [one for one in again.findChildren(QPushButton) if one.text() == "接着填"]
    take.click()
    assert (again.people.leavers(), len(again.people.coming)) == (before, lines)
    typed(again, kind="dissolution")
    ends = again.people.said() | {"leaving": {}}
    again.people.say(ends)
    assert len(again.people.leavers()) == len(again.people.leaving)
    again.done(0)


def test_what_is_no_longer_handed_over_stays_so_when_one_goes_back(dialog: AdjustDialog) -> None:
    handover, hits = dialog.handover, [("赵瑞华", SimpleNamespace(title="晾晒架", meta=""))]
    handover.say(["赵瑞华：晾晒架"])
    handover.show_hits(hits)
    assert handover.told() == "赵瑞华：晾晒架"
    handover.hanging[0].setChecked(False)
    handover.show_hits(hits)
    assert handover.told() == "赵瑞华：晾晒架（未交接）"
