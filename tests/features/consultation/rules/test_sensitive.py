"""Of whom the minutes tell what is nobody else's business, and what of it is told of nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.db import Database
from desktop.features.consultation import queries, rules
from desktop.features.consultation.documents import BODIES
from desktop.features.consultation.records import Meeting, ParticipantDraft


@pytest.fixture
def evening(demo: Database) -> Meeting:
    """With a resident on the list, and one in confidence in another matter."""
    with demo.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    people = (*meeting.participants, ParticipantDraft("居民代表", "段小磊", proxy="段大海"))
    return replace(meeting, participants=people, neighbours=frozenset({"苗翠花"}))


def told(meeting: Meeting, text: str, known: tuple[str, ...] = ()) -> list[tuple[object, ...]]:
    found = rules.remarks(meeting, text, known)
    return [(one.facts["name"], one.facts["word"]) for one in found if one.code == "wording.sensitive"]


@pytest.mark.parametrize(("said", "found"), [
    ("段小磊家是低保户。", [("段小磊", "低保")]), ("王阿姨血压高。", [("王阿姨", "血压高")]), ("保洁阿姨住院了。", [("阿姨", "住院")]),
    ("苗翠花患有精神病，段大海确诊肺癌。", [("苗翠花", "精神病"), ("苗翠花", "癌"), ("段大海", "精神病"), ("段大海", "癌")]),
    ("住户周德才患艾滋病。", [("周德才", "艾滋")]), ("住户周德才吸毒，曾戒毒。", [("周德才", "吸毒"), ("周德才", "戒毒")]),
    ("秦晓梅刑满释放。", [("秦晓梅", "刑满")]), ("段小磊残疾，段小磊残疾。", [("段小磊", "残疾")]), ("欧大爷中风", [("欧大爷", "中风")]),
    ("段小磊吃低保、有前科。", [("段小磊", "低保"), ("段小磊", "前科")]), ("段小磊是五保户，中风后住院。", [("段小磊", "五保"), ("段小磊", "中风"), ("段小磊", "住院")]),
])  # fmt: skip
def test_who_stands_beside_an_illness_is_told(
    evening: Meeting, said: str, found: list[tuple[str, str]]
) -> None:
    assert told(evening, f"开头。\n{said}", ("秦晓梅",)) == found


@pytest.mark.parametrize("said", [
    "段小磊到会。低保户减免物业费。", "为残疾人加装扶手。", "段小磊建议修残疾人通道。", "段小磊：加强精神文明建设。", "段小磊说树有病虫害。", "段小磊不承认。",
    "李国庆介绍低保政策。", "王某患病。", "段小磊说防病毒。",
    "段小磊建议降低保洁费用，提高最低保障金。", "段小磊说其中风险较大，集中风貌整治。", "段小磊说目前科学管理，楼前科普。", "段小磊家居住院落。", "段小磊说第五保安亭要修。",
])  # fmt: skip
def test_an_illness_of_nobody_and_who_speaks_in_an_office_are_not(evening: Meeting, said: str) -> None:
    assert told(evening, f"开头。\n{said}") == []


def test_what_never_hangs_is_left_to_the_office(evening: Meeting) -> None:
    said = "段小磊家是低保户。"
    party = replace(evening, rule=replace(evening.rule, publish=False))
    assert told(party, said) == []
    first, *others = evening.items
    meeting = replace(evening, items=(replace(first, internal=True), *others))
    text = f"一、{first.subject}\n{said}\n二、{others[0].subject}\n修。"
    assert told(meeting, text) == []
    assert told(evening, text) != []


@pytest.mark.parametrize("paper", BODIES)
def test_what_the_program_words_of_itself_tells_nothing(evening: Meeting, paper: str) -> None:
    assert told(evening, BODIES[paper](evening)) == []
