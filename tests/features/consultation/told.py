"""The meetings of the sample notes, told to the program as a secretary would: through the commands, to their minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.entities import ItemTask
from desktop.features.consultation.records import (
    Dossier,
    ItemDraft,
    MeetingDraft,
    NoticeDraft,
    ParticipantDraft,
    ReceiptDraft,
)
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.entities import Task
from desktop.features.worklist.records import AcceptanceDraft, EvidenceDraft, ProgressDraft


@dataclass
class Told:
    """One meeting of the notes: its facts, who came, and its items with their conclusions."""

    facts: dict[str, Any]
    people: list[ParticipantDraft]
    items: list[dict[str, Any]]
    ballots: dict[int, dict[str, str]] = field(default_factory=dict)
    """Who voted how, by the item's place in the list and the voter's name."""


def came(unit: str, *names: str, **more: Any) -> list[ParticipantDraft]:
    return [ParticipantDraft(unit, name, **more) for name in names]


def hold(s: Session, compound: int, told: Told, *, finish: bool = True, matter: int | None = None) -> int:
    """Type a whole meeting in, and finish it; returns its id. Its items go on with a `matter` of before."""
    meeting = commands.save_meeting(s, MeetingDraft(compound_id=compound, **told.facts))
    commands.save_participants(s, meeting, told.people)
    for item in told.items:
        draft = ItemDraft(item["subject"], item.get("source", ""), matter_id=matter)
        commands.plan_item(s, meeting, draft)
    tell_all(s, meeting)
    stored = queries.meeting_detail(s, meeting)
    voters = {person.name: person.id for person in stored.participants}
    for at, (item, facts) in enumerate(zip(stored.items, told.items, strict=True)):
        ballots = tuple((voters[name], choice) for name, choice in told.ballots.get(at, {}).items())
        commands.conclude_item(s, replace(item, ballots=ballots, **facts))
    if finish:
        commands.finish_meeting(s, meeting)
    return meeting


def tell_all(s: Session, meeting: int) -> None:
    """Tell everybody invited in time, note who asked leave and why, and begin."""
    stored = queries.meeting_detail(s, meeting)
    day = rules.last_day(stored)
    assert day is not None
    commands.begin_notice(s, meeting, day)
    people = [person.id or 0 for person in stored.participants]
    commands.record_notice(s, meeting, people, NoticeDraft("group", day, stored.draft.recorder))
    for person in stored.participants:
        leave = person.attendance == "leave"
        answer = ReceiptDraft("leave", person.reason) if leave else ReceiptDraft()
        commands.record_receipt(s, meeting, [person.id or 0], answer)
    commands.begin_meeting(s, meeting)


def place(s: Session, community: str, compound: str) -> int:
    """A compound of a community of its own."""
    street = organisation.save_place(s, PlaceDraft(None, "street", f"{community}街道"))
    above = organisation.save_place(s, PlaceDraft(street, "community", community))
    return organisation.save_place(s, PlaceDraft(above, "compound", compound))


def tell(s: Session) -> dict[str, int]:
    """All meetings of the notes, by a short name, in compounds of their own."""
    drying = place(s, "天方社区", "天方家园小区")
    lift = place(s, "顺佳社区", "顺佳四季花城小区")
    parking = place(s, "市建村社区", "科委小区")
    funds = place(s, "南岳社区", "华新小区")
    before = hold(s, drying, BEFORE_DRYING)
    went_on(s, before)
    evening, first = hold(s, drying, DRYING), hold(s, lift, LIFT[0])
    one_number = queries.meeting_detail(s, first).items[0].matter_id
    return {
        "before": before,
        "drying": evening,
        "lift1": first,
        "lift2": hold(s, lift, LIFT[1], matter=one_number),
        "lift3": hold(s, lift, LIFT[2], matter=one_number),
        "parking": hold(s, parking, PARKING),
        "funds": hold(s, funds, FUNDS),
    }


def went_on(s: Session, meeting: int) -> None:
    """What became of the resolutions of August: the pavilion is mended, the stairs are not all cleared."""
    items = [item.id for item in queries.meeting_detail(s, meeting).items]
    query = select(Task).join(ItemTask, ItemTask.task_id == Task.id).where(ItemTask.item_id.in_(items))
    pavilion, stairs = s.scalars(query.order_by(Task.id))
    done, looked, noted = date(2026, 9, 2), date(2026, 9, 3), date(2026, 9, 14)
    worklist.note_progress(s, ProgressDraft(pavilion.id, done, 100, "凉亭顶棚已修补", by="侯平辉"))
    photo = Stored("a" * 64, "凉亭补漏后.jpg", 2048, "image/jpeg")
    worklist.add_evidence(s, EvidenceDraft(pavilion.matter_id, pavilion.id, (photo,), done))
    worklist.hand_in(s, pavilion.id, done, "侯平辉")
    worklist.accept_task(s, AcceptanceDraft(pavilion.id, looked, "党员中心户", "周佩兰", "pass", "不再漏水"))
    worklist.note_progress(s, ProgressDraft(stairs.id, noted, 70, "7个单元中已完成5个", by="侯平辉"))


def many(items: int, people: int) -> Told:
    """A meeting of a size no one wishes for."""
    names = [f"{a}{b}{c}" for a in "赵钱孙李周吴郑王" for b in "大小明文" for c in "山河海云松柏竹梅兰菊"]
    told = [
        {
            "subject": f"第{number}号楼外墙渗水维修方案", "discussion": "物业公司报告了现场情况，居民代表提出先修顶层。",
            "conclusion": "assignment", "text": "查明渗水部位并报修缮方案", "responsible": "物业公司",
            "deadline": date(2026, 12, 1),
        }
        for number in range(1, items + 1)
    ]  # fmt: skip
    return Told(
        {
            "kind": "representatives", "subject": "年度修缮", "held_on": date(2026, 11, 2), "begins_at": time(9),
            "location": "社区礼堂", "convener": "社区居委会", "chair": "社区居委会主任吴敏", "recorder": "社区工作人员林晓",
        },
        [person for name in names[:people] for person in came("居民代表", name)],
        told,
    )  # fmt: skip


RARE = ("覃𬱖", "陈𫖯", "赵𠅤", "䶮㛃", "王㐂", "李𮧵", "周\U00020164")
"""Names that fonts are poor in."""

COUNCIL = [
    *came("小区党支部", "李国庆", "周海燕", "何建平"),
    *came("业委会", "尹秀珍", attendance="leave", reason="外出"), *came("业委会", "王明亮", "陈𫖯"),
    *came("物业公司", "侯平辉", "张立新"), *came("社区居委会", "覃𬱖", votes=False),
    *came("党员中心户", "周佩兰", "王桂兰", "陈志华", "欧阳文莲"),
    *came("居民代表", "段磊", attendance="leave", reason="值班"), *came("居民代表", "刘玉芬", "孙福田", "赵𠅤"),
    *came("网格民警", "马东升", observer=True, votes=False),
]  # fmt: skip

BEFORE_DRYING = Told(
    {
        "kind": "council", "brand": "乐邻圈", "subject": "凉亭补漏和楼道清理", "held_on": date(2026, 8, 12),
        "begins_at": time(19), "location": "天方社区党群服务中心二楼“乐邻圈”议事厅", "convener": "小区党支部",
        "chair": "小区党支部书记李国庆", "recorder": "社区工作人员覃𬱖",
    },
    [replace(person, attendance="present", reason="") for person in COUNCIL],
    [
        {
            "subject": "凉亭顶棚补漏", "conclusion": "resolution", "text": "修补凉亭顶棚", "responsible": "物业公司",
            "deadline": date(2026, 9, 10),
        },
        {
            "subject": "楼道杂物清理", "conclusion": "assignment", "text": "清理7个单元的楼道杂物",
            "responsible": "物业公司", "deadline": date(2026, 8, 31),
        },
    ],
)  # fmt: skip

DRYING = Told(
    {
        "kind": "council", "brand": "乐邻圈", "subject": "高层老人晾晒难", "held_on": date(2026, 9, 16),
        "begins_at": time(19), "ends_at": time(20, 25), "location": "天方社区党群服务中心二楼“乐邻圈”议事厅",
        "convener": "小区党支部", "chair": "小区党支部书记李国庆", "recorder": "社区工作人员覃𬱖",
    },
    COUNCIL,
    [
        {
            "subject": "3栋、5栋高层老人晾晒难", "source": "党员中心户走访（3栋1单元）",
            "discussion": "楼顶晾晒不安全；一楼绿地边有空地；要避开消防通道。\n物业提出不得影响绿化灌溉；有居民担心遮挡一楼采光。\n"
            "方案A：绿地东侧装42米不锈钢晾衣杆；方案B：每栋楼顶加护栏。",
            "motion": "方案A：绿地东侧装42米不锈钢晾衣杆", "votes_for": 12, "votes_against": 1, "votes_abstain": 1,
            "conclusion": "resolution", "text": "采用方案A，费用4,000元以内，从公共收益中列支",
            "responsible": "物业公司", "supporting": "业委会", "deadline": date(2026, 10, 15),
            "acceptance": "党员中心户与居民代表各1人现场验收",
        },
        {
            "subject": "5栋2单元门口井盖夜间噪声", "discussion": "属“无声”行动范围。", "conclusion": "assignment",
            "text": "消除5栋2单元门口井盖的夜间噪声", "responsible": "物业公司", "deadline": date(2026, 9, 30),
            "acceptance": "夜间22:00后现场听音",
        },
        {
            "subject": "增设充电桩8个", "discussion": "资料不全（供电容量未批复）。", "conclusion": "postponed",
            "text": "待供电容量批复后再议", "deadline": date(2026, 10, 21),
        },
    ],
)  # fmt: skip

NEIGHBOURS = [
    *came("小区党支部", "彭建国"), *came("街道包保干部", "罗少华"), *came("设计单位", "方志远"),
    *came("业委会", "邓丽华", "严松"), *came("物业公司", "程立"), *came("13栋业主", "宋玉梅", "黄大年", "蒋来娣"),
]  # fmt: skip
HALL = {
    "kind": "coordination", "brand": "红色议事厅", "location": "小区红色议事厅", "convener": "小区党支部",
    "chair": "小区党支部书记彭建国", "recorder": "社区工作人员秦岚",
}  # fmt: skip

LIFT = (
    Told(
        HALL | {"subject": "13栋加装电梯第一次协调会", "held_on": date(2026, 3, 12), "begins_at": time(15)},
        NEIGHBOURS,
        [
            {
                "subject": "13栋加装电梯",
                "discussion": "摸底：13栋三个单元共42户，支持33、观望6、反对3（一、二层，担心采光与噪声）。",
                "conclusion": "assignment", "text": "10日内出采光分析", "responsible": "街道包保干部",
                "supporting": "设计单位", "deadline": date(2026, 3, 25),
            },
        ],
    ),
    Told(
        HALL | {"subject": "13栋加装电梯第二次协调会", "held_on": date(2026, 4, 9), "begins_at": time(15)},
        NEIGHBOURS,
        [
            {
                "subject": "13栋加装电梯：采光分析和费用分摊", "discussion": "公布采光分析；一层按0系数分摊，二层0.2。",
                "conclusion": "assembly", "text": "分摊方案提交本栋业主表决",
            },
        ],
    ),
    Told(
        HALL | {
            "subject": "13栋加装电梯第三次协调会", "held_on": date(2026, 5, 14), "begins_at": time(15),
            "briefing": "会前征询：送达42户，收回42户，同意42户。",
        },
        NEIGHBOURS,
        [
            {
                "subject": "13栋启动加装电梯", "discussion": "公布征询结果：42户全部签字同意。",
                "conclusion": "resolution", "text": "启动加装", "responsible": "业委会",
                "deadline": date(2026, 12, 31),
            },
        ],
    ),
)  # fmt: skip

PARKING = Told(
    {
        "kind": "tea", "brand": "茶话会", "subject": "停车", "held_on": date(2026, 4, 22), "begins_at": time(15),
        "location": "3栋楼下凉亭", "chair": "楼栋党小组组长姚桂芳",
    },
    [
        *came("党员", "6人", heads=6), *came("居民", "11人", heads=11), *came("物业公司", "1人", heads=1),
    ],
    [
        {
            "subject": "小区停车怎么管",
            "discussion": "先来先停；临停每次3元、月卡80元；收费进共管账户，三方共管，按季公示。",
            "conclusion": "assembly",
            "text": "停车收费涉及改变共有部分用途、利用共有部分从事经营活动，提交业主大会表决",
        },
    ],
)  # fmt: skip
"""As far as the tea party itself goes; the assembly's vote is another room's."""

FUNDS = Told(
    {
        "kind": "joint", "subject": "2026年10月例会", "held_on": date(2026, 10, 20), "begins_at": time(9, 30),
        "location": "南岳社区会议室", "convener": "社区党组织", "chair": "社区党委书记刘长河", "recorder": "社区工作人员谢云",
        "briefing": "第三季度公共收益：期初186,523.00元；停车场地费41,260.00元、电梯轿厢广告12,000.00元、快递柜3,300.00元、"
        "充电桩5,412.36元、结息61.17元；支出：井盖降噪8,640.00元、凉亭维修3,985.00元、审计费2,400.00元、账户管理费45.00元；"
        "期末233,486.53元。",
    },
    [
        *came("社区党组织", "刘长河"), *came("业委会", "卢卫东"), *came("物业公司", "郝建"),
        *came("社区居委会", "谢云", votes=False), *came("网格员", "顾盼", observer=True, votes=False),
    ],
    [
        {
            "subject": "动用共管账户支付地下室排水泵更换", "basis": "2026年8月决议；合同、发票、验收单各1份",
            "motion": "从共管账户支付地下室排水泵更换12,800.00元", "conclusion": "resolution",
            "text": "同意从共管账户支付地下室排水泵更换12,800.00元", "responsible": "业委会", "supporting": "物业公司",
            "deadline": date(2026, 10, 31), "acceptance": "银行回单",
        },
        {
            "subject": "审计发现2笔支出缺附件",
            "discussion": "3月临时工费600.00元、5月绿化补苗1,150.00元缺附件。逾期由社区通报。",
            "conclusion": "assignment", "text": "补齐2笔支出的凭证", "responsible": "业委会",
            "deadline": date(2026, 11, 5), "acceptance": "社区查验凭证",
        },
    ],
    {0: {"刘长河": "for", "卢卫东": "for", "郝建": "for"}},
)  # fmt: skip


def untold(dossier: Dossier) -> Dossier:
    """The file of a meeting of which nobody was told yet."""
    people = (
        replace(person, notice_way="", notified_on=None, notified_by="", receipt="")
        for person in dossier.meeting.participants
    )
    meeting = replace(dossier.meeting, participants=tuple(people), agenda_fixed_on=None)
    return replace(dossier, meeting=meeting)


def names(people: Iterable[ParticipantDraft]) -> set[str]:
    return {person.name for person in people}
