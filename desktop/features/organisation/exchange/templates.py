"""The tables an office that has none yet can fill in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.templates import Template, write_template
from desktop.features.organisation.exchange.bodies import bodies_kind
from desktop.features.organisation.exchange.links import links_kind
from desktop.features.organisation.exchange.past import CHANGES, DUTIES, TABLES, past_kind
from desktop.features.organisation.exchange.posts import posts_kind
from desktop.features.organisation.exchange.reading import INSTRUCTIONS, AnyKind, Beside
from desktop.features.organisation.exchange.roster import BASES, roster_kind
from desktop.features.organisation.exchange.writing import (
    BODIES_NAME,
    LINKS_NAME,
    POSTS_NAME,
    ROSTER_NAME,
)
from desktop.features.organisation.records import BODY_KINDS
from desktop.features.organisation.rules import NO, YES, called, list_words

LEAD = "序号"
"""The first column of a template, where examples are marked as such."""

NUMBERS = ("area", "members", "due", "present", "position")
DAYS = ("begins_on", "ends_on", "term_ends_on", "effective_on", "held_on", "done_on")
NEEDED = {
    POSTS_NAME: ("street", "body", "kind", "person", "title"),
    BODIES_NAME: ("street",),
    ROSTER_NAME: ("building", "room"),
    LINKS_NAME: ("building", "room", "body"),
    **{past.name: past.needed for past in TABLES.values()},
}
"""What no row may leave out, by sheet."""

POST_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "body": "中共华新小区支部委员会",
        "kind": "branch", "person": "张三", "title": "书记", "begins_on": date(2025, 5, 1), "reason": "换届",
        "document_no": "街工委〔2025〕7号", "phone": "13800000000",
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
BODY_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "body": "中共华新小区支部委员会",
        "kind": "branch", "begins_on": date(2020, 5, 1), "term_ends_on": date(2028, 4, 30), "members": 12,
    },
)  # fmt: skip
LINK_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "building": "1栋", "staircase": "1单元", "room": "101", "body": "党员中心户（1栋2单元）", "body_building": "1栋",
        "body_staircase": "2单元", "begins_on": date(2025, 6, 1), "reason": "划片联系",
    },
)  # fmt: skip
PAST_EXAMPLES: dict[str, tuple[dict[str, Cell], ...]] = {
    "adjustments": (
        {
            "street": "胜阳港街道",
            "community": "钟楼社区",
            "compound": "华新小区",
            "body": "中共华新小区支部委员会",
            "kind": "branch",
            "change": "换届",
            "effective_on": date(2025, 5, 1),
            "reason": "任期届满",
            "document_no": "街工委〔2025〕7号",
            "held_on": date(2025, 4, 26),
            "due": 12,
            "present": 10,
            "candidates": "书记：张三 9票 当选；委员：李四 3票",
        },
    ),
    "duties": (
        {
            "body": "党员中心户（1栋2单元）",
            "body_building": "1栋",
            "body_staircase": "2单元",
            "duty": "矛盾调解",
            "done_on": date(2025, 9, 16),
            "content": "楼上楼下漏水，已劝和",
            "building": "1栋",
            "staircase": "2单元",
            "room": "201",
        },
    ),
    "owners": (
        {
            "building": "1栋",
            "staircase": "1单元",
            "room": "101",
            "position": 1,
            "owner": "赵六",
            "begins_on": date(2010, 6, 1),
            "ends_on": date(2025, 1, 8),
            "reason": "购房",
            "end_reason": "出售",
        },
    ),
    "areas": (
        {
            "building": "1栋",
            "staircase": "1单元",
            "room": "101",
            "area": 97.5,
            "area_basis": "合同",
            "ends_on": date(2025, 7, 1),
            "reason": "实测更正",
        },
    ),
}
EXAMPLES = {
    POSTS_NAME: POST_EXAMPLES, BODIES_NAME: BODY_EXAMPLES, ROSTER_NAME: ROSTER_EXAMPLES, LINKS_NAME: LINK_EXAMPLES,
    **{TABLES[key].name: examples for key, examples in PAST_EXAMPLES.items()},
}  # fmt: skip
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
    "八、再次导入同一份表，没有变化的行不会重复，改过的离任日期、原因、文号、联系电话会更新。",
    "九、联系电话只填任职人员本人的，仅用于内部通讯录，不上墙、不公示；空着不会删去已登记的号码。",
    "十、“组织清册”一行写一个组织的成立、撤销、届满日期和正式党员数，可以不填；还没有任职人员的组织写在这里。",
    "十一、“组织清册”里并入组织写组织名称；同名的有几个时，从街道写起，中间用/隔开。只写地点、不写组织的行，只登记这个地点。",
    "十二、“调整记录”一行写一次换届、增补、调整书记等，可以不填；得票情况写成“书记：张三 9票 当选”，几个人之间用分号隔开。",
)
ROSTER_WORDS = (
    *START,
    "五、一行写一户（一个房号）。共有人写在同一格里，用顿号隔开，次序同产权证。",
    "六、面积单位为平方米，最多两位小数；面积依据填登记、实测或合同。暂无面积的先空着，以后再补。",
    "七、同一买受人的几套房，归并组写同一个字（如“甲”），表决时按一人计算；开发商未售的填“是”。",
    "八、联系{centre}写负责联系该户的{centre_household}姓名。户代表为共有人推举、代为表决的人。",
    "九、房屋拆除或合并后不再计户的，填销户日期，不要删行。",
    "十、导入时选择所属{compound}，或在文件名中写上{compound}名称。",
    "十一、再次导入时产权人与原来不同的，按导入当天变更（过户）登记，原产权人留作历史；面积与原来不同的，从导入当天起按新面积，原面积留作历史；只是写错的，请先在该户中更正。",
    "十二、“联系记录”一行写一户由一个{centre}联系的一段时间，可以不填；已经结束的联系保留原行。{centre}楼栋、单元写{centre}所在的地方。",
    "十三、“履职记录”“产权记录”“面积记录”写以前的事，可以不填：一行写{centre}做的一件事、一户从前的一位产权人、一户从前的面积。现在的产权人写在“住户底册”里；“产权记录”中转出日期空着的，只说明现在的产权人从何时起、因何取得。",
)


def template_of(name: str, kind: AnyKind | Beside, own: Mapping[str, str] | None = None) -> Template:
    """The template of a kind of table; its titles are the first name of each column."""
    keys = [column.key for column in kind.offered]
    required, words = NEEDED[name], called(own)
    told = {**list_words(own), **{c.key: c.titles[0] for c in kind.offered if c.key != "centre"}}
    bodies = tuple(words[body] for body in BODY_KINDS)
    choices = {
        "change": tuple(CHANGES),
        "duty": tuple(DUTIES),
        "kind": bodies,
        "area_basis": tuple(BASES),
        "unsold": (YES, NO),
    }
    return Template(
        name=name,
        titles=(LEAD, *(f"*{c.titles[0]}" if c.key in required else c.titles[0] for c in kind.offered)),
        examples=tuple(
            (f"示例{at}", *(_shown(key, row.get(key), words) for key in keys))
            for at, row in enumerate(EXAMPLES[name], 1)
        ),
        instructions_name=INSTRUCTIONS,
        instructions=tuple(line.format(**told) for line in (ROSTER_WORDS if kind.roster else POST_WORDS)),
        required=frozenset(at for at, key in enumerate(keys, 1) if key in required),
        choices={at: choices[key] for at, key in enumerate(keys, 1) if key in choices},
        days=frozenset(at for at, key in enumerate(keys, 1) if key in DAYS),
        numbers=frozenset(at for at, key in enumerate(keys, 1) if key in NUMBERS),
    )


def _shown(key: str, cell: Cell, words: Mapping[str, str]) -> Cell:
    return words.get(str(cell), cell) if key == "kind" else cell


def write_organisation_template(path: Path, *, own: Mapping[str, str] | None = None) -> None:
    """The empty organisation file in the words of the office; raises as `write_sheets` does."""
    posts, bodies = posts_kind(own), bodies_kind(own)
    past = (template_of(TABLES["adjustments"].name, past_kind("adjustments", own), own),)
    write_template(path, template_of(POSTS_NAME, posts, own), template_of(BODIES_NAME, bodies, own), *past)


def write_roster_template(path: Path, *, own: Mapping[str, str] | None = None) -> None:
    """The empty register of a compound in the words of the office; raises as `write_sheets` does."""
    doors, links = roster_kind(own), links_kind(own)
    past = (template_of(TABLES[key].name, past_kind(key, own), own) for key in ("duties", "owners", "areas"))
    write_template(path, template_of(ROSTER_NAME, doors, own), template_of(LINKS_NAME, links, own), *past)
