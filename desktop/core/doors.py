"""How doors are written, whole or in part, and what only looks like one: sums, counts, years and numbers of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.text import half_width

FIGURE = r"(?:(?<![\d.])\d{1,3}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3})"
STAIRS = FIGURE.replace("3", "2")
COUNTED = re.compile(
    r"\s*(?:[-~～—至到]\d+\s*)?(?:户(?!主)|人(?!家)|名|家(?:商|企|店|单位|公司|[住租]户|居民|业主)|年(?!年)|平[方米]|米(?!\*)|个|元|块|[万余](?:[元块多户人名吨]|平方)|㎡|m|%|％|度|"
    r"次(?!日)|件|盏|处(?!理|于)|辆|台|套|张(?:票|表|图|照|桌|床|卡|单|选)|份|天(?!天)|条|号文|分钟|"
    r"吨|立方|千[瓦伏克]|[kK][WwVvgG]|公[斤里分]|斤|升(?![降级学起])|多[元块户人名个吨米件盏台套份平立公斤千]|根(?!据|本)|棵)"
)
"""What makes of `3栋120户` a number of households; behind a building and its staircase it is a room all the same."""

YEAR = r"(?:19|20)\d\d(?:年|\s*[-—./]\s*(?:0\d{3}|\d{1,2})(?!\d))"
ONE_ROOM = rf"(?!{YEAR})\d{{3,4}}(?![\d*]|\.\d)"
CALLED_ROOM = "室(?![外内](?:灯|照明|电|线|管|消防|监控|健身|停车))"
MORE_ROOMS = (
    r"(?:(?:\s*(?:室|号房|号))?\s*(?:[、/／和与及至到~～—–－-]|[，,](?=\s*\d+\s*(?:室|号|[、，,。；;)）]|$)))\s*"
    rf"{ONE_ROOM}(?!{COUNTED.pattern}))*"
)
TOWER = rf"(?:(?<![一二三四五六七八九十])座|座(?=\s*(?:{STAIRS}\s*单元|\d{{3,4}}\s*(?:室|号房))))"
"""三座501室 is a building, 三座500千瓦变压器 are three of something."""
LIKELY = r"(?=[1-9]\d?(?:0[1-9]|[1-3]\d)(?!\d))(?!20[2-9]\d)"
"""A floor and a door of it: 501, 1203; no round sum and no year of ours."""
SHORT = rf"(?={LIKELY}\d+(?![-－—–]?\d|[A-Za-z℃°]|\s*(?:号(?!房)|[页期条款项])|{COUNTED.pattern}))"
"""A room right behind a building, 3-501, where no range, date or number of a document stands."""
DOOR = re.compile(
    rf"(?:(?P<building>{FIGURE}|(?<![A-Za-z])[A-Za-z])\s*(?:栋|幢|{TOWER}|号楼|[#＃])[\s－—-]*"
    rf"(?:(?P<unit>{STAIRS})\s*(?:单元|门|-)[\s－—-]*)?|(?P<flight>{STAIRS})\s*单元[\s－—-]*"
    rf"|(?<![\d.])(?P<tower>\d{{1,3}})-(?P<stairs>\d{{1,2}})-"
    rf"|(?<![\d.A-Za-z〔〕第表图附件-])(?<!\d[,:：])(?<!编号)(?<!合同)(?P<block>\d{{1,2}})[-－]{SHORT})"
    rf"(?P<room>{ONE_ROOM})(?P<more>{MORE_ROOMS})(?:\s*(?:室|号房))?"
)
"""3栋2单元501, 三栋501室, 3-2-501, 2单元501, 3-501, and more doors of the same stairs: 3栋2单元501、601."""

DOOR_BEFORE = rf"(?:(?:{re.sub('[?]P<[a-z]+>', '?:', DOOR.pattern)}|(?<![\d.,-])\d{{3,4}}(?:室|号房)?)\s*)?"
"""The door right before the name of who asked for confidence is theirs: `3栋2单元501苗翠花家`."""

UNCOUNTED = (
    r"(?<![\d.￥¥$〕第共计约费款额打栋幢座门#＃])(?<!\d[,，—–－-])(?<!号楼)(?<!单元)(?<!报价)(?<![A-Za-z]{2})"
)
"""No sum, number, range or kind of pipe, nor the end of a door, before a room alone."""
COUNTS = re.compile(r"(?:[共约近达第打向]|全[楼栋区]|已|有|超过?|多达|热线|电话)\s*$")
"""What stands before a count or a number that was called."""
ALARM = r"(?!(?:11[09]|120)(?!\d))"
"""Numbers everybody calls are no room."""
OFFICES = re.compile("(?:中心|社区|委会|物业|公司|[站所局校院会厅]|支部|党委|街道|综合楼|办公楼)$")
"""Whose room is nobody's home."""

