"""Family names and names written by their sound that are rare: who is paid under one of them is a person."""

from __future__ import annotations

import re

from desktop.core.names import HAN

RARE = (
    "郄仝亓逯战苑晏郤亢仉邸邝邳邴邰郏郐郧郯郦郸鄂鄞鄢鄯鄄郢酆厍佴佀侴俎俸偰冮凃冶况卞厐咎呙喇垣妥妫姒姞买娥宛宦宰寇岐巢巩帅庹"
    "庾弋弓弭忻恽戎扈拓揭敖斐斛於昝晁暨暴曲枚柘冒匡勾哀墨栗栾桓桐檀殳毋毌毓汝汲池洑浑涓渠滑漕濮濯炅焉牧狄玄琚璩甯盍盘眭睢瞫矫"
    "祖屠堵戈祢禚禤禹稽竺笪籍粘粟糜索綦缑羊羌羿翦肇胥胶臾苌苍茆茹荀荆荔莘菅萧葉蒙蒯蒲蓟蓬蔚蔻藉藤虞蚁衡衷袭裘言訾謇诸诺谯豁贡贲贠费"
    "赏赫辜辟迟遆钊钭钮铉锁锺镡闪闭闻闾阇阙阎阴隋隽须韶项颉颛鬱鲜麦麴蹇仰仲党卯嵇廉慎慕仡储湛嘎佼延枝毕犹迮钦遇芈伭仫仵剡卬吾"
    "妘孛揆朔杞束棣淦皋穰稷苻茌莒蒉虢訚邗邾郓郚雒鞏骞騫麹黨尕鉏禇敫郈芶邶僪夙夔畲窦萨蘧蚩郅隰雎铎幸巴撒奚傅席房姬尧关劳"
)
"""Those that begin no word a firm is called by; what begins one, 宏 国 鑫 佳 恒 大 天 中, is in neither list."""

ALSO_WORDS = (
    "水云郎昌凤花时皮元平和明强支管宣杭吉惠封松井富乌山全班秋伊景司薄印怀从咸能双扶寿通边燕农连习鱼容古居步都满弘广禄东沃利越"
    "隆师融简丰相红游权益敬阳原沐牙楚楼硕晋母随豆贝竹展凡植门青项疏才衣香计来海信德雪英梧琼"
    "和应经家公养空后别充终能干"
)
"""Those that begin the short name of many a firm as well: 吉利, 东方, 海信."""

COMPOUND = "亓官|漆雕|公良|谷梁|东郭|羊舌|纳兰|司空|公西|颛孙|夹谷|宰父|仉督|壤驷|叶赫|觉罗|耶律|完颜"

FIRMLY = "达通泰源盛利兴隆丰润联信诚美安康和顺发祥瑞宏鑫佳恒天成大科技电网邦光珠尔汇友力方星旗田泽城海旺茂昌亿亨益福鼎创汽铁油米商讯银业水"
"""What such a short name ends in."""

TRADES = re.compile(
    "沃尔玛|富士康|全聚德|吉野家|东来顺|海底捞|麦当劳|麦德龙|来伊份|德克士|云闪付|支付宝|易派客|[费款息税宝]$"
    "|^(?:管[理道线]|计算|疏通|利息|公[证共交告]|通[讯信用]|都市|水[泥表泵]|家[政电具居]|空[调气]|应急|经[营济销]|终端|后勤|别墅|充[电值]|能[源耗]|和[谐美]|时代|干洗|权威)"
)
"""What begins with a family name and is a firm or a word."""

ELEMENTS = (
    "扎西|卓玛|尼玛|次仁|达瓦|拉姆|央金|格桑|多吉|多杰|旺堆|旦增|丹增|单增|平措|索朗|索南|白玛|仁青|仁增|普布|米玛|边巴|"
    "巴桑|拉巴|罗布|洛桑|顿珠|贡布|贡嘎|强巴|桑杰|桑吉|扎巴|曲珍|曲扎|德吉|德庆|其美|益西|益希|赤列|群培|群宗|次旦|次旺|"
    "次央|次登|次珍|晋美|久美|坚赞|加措|嘉措|旺姆|旺久|旺加|旺扎|卓嘎|梅朵|措姆|央宗|央珍|央吉|仓决|才让|才旦|才仁|东珠|"
    "尕藏|拉毛|卓么|南杰|朗杰|朗加|班丹|班觉|伦珠|土登|阿旺|云丹|慈仁|占堆|欧珠|洛追|格列|根敦|更登|塔杰|曲培|曲吉|曲桑|"
    "西绕|曲尼|次多|贡觉|贡桑|普琼|普珍|尼珍|尼琼|买提|麦提|买合木提|合木提|不都|卜杜|布都|热合曼|热依木|克里木|玉素甫|吐尔|"
    "努尔|古丽|阿依|热娜|迪丽|热巴|艾力|艾买|艾尼|依明|伊明|依布拉|伊布拉|依不拉|斯拉木|迪力|地力|亚森|牙生|卡德尔|卡迪尔|"
    "合塔尔|木拉提|米吉提|尼亚孜|尼加提|帕尔哈提|赛里木|塔依尔|肖开提|祖农|茹仙|吾买尔|吾斯曼|斯迪克|司马义|库尔班|凯赛尔|则孜|"
    "艾孜|再努|帕夏|帕提|别克|哈孜|艾山|艾散|玉山江|买买|尔江|提江|力江|木江|阿迪|哈力|哈丽|海日|吾甫尔|艾则|加娜|叶尔|"
    "赛力克|巴合提|巴特尔|巴图|巴雅尔|格日勒|其其格|图雅|托娅|娜仁|高娃|苏日|乌云|斯琴|萨仁|阿古拉|敖登|那日苏|呼和|朝鲁|宝音|"
    "孟和|布仁|吉日嘎拉|特木尔|通拉嘎|阿拉坦|青格勒|乌日|其木格|苏和|吉克|沙马|吉木|曲比|曲木|海来|阿侯|莫色|阿呷|尔古|阿苏"
)
"""What names are put together of that were Tibetan, Uyghur, Kazakh, Mongolian or Yi before they were written in characters."""

OTHER_SOUNDS = "阿艾江汗木提尔拉孜克丽娜娅夏合乎拜依伊吾乌别图力巴布达旦丁格哈吉加卡库里列罗马玛麦买曼米穆纳尼帕普其热茹萨赛莎沙斯苏塔坦特吐瓦旺维西希雅亚姆央尤扎珠卓宗桑仁白次"

JOINED = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・‧∙．][{HAN}]{{1,8}})+")
SOUNDED = re.compile(
    rf"(?:{ELEMENTS})|(?=.*(?:{ELEMENTS}))[{OTHER_SOUNDS}{ELEMENTS.replace('|', '')}]{{3,12}}"
)
BORNE = re.compile(rf"(?:{COMPOUND}|[{RARE}])[{HAN}]{{1,2}}|[{ALSO_WORDS}](?:[{HAN}]{{2}}|[^{FIRMLY}])")


def by_sound(name: str) -> bool:
    """Whether a name is written by its sound: 阿依古丽, 尼玛次仁, 艾力·买买提."""
    return JOINED.fullmatch(name) is not None or SOUNDED.fullmatch(name) is not None


def rarely_called(name: str) -> bool:
    """Whether a name is that of a person, though of a family few are of: 郄军, 仝卫国; 吉利 and 沃尔玛 are firms."""
    return by_sound(name) or (BORNE.fullmatch(name) is not None and TRADES.search(name) is None)
