"""Pure rules of the typed minutes: what differs from the program's wording, and what is worth a look before signing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from desktop.core.text import COMPOUND_SURNAMES
from desktop.features.consultation.records import Chunk, Meeting, Remark
from desktop.features.consultation.rules.apart import HEADING, unsure_internal

VAGUE = re.compile(
    r"待定|待研究|待商议|再研究|再议|另行研究|另行商议|进一步研究|研究研究|研究后(?:再|另)|视情况|择期|适时|尽快"
)
"""Phrases that put a matter off without saying until when (domain 4.1 step 5)."""

PUT_OFF = re.compile(r"^(暂缓|提交业主大会|不予采纳)")
"""Conclusions that may leave open what they leave open."""

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "殷章鲁葛伍岳翟蓝骆涂鲍牛洪柳牟俞翁梅盛刁樊兰柯耿焦詹邢舒童裴阮霍祝冉辛聂闵祁沙滕卓庞苗尤岑饶鞠芦卜褚丛甘喻甄雍娄芮冷宫"
    "佟臧巫桂艾冀浦佘厉查苟冼荣邬瞿郜蔺谷靳麻屈米桑车宁左伏成戚谈茅纪路危颜郁包"
)
"""The Hundred Family Names but those that begin a common word of minutes: what begins with one and does something may be a
person."""

ACTS = (
    "认为|提出|表示|建议|发言|指出|汇报|介绍|反映|说明|强调|要求|同志|先生|女士|书记|主任|经理"
    "|负责|联系|同意|不同意|反对|赞成|弃权|答复|牵头|落实|主持|记录|补充|承诺|解释|询问|回应|跟进"
    "|说(?![法服])|讲(?![话座])|谈(?:到|及|了)|问(?![题卷责])"
)
WORKS = "办理|处理|解决|完成|通知|组织|协调|督促|对接|核实|上报|收集|整理|安排|检查|维修|整改"
"""What somebody is asked to do: 车棚维修 names nobody, 请张三丰维修 does."""
NAME = rf"(?:(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{SURNAMES}])[一-鿿]{{1,2}}?|　)"
"""One of them, or the gap that somebody on the list has left."""
JOIN = "(?:、|和|与|以?及)"
NAMES = f"(?:{NAME}{JOIN})*{NAME}"
ALL = (
    r"(?:[（(][^（）()\n]{1,12}[）)])?(?:等[\d一二三四五六七八九十两]{0,2}[人位名]?|[\d一二三四五六七八九十两]{1,2}[人位名])?"
    r"(?:先后|分别|一致|均|都|也|及时|尽快|立即|会后|于[^，。；、\n]{1,6}[前内])?"
)
"""What may stand between names and what they do: in brackets who they are, how many, when."""
ASKED = ("由", "请", "委托", "安排")
LEADS = (
    *ASKED, "经", "指定", "推选", "与会的", "到会的", "列席的", "居民", "业主", "住户", "党员", "代表", "委员", "组长", "楼栋长", "网格员",
    "民警", "经理", "主任", "书记", "物业", "业委会", "社区", "号楼", "栋", "单元", "会上", "会后", "其中", "随后", "接着",
)  # fmt: skip
"""What stands right before a name where no sign does."""

BEGINS = "|".join(("(?<![一-鿿])", *(f"(?<={lead})" for lead in LEADS)))
SPEAKERS = re.compile(rf"(?:{BEGINS}){NAMES}(?={ALL}(?:{ACTS}|[：:]))")
"""Everybody named before a verb or what they say: 张三丰、李四光等人先后发言, 由张三丰负责, 会上张三丰：."""

CHARGED = re.compile(rf"(?:{'|'.join(f'(?<={lead})' for lead in ASKED)}){NAMES}(?={ALL}(?:{WORKS}))")
"""Everybody asked to do something: 请张三丰、李四光于周五前完成."""

ROLE = "物业|业委|业主|居民|居委|社区|网格|支部|民警|党员|代表|委员|住户|栋长|组长|主任|书记|经理"
SEATED = re.compile(rf"[（(][^（）()\n]{{0,8}}(?:{ROLE})[^（）()\n]{{0,8}}[）)]({NAMES})(?![一-鿿])")
"""Everybody named right behind what they are: （物业）张三丰."""

CHOSEN = re.compile(rf"(?:指定|推选|推荐|委托|任命|聘请|选举)({NAME})(?=担?[为任]|作为)")
"""Whoever is made something: 指定张三丰为验收人."""

EACH = re.compile(rf"({NAME})(?:{JOIN}|$)")
NO_NAMES = re.compile(
    r"方案|方面|方式|方便|方法|方向|任何|任务|金额|石材|白天|马上|马路|向上|江边|代表|公司|小区|社区|居民|业主|物业|某"
    r"|高峰|高层|高度|程序|万元|余额|余款|范围|付款|严重|严格|夏季|许可|许多|黄石|金点子|成本|成员|成立|路灯|路面|路口|车位|车辆|车库"
    r"|谈话|谈心|左右|左侧|左边|章程|纪律|纪要|纪委|纪检|荣誉|包[括干保联裹]|宁愿|何[时人种处地]|于是|常年|武装|武汉|毛坯|毛病|米左|全体|会议"
    r"|于[昨今本上下当会月年日周]|向[我街市区住城派居法会]|周[一二三四五六日]$|周[末边围]|曾[经多两三几在]|曾向[街社物居我]|陆续|谢谢|麻烦|危险|危房|严[禁控肃]|顾[问客]|董事"
    r"|车[主棚道费行站队管]|路[段线人牌边过政]|任[期职]|钱款|成[效果因]|高[空温压]|金属|石[板阶料墩]|洪水|林[木地]$|柳树|白蚁|颜色|龙头|雷[电雨]|程度|夏天"
    r"|[所局处队部]$"
)


def chunks(worded: str, typed: str, now: str) -> list[Chunk]:
    """Lay what was typed beside what the program words now, by what it worded when it was typed over.

    Paragraphs both left alone hold the two together; what lies between was changed by one of them, or by both.
    """
    base, mine, new = (text.splitlines() for text in (worded, typed, now))
    in_mine, in_new = _kept(base, mine), _kept(base, new)
    found: list[Chunk] = []
    at = (0, 0, 0)
    for line in sorted(in_mine.keys() & in_new.keys()):
        to = (line, in_mine[line], in_new[line])
        found += _between(base[at[0] : to[0]], mine[at[1] : to[1]], new[at[2] : to[2]])
        found.append(Chunk("same", (base[line],), (base[line],)))
        at = (to[0] + 1, to[1] + 1, to[2] + 1)
    return found + list(_between(base[at[0] :], mine[at[1] :], new[at[2] :]))


def merged(parts: Sequence[Chunk], taken: Collection[int]) -> str:
    """The text with the program's paragraphs in the chunks `taken` (their places in the list), else as typed."""
    lines = (line for at, part in enumerate(parts) for line in (part.new if at in taken else part.mine))
    return "\n".join(lines)


