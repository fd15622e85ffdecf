"""Chinese text as people type it: widths, order, and how a name is spelt."""

from __future__ import annotations

import re
from functools import cache, lru_cache

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF])
"""Marks without a shape that come along when a number or a name is copied from elsewhere."""

FOLDED = (
    {code: ord(chr(plain).lower()) for code, plain in FULL_WIDTH.items()}
    | {capital: capital + 0x20 for capital in range(0x41, 0x5B)}
    | INVISIBLE
    | dict.fromkeys([*range(0x09), *range(0x0E, 0x1C), 0x7F])
)
"""What a search takes for the same, and the control characters it passes over; those that part words stay."""

SURNAMES = {
    "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "盖": "ge", "任": "ren",
    "朴": "piao", "翟": "zhai", "冼": "xian", "覃": "qin", "乐": "yue", "员": "yun", "华": "hua", "秘": "bi",
    "缪": "miao", "牟": "mou", "宓": "fu", "召": "shao", "折": "she", "黑": "he", "隗": "wei", "繁": "po",
    "洗": "xian", "宿": "su", "卜": "bu", "祭": "zhai", "种": "chong", "句": "gou", "郇": "xun", "幺": "yao",
    "么": "yao", "那": "na", "哈": "ha", "阚": "kan", "乜": "nie", "郗": "xi", "逄": "pang", "谌": "chen",
    "尉迟": "yu chi", "万俟": "mo qi", "澹台": "tan tai", "单于": "chan yu", "长孙": "zhang sun",
    "乐正": "yue zheng", "令狐": "ling hu", "尉": "wei", "褚": "chu", "车": "che", "石": "shi",
}  # fmt: skip
"""Surnames that may be read otherwise than the character alone."""

OTHER_READINGS = {
    "曾": ("ceng",), "单": ("dan", "chan"), "解": ("jie",), "仇": ("chou",), "区": ("qu",), "查": ("cha",),
    "盖": ("gai",), "朴": ("pu",), "翟": ("di",), "覃": ("tan",), "乐": ("le",), "员": ("yuan",), "秘": ("mi",),
    "缪": ("mou", "miu"), "牟": ("mu",), "宓": ("mi",), "召": ("zhao",), "折": ("zhe",), "黑": ("hei",),
    "隗": ("kui",), "繁": ("fan",), "洗": ("xi",), "卜": ("bo",), "祭": ("ji",), "种": ("zhong",), "句": ("ju",),
    "郇": ("huan",), "么": ("me",), "阚": ("han",), "乜": ("mie",), "郗": ("chi",), "谌": ("shen",),
    "任": ("lin",), "尉": ("yu",), "车": ("ju",), "石": ("dan",), "那": ("nuo",), "宿": ("xiu",), "逄": ("feng",),
    "尉迟": ("wei chi",), "万俟": ("wan qi", "wan si"), "澹台": ("dan tai",), "单于": ("dan yu", "shan yu"),
    "长孙": ("chang sun",), "乐正": ("le zheng",),
}  # fmt: skip
"""How people who do not know better, or an older spelling in the data, read such a surname."""

COMPOUND_SURNAMES = frozenset((
    "欧阳", "上官", "司马", "诸葛", "尉迟", "夏侯", "皇甫", "东方", "慕容", "令狐", "公孙", "宇文", "长孙",
    "司徒", "万俟", "澹台", "单于", "端木", "轩辕", "南宫", "闻人", "呼延", "钟离", "濮阳", "淳于", "申屠",
    "赫连", "鲜于", "拓跋", "独孤", "司寇", "巫马", "公羊", "乐正", "太史", "仲孙", "公冶", "梁丘", "左丘",
))  # fmt: skip

