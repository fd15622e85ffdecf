"""Character classes and where a line may break (GB/T 15834, 标点符号用法; GB/T 9704 7.3.3)."""

from __future__ import annotations

OPENING = frozenset("（《〈「『【〔［｛“‘")
CLOSING = frozenset("，。、；：？！）》〉」』】〕］｝”’")
NOT_FIRST = CLOSING | frozenset(",.;:?!)]}%％‰℃°·…—～~ ")
"""What may not begin a line."""

NOT_LAST = OPENING | frozenset("([{￥$¥№")
"""What may not end a line."""

UNITS = frozenset("年月日时分秒号楼栋幢单元室层户人名票万亿千百台辆套间次届条款项点米平㎡个份％%℃‰")
"""What stays with the number before it: 数字、年份不能回行."""

FULL_SIGNS = frozenset("“”‘’…—×①②③④⑤⑥⑦⑧⑨⑩")
ADDRESS_BREAKS = frozenset("/?&=_")
PAIRED = frozenset("…—")


def is_full(character: str) -> bool:
    """Whether a character stands in a cell of its own."""
    return character >= "\u2e80" or character in FULL_SIGNS


def may_break(before: str, after: str, earlier: str = "") -> bool:
    """Whether a line may end after `before` and the next begin with `after`.

    `earlier` is what stands in front of `before`: a space inside `6222 0200` or `70 dB` does not break.
    """
    if after in NOT_FIRST or before in NOT_LAST or (before in PAIRED and before == after):
        return False
    if before == " ":
        return not (earlier.isdigit() or after.isdigit())
    if before.isdigit() and after in UNITS:
        return False
    if is_full(before) or is_full(after):
        return True
    return before in ADDRESS_BREAKS and not after.isdigit()
