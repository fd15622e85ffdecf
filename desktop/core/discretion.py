"""Who is named on a paper, and how: the one rule of every paper (个人信息保护法 25, 51; domain 2.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.contacts import HIDDEN, unreached
from desktop.core.doors import (
    ALARM,
    ALONE,
    CALLED_ROOM,
    COUNTED,
    COUNTS,
    DOOR,
    DOOR_BEFORE,
    HOMES,
    LIKELY,
    MORE_ROOMS,
    NO_HOME,
    OFFICES,
    ONE_ROOM,
    UNCOUNTED,
    spelt_door,
    wide,
)
from desktop.core.names import ADDRESSED, ADDRESSES, AT_WORK, FULL_NAME, HAN, LONGER, UNSAID, address_spelt
from desktop.core.noted import NAME
from desktop.core.text import COMPOUND_SURNAMES, family_name, half_width, masked

Say = Callable[[str], str]
"""How a text reads on a paper."""

SOMEBODY = "居民"
"""What stands for a resident who asked for confidence: not even the mask of a name."""

TWICE = re.compile(f"{SOMEBODY}(?:{SOMEBODY})+")
"""A door and a name one behind the other are one resident."""


GAP = "[ \u3000]?"
"""What may stand inside a short name that is set apart in a list."""
SURNAME = rf"(?:{'|'.join(sorted(COMPOUND_SURNAMES))}|[{HAN}])"


MASKED = rf"[{HAN}]\*{{1,2}}(?!\*)[{HAN}]?家?"
"""A name that was masked: 张*, 欧阳*莲家."""
ROOM = re.compile(
    rf"(?<![\d.])(?<!\d{{4}}[-/]){ONE_ROOM}{MORE_ROOMS}(?:\s*(?:{CALLED_ROOM}|号房)|(?<=0[1-9])(?=户主|业主|住户|租户))"
    rf"|(?:(?:{MASKED}[（(]?|(?<={SOMEBODY}[、/和与及至到~—-]))|{MASKED}[\s，,、：:（(]+{ALARM}{LIKELY})"
    rf"{ONE_ROOM}(?!-\d|{COUNTED.pattern}){MORE_ROOMS}"
    rf"|(?<![\d.,*第-]){ONE_ROOM}(?=的?{SURNAME}\*)"
    rf"|{UNCOUNTED}{ALARM}{LIKELY}{ONE_ROOM}(?=[\s，,、）)]+{SURNAME}\*)"
    rf"|{UNCOUNTED}(?<!\d[与和跟及、]){ALARM}{LIKELY}{ONE_ROOM}(?:[与和跟及、]{LIKELY}{ONE_ROOM})+(?={HOMES})"
    rf"|{UNCOUNTED}{ALARM}{LIKELY}{ONE_ROOM}(?=[与和跟及、]{SOMEBODY}(?:{HOMES}|的))"
)
"""A room alone tells a home where it is called one, or stands beside a name that was masked, a home that was hidden, or
another of 两家."""


NO_ROOM = (
    rf"[\d*]|[.,-]\d|，\d{{3}}(?:\.|元|万)|(?:[、，,/和与及跟至到~～]\d{{3,4}})+{COUNTED.pattern}"
    rf"|(?!天[花井棚台]|套[房间]|台阶){COUNTED.pattern}|{NO_HOME}|票|期|页|活动室|会议室|办公室|教室"
)
"""What stands behind a number that tells no home, though it is the number of one."""
NO_SUM = "(?<!预算)(?<!投入)(?<!投资)(?<!收入)(?<!支出)(?<!价)"
BESIDE_ROOM = (
    rf"{UNCOUNTED}{ALARM}{LIKELY}{ONE_ROOM}(?!{NO_ROOM})(?=不?(?:同意|赞成|反对|愿意|支持)|漏|渗)"
    rf"|(?<=[漏渗滴流][到至给进])(?<!\*){ALARM}{LIKELY}{ONE_ROOM}(?!{NO_ROOM})"
)
"""A room alone where another is spoken of as a home: `902同意、802不同意`."""


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a paper may come across.

    Who acts in an office stands in full; residents are masked on what may hang on a board; whoever asked for
    confidence is named on no paper, and neither is their door; a number left with the office stands on none, any
    other on no public one.

    `office`: who acts in an office. `residents`: who does not. `hidden`: names and doors of whoever asked for
    confidence. `contacts`: numbers left with the office. `words`: names of places and units, inside which nobody
    is named. `venues`: where a meeting is held; doors told there are no secret. `serials`: those the bank gave its
    lines, which the words of a public paper leave out. `rooms`: those of homes told of anywhere around, which tell a
    home on a public paper also where they stand alone.
    """

    office: frozenset[str] = frozenset()
    residents: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()


