"""Chinese text as people type it: widths, order, and how a name is spelt."""

from __future__ import annotations

import re
from functools import cache

SUBSTITUTE = "〓"
"""What stands on paper for a character no font can draw, where that is agreed to."""

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


SHORT_UNITS = {"业主委员会": "业委会", "居民委员会": "居委会"}
"""What units are called for short: either name means the same one."""

DEPARTMENT = re.compile(
    "(?:(?<=物业)|(?<=公司)|(?<=企业))(?:工程|维修|客服|秩序|保安|安保|保洁|环境|绿化|财务|综合)(?:管理|服务)?(?:部|组|班|队)$"
)
"""A part of a company, of which the company is the rest; what a community or a street has of its own is another unit."""


BESIDE_NAME = re.compile(r"(?<=.)(?:（[^）]*）|\([^)]*\)|〔[^〕]*〕|【[^】]*】|\[[^\]]*\])|[·・•‧]")
"""What is noted of somebody in brackets, and the dot some write within a name."""


def same_one(one: str, other: str) -> bool:
    """Whether two notes tell of one person or unit: spread, with a unit before, a title or brackets behind it, or signed by
    another (代) it is the same still.

    物业公司龙斌华 is 龙斌华经理 and 龙斌华（代）, 物业服务企业 is 物业公司, 物业公司工程部 is 物业公司, 业委会 is 业主委员会; 王明 is not 王明亮, nor 王明（3栋） 王明（5栋）.
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
    """What is said without spaces, brackets and dots, and without the titles and departments behind it; units for short."""
    name = BESIDE_NAME.sub("", "".join(said.split()))
    for full, short in SHORT_UNITS.items():
        name = name.replace(full, short)
    while (shorter := TITLE.sub("", DEPARTMENT.sub("", name))) != name:
        name = shorter
    return name
