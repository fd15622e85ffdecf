"""The tables an office that has none yet can fill in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.core.parse import Cell
from desktop.core.templates import Template, write_template
from desktop.features.organisation.exchange.posts import POSTS
from desktop.features.organisation.exchange.reading import INSTRUCTIONS, AnyKind
from desktop.features.organisation.exchange.roster import BASES, ROSTER
from desktop.features.organisation.exchange.writing import KIND_WORDS
from desktop.features.organisation.rules import NO, YES

LEAD = "序号"
"""The first column of a template, where examples are marked as such."""

CHOICES = {"kind": tuple(KIND_WORDS.values()), "area_basis": tuple(BASES), "unsold": (YES, NO)}
DAYS = ("begins_on", "ends_on")
NEEDED = {POSTS.at: ("street", "body", "kind", "person", "title"), ROSTER.at: ("building", "room")}
"""What no row may leave out, by the column that names the row."""

POST_EXAMPLES: tuple[dict[str, Cell], ...] = (
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "body": "中共华新小区支部委员会",
        "kind": "小区党支部", "person": "张三", "title": "书记", "begins_on": date(2025, 5, 1), "reason": "换届",
        "document_no": "街工委〔2025〕7号", "phone": "13800000000",
    },
    {
        "street": "胜阳港街道", "community": "钟楼社区", "compound": "华新小区", "building": "1栋", "staircase": "2单元",
        "body": "党员中心户（1栋2单元）", "kind": "党员中心户", "person": "李四", "title": "中心户",
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
    "六、从街道写起，写到该组织所在的那一级为止：社区党委只写街道、社区，楼栋党小组写到楼栋。",
    "七、已经离任的保留原行，填上离任日期；在任的离任日期空着。",
    "八、再次导入同一份表，没有变化的行不会重复，改过的离任日期、原因、文号、联系电话会更新。",
    "九、联系电话只填任职人员本人的，仅用于内部通讯录，不上墙、不公示；空着不会删去已登记的号码。",
)
ROSTER_WORDS = (
    *START,
    "五、一行写一户（一个房号）。共有人写在同一格里，用顿号隔开，次序同产权证。",
    "六、面积单位为平方米，最多两位小数；面积依据填登记、实测或合同。暂无面积的先空着，以后再补。",
    "七、同一买受人的几套房，归并组写同一个字（如“甲”），表决时按一人计算；开发商未售的填“是”。",
    "八、联系中心户写负责联系该户的党员中心户姓名。户代表为共有人推举、代为表决的人。",
    "九、房屋拆除或合并后不再计户的，填销户日期，不要删行。",
    "十、导入时选择所属小区，或在文件名中写上小区名称。",
    "十一、再次导入时产权人与原来不同的，按导入当天变更（过户）登记，原产权人留作历史；只是写错字的，请先在该户中更正。",
)


def template_of(kind: AnyKind) -> Template:
    """The template of a kind of table; its titles are the first name of each column."""
    keys = [column.key for column in kind.offered]
    required = NEEDED[kind.at]
    examples = ROSTER_EXAMPLES if kind.roster else POST_EXAMPLES
    return Template(
        name="住户底册" if kind.roster else "组织名册",
        titles=(LEAD, *(f"*{c.titles[0]}" if c.key in required else c.titles[0] for c in kind.offered)),
        examples=tuple((f"示例{at}", *(row.get(key) for key in keys)) for at, row in enumerate(examples, 1)),
        instructions_name=INSTRUCTIONS,
        instructions=ROSTER_WORDS if kind.roster else POST_WORDS,
        required=frozenset(at for at, key in enumerate(keys, 1) if key in required),
        choices={at: CHOICES[key] for at, key in enumerate(keys, 1) if key in CHOICES},
        days=frozenset(at for at, key in enumerate(keys, 1) if key in DAYS),
        numbers=frozenset(at for at, key in enumerate(keys, 1) if key == "area"),
    )


def write_organisation_template(path: Path) -> None:
    """The empty organisation file; raises as `write_sheets` does."""
    write_template(path, template_of(POSTS))


def write_roster_template(path: Path) -> None:
    """The empty register of a compound; raises as `write_sheets` does."""
    write_template(path, template_of(ROSTER))
