"""Whether two matters tell of the same: like words, and no other place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.text import half_width
from desktop.features.worklist.records import ENDED, Alike

LEAST, LEAST_HERE = 0.5, 0.25
"""How like two subjects must be anywhere in the compound, and at the very same place (Dice's coefficient)."""

SHOWN = 3
"""As many are told at once, of what seems the same and of what is still open nearby."""

PLACE = re.compile(r"(\d+)\s*(?:号楼|栋|幢|座)(?:\s*(\d+)\s*单元)?")
STOP = re.compile(r"[\s，。、；：,.;:!?！？“”\"'（）()]|的|了|问题|情况|反映|要求|希望")


WHOLE: tuple[tuple[str, ...], ...] = (
    ("停水", "没水", "断水", "没有水"), ("停电", "没电", "断电", "跳闸"), ("高空抛物", "往下扔", "从楼上扔", "高空坠物"),
    ("停车难", "车位不够", "没车位", "没地方停", "车位少", "车位太少", "车位紧张", "停不下"), ("水压", "水太小", "水小", "水流小"),
    ("飞线", "拉线", "私拉电线"), ("晾晒", "晒被", "晒衣", "晾衣", "晒不了"), ("拴绳", "牵绳", "遛狗", "狗绳", "狗没拴"),
    ("挡光", "遮光", "遮挡采光", "挡采光", "挡住阳光", "采光"), ("乱停", "占道停车", "乱停乱放", "违停"),
    ("积水", "淹水", "水淹"), ("水管爆", "水管炸", "爆管", "水管破"), ("燃气", "煤气", "天然气"), ("小广告", "贴满广告", "牛皮癣", "乱贴"),
    ("流浪猫", "野猫", "流浪狗", "野狗"), ("没暖气", "暖气不热", "供暖"), ("蚊虫", "蚊子", "蟑螂", "老鼠"), ("踩踏草坪", "草坪踩踏"),
)  # fmt: skip
"""Complaints that one word tells whole, each with its other words."""

THINGS: tuple[tuple[str, ...], ...] = (
    ("灯", "照明"), ("电梯", "轿厢"), ("井盖", "窨井", "阴井"), ("下水", "污水", "排水管", "下水管", "管道"), ("化粪池",),
    ("外墙", "墙皮", "墙砖", "墙面"),
    ("垃圾",), ("公厕", "厕所", "卫生间"), ("道闸", "栏杆抬", "闸机", "闸口"), ("快递",), ("空调",), ("雨棚", "遮雨"), ("扶手",), ("门禁", "大门", "单元门", "楼下门", "门锁"), ("监控", "摄像头"),
    ("健身器材", "健身器械", "健身设施"), ("路面", "道路", "地面", "马路"), ("充电",), ("电动车", "电瓶车"), ("消防",),
    ("广场舞", "跳舞"), ("装修",), ("水管", "水龙头"), ("围栏", "围墙", "栏杆"), ("树", "绿化带", "灌木"), ("窗",), ("狗", "犬"),
)  # fmt: skip
SPOTS: tuple[tuple[str, ...], ...] = (
    ("地下室", "负一楼", "地库", "车库"), ("楼顶", "顶层", "屋顶", "屋面", "天台"), ("凉亭", "亭子"),
    ("楼道", "楼梯间", "走廊", "过道"), ("门口", "门前"), ("楼上", "天花板"), ("半夜", "深夜", "夜里", "凌晨"),
)  # fmt: skip
FAULTS: tuple[tuple[str, ...], ...] = (
    ("不亮", "坏", "故障", "失灵", "不能用", "损坏", "破损", "停运", "停用", "不工作", "刷不开", "打不开", "坑洼", "不平", "不清", "断了", "失效", "没亮", "不开", "抬不起", "有洞", "破了"),
    ("漏", "渗", "滴"), ("堵", "不通", "返水", "冒水", "外溢", "冒", "溢"), ("噪声", "噪音", "吵", "响", "扰民", "有声音", "唱歌", "睡不着"),
    ("堆", "杂物", "占", "停在"), ("没人清", "没人打扫", "满了", "臭", "不清运", "脏"), ("脱落", "掉下", "松", "摇晃", "开裂", "剥落", "掉"),
    ("太少", "不够", "没地方", "放不下", "少", "不足"), ("进电梯", "推进电梯", "上电梯", "进楼", "上楼"), ("太密", "过密", "太高", "修剪"), ("叫",),
)  # fmt: skip
"""What a complaint is about, where and when it is so, and what ails it, each with its other words."""

OTHER_WORDS = 0.6
"""How like two subjects are that say the same in other words."""


def alike(subject: str, place: str, known: Iterable[Alike]) -> tuple[Alike, ...]:
    """Those of the `known` that seem to tell of what `subject` at `place` does, the likeliest first, three at most.

    Another building than the one that is named is another matter, however like the words.
    """
    scored = [(_likeness(subject, place, one), one) for one in known]
    best = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1].number))
    return tuple(one for _, one in best[:SHOWN])


