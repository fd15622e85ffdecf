"""What the dialogs and the page call levels, kinds, bases and fields."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.i18n import tr


def level_words() -> dict[str, str]:
    """The levels an office may have."""
    return {
        "district": tr("District"),
        "street": tr("Street"),
        "community": tr("Community"),
        "compound": tr("Compound"),
    }


def kind_words(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """What the kinds of places and bodies are called; `own` holds what the office calls them itself."""
    return {
        **level_words(),
        "building": tr("Building"),
        "staircase": tr("Staircase"),
        "street_committee": tr("Street working committee"),
        "community_committee": tr("Community party committee"),
        "branch": tr("Compound party branch"),
        "building_group": tr("Building party group"),
        "centre_household": tr("Party-member centre household"),
        "residents_committee": tr("Residents' committee"),
        "owners_committee": tr("Owners' committee"),
        "property_company": tr("Property company"),
        "self_help_group": tr("Self-help group"),
        **(own or {}),
    }


def centres_word(own: Mapping[str, str] | None = None) -> str:
    """What centre households are called where there are several."""
    return (own or {}).get("centre_household") or tr("Centre households")


def basis_words() -> dict[str, str]:
    return {"": "—", "registered": tr("registered"), "surveyed": tr("surveyed"), "contract": tr("contract")}


def field_words(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """What the fields an import may change are called."""
    return {
        "area": tr("area"), "area_basis": tr("basis"), "owners": tr("owners"), "phone": tr("phone"),
        "centre": (own or {}).get("centre_household") or tr("centre household"), "remark": tr("remark"), "ends_on": tr("end"), "reason": tr("reason"),
        "document_no": tr("document no."), "end_reason": tr("reason for leaving"),
        "end_document_no": tr("document no. of leaving"), "buyer_group": tr("buyer group"),
        "unsold": tr("unsold by the developer"), "representative": tr("representative"),
        "body_begins_on": tr("founded on"), "body_ends_on": tr("dissolved on"),
        "term_ends_on": tr("end of the term"), "members": tr("full party members"), "into": tr("merged into"),
        "link_begins_on": tr("linked since"), "link_ends_on": tr("link ended on"),
        "link_reason": tr("reason of the link"), "link_document_no": tr("document no. of the link"),
        "owner_begins_on": tr("owner since"), "owner_reason": tr("how it was acquired"),
        "owner_document_no": tr("document no. of the acquisition"), "level_name": tr("name of the level"),
        "link_end_reason": tr("reason of its end"), "link_end_document_no": tr("document no. of its end"),
    }  # fmt: skip


def adjustment_words(*, party: bool) -> dict[str, str]:
    """What the kinds of adjustment are called; only a party body has a secretary."""
    return {
        "founding": tr("Founding"),
        "secretary": tr("Change of secretary") if party else tr("Change of the person in charge"),
        "by_election": tr("By-election of members"),
        "new_term": tr("New term"),
        "merger": tr("Merger into another body"),
        "dissolution": tr("Dissolution"),
    }


def gap_words() -> dict[str, str]:
    """What a register may be narrowed to."""
    return {
        "": tr("All"),
        "area": tr("No area"),
        "owner": tr("No owner"),
        "doubtful": tr("Twice?"),
        "centre": tr("Not linked"),
        "ended": tr("Ended"),
    }
