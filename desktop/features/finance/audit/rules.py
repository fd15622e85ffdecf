"""How far the rectification of a finding is; touches no database."""

from __future__ import annotations

from desktop.features.finance.audit.records import DROPPED, Finding

STATES = {"dropped": "不再办理", "right": "已整改", "late": "逾期未整改", "open": "整改中"}
"""What the stages are called on paper."""


def stage(finding: Finding) -> str:
    """A key of `STATES`: `right` once another has accepted the work, `dropped` where the matter was declined or merged."""
    if finding.state in DROPPED:
        return "dropped"
    if finding.over:
        return "right"
    return "late" if finding.late else "open"
