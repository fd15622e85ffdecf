"""Who is meant by what was noted of people: their names, doors and numbers, and whether they act in an office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.core.contacts import PHONE
from desktop.core.doors import ALONE_TYPED, COUNTS, DOOR, ROOM_TYPED, doors_of
from desktop.core.families import by_sound, rarely_called
from desktop.core.names import (
    FIRM,
    FULL_NAME,
    GROUP,
    HAN,
    IN_OFFICE,
    NO_NAMES,
    NO_PERSON,
    PEOPLE_TOO,
    like_names,
    serving,
)
from desktop.core.text import half_width

RESIDENTS = re.compile("居民(?!委员会)|业主(?!委员会|监督委员会)|住户|租户|中心户")
"""Whoever stands for one of these is no office-holder."""
PARTY = re.compile("中心户")
"""That somebody is a party member is nobody's business (个人信息保护法 28): masked whatever they do."""
UNIT = re.compile(
    r"\w{2,24}(?:公司|集团|社区|小区|花园|新村|街道|中心|支部|党委|委员会|[业居]委会|派出所|学校|医院|银行|超市|局|所|站|队|办|部)$"
)
"""What may be the name of a place or a unit; a sentence is none."""
NAME = re.compile(rf"[{HAN}·]{{2,4}}$")
"""What may be the name of a person; 3栋502 is none."""
BEFORE_NAME = re.compile(
    r"^(?:(?:居民|业主|住户|租户|党员|中心户|代表|\d+(?:[栋幢座]|号楼|单元|室|号房)|\d{3,4}(?=居民|业主|住户|租户))+)"
    rf"(?=[{HAN}]{{2,}})"
)
AFTER_NAME = re.compile("(?:等人?|先生|女士|同志|大爷|大妈|阿姨|师傅|老师|家|夫妇|夫妻)$")
TITLED = re.compile("(?:先生|女士|同志|大爷|大妈|阿姨|师傅|老师|夫妇|夫妻)$")
BESIDE = re.compile(
    r"·?(?:\d+|[一二三四五六七八九十]+(?=[栋幢座楼层门]|号楼|单元))\s*(?:[栋幢座楼层门号室房户#]|单元)*(?:[东西南北中左右]户(?!主))?·?"
    rf"|[A-Za-z_+@.~#*|—–-]+|等[一二两三四五六七八九十几多若干]*[户人家名位]?"
    r"|居民(?!委员会)|业主(?!委员会|监督委员会|大会)|住户|租户|户主|房主|屋主|产权人|承租人|租客|[反联投]\w[人者]|诉求人|当事人|群众"
    r"|电话|手机号?|微信号?|座机|部分|全体|[相有]关|个别|一些|不少|许多|楼[上下]|隔壁|附近|独居|老[人年]"
    rf"|的?(?:邻居|家[属人里中]|丈夫|妻子|爱人|老[公婆]|母亲|父亲|妈妈|爸爸|[儿孙]子|女儿|孙女|奶奶|爷爷|婆婆)(?![{HAN}])"
)
"""What stands beside a name where a person or a room may be noted; only there, for elsewhere it says other things."""
RAISED = "反映|投诉|来信|来电|来访|上访|举报|联名|装修|报修|求助|咨询"
TOLD = "(?:也|曾|又|多次|再次)?(?:反映|投诉|来信|来电|来访|举报|报修|求助|咨询|称(?!呼))"
LIVES = "的|[户房]主|业主|住户|租户|居民|家"
"""What stands between a door and who lives there, or what they told."""
APART = re.compile(rf"(?<=[{HAN}]{{2}})(?:[和与及跟](?=[{HAN}]{{2}})|(?:{RAISED})+(?![{HAN}]))")
"""What parts names from each other and from what was done: `苗翠花和段磊反映`."""
ESTATE = re.compile(
    rf"(?<![{HAN}])[{HAN}]{{2}}(?=\d+\s*(?:[栋幢座]|号楼)(?:\d+单元)?(?:居民|业主|住户|租户))"
)
"""What stands before a building whose residents are meant: 龙湖3栋居民."""
COMMON = re.compile(
    rf"(?:{RAISED}|部门|单位|机关|领导|干部|人员|家长|车主|商户|商家|中心|协会|学会|保安|保洁|活动|大会|微信群|[组队员者户所站局办部室])$"
)
"""What words end in that were noted instead of a name, `部分车主`; unlike GROUP nothing a given name may: 王立群."""
NOBODY = re.compile(
    "居民|业主|住户|租户|群众|匿名|多[名人户]|[若几]干|不详|代表|网格|社区|小区|物业|电话|手机|微信|热线"
)
"""Words where a name might stand that tell no person."""