ALONE = re.compile(r"(?P<room>\d{3,4})(?:室|号房)?")
ROOM_TYPED = re.compile(rf"(?<!\d)(?<!\d-)(?!{YEAR})\d{{3,4}}(?!-?\d|{COUNTED.pattern})")
ALONE_TYPED = re.compile(
    rf"(?<![\d.,#-])(?!{YEAR}){ALARM}{LIKELY}\d{{3,4}}(?:室|号房)?(?!-?\d|{COUNTED.pattern})"
)
GAP = "[ \t\u3000]{0,2}"
"""Between words of one line. Never `\\s*` behind another: where nothing follows, each way of sharing blanks is tried."""
FIRMS = "单位|公司|企|商|店|门|铺|超市|厂|银行|机构|供|施工|维保|中标|投标|报价|竞|比[价选]|物业|酒|餐|饭|药|医|诊所|学校|幼儿|培训|快递"
HOMES = rf"{GAP}(?:(?:室|号房){GAP})?(?:[两二三四五几](?:户(?!型)|家(?!{FIRMS}))|双方|之间的?(?:纠纷|矛盾|协调|调解))"
TWO = (
    rf"(?:[与和跟及、]{GAP}\d{{3,4}})*(?:[与和跟及、]{GAP}\d{{3,4}}"
    rf"(?:室|号房|[住租]户|业主|的(?![差总合和比])|家(?!{COUNTED.pattern}))|{HOMES})"
)
"""Behind the room of one of several homes: 402与502两家, 402和502的纠纷."""
VISIT = "(?:调解|走访|回访|约谈|劝说|回复|答复|告知|通知|上门)"
OFTEN = "每[天晚夜]|夜[里间]|[昨今][晚夜]|[半深]夜|凌晨|晚上|[经常]常|一直|总是"
NOISE = "[漏渗吵闹]|响(?!应)|听[见到]|噪[音声]"
AT_HOME = (
    rf"(?={GAP}(?:室|号房|户主|房主|业主|住户|租户|租客|邻居|家|的|{TWO}"
    rf"|{NOISE}|(?:{OFTEN})[^，。；、\n]{{0,6}}(?:{NOISE})"
    r"|房[漏渗吵]|阳台|厨房|厕所|卫生间|门[口前]|反映|投诉|举报|[说称]))"
)
NEAR = r"(?:(?<=楼[上下])|(?<=隔壁)|(?<=对门)|(?<=[住找]))"
VISITED = rf"(?:(?<={VISIT})|(?<={VISIT}\d{{3}}[与和跟及、])|(?<={VISIT}\d{{4}}[与和跟及、]))"
"""What stands behind a room without its building, or before it, where a home is meant; a sum or a bus has none of it."""
NO_HOME = "路|号(?!房)|公司|集团|街道|厂|班|字|医院|线"
"""What is visited or told of that only begins with the number: 402路公交, 402号工单."""
NUMERALS = {
    f"{tens or ''}{ones}": f"{'一二三四五六七八九'[tens - 1] if tens > 1 else ''}{'十' if tens else ''}{numeral}"
    for tens in range(10)
    for ones, numeral in enumerate(("", *"一二三四五六七八九"))
    if tens or ones
}
ARABIC = {numeral: arabic for arabic, numeral in NUMERALS.items()}


def doors_of(match: re.Match[str]) -> Iterator[str]:
    """`3栋2单元501、601` → `3栋2单元501`, `3栋2单元601`."""
    before = match[0][: match.start("room") - match.start()]
    return (before + room for room in (match["room"], *re.findall(r"\d{3,4}", match["more"])))


def spelt_door(door: dict[str, str | None]) -> str:
    """However much of a door is told, its room alone too where it is somebody's and not another building's."""
    building, stairs = (
        next((door[part] for part in names if door.get(part)), None)
        for names in (("building", "tower", "block"), ("unit", "stairs", "flight"))
    )
    house = rf"{figure_spelt(building) if building else f'(?:{FIGURE}|[A-Za-z])'}\s*(?:栋|幢|座|号楼|[#＃-])[\s－—-]*"
    unit = figure_spelt(stairs) if stairs else STAIRS
    room = wide(re.sub(r"\D", "", door["room"] or ""))
    behind = rf"{unit}\s*(?:单元|门|-)[\s－—-]*"
    flight = rf"(?<![栋幢座楼#＃-]){unit}\s*单元[\s－—-]*"
    alone = rf"{UNCOUNTED}(?={room}(?!{COUNTED.pattern}))(?:{NEAR}|{VISITED}(?!{room}(?:{NO_HOME}))|(?={room}{AT_HOME}))"
    return rf"(?:{house}(?:{behind})?|{flight}|{alone}){room}(?!\d|\.\d|-\d\d?-)(?:室|号房)?"


def figure_spelt(figure: str) -> str:
    """The number of a building or a staircase: 12, １２, 十二."""
    arabic = ARABIC.get(figure, half_width(figure))
    words = rf"|(?<![一二三四五六七八九十]){NUMERALS[arabic]}" if arabic in NUMERALS else ""
    return rf"(?:(?<![\d.]){wide(arabic)}{words})"


def wide(digits: str) -> str:
    """Digits in either width."""
    return "".join(f"[{digit}{chr(ord(digit) + 0xFEE0)}]" for digit in half_width(digits))