def nearby(subject: str, place: str, category: str, known: Iterable[Alike]) -> tuple[Alike, ...]:
    """Those of the `known` that are still open at the building that is named or, where no other one is, of the same
    category: the same complaint in other words is among them, and whoever registers knows it. What `alike` tells is not
    told twice; the same building first, then the latest.
    """
    known = list(known)
    told, here = set(alike(subject, place, known)), _places(f"{subject} {place}")

    def shared(one: Alike) -> bool | None:
        """Whether it is at the building that is named; None where one of both names none."""
        there = _places(f"{one.subject} {one.place}")
        return bool(here & there) if here and there else None

    def is_near(one: Alike) -> bool:
        at = shared(one)
        return one.state not in ENDED and one not in told and (one.category == category if at is None else at)

    def order(one: Alike) -> tuple[bool, int, str]:
        return not shared(one), -one.raised_on.toordinal(), one.number

    return tuple(sorted(filter(is_near, known), key=order))


def _likeness(subject: str, place: str, other: Alike) -> float:
    """How like what was told is to the likeliest telling of another matter."""
    here, there = _places(f"{subject} {place}"), _places(f"{other.subject} {other.place}")
    if here and there and not here & there:
        return 0
    least = LEAST_HERE if here & there else LEAST
    return max(_shared(subject, telling, least) for telling in (other.subject, *other.tellings))


def _shared(subject: str, telling: str, least: float) -> float:
    mine, theirs = _pairs(subject), _pairs(telling)
    if not mine or not theirs:
        return 0
    shared = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    if _same_meant(subject, telling):
        return max(shared, OTHER_WORDS)
    return shared if shared > least else 0


def _places(text: str) -> set[str]:
    """The buildings that are named: `5栋2单元` is one in the 5th."""
    return {found[1] for found in PLACE.finditer(half_width(text))}


def _pairs(text: str) -> set[str]:
    """Every two characters that stand side by side, without the words every complaint has."""
    bare = STOP.sub("", PLACE.sub("", half_width(text))).lower()
    return {bare[at : at + 2] for at in range(len(bare) - 1)} or ({bare} if bare else set())


def _same_meant(one: str, other: str) -> bool:
    """Whether both tell of the same complaint, or of the same thing (else the same spot) with the same ailment."""
    if _told(WHOLE, one) & _told(WHOLE, other):
        return True
    mine, theirs = _told(THINGS, one), _told(THINGS, other)
    about = mine & theirs if mine or theirs else _told(SPOTS, one) & _told(SPOTS, other)
    return bool(about and _told(FAULTS, one) & _told(FAULTS, other))


def _told(groups: tuple[tuple[str, ...], ...], subject: str) -> set[int]:
    """Which of some groups of words a subject uses."""
    return {at for at, words in enumerate(groups) if any(word in subject for word in words)}
