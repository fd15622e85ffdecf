"""The titles banks give the columns of a statement, the likeliest first."""

from __future__ import annotations

import re

from desktop.core.table import Column

DAY = Column(
    "day",
    (
        *("交易日期", "日期", "记账日期", "入账日期", "交易日", "记账日", "业务日期", "发生日期", "入账时间"),
        *("记账时间", "交易时间", "时间"),
    ),
    required=True,
)
TIME = Column("clock", ("交易时间", "时间", "入账时间", "记账时间"))
INCOME = (
    *("收入金额", "收入", "收入额", "贷方发生额", "贷方金额", "贷方", "贷方发生金额", "收款金额", "收款"),
    *("存入金额", "存入", "转入金额", "进账金额", "入账金额"),
)
EXPENSE = (
    *("支出金额", "支出", "支出额", "借方发生额", "借方金额", "借方", "借方发生金额", "付款金额", "付款"),
    *("支取金额", "支取", "转出金额", "出账金额", "取出"),
)
AMOUNT = Column(
    "amount", ("交易金额", "金额", "发生额", "收支金额", "交易额", "发生金额", "变动金额"), required=True
)
DIRECTION = Column(
    "direction",
    ("借贷标志", "借贷方向", "借贷", "借/贷", "收支方向", "收支标志", "收支", "收/支", "收付标志", "资金流向", "交易方向"),
    required=True,
)  # fmt: skip
BESIDE = (
    Column("balance", ("账户余额", "余额", "账面余额", "交易后余额", "当前余额", "本次余额", "账户当前余额")),
    Column("text", ("摘要", "交易摘要", "摘要说明", "交易说明", "用途", "附言", "备注", "交易类型")),
    Column("remark", ("附言", "用途", "备注", "交易附言", "客户附言")),
    Column(
        "payee",
        (
            *("对方户名", "对方名称", "对方账户名称", "对方账户名", "对方单位名称", "对方单位", "对手户名"),
            *("交易对方", "交易对手", "交易对手名称", "对方姓名", "收付款人名称", "收/付款人名称"),
        ),
    ),
    Column("payee_account", ("对方账号", "对方帐号", "对方账户", "对手账号", "交易对手账号", "对方卡号")),
    Column(
        "number",
        ("流水号", "交易流水号", "银行流水号", "流水号码", "柜员流水号", "核心流水号", "交易流水", "交易单号", "交易号", "账户明细编号-交易流水号"),
    ),
    Column("currency", ("币种", "交易币种", "币别", "货币", "货币种类")),
    Column("own_account", ("账号", "本方账号", "帐号", "查询账号", "交易账号", "我方账号")),
)  # fmt: skip
FOREIGN = re.compile(
    r"[美欧港日英澳加]元|[港台澳]币|日[元圆]|英镑|卢布|瑞士法郎|韩元|泰铢|外币|USD|EUR|HKD|JPY|GBP|AUD|CAD|CHF|SGD|KRW|TWD|MOP"
)
"""How banks call what the books are not kept in; yuan have more names than anybody can list."""

SHAPES = (
    (
        DAY,
        Column("income", INCOME, required=True),
        Column("expense", EXPENSE, required=True),
        TIME,
        *BESIDE,
    ),
    (DAY, AMOUNT, DIRECTION, TIME, *BESIDE),
    (DAY, AMOUNT, TIME, *BESIDE),
)
"""Money in and out apart, an amount beside its direction, or one amount with its sign."""