@lru_cache(maxsize=128)
def telling(known: Known, *, public: bool) -> Say:
    """How a text reads on a paper, `public` for one that may hang on a board."""
    instead = dict.fromkeys(known.contacts, HIDDEN)
    instead |= {name: masked(name) if public else name for name in known.residents}
    instead |= {name: name for name in known.office} | dict.fromkeys(known.hidden, SOMEBODY)
    instead |= dict.fromkeys(_addressed(known) - known.office, SOMEBODY)
    names, beside, unmarked = (
        _named(instead, known.words),
        _beside(known.hidden),
        _unmarked(known.serials),
    )
    open_doors = frozenset(
        match[0] for venue in known.venues for told in (DOOR, ROOM) for match in told.finditer(venue)
    )

    def say(text: str) -> str:
        told = TWICE.sub(SOMEBODY, beside(names(text))) if known.hidden else names(text)
        return _numberless(unmarked(told), open_doors, known.rooms) if public else told

    return say


def _addressed(known: Known) -> frozenset[str]:
    """How people of the hidden names are spoken of without their given names: 王阿姨, unless one in office is called so."""
    surnames, others = (
        {family_name(name) for name in names if FULL_NAME.fullmatch(name)}
        for names in (known.hidden, known.office)
    )
    spoken = {surname + title for surname in surnames - {*UNSAID} for title in ADDRESSES}
    return frozenset(spoken - {surname + title for surname in others for title in AT_WORK})


def masked_names(names: str) -> str:
    """Several names with 、 between them, each masked."""
    return "、".join(masked(name) for name in names.split("、"))


def _named(instead: dict[str, str], words: Iterable[str]) -> Say:
    """Puts what stands for each name in its place, the longest first: 张三 is not in 张三丰, nor 高峰 in 高峰期."""
    longest = sorted(filter(None, instead), key=len, reverse=True)
    if not longest:
        return str
    around = {word for word in words if any(name in word and name != word for name in longest)}
    kept = [
        *map(re.escape, sorted(around, key=len, reverse=True)),
        *(LONGER[n] for n in longest if n in LONGER),
    ]
    spelt = {name: _spelt(name) for name in longest}
    doors = {name: DOOR_BEFORE for name in longest if instead[name] == SOMEBODY and NAME.match(name)}
    grouped = {
        name: f"n{at}"
        for at, name in enumerate(longest)
        if name in doors or spelt[name].replace(GAP, "") != re.escape(name)
    }
    told = (
        f"(?P<{grouped[name]}>{doors.get(name, '')}{one})" if name in grouped else one
        for name, one in spelt.items()
    )
    found = re.compile("|".join([*kept, *told]))
    masks = {grouped.get(name, name): mask for name, mask in instead.items() if name not in {mask, *around}}

    def mask(match: re.Match[str]) -> str:
        name = match.lastgroup or match[0]
        return masks.get(name) or masks.get("".join(name.split()), match[0])

    return lambda text: found.sub(mask, text)


def _unmarked(serials: Iterable[str]) -> Say:
    """Leaves serials out, and the gap before them."""
    longest = sorted(filter(None, serials), key=len, reverse=True)
    if not longest:
        return str
    found = re.compile(rf"\s*(?<![0-9A-Za-z])(?:{'|'.join(map(re.escape, longest))})(?![0-9A-Za-z])")
    return lambda text: found.sub("", text)


def _spelt(name: str) -> str:
    """A door and a number however they are written, a short name set apart as in a list of names: 张　三."""
    if door := DOOR.fullmatch(name) or ALONE.fullmatch(name):
        return spelt_door(door.groupdict())
    if name.isdigit() and len(name) > 6:
        return r"[-－\s]?".join(map(wide, name))
    if spoken := ADDRESSED.fullmatch(name):
        return address_spelt(*spoken.groups())
    between = GAP if len(name) == 2 and NAME.match(name) else ""
    return between.join(map(re.escape, name))


