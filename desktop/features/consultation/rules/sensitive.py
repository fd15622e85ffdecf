"""Pure rule of the typed minutes: of whom they tell an illness, need or sentence (个人信息保护法 28; domain 4.1 step 1)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from desktop.core.names import ADDRESSES
from desktop.core.text import FAMILY_NAMES, WORDY
from desktop.features.consultation.records import Meeting
from desktop.features.consultation.rules.apart import public_part
from desktop.features.consultation.rules.discretion import acting, leading

WORDS = re.compile(
    "(?<![降最])低保(?!洁|养|障|安)|特困|五保(?!安|洁|障)|残疾(?!人(?:通道|坡道|设施|停?车位|卫生间))|残障|精神(?:病|障碍|失常|异常|分裂|残疾|疾病)|抑郁|自闭症"
    "|癌|肿瘤|艾滋|乙肝|肝炎|肺结核|梅毒|性病|尿毒症|白血病|糖尿病|高血压|血压高|心脏病|心梗|脑梗|(?<![其集空])中风(?![向险貌])|偏瘫|瘫痪|痴呆|癫痫"
    "|[患重疾生]病|病[情重故危了]|(?<!居)住院(?![落子]|内(?!科))|化疗|透析|[动做]手术|吸毒|戒毒|刑满|服刑|社区矫正|缓刑|(?<![目门楼])前科(?![学技普])"
)
"""What is nobody's business."""

TITLES = "|".join(ADDRESSES)
ADDRESSED = re.compile(rf"(?:[{FAMILY_NAMES}{WORDY}](?:{TITLES})|阿姨|大爷)")


def sensitive(meeting: Meeting, text: str, named: Collection[str]) -> Iterator[tuple[str, str]]:
    """Who stands beside such a word in one sentence of what may hang on the board, and that word, once each.

    `named` are names in the text beside those of residents who took part or raised something; nobody who acts in an office.
    """
    if not meeting.rule.publish:
        return
    invited = {name for person in meeting.participants for name in (person.name, person.proxy)}
    office = acting(meeting.participants, meeting.draft.convener, meeting.draft.chair) | leading(meeting)
    people = sorted({*invited, *named, *meeting.neighbours} - office - {""}, key=len, reverse=True)
    someone = re.compile("|".join([*map(re.escape, people), ADDRESSED.pattern]))
    told = (part for part in re.split("[。！？；\n]", public_part(meeting, text)) if WORDS.search(part))
    found = ((name, word) for part in told for name in someone.findall(part) for word in WORDS.findall(part))
    yield from dict.fromkeys(found)