FAMILY_NAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔"
    "谭陆汪范廖贾夏韦邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺郝龚邵钱覃武戴莫孔汤倪庄赖乔柴符柏欧丘宗"
    "殷章鲁葛伍岳翟蓝骆涂鲍牛洪柳牟穆俞翁梅刁樊兰柯耿詹邢舒裴阮霍祝冉辛聂闵祁沙滕卓庞岑饶鞠芦卜褚丛甘喻甄雍娄芮宫"
    "佟臧巫冀浦佘厉苟冼荣邬瞿郜蔺谷靳麻屈米桑戚谈茅颜郁"
)
"""The Hundred Family Names: what begins with one may be a person."""

WORDY = "高金石白万方卫程毛钟余任向史严于车成包苗尤路危温文安康施常季易齐尚申华凌查童焦顾左盛冷宁纪付桂艾伏"
"""Those that begin many a word (包装, 苗木, 尤其): of such a name two characters follow."""

NO_NAMES = re.compile(
    r"方案|方面|方式|方便|方法|方向|任何|任务|金额|石材|白天|马上|马路|向上|江边|代表|公司|小区|社区|居民|业主|物业|某"
    r"|高[峰层度兴龄标质效空温压]|程序|万元|余额|余款|范围|付款|严重|严格|夏季|许可|许多|黄石|金点子|成本|成员|成立|路灯|路面|路口|车位|车辆|车库"
    r"|谈话|谈心|左右|左侧|左边|章程|纪律|纪要|纪委|纪检|荣誉|包[括干保联裹含]|宁愿|何[时人种处地]|于是|常年|武装|武汉|毛坯|毛病|米左|全体|会议"
    r"|于[昨今本上下当会月年日周]|向[我街市区住城派居法会]|周[一二三四五六日]$|周[末边围]|曾[经多两三几在]|曾向[街社物居我]|陆续|谢谢|麻烦|危险|危房|严[禁控肃]|顾[问客]|董事"
    r"|车[主棚道费行站队管]|路[段线人牌边过政]|任[期职]|钱款|成[效果因]|金属|石[板阶料墩]|洪水|林[木地]$|柳树|龙头|白蚁|颜色|雷[电雨]|程度|夏天"
    r"|尤其|施[工肥]|温[馨度]|郑重$|陈[述列设旧]|申[请报]|常[态住务]|季度|周内|文明|安[全装置]|[所局处队部员工人头室馆店柜桌箱表线门证营季品字厂路街村道]$"
)
"""Words that begin as a name does."""


HAN = "㐀-鿿𠀀-𲎯"
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


def half_width(text: str) -> str:
    """Full-width digits, letters, signs and spaces as their plain counterparts; 汉字 stay."""
    return text if text.isascii() else text.translate(FULL_WIDTH)


def tidy(text: str) -> str:
    """Without blanks around it or invisible marks in it."""
    return text.strip() if text.isascii() else text.translate(INVISIBLE).strip()


def folded(text: str) -> str:
    """As a search compares it: `ＡＢ－Ｃ（试行）` and `ab-c(试行)` are one; nothing else is taken for another."""
    return text.translate(FOLDED)


def sort_key(name: str) -> bytes:
    """Orders by pinyin (GB 18030 lists common 汉字 so) and numbers by value: 2栋 before 10栋."""
    padded = re.sub(r"\d+", lambda digits: digits[0].zfill(6), half_width(name))
    return padded.encode("gb18030")


def initials(name: str) -> str:
    """`覃𬱖` → `qd`; the surname is read as a surname: `单` → `s`."""
    return "".join(syllable[0] for syllable in _syllables(name) if syllable)


def pinyin(name: str) -> str:
    """The whole name in plain pinyin without tones or spaces: `单鹏` → `shanpeng`."""
    return "".join(_syllables(name))


