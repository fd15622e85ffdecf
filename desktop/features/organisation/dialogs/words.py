"""What the dialogs and the page call levels, kinds, bases and fields."""

from __future__ import annotations

from desktop.ui.i18n import tr


def level_words() -> dict[str, str]:
    """The levels an office may have."""
    return {
        "district": tr("District"),
        "street": tr("Street"),
        "community": tr("Community"),
        "compound": tr("Compound"),
    }


def kind_words() -> dict[str, str]:
    """What the kinds of places and bodies are called."""
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
    }


def basis_words() -> dict[str, str]:
    return {"": "—", "registered": tr("registered"), "surveyed": tr("surveyed"), "contract": tr("contract")}


def field_words() -> dict[str, str]:
    """What the fields an import may change are called."""
    return {
        "area": tr("area"), "area_basis": tr("basis"), "owners": tr("owners"), "phone": tr("phone"),
        "centre": tr("centre household"), "remark": tr("remark"), "ends_on": tr("end"), "reason": tr("reason"),
        "document_no": tr("document no."),
    }  # fmt: skip