def _beside(hidden: Iterable[str]) -> Say:
    """Hides the room of who asked for confidence also where it stands alone beside what was hidden: `居民（501）`."""
    rooms = {door["room"] for name in hidden if (door := DOOR.fullmatch(name) or ALONE.fullmatch(name))}
    if not rooms:
        return str
    room = rf"(?:{'|'.join(map(wide, rooms))})(?![\d*]|[.,，-]\d|{COUNTED.pattern})(?:室|号房)?"
    apart = r"[\s，,、/／（()）和与-]*"
    found = re.compile(
        rf"(?P<before>{SOMEBODY}家?{apart}){UNCOUNTED}{room}|{UNCOUNTED}{room}(?={apart}{SOMEBODY})"
    )
    return lambda text: found.sub(lambda match: f"{match['before'] or ''}{SOMEBODY}", text)


def _numberless(text: str, open_doors: frozenset[str], rooms: frozenset[str]) -> str:
    """Without what people are reached or known by, and the rooms of their homes."""
    text = unreached(text)
    rooms = (rooms | rooms_told(text)) - {
        room for door in open_doors for room in re.findall(r"\d{3,4}", door)
    }
    text = DOOR.sub(lambda match: match[0] if match[0] in open_doors else _roomless(match), text)
    text = ROOM.sub(lambda match: match[0] if match[0] in open_doors else _homeless(match), text)
    return _nowhere_alone(rooms)(text)


def rooms_told(*said: str) -> frozenset[str]:
    """The rooms of the homes that words tell of with their building or staircase: `3栋1单元902漏水` → 902."""
    doors = (door for text in said for door in DOOR.finditer(half_width(text)) if _roomless(door) != door[0])
    return frozenset(room for door in doors for room in (door["room"], *re.findall(r"\d{3,4}", door["more"])))


SPOKEN_OF = re.compile(
    r"(?:(?<![应实收达签看])到|给|[向在找住求请由被至]|楼[上下]|隔壁|对门|上门|[走回]访|入户|调解|约谈|劝说|答复|告知|通知|\*\*\*(?:室|号房)?[、，,/和与及跟至到])\s*$"
)
BELONGS = re.compile(
    rf"{GAP}(?:不?(?:同意|赞成|反对|愿意|支持|在家)|[都均也的漏渗湿滴修装说称住门家]|出资|承担|天花|地面|地板|墙|厨|卫生间|厕所|阳台|屋|房|业主|户主|租|反映|认为|表示|提出"
    r"|要求|希望|老人|吵|闹|夜里|大家|[（(]?[\u4e00-\u9fff]{1,2}\*)"
)
"""What stands before or behind the room of a home told of elsewhere where the home is meant; a number of votes, people or
things may be the same."""


def _of_home(match: re.Match[str]) -> bool:
    several = len(re.findall(r"\d{3,4}", half_width(match[0]))) > 1
    return several or match[0].endswith(("室", "号房")) or bool(
        SPOKEN_OF.search(match.string, 0, match.start()) or BELONGS.match(match.string, match.end())
    )  # fmt: skip


@lru_cache(maxsize=128)
def _nowhere_alone(rooms: frozenset[str]) -> Say:
    """Hides rooms of homes told of elsewhere also where they stand alone, and others told together with them: `902漏到802`."""
    if not rooms:
        return str
    known = rf"(?:{'|'.join(map(wide, sorted(rooms)))})(?:室|号房)?"
    listed = re.compile(rf"{UNCOUNTED}{NO_SUM}{ALARM}{known}(?:[、，,/和与及跟至到~～]{known})*(?!{NO_ROOM})")
    beside = re.compile(BESIDE_ROOM)

    def say(text: str) -> str:
        told = listed.sub(lambda match: _homeless_alone(match) if _of_home(match) else match[0], text)
        return told if told == text else beside.sub(_homeless_alone, told)

    return say


def _homeless_alone(match: re.Match[str]) -> str:
    counts = COUNTS.search(match.string, 0, match.start())
    return match[0] if counts else _homeless(match)


def _roomless(match: re.Match[str]) -> str:
    """`3栋2单元***`; 3栋120户 tells how many there are, not who, while no staircase has a hundred households."""
    household = match["flight"] and match.string.startswith("户", match.end())
    home = match["unit"] or match["stairs"] or household
    if not home and COUNTED.match(match.string, match.end()):
        return match[0]
    start = match.start("room") - match.start()
    return match[0][:start] + re.sub(r"\d{3,4}", HIDDEN, match[0][start:])


def _homeless(match: re.Match[str]) -> str:
    """`***室`; 社区201室 is no home."""
    room = re.search(r"\d", match[0])
    if room and OFFICES.search(match.string, 0, match.start() + room.start()):
        return match[0]
    return re.sub(r"\d{3,4}", HIDDEN, match[0])