def readings(wanted: str, *, short: bool) -> tuple[tuple[str, str], ...]:
    """The surnames typed letters may begin with in another reading, and each name's letters in the usual one.

    `cengmin` → `曾`, `zengmin`; with `short` for initials: `cm` → `曾`, `zm`. Older data may spell a surname in
    any of its readings, so each is told.
    """
    found = set[tuple[str, str]]()
    for surname, others in OTHER_READINGS.items():
        spelt = {_letters(reading, short=short) for reading in (SURNAMES[surname], *others)}
        for typed in spelt:
            if wanted.startswith(typed):
                found |= {(surname, stored + wanted[len(typed) :]) for stored in spelt - {typed}}
            elif typed.startswith(wanted):
                found |= {(surname, stored) for stored in spelt}
    return tuple(sorted(found))


def _letters(reading: str, *, short: bool) -> str:
    return "".join(syllable[0] if short else syllable for syllable in reading.split())


def spelt(text: str) -> tuple[str, str]:
    """Running text in plain pinyin, and its initials: `解决停车难` → `jiejuetingchenan`, `jjtcn`."""
    syllables = [syllable for syllable in _plain(text) if syllable]
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)


def family_name(name: str) -> str:
    """`欧阳莲` → `欧阳`, `苗翠花` → `苗`."""
    return name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[:1]


def masked(name: str) -> str:
    """A name for the notice board: 张*, 张*明, 欧阳*; of what is longer the ends stay (domain 2.7)."""
    head = family_name(name)
    rest = name[len(head) :]
    return head + ("*" * (len(rest) - 1) + rest[-1] if len(rest) > 1 else "*" * len(rest))


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


@cache
def _syllables(name: str) -> tuple[str, ...]:
    for length in (2, 1):
        if spelt := SURNAMES.get(name[:length]):
            return (*spelt.split(), *_plain(name[length:]))
    return _plain(name)


def _plain(text: str) -> tuple[str, ...]:
    return tuple(_character(c) for c in text if not c.isspace())


@cache
def _character(character: str) -> str:
    from pypinyin import Style, lazy_pinyin  # 0.2 s to load: only what writes names pays for it

    return lazy_pinyin(character, style=Style.NORMAL)[0].lower()


def same_name(one: str, other: str) -> bool:
    """Whether two names of people read alike, whatever blanks and widths of brackets they were typed with; none is nobody's."""
    mine, theirs = ("".join(folded(name).split()) for name in (one, other))
    return bool(mine) and mine == theirs


TITLE = re.compile(
    "(?<=..)(?:经理|主任|书记|委员|组长|队长|同志|先生|女士|师傅|老师|总|工"
    "|公司|有限公司|有限责任公司|企业|管理|服务|管理处|项目部|服务处|服务中心|代|代签)$"
)
"""What stands behind a name, of which two characters are left without it."""


BESIDE_NAME = re.compile(r"(?<=.)(?:（[^）]*）|\([^)]*\)|〔[^〕]*〕|【[^】]*】|\[[^\]]*\])|[·・•‧]")
"""What is noted of somebody in brackets, and the dot some write within a name."""


def same_one(one: str, other: str) -> bool:
    """Whether two notes tell of one person or unit: spread, with a unit before, a title or brackets behind it, or signed by
    another (代) it is the same still.

    物业公司龙斌华 is 龙斌华经理 and 龙斌华（代）, 物业服务企业 is 物业公司; 王明 is not 王明亮, nor 王明（3栋） 王明（5栋）.
    """
    mine, theirs = _noted(one), _noted(other)
    if mine and theirs and mine != theirs:
        return False
    short, long = sorted((_bare(one), _bare(other)), key=len)
    return len(short) > 1 and (short == long or (len(long) > len(short) + 1 and long.endswith(short)))


def _noted(said: str) -> set[str]:
    """What brackets tell of somebody beside a title: two of one name are told apart by it."""
    told = (mark[1:-1] for mark in BESIDE_NAME.findall("".join(said.split())))
    return {words for words in told if words and TITLE.sub("", f"某某{words}") != "某某"}


def _bare(said: str) -> str:
    """What is said without spaces, brackets and dots, and without the titles behind it."""
    name = BESIDE_NAME.sub("", "".join(said.split()))
    while (shorter := TITLE.sub("", name)) != name:
        name = shorter
    return name
