"""Pure rule of the typed minutes: whom they name who is not on the list of those invited."""

from __future__ import annotations

import re
from collections.abc import Collection

from desktop.core.names import NO_NAMES
from desktop.core.text import COMPOUND_SURNAMES, FAMILY_NAMES, WORDY
from desktop.features.consultation.records import Meeting

ACTS = (
    "认为|提出|提议|表示|建议|发言|指出|汇报|介绍|反映|说明|强调|要求"
    "|负责|联系|同意|认可|反对|赞成|支持|附议|弃权|答复|牵头|落实|主持|记录|补充|承诺|答应|解释|询问|回应|跟进"
    "|担任|担心|希望|愿意|质疑|质询|投诉|带领|协商|提醒|宣布|宣读|发现|走访|到场|参加|出席|列席|缺席|请假|值班|主动|意见|关于"
    "|说(?![法服])|讲(?![话座])|谈(?:到|及|了)|问(?![题卷责])"
)
ADDRESS = "同志|先生|女士|书记|主任|经理"
WORKS = (
    "办理|处理|解决|完成|办完|通知|组织|协调|督促|对接|核实|上报|收集|整理|安排|检查|维修|整改|监督|起草|组成"
)
"""What somebody is asked to do: 车棚维修 names nobody, 请张三丰维修 does."""
COMPOUND = "|".join(sorted(COMPOUND_SURNAMES))
NAME = rf"(?:(?:{COMPOUND}|[{FAMILY_NAMES}])[一-鿿]{{1,2}}?|[{WORDY}](?!{ACTS})[一-鿿]{{2}}|　)"
"""One of them, or the gap that somebody on the list has left."""
LONG = rf"(?:(?:{COMPOUND})[一-鿿]{{1,2}}?|[{FAMILY_NAMES}{WORDY}][一-鿿]{{2}}|　)"
"""One of three characters at least: two before a colon are more often what a paragraph is about (焦点：, 陶罐：)."""

ASKED = ("由", "请", "派", "委托", "安排")
TITLES = (
    "组长", "楼长", "栋长", "元长", "户长", "队长", "格长", "站长", "所长", "员", "保安", "民警",
    "代表", "经理", "主任", "书记", "中心户", "律师", "程师", "志愿者",
    "主持人", "记录人", "责任人", "负责人", "联系人", "监票人", "计票人", "唱票人",
)  # fmt: skip
"""What somebody is, right before the name."""
PARTS = (
    "居民", "业主", "住户", "邻居", "物业", "公司", "单位", "社区", "业委会", "部", "栋", "号楼", "单元", "室", *"0123456789",
)  # fmt: skip
"""Whom or what somebody belongs to, right before the name."""
LEADS = (
    *ASKED, *TITLES, *PARTS, "经", "指定", "推选", "与会的", "到会的", "列席的", "会上", "会后", "其中", "随后", "接着",
    "听取", "听取了", "采纳", "采纳了", "根据", "按照", "感谢",
)  # fmt: skip
"""What stands right before a name where no sign does."""


def _behind(*words: str) -> str:
    return "|".join(f"(?<={word})" for word in words)


OF = rf"(?:[一-鿿\d]{{0,10}}?(?:{_behind(*TITLES, *PARTS)}))?"
"""Who somebody is, between others and the name: 郭小明和居民代表李芳."""
JOIN = "(?:、|和|与|以?及)"
NAMES = f"(?:{NAME}{JOIN}{OF})*{NAME}"
ALL = (
    r"(?:[（(][^（）()\n]{1,12}[）)])?(?:等[\d一二三四五六七八九十两]{0,2}[人位名户]?|[\d一二三四五六七八九十两]{1,2}[人位名])?"
    r"(?:(?<![大厂专商管])家|代表[^，。；、\n]{1,6})?(?:[也还则又再均都未不]|先后|分别|一致|共同|首先|多次|再次|联名|坚决|明确|没有|当场|及时|尽快|立即|会后|于[^，。；、\n]{1,6}[前内])?"
)
"""What may stand between names and what they do: in brackets who they are, how many, when."""

SPEAKERS = re.compile(rf"(?:(?<![一-鿿])|{_behind(*LEADS)}){NAMES}(?={ALL}(?:的?(?:{ACTS})|{ADDRESS}))")
"""Everybody named before a verb: 张三丰、李四光等人先后发言, 由张三丰负责, 听取张三丰的汇报."""

QUOTED = re.compile(
    rf"(?:(?<![一-鿿]){LONG}(?:{JOIN}{OF}{NAME})*|(?:{_behind(*LEADS)}){NAMES})(?={ALL}[：:])"
)
"""Everybody named before what they say: 张三丰：, 会上李芳：."""

