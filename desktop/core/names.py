"""What reads like the name of a person, of a firm or of somebody in an office, and what only begins so."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.core.text import COMPOUND_SURNAMES, FAMILY_NAMES, SURNAMES, WORDY

NO_NAMES = re.compile(
    r"方案|方面|方式|方便|方法|方向|任何|任务|金额|石材|白天|马上|马路|向上|江边|代表|公司|小区|社区|居民|业主|物业|某"
    r"|高[峰层度兴龄标质效空温压]|程序|万元|余额|余款|范围|付款|严重|严格|夏季|许可|许多|黄石|金点子|成本|成员|成立|路灯|路面|路口|车位|车辆|车库"
    r"|谈话|谈心|左右|左侧|左边|章程|纪律|纪要|纪委|纪检|荣誉|包[括干保联裹含]|宁愿|何[时人种处地]|于是|常年|武装|武汉|毛坯|毛病|米左|全体|会议"
    r"|于[昨今本上下当会月年日周]|向[我街市区住城派居法会]|周[一二三四五六日]$|周[末边围]|曾[经多两三几在]|曾向[街社物居我]|陆续|谢谢|麻烦|危险|危房|严[禁控肃]|顾[问客]|董事"
    r"|车[主棚道费行站队管]|路[段线人牌边过政]|任[期职]|钱款|成[效果因]|金属|石[板阶料墩]|洪水|林[木地]$|柳树|龙头|白蚁|颜色|雷[电雨]|程度|夏天"
    r"|尤其|施[工肥]|温[馨度]|郑重$|陈[述列设旧]|申[请报]|常[态住务]|季度|周内|文明|安[全装置]|[所局处队部员工人头室馆店柜桌箱表线门证营季品字厂路街村道]$"
)
"""Words that begin as a name does."""


HAN = "㐀-鿿豈-\ufaff\U00020000-\U0003ffff"
"""Whatever may be written in a name, planes that Unicode goes on filling included."""
ADDRESSES = (
    "大爷", "大妈", "大娘", "奶奶", "爷爷", "婆婆", "老太", "大嫂", "大叔", "阿姨", "大姐", "大哥", "女士", "先生", "姐", "姨",
)  # fmt: skip
"""How one speaks of a resident by the family name alone; a 师傅 or 老师 is more often somebody at work."""
AT_WORK = frozenset(ADDRESSES[-7:])
"""So one speaks of who works there, too."""
UNSAID = "向于和方常成时任余安单区车员那么种乐解查盖包路顾祝管连"
"""Family names that end a word oftener than they begin an address: 对方女士, 其余先生, 保安大叔, 小区大妈."""
LED = {"何": "任", "谢": "感谢答致", "张": "主", "许": "也允", "曾": "不未"}
"""What makes another word of a family name: 任何女士, 感谢大爷."""
COMPOUND = "|".join(sorted(COMPOUND_SURNAMES))
ADDRESSED = re.compile(rf"({COMPOUND}|[{HAN}])({'|'.join(ADDRESSES)})")
WORDS = WORDY + "".join(one for one in SURNAMES if len(one) == 1)
TYPED_NAME = re.compile(
    rf"(?=[{FAMILY_NAMES}{WORDS}{COMPOUND.replace('|', '')}])"
    rf"(?=((?:{COMPOUND}|[{FAMILY_NAMES}])[{HAN}])([{HAN}]?)|([{WORDS}][{HAN}]{{2}}))"
)
"""Where a full name may stand in a text; behind what begins many a word, 高 or 单, two characters follow."""

FULL_NAME = re.compile(
    rf"(?:{'|'.join(sorted({*COMPOUND_SURNAMES, *SURNAMES}, reverse=True))}|[{FAMILY_NAMES}{WORDY}])[{HAN}]{{1,2}}|.*·.*"
)
"""A family name and one or two characters."""

GROUP = re.compile("[组队会员者户所站局办部群团社]$")
"""What words for several people, for a unit or an activity end in; no name does: 业主志愿者."""

FIRM = re.compile(
    rf"{GROUP.pattern}|(?:[商银车洋粮药花]行|[店厂院馆铺坊]|公司|集团|中心|超市|电[信网力气器梯缆]|水[务电利]|燃气|热力|五金|建材|物业|园林|保洁)$"
)
"""What a firm ends in, however short it is called; 刘知行 is a person."""

IN_OFFICE = re.compile("组长|楼长|楼栋长|会长|队长|召集人|主任|网格员")
"""Unless as the head of a group of residents; that one acts in an office."""

HEADS = rf"{IN_OFFICE.pattern}|书记|经理|委员|民警|警官|律师|[站所局科处院校园店厂]长"
IN_CHARGE = rf"{HEADS}|(?:社区|物业|街道|[居业]委会?)(?!的?(?:居民|业主|住户|住|群众))"
"""Noted in brackets behind an address: somebody in an office."""
NO_PERSON = re.compile(rf"某|^.(?:{HEADS})$")
"""Of whom no given name is told: 张某, 张主任."""
STAFF = r"(?:社区|物业|街道办?|[居业]委会?)(?:公司|工作人员|干部|员工|客服)?"
SERVING_BEFORE = re.compile(rf"(?:(?:{HEADS})[：:\s]*|{STAFF}[：:]?)$")
SERVING = re.compile(
    rf"(?:{HEADS})|\s*[（(][{HAN}]{{0,8}}?(?:{HEADS}|{STAFF})代?\s*[）)，,、]|[\s，,]+[{HAN}]{{0,8}}?(?:{HEADS})(?![{HAN}])"
)
"""Right before or behind a name, and of nobody else: 楼长苗翠花, 苗翠花（社区）; not 苗翠花（社区转来）."""

PEOPLE_TOO = frozenset({"高峰"})
"""Words of two characters that are names where they stand beside a door or a number."""

LONGER = {
    "高峰": "[早晚]高峰|高峰期(?![待盼望许])|高峰时[段间]|用[电水]高峰|[春暑]运高峰",
    "平安": "平安(?:小区|社区|建设|银行|保险|家庭|校园)",
    "安全": "(?:消防|用[电气]|交通|食品|人身|不)安全|安全(?:隐患|生产|感|出口|检查|通道|距离|责任|员|网|意识|措施)",
    "文明": "不文明|精神文明|文明(?:城市|社区|小区|养犬|楼栋|行为|祭扫|出行|施工)",
    "方便": "[不更很]方便|方便(?:面|群众|居民|出行|停车|老人)",
    "施工": "(?:文明|夜间|野蛮|停止)施工|施工(?:单位|方|队|现场|期间|图|许可|噪[声音]|围挡|人员|进度)",
    "张贴": "张贴(?:在|于|公告|栏|处|物|通知)",
    "安装": "[加改未已]安装|安装(?:了|在|好|工|费|位置|公司)",
    "常年": "常年(?:失修|积水|不)",
    "时间": "[段期长短]时间|时间(?:段|表|节点)",
    "成功": "不成功|成功率",
    "水平": "水平(?:线|面|方向)",
    "高层": "[小多超]高层|高层(?:住宅|建筑|楼)",
    "高度": "高度(?:重视|关注|差)",
    "黄金": "黄金(?:周|时段|地段)",
    "阳光": "阳光(?:房|板|雨棚|花园|家园)",
    "方案": "方案[一二三四五A-Za-z]",
    "程序": "程序(?:正当|合法|上)",
    "方向": "方向(?:盘|性)",
}
"""Names that are words, and the longer words they are a part of: patterns of what tells nobody."""


def address_spelt(surname: str, title: str) -> str:
    """王阿姨, not 司马先生, 高爷爷奶奶, 高阿姨们, nor 王女士（律师）."""
    led = {one[0] for one in COMPOUND_SURNAMES if one[1] == surname} | {*LED.get(surname, "")}
    before = f"(?<!(?<!公)[{''.join(sorted(led))}])" if led else ""
    many = "|".join((*"们妹夫弟", *ADDRESSES))
    return rf"{before}{surname}{title}{'太?' * (title == '老太')}(?!{many}|[（(][^（）()\n]{{0,8}}?(?:{IN_CHARGE}))"


def serving(line: str, start: int, end: int) -> bool:
    """Whether the name that stands there in what was noted of people is of somebody in an office: 段磊 in 段磊楼, too, where
    it goes on with 长."""
    behind = (SERVING.match(line, at) for at in range(start + 2, end + 1))
    return any(behind) or SERVING_BEFORE.search(line, 0, start) is not None


@lru_cache(maxsize=16)
def like_names(text: str) -> frozenset[str]:
    """Whatever in a text may be a full name, a longer one and its beginning: 张三丰, 张三."""
    found = TYPED_NAME.findall(text)
    return frozenset(name for short, third, other in found for name in (short, short + third, other) if name)
