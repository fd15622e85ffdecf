"""The tables an office that has none yet can fill in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.templates import Template, write_template
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import INSTRUCTIONS, AnyKind
from desktop.features.organisation.exchange.roster import BASES, roster_kind
from desktop.features.organisation.records import BODY_KINDS
from desktop.features.organisation.rules import NO, YES, called

LEAD = "序号"
"""The first column of a template, where examples are marked as such."""

DAYS = ("begins_on", "ends_on")
NEEDED = {False: ("street", "body", "kind", "person", "title"), True: ("building", "room")}
"""What no row may leave out, in the organisation and in a register."""

POST_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "body": "中共华新小区支部委员会",
        "kind": "branch", "person": "张三", "title": "书记", "begins_on": date(2025, 5, 1), "reason": "换届",
        "document_no": "街工委〔2025〕7号",
    },
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "building": "1栋", "staircase": "2单元",
        "body": "党员中心户（1栋2单元）", "kind": "centre_household", "person": "李四", "title": "中心户",
        "begins_on": date(2025, 6, 1),
    },
)  # fmt: skip
ROSTER_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "building": "1栋", "staircase": "1单元", "room": "101", "area": 98.56, "area_basis": "登记",
        "owners": "张三、李四", "phone": "13800000000", "centre": "王五", "remark": "共有", "unsold": NO,
        "representative": "张三",
    },
    {
        "building": "1栋", "staircase": "1单元", "room": "102", "area": 60.6, "area_basis": "合同",
        "owners": "某某置业有限公司", "buyer_group": "甲", "unsold": YES,
    },
)  # fmt: skip
START = (
    "一、红色带*的列必须填写，其他列可以空着。列的次序可以调整，标题文字请勿改动，也不要删列。",
    "二、灰色斜体、以“示例”开头的行只作示范，导入时自动略过，可删可留。从示例下面一行开始填写。",
    "三、日期写成2026-9-16的样子。有下拉列表的列请从列表中选择。",
    "四、不要填写身份证号。",
)
POST_WORDS = (
    *START,
    "五、一行写一个人的一个职务。一人在几个组织任职，写几行；同一职务先后由几人担任，也各写一行。",
    "六、从{street}写起，写到该组织所在的那一级为止：{community_committee}只写{street}、{community}，{building_group}写到{building}。",
    "七、已经离任的保留原行，填上离任日期；在任的离任日期空着。",
    "八、再次导入同一份表，没有变化的行不会重复，改过的离任日期、原因、文号会更新。",
)
ROSTER_WORDS = (
    *START,
    "五、一行写一户（一个房号）。共有人写在同一格里，用顿号隔开，次序同产权证。",
    "六、面积单位为平方米，最多两位小数；面积依据填登记、实测或合同。暂无面积的先空着，以后再补。",
    "七、同一买受人的几套房，归并组写同一个字（如“甲”），表决时按一人计算；开发商未售的填“是”。",
    "八、{centre}写负责联系该户的{centre_household}姓名。户代表为共有人推举、代为表决的人。",
    "九、房屋拆除或合并后不再计户的，填销户日期，不要删行。",
    "十、导入时选择所属{compound}，或在文件名中写上{compound}名称。",
)


def template_of(kind: AnyKind, own: Mapping[str, str] | None = None) -> Template:
    """The template of a kind of table; its titles are the first name of each column."""
    keys = [column.key for column in kind.offered]
    required, words = NEEDED[kind.roster], called(own)
    told = {**words, **{column.key: column.titles[0] for column in kind.offered}}
    examples = ROSTER_EXAMPLES if kind.roster else POST_EXAMPLES
    bodies = tuple(words[body] for body in BODY_KINDS)
    choices = {"kind": bodies, "area_basis": tuple(BASES), "unsold": (YES, NO)}
    return Template(
        name="住户底册" if kind.roster else "组织名册",
        titles=(LEAD, *(f"*{c.titles[0]}" if c.key in required else c.titles[0] for c in kind.offered)),
        examples=tuple(
            (f"示例{at}", *(_shown(key, row.get(key), words) for key in keys))
            for at, row in enumerate(examples, 1)
        ),
        instructions_name=INSTRUCTIONS,
        instructions=tuple(line.format(**told) for line in (ROSTER_WORDS if kind.roster else POST_WORDS)),
        required=frozenset(at for at, key in enumerate(keys, 1) if key in required),
        choices={at: choices[key] for at, key in enumerate(keys, 1) if key in choices},
        days=frozenset(at for at, key in enumerate(keys, 1) if key in DAYS),
        numbers=frozenset(at for at, key in enumerate(keys, 1) if key == "area"),
    )


def _shown(key: str, cell: Cell, words: Mapping[str, str]) -> Cell:
    return words[str(cell)] if key == "kind" else cell


def write_organisation_template(path: Path, *, own: Mapping[str, str] | None = None) -> None:
    """The empty organisation file in the words of the office; raises as `write_sheets` does."""
    write_template(path, template_of(posts_kind(own), own))


def write_roster_template(path: Path, *, own: Mapping[str, str] | None = None) -> None:
    """The empty register of a compound in the words of the office; raises as `write_sheets` does."""
    write_template(path, template_of(roster_kind(own), own))