def acts_in_office(unit: str) -> bool:
    """Whether somebody of this unit acts in an office: any but residents, of whom only who heads a group of theirs."""
    if RESIDENTS.search(unit) is None:
        return True
    return IN_OFFICE.search(unit) is not None and PARTY.search(unit) is None


def in_no_office(unit: str, person: str = "") -> frozenset[str]:
    """Of who is to do something, those who act in no office: `居民代表` and `段磊`, `物业公司、3栋2单元业主段磊`."""
    said = [one for one in re.split("[、，,;；/：:（）()]", unit) if not acts_in_office(one)]
    doing = () if acts_in_office(unit) else (person,)
    return frozenset(name for name in persons(*said, *doing) if GROUP.search(name) is None)


def called(*said: str | None) -> frozenset[str]:
    """Of these, the names of places and units, inside which nobody is named: `高峰物业公司`."""
    return frozenset(words for words in said if words and UNIT.match(words))


def parts(said: str) -> Iterator[str]:
    """What was noted of a person, each name, door and number on its own: `7栋2单元301、苗翠花`."""
    return (part for part in re.split(r"[、，,;；/：:（）()\s]+", said) if len(part) > 1)


def persons(*said: str) -> frozenset[str]:
    """The names in what was noted of people, without what stands before or behind them: `业主段磊等` → `段磊`."""
    found = {AFTER_NAME.sub("", BEFORE_NAME.sub("", part)) for each in said for part in parts(each)}
    return frozenset(name for name in found if NAME.match(name) and not NOBODY.search(name))


def payees(*said: str) -> frozenset[str]:
    """Of whom money was paid to or a contract made with, who reads like a person: 段磊, 郄军, 段磊先生, 业主段磊; not
    国家电网, which nobody needs to be kept from reading (个人信息保护法 4)."""
    told = (part for each in said for part in parts(each))
    return frozenset(
        name
        for part in told
        for name in persons(part) | _long(part)
        if not FIRM.search(name)
        and (
            TITLED.search(part) or BEFORE_NAME.match(part) or FULL_NAME.fullmatch(name) or rarely_called(name)
        )
    ) - called(*said)


def _long(part: str) -> frozenset[str]:
    """The name in it, longer than most, as others than 汉族 have: 买买提·艾合买提."""
    return frozenset(filter(by_sound, (AFTER_NAME.sub("", BEFORE_NAME.sub("", part)),)))


def raisers(*said: str) -> frozenset[str]:
    """The names in what was noted of who raised something, typed together with a door or a number: `501苗翠花`."""
    bare = [BESIDE.sub(" ", ESTATE.sub(" ", half_width(each))) for each in said]
    found = persons(*said, *bare, *(APART.sub(" ", each) for each in bare))
    return frozenset(name for name in found if COMMON.search(name) is None)