CHARGED = re.compile(rf"(?:{'|'.join(ASKED)}){OF}({NAMES})(?={ALL}(?:{WORKS}))")
"""Everybody asked to do something: 请物业公司张三丰、李四光于周五前完成."""

TITLED = re.compile(rf"(?:{_behind(*TITLES)}){NAMES}(?![一-鿿])")
"""Everybody named right behind what they are: 楼长张三丰."""

DOES = (
    "不|没|未|拒|否认|承认|坚持|称(?!呼)|曾|仍|报[修警]|求助|来[电访信]|举报|申请|搬[来走进出离]|占用|装修|堆放|阻[拦止]"
    "|患|确诊|住院|因病|病[重故了]|吸毒"
)
THINGS = (
    "孙[子女]|张贴|黄[色昏金沙线]|杨(?:[树梅]|梅树)|牛奶|孔洞|乔木|陶瓷|胡[同乱闹]|涂[料鸦]|梁柱|马[桶达]|麻将|沙发|柏油|江(?:[景水滩]|汉区)|田[地园]|钱[财包]"
    "|武[断术]|米面|[杜谢]绝|汤[圆锅]|何必|刁难|符[合号]|辛苦|甘[愿心]|郁闷|舒服|苏醒|雷同|梅雨|[贺宋]词|于(?:[一二三四五六七八九十]+月?|近[期日来]|[深半当]夜|[次当同昨今前][日天年晚]|[清早凌]晨|[早晚]上|傍晚|周末|月[初底]|年[初底])"
)
"""Words of two characters that begin as a name does, and may stand before 不 or a bracket: 住户马桶不通."""
MORE = rf"(?=[（(]|家?(?:{DOES}))"
NAMED = re.compile(rf"(?:{_behind('住户', '业主', '居民')})(?!(?:{THINGS}){MORE})({NAMES}){MORE}")
"""Everybody named right behind 住户 who does whatever, or of whom more is told in brackets: 住户张三丰不承认."""

ROLE = "物业|业委|业主|居民|居委|社区|网格|支部|民警|党员|代表|委员|住户|栋长|组长|主任|书记|经理"
SEATED = re.compile(rf"[（(][^（）()\n]{{0,8}}(?:{ROLE})[^（）()\n]{{0,8}}[）)]({NAMES})(?![一-鿿])")
"""The same in brackets: （物业）张三丰."""

CHOSEN = re.compile(rf"(?:指定|推选|推荐|委托|任命|聘请|选举)({NAME})(?=担?[为任]|作为)")
"""Whoever is made something: 指定张三丰为验收人."""

LABELS = (
    "人|员|组长?|代表|签[字到]|出席|列席|缺席|请假|到会|参会|参加|与会|主持|记录|召集|牵头|配合|汇报|发言|验收|监督|联系"
    "|赞成|同意|反对|弃权"
)
LISTED = re.compile(rf"(?:{LABELS})者?(?:的?[：:]|的有|(?<=[人员长])[为是])([^。；;\n]+)")
"""What stands behind a label that asks for people: 责任人：, 出席：, 赞成：."""
ENTRY = re.compile(
    rf"(?:^|(?<=[、，,：:\s和与及])|{_behind(*TITLES, *PARTS)})({NAME}|[{WORDY}][一-鿿])"
    rf"(?=[、，,：:\s（(和与及等]|{ADDRESS}|$)"
)
"""Each name there, with nothing else beside it than who it is."""

EACH = re.compile(rf"({NAME})(?:{JOIN}|$)")


def strangers(meeting: Meeting, text: str, known: Collection[str] = ()) -> list[str]:
    """Names in the text of people who are not on the list of those invited, in the order they come."""
    roster = {name for person in meeting.participants for name in (person.name, person.proxy) if name}
    roster |= {item.person for item in meeting.items if item.person}
    roster |= {meeting.draft.chair, meeting.draft.recorder} - {""}
    for name in sorted(roster, key=len, reverse=True):
        text = text.replace(name, "　")
    told = {name for name in known if len(name) > 1 and name in text}
    told -= {name for name in told if any(name in longer for longer in told - {name})}
    found = (
        each
        for frame in (SPEAKERS, QUOTED, CHARGED, TITLED, SEATED, CHOSEN, NAMED)
        for each in frame.findall(text)
    )
    said = {name for each in found for name in EACH.findall(each)}
    said |= {name for each in LISTED.findall(text) for name in ENTRY.findall(each)}
    said = {name for name in said if name != "　" and not NO_NAMES.search(name)}
    named = told | {name for name in said if not any(name in each for each in told)}
    leading = (meeting.draft.chair, meeting.draft.recorder, *(item.person for item in meeting.items))
    return sorted((name for name in named if not any(name in words for words in leading)), key=text.index)
