"""What people are reached or known by, and how it reads on the board: telephones, mail, accounts, cards, number plates."""

from __future__ import annotations

import re

from desktop.core.doors import COUNTED

HIDDEN = "***"
"""What stands for a number left with the office, and for a room."""

PHONE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?([1１][3-9３-９]\d)[-－\s]?\d{4}[-－\s]?(\d{4})(?!\d)")
LANDLINE = re.compile(
    r"(?<!\d)(?!\d{12})([（(]?(?:010|02\d|0[3-9]\d\d)[）)]?)[-－— ]?(?:\d{7,8}|\d{3,4}[-－ ]\d{4})(?!\d)"
    r"|((?:电话|手机|座机)[^\d\n]{0,4})\d{7,8}(?!\d)"
)

OWN_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:\d{16,19}|\d{17}[Xx]|\d{6} \d{8} \d{3}[\dXx]|[3-9]\d{3}(?:[-－ ]\d{4}){3}(?:[-－ ]\d{1,3})?)(?![0-9A-Za-z])"
)
"""The number of a bank card, 16 to 19 digits, or of an identity card, 18 characters; an invoice has 8 or 20."""

MAIL = re.compile(
    r"(?<![\w.%+-])[A-Z0-9][A-Z0-9._%+-]*\s?[@＠]\s?[A-Z0-9-]+(?:\.[A-Z0-9-]+)*\.[A-Z]{2,}",
    re.IGNORECASE | re.ASCII,
)
APP = r"(?:微信|V信|抖音|小红书|钉钉|支付宝|(?<![A-Z])(?:WeChat|[VW]X(?=\s|[:：]|ID|号)))"
QQ = "(?<![A-Z])QQ"
TO = r"[是为]?[\s:：（(“\"]{0,3}"
CALLED = r"\s?(?:[账帐]?号码?|ID)"
DAY = r"20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)"
ACCOUNT = re.compile(
    rf"((?:{APP}|{QQ})(?:{CALLED}|[账帐]户)?{TO}(?=[A-Z])|(?:{APP}{CALLED}|{QQ}{CALLED}?){TO}(?=\d)"
    rf"|{APP}[是为]?\s?[:：]\s?(?=\d{{7}})(?!{DAY}))"
    rf"(?:[A-Z][A-Z0-9_-]{{5,19}}|\d{{5,12}}(?!{COUNTED.pattern}|\s*(?:[（(]元|[多余笔])))(?![A-Z0-9_*-]|[.,]\d|版|端)",
    re.IGNORECASE,
)
"""Where somebody is written to: 微信sunft1958, 微信号12345678, QQ12345678; no group, and nothing paid by it (微信 50000,
微信20260801转账): digits alone are an account behind 号 or ID, seven and more behind a colon."""
PLATE = re.compile(
    r"(?<![更全刷翻创重最])([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-HJ-NP-Za-hj-npＡ-Ｚ])[\s·•・.-]?"
    r"(?=[A-Za-zＡ-Ｚ]{0,5}\d)"
    r"(?:[DFdfＤＦ][A-Za-z\dＡ-Ｚ]{5}|[A-HJKa-hjkＡ-ＨＪＫ][A-Za-z\dＡ-Ｚ]\d{4}|[A-Za-z\dＡ-Ｚ]{5}[DFdfＤＦ]?|[A-Za-z\dＡ-Ｚ]{4}[挂学])(?![A-Za-z\d]|[型房户平元])"
)
"""鄂B12345, and of what runs on current a sixth character, 鄂AD12345, 鄂A12345D: whose car it is, everybody in the house
knows. 京A202608 is a contract."""


def unreached(text: str) -> str:
    """Without telephone numbers, addresses of mail, accounts, the numbers of bank and identity cards, and number plates."""
    text = MAIL.sub(HIDDEN, text)
    text = OWN_NUMBER.sub(lambda match: f"****{re.sub('[-－ ]', '', match[0])[-4:]}", text)
    text = PHONE.sub(r"\1****\2", text)
    text = ACCOUNT.sub(rf"\1{HIDDEN}", text)
    text = LANDLINE.sub(lambda match: f"{match[1] or match[2]}{HIDDEN}", text)
    return PLATE.sub(rf"\1{HIDDEN}", text)
