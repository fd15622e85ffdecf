"""Who is paid is known as a person also by a rare family name or a name written by its sound; short names of firms are none."""

from __future__ import annotations

import pytest

from desktop.core.noted import payees


@pytest.mark.parametrize("name", [
    "郄军", "仝卫国", "亓建军", "逯明", "战立平", "苑红梅", "宓芳", "晏小山", "关云", "吉敏", "纳兰静", "海文斌", "东建林", "明月红", "傅强",
    "买买提", "阿依古丽", "尼玛次仁", "扎西", "卓玛", "艾合买提", "阿卜杜热合曼", "买买提·艾合买提", "艾力•吐尔逊", "巴特尔", "其其格", "扎西卓玛",
])  # fmt: skip
def test_a_payee_of_a_rare_name_is_a_person(name: str) -> None:
    assert payees(name) == {name}
    assert payees(f"{name}先生") == {name}


@pytest.mark.parametrize("firm", [
    "宏达", "国家电网", "鑫源商行", "佳美五金", "恒通", "天成", "中通", "大润发", "鑫源", "吉利", "吉祥", "东方", "海尔", "海信", "双汇", "富士康", "沃尔玛",
    "支付宝", "麦当劳", "阿里巴巴", "比亚迪", "特斯拉", "西门子", "通力", "利息", "管理费", "水费", "奥的斯", "格力", "三菱", "万科·花园物业公司",
])  # fmt: skip
def test_a_payee_called_as_firms_are_is_none(firm: str) -> None:
    assert not payees(firm)


FAMILIES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常"
    "乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍"
    "虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温"
    "别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺"
    "权逯盖益桓公"
)
"""百家姓, but for 国 and 宏, which begin the name of many a firm."""


@pytest.mark.parametrize("family", [*FAMILIES])
def test_a_payee_of_any_of_the_hundred_families_is_a_person(family: str) -> None:
    assert payees(f"{family}晓军") == {f"{family}晓军"}
