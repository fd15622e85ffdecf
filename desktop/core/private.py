"""What is nobody else's business of a person: illness, need, sentences (个人信息保护法 28), and of whom a text tells it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from desktop.core.names import ADDRESSES
from desktop.core.text import FAMILY_NAMES, WORDY

WORDS = re.compile(
    "(?<![降最])低保(?!洁|养|障|安)|特困|五保(?!安|洁|障)|残疾(?!人(?:通道|坡道|设施|停?车位|卫生间))|残障|精神(?:病|障碍|失常|异常|分裂|残疾|疾病)|抑郁|自闭症"
    "|癌|肿瘤|艾滋|乙肝|肝炎|肺结核|梅毒|性病|尿毒症|白血病|糖尿病|高血压|血压高|心脏病|心梗|脑梗|(?<![其集空])中风(?![向险貌])|偏瘫|瘫痪|痴呆|癫痫"
    "|[患重疾生]病|病[情重故危了]|(?<!居)住院(?![落子]|内(?!科))|化疗|透析|[动做]手术|吸毒|戒毒|刑满|服刑|社区矫正|缓刑|(?<![目门楼])前科(?![学技普])"
)

ADDRESSED = re.compile(rf"(?:[{FAMILY_NAMES}{WORDY}](?:{'|'.join(ADDRESSES)})|阿姨|大爷)")


def told_of(text: str, people: Collection[str]) -> Iterator[tuple[str, str]]:
    """Who of these, or is addressed as a resident is, stands beside such a word in one sentence, and that word, once each."""
    longest = sorted({*people} - {""}, key=len, reverse=True)
    someone = re.compile("|".join([*map(re.escape, longest), ADDRESSED.pattern]))
    told = (part for part in re.split("[。！？；\n]", text) if WORDS.search(part))
    found = ((name, word) for part in told for name in someone.findall(part) for word in WORDS.findall(part))
    yield from dict.fromkeys(found)