def differing(one: str, other: str) -> list[Chunk]:
    """Two editions beside each other: paragraphs alike (`same`), and those that are not (`both`)."""
    left, right = one.splitlines(), other.splitlines()
    found: list[Chunk] = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            found += [Chunk("same", (line,), (line,)) for line in left[a:b]]
        else:
            found.append(Chunk("both", tuple(left[a:b]), tuple(right[c:d])))
    return found


def spans(one: str, other: str) -> list[tuple[str, bool]]:
    """A text cut into pieces, each with whether it differs from the other text."""
    cuts = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(one[a:b], tag != "equal") for tag, a, b, _c, _d in cuts if b > a]


def remarks(meeting: Meeting, text: str, known: Collection[str] = ()) -> list[Remark]:
    """What is worth a look before the text is signed; it keeps nobody from signing (domain 4.1 step 5: W).

    `known` are names of people of the compound, besides whom anything that reads like a speaker is looked at.
    """
    names = [Remark("wording.stranger", {"name": name}) for name in strangers(meeting, text, known)]
    hidden = [Remark("wording.internal", {"subject": subject}) for subject in unsure_internal(meeting, text)]
    return [*hidden, *_one_hand(meeting), *names, *_vague(text)]


def strangers(meeting: Meeting, text: str, known: Collection[str] = ()) -> list[str]:
    """Names in the text of people who are not on the list of those invited, in the order they come."""
    roster = {name for person in meeting.participants for name in (person.name, person.proxy) if name}
    roster |= {item.person for item in meeting.items if item.person}
    roster |= {meeting.draft.chair, meeting.draft.recorder} - {""}
    for name in sorted(roster, key=len, reverse=True):
        text = text.replace(name, "　")
    told = {name for name in known if len(name) > 1 and name in text}
    told -= {name for name in told if any(name in longer for longer in told - {name})}
    found = (each for frame in (SPEAKERS, CHARGED, SEATED, CHOSEN) for each in frame.findall(text))
    said = {name for each in found for name in EACH.findall(each)}
    said = {name for name in said if name != "　" and not NO_NAMES.search(name)}
    return sorted(told | {name for name in said if not any(name in each for each in told)}, key=text.index)


def same_hand(meeting: Meeting) -> str:
    """The one who both chairs and takes the minutes; empty when they are two."""
    chair, recorder = meeting.draft.chair.strip(), meeting.draft.recorder.strip()
    if not chair or not recorder:
        return ""
    names = [
        person.name for person in meeting.participants if person.name in chair and person.name in recorder
    ]
    return max(names, key=len, default=chair if chair == recorder else "")


def _one_hand(meeting: Meeting) -> Iterator[Remark]:
    if name := same_hand(meeting):
        yield Remark("wording.one_hand", {"name": name})


def _vague(text: str) -> Iterator[Remark]:
    """Phrases that leave an item open, unless its conclusion says until when or where it goes on."""
    for heading, lines in _sections(text):
        if any(PUT_OFF.match(line) for line in lines):
            continue
        for line in lines:
            for phrase in dict.fromkeys(VAGUE.findall(line)):
                yield Remark("wording.vague", {"phrase": phrase, "where": heading or line[:20]})


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each heading with the paragraphs below it; what stands before the first has none."""
    heading, lines = "", list[str]()
    for line in (line.strip() for line in text.splitlines()):
        if HEADING.match(line):
            yield heading, lines
            heading, lines = line, []
        elif line:
            lines.append(line)
    yield heading, lines


def _kept(base: list[str], other: list[str]) -> dict[int, int]:
    """Which line of the other each line of the base is, where it was left alone."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}


def _between(base: list[str], mine: list[str], new: list[str]) -> Iterator[Chunk]:
    if mine or new:
        kind = "same" if mine == new else "mine" if new == base else "new" if mine == base else "both"
        yield Chunk(kind, tuple(mine), tuple(new))
