"""Who is named on a paper: names, doors and numbers in running text, and what is none of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.contacts import HIDDEN
from desktop.core.discretion import Known, masked_names, rooms_told, telling
from desktop.core.noted import (
    acts_in_office,
    called,
    homes,
    in_no_office,
    numbers,
    persons,
    raisers,
    raisers_named,
    secrets,
)
from desktop.core.text import half_width

WIDE = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}

KNOWN = Known(
    office=frozenset({"张三丰", "李国庆"}),
    residents=frozenset({"高峰", "苗翠花", "张三", "李国", "米小花"}),
    hidden=secrets("7栋2单元301、欧阳莲"),
    contacts=numbers("13900001234 微信lily88"),
    words=called("高峰物业公司", "苗翠花说好"),
    venues=frozenset({"3栋101活动室"}),
)


@pytest.mark.parametrize(("text", "told"), [
    ("高峰说晚高峰堵车", "高*说晚高峰堵车"),
    ("高峰期停车难，高峰期待改善", "高峰期停车难，高*期待改善"),
    ("高峰物业公司的人说高峰不在", "高峰物业公司的人说高*不在"),
    ("苗翠花说好", "苗*花说好"),
    ("张三、张三丰、李国庆", "张*、张三丰、李国庆"),
    ("参会：高　峰、张 三", "参会：高*、张*"),
    ("3栋502漏水，3栋2单元501室也漏", "3栋***漏水，3栋2单元***室也漏"),
    ("4-2-501", "4-2-***"),
    ("3栋120户、5栋高层、2026-11-20、2026-0007", "3栋120户、5栋高层、2026-11-20、2026-0007"),
    ("在3栋101活动室开会", "在3栋101活动室开会"),
    ("联系13812345678", "联系138****5678"),
    ("电话：84881234，0731-84881234", "电话：***，0731***"),
    ("卡号6222021234567890123，身份证420203196001011234", "卡号****0123，身份证****1234"),
    ("卡6222 0212 3456 7890 123、42020319600101123X", "卡****0123、****123X"),
    ("420203 19600101 1234和6217000000003316。", "****1234和****3316。"),
    ("1,234,567.89元、鄂黄石〔2026〕12号、20261019、2026-10-19 2026-10-20", "1,234,567.89元、鄂黄石〔2026〕12号、20261019、2026-10-19 2026-10-20"),
    ("发票00123456、26422000000000012345、代码042002000111", "发票00123456、26422000000000012345、代码042002000111"),
    ("2023 2024 2025 2026年，HT2026101900012345", "2023 2024 2025 2026年，HT2026101900012345"),
])  # fmt: skip
def test_the_board_names_no_resident_no_room_and_no_number(text: str, told: str) -> None:
    assert telling(KNOWN, public=True)(text) == told


@pytest.mark.parametrize("text", ["高峰、张　三、李国庆在3栋502，13812345678，晚高峰"])
def test_the_internal_paper_tells_it_as_it_was_typed(text: str) -> None:
    assert telling(KNOWN, public=False)(text) == text


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize(("text", "told"), [
    ("欧阳莲家7栋2单元301室", "居民家居民"),
    ("7-2-301和7栋301", "居民和居民"),
    ("7栋301欧阳莲", "居民"),
    ("8栋2单元402欧阳莲和402室欧阳莲", "居民和居民"),
    ("17栋2单元3011", "17栋2单元3011"),
    ("打139 0000 1234", "打***"),
    ("微信lily88", "微信***"),
])  # fmt: skip
def test_who_asked_for_confidence_is_told_nowhere(text: str, told: str, *, public: bool) -> None:
    if text.startswith("17"):
        told = "17栋2单元***" if public else text
    assert telling(KNOWN, public=public)(text) == told


@pytest.mark.parametrize(("unit", "office"), [
    ("物业公司", True), ("业主委员会", True), ("居民委员会", True), ("业主监督委员会", True), ("居民小组长", True),
    ("业主大会筹备组组长", True), ("居民代表", False), ("业主", False), ("3栋住户", False), ("党员中心户", False),
    ("中心户楼栋长", False),
])  # fmt: skip
def test_who_acts_in_an_office(unit: str, *, office: bool) -> None:
    assert acts_in_office(unit) is office


@pytest.mark.parametrize(("unit", "person", "told"), [
    ("居民代表", "赵大海", {"赵大海"}), ("3栋2单元业主赵大海", "", {"赵大海"}), ("3号楼501室业主赵大海", "", {"赵大海"}),
    ("居民代表 赵大海", "", {"赵大海"}), ("物业公司、业主赵大海", "张立新", {"赵大海", "张立新"}), ("物业公司", "张立新", set()),
    ("业委会、居民代表", "", set()), ("居民志愿者", "", set()), ("业主监督小组", "", set()), ("党员中心户", "", set()),
    ("居民小组长刘玉芬", "", set()), ("业主委员会", "王明亮", set()), ("居民议事会", "", set()), ("居民骨干队", "", set()),
    ("3栋2单元501业主赵大海", "", {"赵大海"}), ("居民", "志愿者", set()),
])  # fmt: skip
def test_whoever_is_to_do_something_without_an_office_is_found(
    unit: str, person: str, told: set[str]
) -> None:
    assert in_no_office(unit, person) == told


def test_names_are_read_out_of_what_was_noted_of_people() -> None:
    assert persons("3栋502、业主段磊等", "多名业主", "匿名", "居民代表", "苗翠花家", "居民王小明") == {
        "段磊",
        "苗翠花",
        "王小明",
    }
    assert persons("3栋2单元业主赵大海", "3号楼502住户段磊") == {"赵大海", "段磊"}
    for rare in "\U00030ede\U0003106c\U000323af\U000323b0\U00033479\ufa12":
        assert raisers(f"3栋502陈{rare}") == {f"陈{rare}"}
    assert persons("2026年度", "5楼老人", "110报警", "12345热线") == set()
    assert secrets("7栋2单元301、苗翠花 电话13900001234") == {"7栋2单元301", "苗翠花"}
    assert numbers("电话13900001234", "3栋502") == {"13900001234"}


@pytest.mark.parametrize("said", [
    "3栋2单元501苗翠花", "501苗翠花", "苗翠花501", "3-2-501苗翠花", "3#2-501 苗翠花", "3栋2单元501-苗翠花", "苗翠花13912345678",
    "苗翠花 139 1234 5678", "苗翠花等5户", "苗翠花等五户居民", "户主苗翠花", "3栋2单元501户苗翠花", "苗翠花—3栋501", "5楼苗翠花",
    "三栋五楼苗翠花", "苗翠花·3栋", "３栋２单元５０１苗翠花", "苗翠花和段磊", "苗翠花业主", "苗翠花的母亲", "苗翠花电话13912345678",
])  # fmt: skip
def test_a_name_typed_together_with_a_door_or_a_number_is_found(said: str) -> None:
    assert "苗翠花" in raisers(said)
    told = "苗翠花家狗叫，3栋2单元苗翠花反映"
    for public in (True, False):
        assert telling(Known(hidden=secrets(said)), public=public)(told) == told.replace("苗翠花", "居民")
        assert "苗翠花" not in telling(Known(hidden=secrets(said)), public=public)(f"据{said}反映")


@pytest.mark.parametrize("said", [
    "2026年度", "5楼老人", "3栋部分业主", "楼上住户", "12345热线", "3栋2单元501", "13912345678", "多名业主", "3栋120户居民", "群众投诉",
    "电话反映", "微信反映", "群众来信", "部分业主联名", "个别住户装修", "相关部门", "有关单位", "全体党员", "部分车主", "老年活动中心", "居民反映",
    "3栋保安", "业主微信群", "个别商户", "相关人员", "群众 来电",
])  # fmt: skip
def test_where_only_a_door_or_several_people_are_noted_nobody_is_named(said: str) -> None:
    assert raisers(said) <= {"年度"}


@pytest.mark.parametrize("said", [
    "群众投诉", "电话反映", "群众来信", "部分业主联名", "相关部门", "有关单位", "全体党员", "部分车主", "群众 投诉",
])  # fmt: skip
def test_the_words_of_who_is_nobody_are_hidden_nowhere(said: str) -> None:
    told = "投诉反映来信联名，部门、单位、党员、车主，相关部门、部分车主"
    for known in (Known(hidden=secrets(said)), Known(residents=raisers(said))):
        assert telling(known, public=True)(told) == told


@pytest.mark.parametrize(("said", "found"), [
    ("苗翠花反映", {"苗翠花"}), ("苗翠花和段磊联名投诉", {"苗翠花", "段磊"}), ("3栋501王立群", {"王立群"}), ("501苗翠花来电", {"苗翠花"}),
])  # fmt: skip
def test_a_name_before_what_was_done_is_found(said: str, found: set[str]) -> None:
    assert raisers(said) == found


def test_a_door_typed_with_blanks_leaves_no_piece_of_it_beside_the_name() -> None:
    known = Known(hidden=secrets("苗翠花1栋 2单元 501"))
    assert telling(known, public=False)("苗翠花1栋2门501漏水") == "居民漏水"


def test_whose_name_ends_like_a_unit_is_hidden_all_the_same() -> None:
    assert telling(Known(hidden=secrets("王记商户")), public=False)("王记商户的招牌") == "居民的招牌"


@pytest.mark.parametrize(("text", "told"), [
    ("3栋2单元501、601", "3栋2单元***、***"), ("3栋501和502", "3栋***和***"), ("3栋501/502室", "3栋***/***室"),
    ("林小娟（601室）", "林小娟（***室）"), ("501、502室", "***、***室"), ("601业主", "***业主"), ("三栋二单元501", "三栋二单元***"),
    ("3栋一单元501", "3栋一单元***"), ("3栋2门501", "3栋2门***"), ("13栋2单元-501", "13栋2单元-***"), ("2单元501", "2单元***"),
    ("3栋2单元501—503", "3栋2单元***—***"), ("3栋501，120户受影响", "3栋***，120户受影响"), ("A座1203", "A座***"),
    ("3栋501张家漏水", "3栋***张家漏水"), ("１３９１２３４５６７８", "１３９****５６７８"), ("501高峰", "***高*"), ("三座501室", "三座***室"), ("三座2单元501", "三座2单元***"), ("3座501", "3座***"), ("3栋501多次漏水", "3栋***多次漏水"), ("501室内漏水", "***室内漏水"), ("501室外机", "***室外机"),
    ("3栋501根据", "3栋***根据"), ("2单元501漏水", "2单元***漏水"), ("2单元501户", "2单元***户"), ("3栋2单元501户", "3栋2单元***户"), ("3栋501家漏水", "3栋***家漏水"),
    ("3栋501米小花", "3栋***米*花"), ("3-501张三", "3-***张*"), ("张三，3-501", "张*，3-***"), ("张三（3-501）", "张*（3-***）"), ("501 张三", "*** 张*"), ("张三 501", "张* ***"),
    ("张三，501", "张*，***"), ("苗翠花家（501）", "苗*花家（***）"), ("501，张三", "***，张*"), ("（501）张三", "（***）张*"), ("苗翠花、501", "苗*花、***"), ("苗翠花： 1203", "苗*花： ***"), ("13-1203漏水", "13-***漏水"),
    ("3－501", "3－***"), ("3-501、502", "3-***、***"), ("3-501室", "3-***室"), ("3-501～503", "3-***～***"), ("张三,3-501", "张*,3-***"), ("房号：3-501", "房号：3-***"), ("张三 501、502", "张* ***、***"), ("高峰（501）", "高*（***）"),
    ("高峰（13812345678）", "高*（138****5678）"), ("苗翠花501家", "苗*花***家"), ("7栋2单元301、302、303", "居民、***、***"),
])  # fmt: skip
def test_no_room_stands_on_the_board_however_it_is_written(text: str, told: str) -> None:
    assert telling(KNOWN, public=True)(text) == told


@pytest.mark.parametrize("text", [
    "501元", "补贴高*501元", "1,200.00元", "3栋1,200.00", "2026年", "3栋2026年5月", "5栋2026-0007", "编号2026-0003", "2026-11-20", "民法典278",
    "民法典第278条", "3栋、5栋高层", "2单元", "3栋2单元", "501人", "120户", "3栋120户、5栋130户", "3栋120-150户", "鄂建〔2026〕501号", "501盏灯",
    "社区201室", "在物业服务中心101室领取", "3栋501平方米", "3栋1200万元", "3栋101活动室", "卡号****1234", "联系138****5678", "110报警",
    "3栋2至5层", "第501号", "dp#501", "2026-0003-1",
    "1单元300元，2单元500元", "建一座300吨水箱", "三座500千瓦变压器", "一座1200立方米水箱", "3座500kW变压器", "3栋120米电缆", "3栋120家住户",
    "更换120室外灯", "3栋120多户", "3栋500多元", "3栋150kg", "3栋120棵树", "3栋120根管", "3栋500升水", "3栋200斤", "3栋120公斤", "更换120室内照明", "建一座300水箱",
    "5-100元", "1-200", "12-345", "1-301号", "1-315页", "3-101-2", "附件3-101", "编号12-301", "第3-101", "2026-3-101", "2026-3-1", "10-2026", "3-120户",
    "10-120米", "DN3-101", "高*，500", "高*，500元", "高* 110到场", "高*，2026年", "高* 2026", "共501，高*在", "维修费320，高*领", "高*，320元",
    "高*，1,200.00", "1,320 高*", "2026-0003 高*", "0012 高*", "3栋***室，120户", "8:30-930", "027-8105",
])  # fmt: skip
def test_figures_that_are_no_rooms_stay(text: str) -> None:
    assert telling(replace(KNOWN, residents=frozenset()), public=True)(text) == text


@pytest.mark.parametrize(("text", "told"), [
    ("7栋二单元301和七栋301", "居民和居民"), ("301室、301的狗", "居民、居民的狗"), ("2单元301室", "居民"), ("补301元，第301号，1301，301户", None),
    ("8栋301", None),
])  # fmt: skip
def test_the_home_of_who_asked_for_confidence_is_told_nowhere(text: str, told: str | None) -> None:
    assert telling(Known(hidden=secrets("7栋2单元301欧阳莲")), public=False)(text) == (told or text)


@pytest.mark.parametrize("text", [
    "共501,200元", "共501，200元", "￥501", "合计501", "公交501路", "501吨", "501斤", "501公里", "入住501户", "拨打501反映", "501千瓦时", "DN501管", "拨打501", "501号文", "共501，高峰在",
    "第501号", "编号2026-501", "501.5", "501,000.00", "高峰501路车", "居民501人", "居民，501元", "合计501，居民反映",
])  # fmt: skip
@pytest.mark.parametrize("public", [True, False])
def test_the_figure_of_a_hidden_room_stays_where_it_is_none(text: str, *, public: bool) -> None:
    assert telling(Known(hidden=secrets("3栋2单元501苗翠花")), public=public)(text) == text


@pytest.mark.parametrize(("text", "told"), [
    ("501室", "居民"), ("501号房漏水", "居民漏水"), ("501户主", "居民户主"), ("501业主", "居民业主"), ("501住户", "居民住户"), ("501家的狗", "居民家的狗"),
    ("501漏水", "居民漏水"), ("501阳台", "居民阳台"), ("５０１的狗", "居民的狗"), ("苗翠花（501）", "居民（居民）"), ("苗翠花家（501）", "居民家（居民）"), ("501噪音", "居民噪音"), ("501，苗翠花说", "居民，居民说"), ("苗翠花 501", "居民 居民"),
    ("501苗翠花", "居民"), ("苗翠花501", "居民"), ("请苗翠花、501到场", "请居民、居民到场"), ("3栋501", "居民"),
    ("501反映", "居民反映"), ("楼上501吵", "楼上居民吵"), ("隔壁501", "隔壁居民"), ("住501", "住居民"),
])  # fmt: skip
@pytest.mark.parametrize("public", [True, False])
def test_a_hidden_room_alone_is_hidden_where_it_is_called_one_or_stands_beside_the_name(
    text: str, told: str, *, public: bool
) -> None:
    assert telling(Known(hidden=secrets("3栋2单元501苗翠花")), public=public)(text) == told


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(("text", "told"), [
    ("3栋501漏水", "居民漏水"), ("3-501漏水", "居民漏水"), ("3栋2单元501", "居民"), ("3-501，苗翠花", "居民，居民"), ("501漏水", "居民漏水"),
    ("3-501苗翠花", "居民"), ("501 苗翠花", "居民"), ("5-1501元", "5-1501元"),
])  # fmt: skip
@pytest.mark.parametrize("said", ["3-501 苗翠花", "3-501苗翠花", "苗翠花3-501", "苗翠花，3－501"])
def test_a_home_noted_in_short_is_hidden_however_it_is_told(
    said: str, text: str, told: str, *, public: bool
) -> None:
    assert telling(Known(hidden=secrets(said), contacts=numbers(said)), public=public)(text) == told


@pytest.mark.parametrize(
    "contact",
    ["13912345678", "139-1234-5678", "139 1234 5678", "１３９１２３４５６７８", "苗翠花13912345678"],
)
@pytest.mark.parametrize("public", [True, False])
def test_a_number_left_in_confidence_reads_as_a_number(contact: str, *, public: bool) -> None:
    say = telling(
        Known(hidden=secrets("苗翠花", contact), contacts=numbers("苗翠花", contact)), public=public
    )
    assert say("已告苗翠花（13912345678），电话139 1234 5678") == "已告居民（***），电话***"


@pytest.mark.parametrize(("text", "told"), [
    ("2026年张三说", "2026年张*说"), ("奖励500元张三", "奖励500元张*"), ("第1203号张三", "第1203号张*"), ("补助120户张三等", "补助120户张*等"),
    ("第501张三", "第501张*"), ("奖励500给张三", "奖励500给张*"), ("501张三", "***张*"),
    ("501的张三", "***的张*"), ("1203欧阳文莲", "***欧阳*莲"), ("501年大有", "***年*有"), ("501万三", "***万*"),
])  # fmt: skip
def test_what_stands_before_a_masked_name_is_a_room_only_where_the_name_follows_it(
    text: str, told: str
) -> None:
    known = Known(residents=frozenset({"张三", "欧阳文莲", "年大有", "万三"}))
    assert telling(known, public=True)(text) == told


SURNAMES, GIVEN = "苗张段覃万余和平田丁欧阳", "翠花磊娟和平国庆一三家年安成东𬱖"
NAMES = st.builds(
    str.__add__, st.sampled_from([*SURNAMES[:-2], "欧阳"]), st.text(GIVEN, min_size=2, max_size=2)
)
ROOM = st.builds("{}{:02}".format, st.integers(1, 32), st.integers(1, 12))
SPELT = (
    "{building}栋{unit}单元{room}", "{building}-{unit}-{room}", "{building}幢{unit}单元{room}室", "{building}号楼{unit}单元-{room}",
    "{building}#{unit}-{room}", "{building}座{room}室", "{building}栋{room}", "{building}栋 {unit}单元 {room}", "{room}室", "{room}",
    "{building}-{room}", "{building}栋{unit}门{room}", "{building}栋{unit}单元{room}户",
)  # fmt: skip
TYPED = (
    "{door}{name}", "{name}{door}", "{door}、{name}", "{name}（{door}）", "户主{name}{door}", "{name}13912345678 {door}", "{door}业主{name}等5户",
    "{door}-{name}",
)  # fmt: skip
SAID = (
    "{name}家狗叫", "{door}{name}反映", "据{name}（{door}）说，电话13912345678", "{door}住户{name}与李国庆吵闹", "请{name}、{door}到场",
    "请上门调解{door}与2602两家，回复{name}", "2602和{door}两户吵闹，{name}已报修", "{door}、2602之间的纠纷，{name}家", "回访{door}，{name}满意",
    "{door} {name}", "{name}，{door}", "{door}漏水，{name}已报修", "{name}{door}", "（{door}）{name}",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    NAMES, ROOM, st.integers(1, 33), st.integers(1, 9), *map(st.sampled_from, (SPELT, SPELT, TYPED, SAID)), st.booleans()
)  # fmt: skip
def test_whatever_is_typed_tells_nobody_in_confidence(
    name: str, room: str, building: int, unit: int, noted: str, told: str, typed: str, said: str, wide: bool
) -> None:
    where = {"building": building, "unit": unit, "room": room}
    raised = typed.format(name=name, door=noted.format(**where))
    text = said.format(name=name, door=told.format(**where))
    text = text.translate(WIDE) if wide else text
    known = Known(hidden=secrets(raised), contacts=numbers(raised))
    public = half_width(telling(known, public=True)(text))
    assert name not in public
    assert re.search(rf"(?<!\d){room}(?!\d)", public) is None
    assert name not in telling(known, public=False)(text)


BESIDE = Known(hidden=secrets("苗翠花", "5栋1单元402 13912345678"))


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(("text", "told"), [
    ("调解402与1502两家", "调解居民与{1502}两家"), ("1502和402两户", "{1502}和居民两户"), ("402、1502的纠纷", "居民、{1502}的纠纷"),
    ("回访402，满意", "回访居民，满意"), ("402每晚都响、402夜里漏水", "居民每晚都响、居民夜里漏水"), ("走访1502与402", "走访1502与居民"), ("402室、402的狗", "居民、居民的狗"), ("402与1502之间的纠纷", "居民与{1502}之间的纠纷"),
    ("苗阿姨、苗女士、苗大爷说", "居民、居民、居民说"), ("402苗阿姨家", "居民家"), ("苗某某、苗阿姨们、苗爷爷奶奶", None), ("苗女士（律师）、苗大姐（社区网格员）", None), ("苗女士（402）", "居民（居民）"), ("苗老太、苗老太太、苗大嫂", "居民、居民、居民"), ("苗姐、苗姨说", "居民、居民说"), ("苗姐妹、苗姐夫、402房价", None), ("402房漏水", "居民房漏水"), ("花阿姨、苗师傅、段阿姨", None),
    ("补402元，402户，402人，402.5，402与502元，402、502人", None), ("402与502的差额", None), ("走访402户，通知402人，回复402条", None),
    ("答复402号工单，通知402路公交改线，走访402公司，告知402医院", None), ("回访402号房", "回访居民"), ("402经常停电、402晚上停运、402一直有效", None),
    ("配电柜402经常跳闸", None), ("402与502两家超市、402与502之间", None),
    ("合计402，2026年，第402号", None), ("入户402", None),
])  # fmt: skip
def test_the_bare_room_and_the_family_name_of_who_asked_for_confidence_are_hidden(
    text: str, told: str | None, *, public: bool
) -> None:
    wanted = (told or text).replace("{1502}", HIDDEN if public else "1502")
    assert telling(BESIDE, public=public)(text) == wanted


@pytest.mark.parametrize(("name", "text", "told"), [
    ("向建国", "向某业主致歉、向先生赔礼、向阿姨们问好", None), ("于海", "于某日、定于某处", None), ("马强", "司马先生，公司马先生", "司马先生，公司居民"),
    ("葛强", "诸葛女士", None), ("高明", "高爷爷奶奶、高大爷", "高爷爷奶奶、居民"), ("何敏", "任何女士、何女士", "任何女士、居民"), ("谢敏", "感谢大爷", None),
    ("欧阳敏", "欧阳女士", "居民"), ("司马敏", "司马先生", "居民"),
    ("李敏", "李女士、李大姐、李奶奶", "李女士、李大姐、居民"), ("张敏", "主张先生，张先生", "主张先生，居民"),
])  # fmt: skip
def test_a_family_name_is_hidden_only_where_it_is_one(name: str, text: str, told: str | None) -> None:
    known = Known(hidden=secrets(name), office=frozenset({"李国庆"}))
    assert telling(known, public=False)(text) == (told or text)


def test_a_year_is_no_room_of_who_asked_for_confidence() -> None:
    say = telling(Known(hidden=secrets("苗翠花", "5栋1单元2011")), public=True)
    assert say("2011年建成，2011-03-01、2011与2012年，调解2011与1502两家") == (
        "2011年建成，2011-03-01、2011与2012年，调解居民与***两家"
    )


@pytest.mark.parametrize(("text", "told"), [
    ("调解402与1502两家", "调解***与***两家"), ("301、302三户", "***、***三户"), ("300与500两户", None), ("301元与302元两户", None), ("301、302人", None),
    ("2025与2026之间", None), ("共301、302两户", "共301、302两户"), ("110与120之间", None),
    ("报价106与118两家单位，报价106与118两家", None), ("价格在1201和1301之间，预算1101和1201之间，编号101与102之间", None), ("101与102两个、101和102两户型", None),
    ("库房201、202两家公司，101、102三家门店，门面101、102几家商铺", None), ("协调301、302之间的矛盾", "协调***、***之间的矛盾"), ("301与302两家漏水", "***与***两家漏水"),
    ("价101、102与103两家商户", None),
])  # fmt: skip
def test_rooms_of_several_homes_stand_on_no_board(text: str, told: str | None) -> None:
    assert telling(Known(), public=True)(text) == (told or text)


@pytest.mark.parametrize("blank", [" ", "\n", "\u3000", "\t"])
def test_a_room_before_many_blanks_is_read_at_once(blank: str) -> None:
    text = "402" + blank * 3000
    for known in (BESIDE, Known()):
        assert telling(known, public=True)(text) == text
    assert homes(("苗翠花",), (text,)) == ()


@pytest.mark.parametrize(("told", "found"), [
    ("5栋1单元402苗翠花反映楼上502拖桌子", {"5栋1单元402"}), ("苗翠花（5-402）说", {"5-402"}), ("苗翠花家住5栋1单元402", {"5栋1单元402"}),
    ("5栋1单元402住户反映5栋1单元502装修", {"5栋1单元402"}), ("402苗翠花家漏水，补402元", {"402"}), ("5栋1单元502漏水", set()), ("5栋402业主苗翠花", {"5栋402"}),
    ("投诉5栋1单元502", set()), ("2026年苗翠花反映", set()), ("段磊5栋502", set()),
    ("全楼350业主反映水压低", set()), ("曾拨打110投诉", set()), ("共150住户反映", set()), ("300来电", set()), ("已有300家投诉", set()), ("苗翠花家，120报修", set()),
    ("苗翠花、5栋1单元502漏水", set()), ("5栋1单元502、苗翠花", set()), ("苗翠花，2026，", set()), ("402的业主苗翠花", {"402"}), ("402反映楼上吵", {"402"}), ("约402反映", set()),
    ("402业主来电，402户投诉", set()), ("苗翠花住402", {"402"}), ("苗翠花（402室）", {"402室"}),
])  # fmt: skip
def test_the_door_beside_who_raised_something_is_theirs(told: str, found: set[str]) -> None:
    assert set(homes(("苗翠花", "13912345678"), (told,))) == found


@pytest.mark.parametrize(("text", "told"), [
    ("邮箱a.b-c@163.com，", "邮箱***，"), ("13912345678@139.com", "***"), ("苗@qq.com", None), ("10@2.50元", None),
    ("微信iPhone版、更新A12345型电缆、更新D10012阀门、新A31201房", None), ("鄂 A12345占道", "鄂 A***占道"),
    ("（027）87654321、027－87654321、02787654321、0714-6543-2100", "（027）***、027***、027***、0714***"),
    ("6222-0212-3456-7890", "****7890"), ("VX：miao1234，微信 ID：miao1234", "VX：***，微信 ID：***"),
    ("微信sunft1958，微信号 wx_abc123", "微信***，微信号 ***"), ("微信：abc123def", "微信：***"), ("加QQ 12345678，qq号：87654321", "加QQ ***，qq号：***"),
    ("QQ群12345678、微信群20260001、微信公众号tianfang", None), ("微信12000元，微信支付12000元、微信2026年", None), ("微信13912345678", "微信139****5678"),
    ("微信通知、微信小程序", None), ("鄂B12345、鄂AD12345、鄂B·1A2B3", "鄂B***、鄂A***、鄂B***"), ("鄂Ｂ１２３４５占道", "鄂Ｂ***占道"), ("鄂b 12345", "鄂b***"),
    ("鄂B1234挂", "鄂B***"), ("鄂A12345D、鄂AF1A234、粤BA12345", "鄂A***、鄂A***、粤B***"), ("合同编号京A202608", None), ("鄂AD123456、鄂A20260801", None),
    ("微信 50000，现金 2000", None), ("微信80000多，（微信56000），微信12000（元），微信123456笔，微信20260801转账", None), ("微信：50000，微信：20260801转账、微信账户 50000", None),
    ("微信号 12345678、微信：12345678、微信ID：87654321，微信号是1234567", "微信号 ***、微信：***、微信ID：***，微信号是***"), ("微信账号：sunft1958、QQ号：12345、QQ123456", "微信账号：***、QQ号：***、QQ***"),
    ("微信：1234567元、QQ50000元、微信号12345笔", None), ("微信号 13812345678", "微信号 138****5678"),
    ("鄂建〔2026〕12345号、鄂B20260001、湘A级、京ABCDE", None),
])  # fmt: skip
def test_no_address_account_or_number_plate_stands_on_the_board(text: str, told: str | None) -> None:
    assert telling(KNOWN, public=True)(text) == (told or text)
    assert telling(Known(), public=False)(text) == text


def test_no_public_paper_tells_the_serial_of_a_bank() -> None:
    known = Known(residents=frozenset({"张丽华"}), serials=frozenset({"20260001", "N-77.1"}))
    said = "续交 张丽华 20260001，第120260001号，退N-77.1"
    assert telling(known, public=True)(said) == "续交 张*华，第120260001号，退"
    assert telling(known, public=False)(said) == said


@pytest.mark.parametrize("name", [
    "王文明", "张文明", "欧阳文明", "李高峰", "高峰", "张高兴", "刘安全", "陈成立", "王新路", "赵国营", "陈建工", "李品", "郑重", "苗翠花",
])  # fmt: skip
@pytest.mark.parametrize("noted", ["{} 5栋402", "5栋402{}", "{} 13912345678", "501 {}\n"])
def test_whoever_raised_something_is_found_in_what_was_said(name: str, noted: str) -> None:
    assert raisers_named(noted.format(name), f"据{name}反映，电梯坏了") == {name}


@pytest.mark.parametrize(("raised", "found"), [
    ("苗翠花 138 物业电话不通", {"苗翠花"}), ("苗翠花（社区转来）", {"苗翠花"}), ("街道12345转苗翠花", {"苗翠花"}), ("楼长反映苗翠花", {"苗翠花"}),
    ("12345 苗翠花 街道交办", {"苗翠花"}), ("苗翠花家属 经理王五", {"苗翠花"}), ("社区居民苗翠花", {"苗翠花"}), ("楼长段磊、苗翠花", {"苗翠花"}),
    ("楼长苗翠花", set()), ("楼长 苗翠花 139", set()), ("苗翠花（社区网格员）", set()), ("苗翠花（物业）", set()), ("社区工作人员苗翠花", set()), ("苗翠花书记", set()),
    ("苗翠花 网格员", set()), ("楼长苗翠花\n苗翠花 139", {"苗翠花"}),
    ("龙湖3栋居民 13900000000", set()), ("梅园5栋业主", set()), ("段磊3栋502", {"段磊"}), ("段磊楼长 139", set()), ("方案 3栋居民、某某", set()), ("张某 3栋", set()),
])  # fmt: skip
def test_only_who_is_named_in_an_office_is_left_out(raised: str, found: set[str]) -> None:
    assert raisers_named(raised, "苗翠花、段磊说，段磊楼长，龙湖和梅园的方案，张某") == found


def test_several_names_are_masked_each() -> None:
    assert masked_names("张三、欧阳文莲") == "张*、欧阳*莲"


ROOMS = rooms_told("3栋1单元902漏水", "4-2-1203、1303", "5栋120户")


def test_the_rooms_of_homes_are_read_out_of_their_doors() -> None:
    assert {"902", "1203", "1303"} == ROOMS


@pytest.mark.parametrize(("text", "told"), [
    ("902漏水，物业看过", "***漏水，物业看过"), ("902漏到802", "***漏到***"), ("902天花板湿了", "***天花板湿了"),
    ("要求902修好，物业到902看过", "要求***修好，物业到***看过"), ("902同意、802不同意", "***同意、***不同意"),
    ("902，1203，1303都同意", "***，***，***都同意"), ("９０２湿了", "***湿了"), ("902室和1303", "***室和***"),
])  # fmt: skip
def test_the_room_of_a_door_told_elsewhere_tells_the_home_alone_too(text: str, told: str) -> None:
    assert telling(Known(rooms=ROOMS), public=True)(text) == told
    assert telling(Known(rooms=ROOMS), public=False)(text) == text
    assert "902" not in telling(Known(), public=True)("3栋1单元902漏水，902同意"), "the door stands beside"


@pytest.mark.parametrize("text", [
    "同意902，反对3，弃权1", "收回表决票902，其中同意902", "应到902，实到902", "户数902", "金额：902", "余额902", "902位业主",
    "意见902项", "902笔", "902起", "历时902小时", "见图902", "902千元", "共902元", "902户", "902元", "预算902", "902人同意", "赞成902票", "1902个", "2026-0902", "9.02", "902.5", "902,000元", "第902号",
    "合同902号", "902路公交", "1203平方米", "902至1203元", "付了902、1203元", "约902", "社区902室", "电话902", "902会议室", "801同意",
])  # fmt: skip
def test_a_number_that_tells_no_home_stands_though_a_room_is_called_so(text: str) -> None:
    assert telling(Known(rooms=ROOMS), public=True)(text) == text


def test_where_the_meeting_is_held_is_no_secret_though_a_door_is_told() -> None:
    known = Known(rooms=rooms_told("3栋101漏水"), venues=frozenset({"3栋101活动室"}))
    assert telling(known, public=True)("101大家都去") == "101大家都去"
