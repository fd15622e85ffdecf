"""How each paper words what happened: notice, agenda, record, owners' minutes, results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pypdfium2
import pytest
from features.consultation import told
from features.consultation.documents.reading import pages, read

from desktop.features.consultation import documents, rules
from desktop.features.consultation.records import Away, Dossier, ParticipantDraft, Publication
from desktop.printing.blocks import Block, Paper, SignIn
from desktop.printing.document import page_count


def changed(dossier: Dossier, at: int = 0, **facts: Any) -> Dossier:
    """The same meeting with an item that went otherwise."""
    items = list(dossier.meeting.items)
    items[at] = replace(items[at], **facts)
    return replace(dossier, meeting=replace(dossier.meeting, items=tuple(items)))


def test_the_notice_says_what_is_asked_and_has_a_row_to_sign_for_everybody(
    dossiers: dict[str, Dossier],
) -> None:
    told = pages("notice", dossiers["drying"])
    assert "时间：2026年9月16日（星期三）19:00—20:25" in told[0]
    assert "过半数到会方可作出决议" in "".join(told)
    assert "党员中心户周佩兰" in told[0]
    assert told[-1].startswith("附：会议通知签收表")
    assert "18网格民警马东升" in told[-1]


def test_the_announcement_masks_and_says_how_to_have_a_say(dossiers: dict[str, Dossier]) -> None:
    told = pages("announcement", dossiers["drying"], public=True)
    assert len(told) == 1
    for words in ("天方家园小区全体居民、业主", "请于2026年9月15日前", "公示不少于7日", "3.增设充电桩8个"):
        assert words in told[0]
    meeting = dossiers["drying"].meeting
    for put_up, until in (
        (date(2026, 9, 14), "请于2026年9月15日前告诉"),
        (date(2026, 9, 15), "请于会前告诉"),
    ):
        people = tuple(replace(one, notified_on=put_up, notice_way="phone") for one in meeting.participants)
        told_on = replace(dossiers["drying"], meeting=replace(meeting, participants=people))
        assert until in read("announcement", told_on, public=True), "nobody is asked before the paper hangs"
    party = rules.DEFAULTS["branch"]
    private = replace(dossiers["drying"], meeting=replace(dossiers["drying"].meeting, rule=party))
    assert "公示" not in read("announcement", private, public=True)


def test_the_agenda_counts_its_times_until_one_is_open(dossiers: dict[str, Dossier]) -> None:
    dossier = changed(dossiers["drying"], 0, minutes=20, reporter="侯平辉", basis="物业管理条例")
    dossier = changed(dossier, 1, minutes=15, major=True)
    told = read("agenda", dossier)
    for words in ("19:00—19:20", "19:20—19:35", "19:35起", "侯平辉", "物业管理条例", "重大事项"):
        assert words in told
    assert "预计用时" not in told
    assert "预计用时45分钟" in read("agenda", changed(dossier, 2, minutes=10))


def test_the_sign_in_sheet_has_rows_for_walk_ins(dossiers: dict[str, Dossier]) -> None:
    told = read("sign_in", dossiers["drying"])
    assert "18网格民警马东升列席" in told
    assert "24" in told
    assert "应到17人，列席1人" in told


def test_rows_for_walk_ins_fill_the_last_page_of_the_sheet_and_begin_none(
    dossiers: dict[str, Dossier],
) -> None:
    for name, dossier in dossiers.items():
        sheet = documents.paper_of("sign_in", dossier, public=False)
        *above, table = sheet.blocks
        assert isinstance(table, SignIn)
        assert table.spare >= 3, name

        def count(spare: int, above: list[Block] = above, table: SignIn = table) -> int:
            return page_count(Paper("", (*above, replace(table, spare=spare))))

        assert count(table.spare) == count(3 if name != "big" else 15), name
        assert count(table.spare + 1) == count(table.spare) + 1, name
    people = (ParticipantDraft("居民代表", "王\U000e0fff"),)
    odd = replace(dossiers["drying"], meeting=replace(dossiers["drying"].meeting, participants=people))
    assert documents.paper_pdf("sign_in", odd, public=False, substitute="〓")


def test_who_told_them_stands_in_one_line_of_the_register(dossiers: dict[str, Dossier]) -> None:
    pdf = documents.paper_pdf("delivery", dossiers["drying"], public=False)
    with pypdfium2.PdfDocument(pdf) as book:
        told = [line.split() for page in book for line in page.get_textpage().get_text_range().splitlines()]
    assert sum("社区工作人员覃𬱖" in line for line in told) == 18


def test_three_hundred_are_all_on_the_sheets(dossiers: dict[str, Dossier]) -> None:
    names = [person.name for person in dossiers["big"].meeting.participants]
    assert len(names) == 300
    for key in ("sign_in", "record"):
        told = read(key, dossiers["big"])
        assert not [name for name in names if name not in told], key
    assert "居民代表300人" in read("notice", dossiers["big"]), (
        "they are not named one by one above the agenda"
    )


def test_forty_items_are_told_each_under_its_number(dossiers: dict[str, Dossier]) -> None:
    for key in ("agenda", "record", "minutes", "narrative", "results"):
        told = read(key, dossiers["big"])
        assert "第40号楼外墙渗水维修方案" in told, key
        assert "2026-0040" in told, key
    assert "四十、第40号楼" in read("minutes", dossiers["big"])


def test_the_record_tells_who_came_what_was_said_and_who_signs(dossiers: dict[str, Dossier]) -> None:
    told = read("record", dossiers["drying"])
    for words in (
        "会议名称天方社区“乐邻圈”议事会（高层老人晾晒难）", "应到17人实到15人列席1人缺席2人", "尹秀珍（请假：外出）",
        "【发言】楼顶晾晒不安全", "【表决】会议就“方案A", "【分歧】2人未表示同意。", "【决定】决议：采用方案A",
        "公告时间", "出席、列席人员签章", "附页：会议结果",
    ):  # fmt: skip
        assert words in told, words
    assert told.count("年月日") == 16 + 1, "a box for each of 16 who came, and the day of announcement"
    assert "外出" not in read("record", dossiers["drying"], public=True)


def test_votes_are_told_by_name_where_names_were_taken_down(dossiers: dict[str, Dossier]) -> None:
    assert "赞成3人：刘长河、卢卫东、郝建" in read("results", dossiers["funds"])
    item, meeting = dossiers["funds"].meeting.items[0], dossiers["funds"].meeting
    first = meeting.participants[0].id
    dossier = changed(dossiers["funds"], 0, absences=(Away(first, "recused"),), ballots=item.ballots[1:])
    assert "回避：刘长河" in read("results", dossier)
    assert "到会有表决权者2人" in read("record", dossier), "who stood aside is not counted"


def test_who_sends_a_proxy_is_signed_for(dossiers: dict[str, Dossier]) -> None:
    meeting = dossiers["funds"].meeting
    people = (replace(meeting.participants[0], proxy="曾小明"), *meeting.participants[1:])
    told = read("record", replace(dossiers["funds"], meeting=replace(meeting, participants=people)))
    assert "刘长河（由曾小明代）" in told
    assert "刘长河（曾小明代）" in told


@pytest.mark.parametrize(("facts", "words"), [
    ({"votes_for": 14, "votes_against": 0, "votes_abstain": 0}, "14名参会人员一致表示同意通过，会议决定：采用方案A"),
    ({}, "12名参会人员表示同意，1名表示不同意，1名弃权，会议决定：采用方案A"),
    ({"votes_for": 5, "votes_against": 9, "votes_abstain": 0, "conclusion": "declined"},
     "5名参会人员表示同意，9名表示不同意；经表决，该议题未获通过，经讨论未予采纳。"),
    ({"votes_for": 14, "votes_against": 0, "votes_abstain": 0, "text": "原则同意采用方案A"},
     "14名参会人员表示同意，会议议定：原则同意采用方案A。"),
    ({"votes_for": None, "votes_against": None, "votes_abstain": None, "conclusion": "", "discussion": "", "text": ""},
     "有关情况已在会议中通报。"),
])  # fmt: skip
def test_owners_read_the_words_of_convention(
    dossiers: dict[str, Dossier], facts: dict[str, Any], words: str
) -> None:
    assert words in read("narrative", changed(dossiers["drying"], 0, **facts), public=True)


def test_the_owners_version_of_an_evening_is_one_page(dossiers: dict[str, Dossier]) -> None:
    for name in ("drying", "lift1", "lift2", "lift3", "parking", "funds"):
        assert len(pages("narrative", dossiers[name], public=True)) == 1, name
    told = read("narrative", dossiers["drying"], public=True)
    assert "经讨论未形成决议，暂缓至2026年10月21日再议" in told
    assert "期末233,486.53元。有关情况已在会议中通报。" in read("narrative", dossiers["funds"], public=True)


def test_a_committee_votes_by_the_rule_of_its_kind(dossiers: dict[str, Dossier]) -> None:
    meeting = dossiers["drying"].meeting
    people = tuple(
        ParticipantDraft("业委会", name, id=at)
        for at, name in enumerate(("甲一", "乙二", "丙三", "丁四", "戊五"))
    )
    draft = replace(meeting.draft, kind="owners_committee", brand="")
    committee = replace(meeting, draft=draft, participants=people, rule=rules.DEFAULTS["owners_committee"])
    dossier = replace(dossiers["drying"], meeting=committee)
    half = changed(dossier, 0, votes_for=2, votes_against=1, votes_abstain=2)
    assert "2名委员表示同意，1名表示不同意，2名弃权；经表决，该议题未获通过" in read("narrative", half)
    assert "未通过" in read("results", half)
    assert "未获通过" not in read(
        "minutes", changed(dossier, 0, votes_for=3, votes_against=0, votes_abstain=2)
    )


def test_what_tasks_tell_of_the_last_resolutions_stands_on_top_of_the_minutes(
    dossiers: dict[str, Dossier],
) -> None:
    told = read("minutes", dossiers["drying"], public=True)
    for words in (
        "2026-0002楼道杂物清理物业公司2026-8-31逾期16天，已完成70%。7个单元中已完成5个",
        "已办结（2026-9-3）",
    ):
        assert words in told
    assert told.index("上次会议决议落实") < told.index("一、3栋")
    assert "以往会议议定事项2项，已办结1项，逾期1项。" in read("follow_up", dossiers["drying"])


def test_meeting_is_said_once_in_a_title(dossiers: dict[str, Dossier]) -> None:
    assert pages("record", dossiers["funds"])[0].startswith("南岳社区三方联席会议记录")
    assert pages("record", dossiers["parking"])[0].startswith("市建村社区“茶话会”会议记录")


def test_late_and_early_are_told_with_their_hour(dossiers: dict[str, Dossier]) -> None:
    meeting = dossiers["funds"].meeting
    people = (replace(meeting.participants[0], arrives_at=time(9, 50)), *meeting.participants[1:])
    words = read("record", replace(dossiers["funds"], meeting=replace(meeting, participants=people)))
    assert "刘长河（09:50到会）" in words


def test_a_day_for_the_pen_where_nobody_was_told_yet(dossiers: dict[str, Dossier]) -> None:
    dossier = told.untold(dossiers["drying"])
    assert "2026年9月11日" not in read("notice", dossier)
    fixed = replace(dossier, meeting=replace(dossier.meeting, agenda_fixed_on=date(2026, 9, 11)))
    assert "2026年9月11日" in read("notice", fixed)


def test_what_is_not_known_leaves_no_hole_in_a_sentence(dossiers: dict[str, Dossier]) -> None:
    whole = dossiers["drying"]
    draft = replace(whole.meeting.draft, convener="", chair="", begins_at=None, ends_at=None, location="")
    bare = replace(whole, meeting=replace(whole.meeting, draft=draft, participants=()))
    for key in ("minutes", "narrative"):
        told = read(key, bare)
        assert "天方家园小区召开本年第2次“乐邻圈”议事会。会议商议了3项议题" in told, key
        assert "主持" not in told, key
    assert "应到" not in read("sign_in", bare)
    assert "签收表" not in read("notice", bare), "nobody is there to sign"
    agenda = read("agenda", bare)
    assert "1—3栋" in agenda
    assert agenda.count("接上项") == 2


def test_the_record_tells_when_its_decisions_were_put_up(dossiers: dict[str, Dossier]) -> None:
    def board(number: int, paper: str, day: int, withdrawn_on: date | None = None) -> Publication:
        begins_on, ends_on = date(2026, 9, day), date(2026, 9, day + 7)
        return Publication(
            number,
            1,
            2026,
            number,
            paper,
            1,
            "纪要",
            "d",
            "",
            "东门",
            "",
            begins_on,
            ends_on,
            None,
            withdrawn_on,
            "",
        )

    assert "公告时间年月日" in read("record", dossiers["drying"])
    up = (
        board(1, "announcement", 8),
        board(2, "minutes", 17, date(2026, 9, 18)),
        board(3, "minutes", 19),
        board(4, "results", 21),
    )
    assert "公告时间2026年9月19日" in read("record", replace(dossiers["drying"], publications=up))


def test_whoever_walks_in_is_told_apart_and_not_waited_for(dossiers: dict[str, Dossier]) -> None:
    dossier = dossiers["funds"]
    walked = ParticipantDraft("居民", "韦小宝", votes=False, walk_in=True, id=99)
    meeting = replace(dossier.meeting, participants=(*dossier.meeting.participants, walked))
    walked_in = replace(dossier, meeting=meeting)
    assert "应到4人，实到4人，列席1人，另有1人未受邀到会" in read("minutes", walked_in)
    assert "4人（另有1人未受邀到会）" in read("record", walked_in)
    assert "韦小宝（未受邀到会）" in read("record", walked_in)
    assert "应到4人，列席1人" in read("sign_in", walked_in)
    for paper in ("notice", "delivery"):
        assert "韦小宝" not in read(paper, walked_in), "nobody told whoever walks in"


def test_a_meeting_before_its_time_says_why_on_notice_and_record(dossiers: dict[str, Dossier]) -> None:
    meeting = replace(dossiers["drying"].meeting, early_reason="水管爆裂，当晚紧急召开")
    dossier = replace(dossiers["drying"], meeting=meeting)
    words = "本次会议未满提前3日的通知期限，原因：水管爆裂，当晚紧急召开。"
    assert words in read("notice", dossier)
    assert words in read("record", dossier)
    for one in (dossier, told.untold(dossier)):
        assert "通知说明本次会议" in read("record", one), "it was held on its day"
    assert "本次会议通知登记不全，原因：水管爆裂" in read("record", told.untold(dossier))
    assert "通知期限" not in read("notice", dossiers["drying"])


def test_a_meeting_held_before_its_day_in_time_says_nothing_of_its_notice(
    dossiers: dict[str, Dossier],
) -> None:
    drying = dossiers["drying"]
    people = tuple(
        replace(one, notice_way="group", notified_on=date(2026, 9, 1)) for one in drying.meeting.participants
    )
    held = replace(
        drying.meeting,
        stage="hold",
        participants=people,
        early_reason="人都在",
        planned_on=date(2026, 12, 20),
    )
    said = read("record", replace(drying, meeting=held))
    assert "提前开会本次会议原定2026年12月20日召开，提前至2026年9月16日召开，原因：人都在。" in said
    assert "通知期限" not in said
    late = tuple(replace(one, notified_on=drying.meeting.draft.held_on) for one in people)
    told_late = replace(drying, meeting=replace(held, participants=late))
    assert "未满提前3日的通知期限" in read("record", told_late)


def test_a_meeting_held_later_says_which_day_it_was_planned_for(dossiers: dict[str, Dossier]) -> None:
    drying = dossiers["drying"]
    people = tuple(
        replace(one, notice_way="group", notified_on=date(2026, 9, 1)) for one in drying.meeting.participants
    )
    held = replace(drying.meeting, stage="hold", participants=people, planned_on=date(2026, 9, 10))
    said = read("record", replace(drying, meeting=held))
    assert "延期开会本次会议原定2026年9月10日召开，延至2026年9月16日召开。" in said
    assert "通知期限" not in said