def raisers_named(raised: str, said: str) -> frozenset[str]:
    """Of who raised something, one a line, those whose full names stand in what was `said`, unless in an office.

    What is told of anybody anywhere asks for more than `raisers`: a word that was typed instead of a name masks none.
    """
    names = {
        name
        for name in like_names(raised) & like_names(said)
        if not NO_PERSON.search(name) and (GROUP.search(name) or not FIRM.search(name))
    }
    alone = _reached(raised)
    names = {name for name in names if name in alone or not NO_NAMES.match(name)}
    names |= {name for name in alone & PEOPLE_TOO if name in said}
    if not names:
        return frozenset()
    either = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    found = {True: set[str](), False: set[str]()}
    lines = set[str]()
    for line in raised.split("\n"):
        for one in either.finditer(line):
            found[at_work := serving(line, *one.span())].add(one[0])
            lines |= set() if at_work else {line}
    passed = re.compile(rf"(?:{RAISED}|转来?|代)(?=(?:{either.pattern})(?![{HAN}]))")
    return (raisers(*(passed.sub(" ", line) for line in lines)) & names) - (found[True] - found[False])


def _reached(raised: str) -> frozenset[str]:
    """What stands alone beside a door or a number, which makes a person of a word: `高峰 5栋402`."""
    marked = ROOM_TYPED.sub("#", DOOR.sub("#", PHONE.sub("#", half_width(raised))))
    found = re.findall(
        rf"#[ \t，,、]*([{HAN}]{{2,4}})(?![{HAN}])|(?<![{HAN}])([{HAN}]{{2,4}})[ \t，,、（(]*#", marked
    )
    return frozenset(before or behind for before, behind in found)


def numbers(*said: str) -> frozenset[str]:
    """The telephone numbers and the like in what was noted of people."""
    plain = [half_width(each) for each in said]
    called = {re.sub(r"\D", "", match[0])[-11:] for each in plain for match in PHONE.finditer(each)}
    rest = (PHONE.sub(" ", each) for each in plain)
    others = {part for each in rest for part in re.findall(r"[A-Za-z0-9][A-Za-z0-9_+@.-]{4,}", each)}
    return frozenset(called | {part for part in others if not DOOR.fullmatch(part)})


def secrets(*said: str) -> frozenset[str]:
    """All that would tell who asked for confidence: names, doors, and any other words that are no common ones; numbers
    left with the office stand on no paper anyway."""
    plain = [PHONE.sub(" ", half_width(each)) for each in said]
    doors = {door for each in plain for match in DOOR.finditer(each) for door in doors_of(match)}
    rest = [DOOR.sub(" ", each) for each in plain]
    alone = {room for each in rest for room in ROOM_TYPED.findall(each)}
    others = {
        part
        for each in rest
        for part in parts(each)
        if not NOBODY.search(part) and not COMMON.match(BESIDE.sub("", part))
    }
    return (
        raisers(*said, *(IN_OFFICE.sub(" ", each) for each in said))
        | doors
        | alone
        | (others - numbers(*said))
    )


def homes(raised: Iterable[str], told: Iterable[str]) -> tuple[str, ...]:
    """The doors that what was `told` puts beside who `raised` it, by name or by what they did: `5栋1单元402苗翠花反映`."""
    names = "|".join(re.escape(name) for name in secrets(*raised) if NAME.match(name)) or "(?!)"
    near = r"[\s，,（(]{0,3}"
    behind = re.compile(rf"{near}(?:{LIVES}){{0,3}}{near}(?:{names}|{TOLD})")
    before = re.compile(rf"(?:{names})[\s，,：:（(]{{0,3}}(?:家|住在?|地址){{0,3}}[：:]?$")
    alone = re.compile(rf"(?:室|号房)?{near}(?:(?:{LIVES}){{0,3}}{near}(?:{names})|(?!来电){TOLD})")
    found = list[str]()
    for text in map(half_width, told):
        for door in DOOR.finditer(text):
            if behind.match(text, door.end()) or before.search(text[: door.start()]):
                found += doors_of(door)
        for room in ALONE_TYPED.finditer(DOOR.sub(lambda door: "#" * len(door[0]), text)):
            ahead = text[: room.start()]
            if (alone.match(text, room.end()) and not COUNTS.search(ahead)) or before.search(ahead):
                found.append(room[0])
    return tuple(found)
