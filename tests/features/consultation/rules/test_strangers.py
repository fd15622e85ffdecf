"""Whom the minutes name who is not on the list, and what only looks like a name."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.db import Database
from desktop.features.consultation import queries, rules
from desktop.features.consultation.records import Meeting


@pytest.fixture(scope="module")
def evening(demo_file, tmp_path_factory) -> Meeting:
    path = tmp_path_factory.mktemp("strangers") / "demo.db"
    path.write_bytes(demo_file.read_bytes())
    db = Database(path)
    with db.reading() as s:
        meeting = queries.meeting_detail(s, 1)
    db.close()
    assert meeting.draft.held_on == date(2026, 9, 16)
    return meeting


@pytest.mark.parametrize(("said", "found"), [
    ("张三丰负责落实。", ["张三丰"]), ("楼道由苟建国联系。", ["苟建国"]), ("与会的李四光同意。", ["李四光"]), ("欧阳锋反对。", ["欧阳锋"]),
    ("冼星海建议加锁。", ["冼星海"]), ("会议指定赵六子为验收人。", ["赵六子"]), ("由张三丰、李四光负责。", ["张三丰", "李四光"]),
    ("业主钱学林提出，车位不够。", ["钱学林"]), ("居民代表孙茂才表示支持。", ["孙茂才"]), ("请周小川答复。", ["周小川"]),
    ("推选吴天明担任组长。", ["吴天明"]), ("委托郑和平牵头。", ["郑和平"]), ("桂花开主持，屈大海记录。", ["桂花开", "屈大海"]),
    ("列席的邬小红补充。", ["邬小红"]), ("党员牛满仓承诺本周修好。", ["牛满仓"]), ("楼栋组长洪大江汇报。", ["洪大江"]),
])  # fmt: skip
def test_whoever_does_something_is_found(evening: Meeting, said: str, found: list[str]) -> None:
    assert rules.strangers(evening, said) == found


@pytest.mark.parametrize("said", [
    "高峰期说明情况。", "方案同意。", "金额由物业公司负责。", "程序负责人未到。", "施工由物业负责。", "安全负责到人。", "时间记录在案。",
    "白天主持巡查。", "万元以上由业主大会同意。", "任务落实到人。", "和谐小区由大家负责。", "平安建设由社区牵头。", "由社区负责答复。",
    "由物业公司联系厂家。", "由业委会牵头。", "请居民代表同意后实施。", "经全体业主同意。", "居民方面提出三条。", "业主代表同意。",
    "路灯由物业落实。", "车位由业委会说明。", "成本由双方承诺。", "余额说明见附件。", "范围说明如下。", "会议同意。", "严格落实。",
    "由黄石港区住建局答复。", "由高层住户负责。", "党员方式多样地反映。", "许多居民反对。", "包干到户，由网格员联系。", "章程记录在案。",
])  # fmt: skip
def test_what_is_no_name_stays_silent(evening: Meeting, said: str) -> None:
    assert rules.strangers(evening, said) == []
