"""Every code raised anywhere has its sentence, in both languages, with the facts it is given."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from conftest import RESOURCES

from desktop.core.errors import RuleBroken
from desktop.features.organisation.records import Refusal
from desktop.ui.sentences import SENTENCES, reason, refusal_sentence, sentence

SOURCE = Path(RESOURCES).parent / "desktop"
CODE = re.compile(r"[a-z]+(\.[a-z_]+)+|conflict|not_found")
SUFFIXES = ("file", "unfiling", "folder", "database", "item", "meeting", "participant", "value", "cell", "row", "centre", "post",
            "sheet", "import", "print", "money", "area", "name", "office", "backup", "app", "place", "body", "owner", "household",
            "person", "roster", "link", "duty", "matter", "task", "step", "extension", "acceptance", "answer", "evidence", "attachment", "rule",
            "series", "notice", "wording", "publication", "objection", "adjustment", "candidate", "level", "export", "paste", "template",
            "owners", "past", "access", "user", "role", "secret", "recovery", "book", "books", "account", "subject", "voucher", "opening", "close", "budget", "entry",
            "agreement", "signatory", "payment", "signature", "remark", "statement", "match", "bank", "reconciliation",
            "contract", "receipt", "totals", "fund", "disclosure", "review", "posting", "question", "finding", "trail", "invoice", "undo")  # fmt: skip


def codes() -> set[str]:
    """Every string in the source that looks like one of our codes."""
    found = {"conflict", "not_found"}
    for path in SOURCE.rglob("*.py"):
        if path.name.startswith("sentences"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        literals = {
            n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
        }
        found |= {
            word
            for word in literals
            if CODE.fullmatch(word) and word.split(".")[0] in SUFFIXES and "." in word
        }
    from desktop.features.consultation.records import CONCLUSIONS

    return (
        found
        | {f"item.{conclusion}_text_missing" for conclusion in CONCLUSIONS}
        | {"post.person_missing", "post.title_missing", "posting.places_missing", "posting.posted_by_missing"}
        | {
            "question.words_missing",
            "question.asked_by_missing",
            "finding.words_missing",
            "finding.found_by_missing",
        }
        | {f"contract.{field}_missing" for field in ("purpose", "party", "number")}
    )


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    raised = {code for code in codes() if not code.endswith((".db", ".xlsx", ".csv", ".toml", ".id"))}
    assert raised - set(SENTENCES) == set()
    assert set(SENTENCES) - raised == set()


class Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return f"<{name}>"


def test_sentences_differ_by_language_and_need_only_their_facts(language: str) -> None:
    for code, words in SENTENCES.items():
        text = words().format_map(Facts())
        assert len(text) > 5, code
        assert bool(re.search(r"[一-鿿]", text)) == (language == "zh_CN"), code


def test_a_sentence_is_filled_with_the_facts_of_the_error(chinese: None) -> None:
    assert sentence(RuleBroken("item.votes_exceed", voters=14)) == "票数超过到会有表决权的14人。"
    refused = Refusal("value.area", "底册", 7, "建筑面积", "很大", {})
    assert reason(refused).startswith("“很大”不是面积")
    assert refusal_sentence(refused).startswith("底册 第7行 建筑面积“很大”: “很大”不是面积")


def test_several_are_listed_as_in_the_language_of_the_reader(language: str) -> None:
    comma = "、" if language == "zh_CN" else ", "
    assert f"李国庆{comma}王明亮" in sentence(RuleBroken("notice.not_told", names=("李国庆", "王明亮")))


def test_whoever_may_not_accept_his_own_work_is_not_asked_to_in_the_same_breath(language: str) -> None:
    said = sentence(RuleBroken("acceptance.own_work", name="N"))
    assert said.startswith("N")
    for party in ("业委会", "社区", "居民", "物业", "committee", "community", "residents"):
        assert party not in said, party


def test_a_fact_that_is_missing_leaves_a_gap(chinese: None) -> None:
    assert sentence(RuleBroken("item.votes_exceed")) == "票数超过到会有表决权的…人。"


def test_what_hangs_on_something_is_counted_in_words(chinese: None) -> None:
    error = RuleBroken("place.relied_on", name="天方花园", hangs={"body": 2, "ballot": 1})
    assert "组织2个、其他记录1条" in sentence(error)


def test_a_post_without_an_end_lasts_until_now(chinese: None) -> None:
    facts = {"person": "赵瑞华", "title": "书记", "until": None}
    assert "（到现在）" in sentence(RuleBroken("post.two_posts", **facts))
