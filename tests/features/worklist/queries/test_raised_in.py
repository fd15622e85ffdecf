"""Who raised another matter of the compound is masked where a public paper comes across them, the register or not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.discretion import telling
from desktop.features.worklist import commands, documents, queries
from desktop.features.worklist.documents.wording import saying
from desktop.features.worklist.records import MatterDraft, ProgressDraft, TaskDraft
from tests.features.worklist.conftest import DAY, DUE
from tests.features.worklist.documents.test_sheets import text


@pytest.fixture
def raise_another(do, seen, matter):
    """Another matter of the compound, raised by somebody."""

    def raised(by: str, **more) -> int:
        draft = MatterDraft(seen(matter).draft.compound_id, subject="井盖响", raised_on=DAY, raised_by=by)
        return do(commands.save_matter, replace(draft, **more))

    return raised


@pytest.fixture
def told(do, seen, matter, task):
    """How a note about the lamp reads on the board."""

    def tell(words: str) -> str:
        do(commands.note_progress, ProgressDraft(task, DAY, 10, words))
        return saying(seen(matter), public=True)(words)

    return tell


@pytest.mark.parametrize(
    ("by", "words", "reads"),
    [
        ("苗翠花", "苗翠花也来问", "苗*花也来问"),
        ("9栋2单元501苗翠花", "苗翠花也来问", "苗*花也来问"),
        ("苗翠花等5户 13912345678", "苗翠花也来问", "苗*花也来问"),
        ("9栋苗翠花、段小磊", "已告段小磊", "已告段*磊"),
        ("范磊", "范磊也来问", "范*也来问"),
        ("欧阳文莲", "欧阳文莲也来问", "欧阳*莲也来问"),
        ("居民王立群", "已告王立群", "已告王*群"),
        ("社区居民苗翠花", "已告苗翠花", "已告苗*花"),
    ],
)
def test_a_name_typed_into_another_matter_is_masked(raise_another, told, by, words, reads):
    raise_another(by)
    assert told(words) == reads


@pytest.mark.parametrize(
    "by", ["高峰", "周边居民", "金点子", "马路商户", "业委会", "张主任", "白天鹅店", "单元", "方案组"]
)
def test_a_word_typed_instead_of_a_name_masks_none(raise_another, told, by):
    raise_another(by)
    words = f"{by}，高峰时周边的金点子，马路、业委会、张主任、白天鹅店、单元、方案组"
    assert told(words) == words


@pytest.mark.parametrize("by", ["网格员段小磊", "段小磊（物业经理）", "社区书记段小磊"])
def test_who_raised_it_in_an_office_stands_in_full(raise_another, told, by):
    raise_another(by)
    assert told("段小磊说好了") == "段小磊说好了"


def test_who_raised_what_came_from_above_stands_in_full(raise_another, told):
    raise_another("段小磊", source="superior")
    assert told("段小磊说好了") == "段小磊说好了"


def test_who_answers_in_a_unit_anywhere_or_takes_matters_in_stands_in_full(do, raise_another, told):
    other = raise_another("段小磊")
    for person in ("段小磊", "范小燕"):
        raise_another(person)
    do(
        commands.save_task,
        TaskDraft(other, "修", unit="物业公司", person="段小磊", given_on=DAY, deadline=DUE),
    )
    raise_another("", received_by="范小燕")
    assert told("段小磊和范小燕看过") == "段小磊和范小燕看过"


def test_who_is_to_do_it_as_a_resident_is_masked_all_the_same(do, raise_another, told):
    other = raise_another("段小磊")
    do(
        commands.save_task,
        TaskDraft(other, "看", unit="居民代表", person="段小磊", given_on=DAY, deadline=DUE),
    )
    assert told("段小磊看过") == "段*磊看过"


def test_another_compound_tells_nothing_and_the_office_reads_all(demo, do, seen, matter, task, raise_another):
    elsewhere = seen(1).draft.compound_id
    assert elsewhere != seen(matter).draft.compound_id
    raise_another("苗翠花", compound_id=elsewhere)
    raise_another("段小磊")
    words = "苗翠花和段小磊看过"
    do(commands.note_progress, ProgressDraft(task, DAY, 10, words))
    assert saying(seen(matter), public=True)(words) == "苗翠花和段*磊看过"
    assert saying(seen(matter), public=False)(words) == words


def test_the_printed_lists_mask_them_too(demo, do, seen, matter, task, raise_another):
    raise_another("苗翠花")
    do(commands.save_matter, replace(seen(matter).draft, subject="苗翠花门前灯坏"))
    with demo.reading() as s:
        listed = queries.listed_matters(s, None)
    told = text(documents.matters_paper(listed, "社区", DUE, public=True))
    assert "苗*花门前灯坏" in told


def test_the_door_in_the_words_of_a_confidential_matter_stands_on_no_paper(demo, do, seen, matter, task):
    draft = replace(seen(matter).draft, subject="5栋1单元402段磊反映", raised_by="段磊", confidential=True)
    do(commands.save_matter, draft)
    words = "请上门调解402与1502两家，段阿姨满意"
    assert saying(seen(matter), public=True)(words) == "请上门调解居民与***两家，居民满意"
    assert saying(seen(matter), public=False)(words) == "请上门调解居民与1502两家，居民满意"
    do(commands.save_matter, replace(seen(matter).draft, subject=f"5栋1单元402段磊反映，{words}"))
    with demo.reading() as s:
        (listed,) = [one for one in queries.listed_matters(s, None) if "两家" in one.subject]
        (row,) = queries.listed_tasks(s, [task])
    assert telling(listed.known, public=True)(words) == "请上门调解居民与***两家，居民满意"
    assert telling(row.known, public=True)(words) == "请上门调解居民与***两家，居民满意"


def test_the_door_of_who_told_of_it_once_more_in_confidence_stands_on_no_paper(
    do, seen, matter, raise_another
):
    raise_another("苗翠花", detail="5栋1单元402苗翠花也反映", duplicate_of_id=matter, confidential=True)
    assert saying(seen(matter), public=False)("调解402与1502两家") == "调解居民与1502两家"
