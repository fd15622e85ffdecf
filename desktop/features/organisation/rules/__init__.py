"""Pure rules of the organisation: how what is told and what is stored compare, who is in office, what a change needs, how a chart is laid out."""

from __future__ import annotations

from desktop.features.organisation.rules.adjusting import completeness as completeness
from desktop.features.organisation.rules.adjusting import ends_body as ends_body
from desktop.features.organisation.rules.adjusting import findings as findings
from desktop.features.organisation.rules.adjusting import leavers_of as leavers_of
from desktop.features.organisation.rules.adjusting import reasons as reasons
from desktop.features.organisation.rules.adjusting import term_proposed as term_proposed
from desktop.features.organisation.rules.chart import figure as figure
from desktop.features.organisation.rules.lines import NO as NO
from desktop.features.organisation.rules.lines import SHARED_OWNER as SHARED_OWNER
from desktop.features.organisation.rules.lines import WAY as WAY
from desktop.features.organisation.rules.lines import YES as YES
from desktop.features.organisation.rules.lines import Facts as Facts
from desktop.features.organisation.rules.lines import address as address
from desktop.features.organisation.rules.lines import as_of as as_of
from desktop.features.organisation.rules.lines import differences as differences
from desktop.features.organisation.rules.lines import floor as floor
from desktop.features.organisation.rules.lines import household_facts as household_facts
from desktop.features.organisation.rules.lines import in_office as in_office
from desktop.features.organisation.rules.lines import is_shared as is_shared
from desktop.features.organisation.rules.lines import numbered as numbered
from desktop.features.organisation.rules.lines import one_owner as one_owner
from desktop.features.organisation.rules.lines import out_of_range as out_of_range
from desktop.features.organisation.rules.lines import post_facts as post_facts
from desktop.features.organisation.rules.lines import post_key as post_key
from desktop.features.organisation.rules.lines import public_doors as public_doors
from desktop.features.organisation.rules.lines import public_holders as public_holders
from desktop.features.organisation.rules.lines import rooms as rooms
from desktop.features.organisation.rules.lines import same_names as same_names
from desktop.features.organisation.rules.lines import told_household as told_household
from desktop.features.organisation.rules.lines import told_post as told_post
from desktop.features.organisation.rules.places import bodies_on as bodies_on
from desktop.features.organisation.rules.places import head_count as head_count
from desktop.features.organisation.rules.places import kinds_below as kinds_below
from desktop.features.organisation.rules.places import place_fault as place_fault
from desktop.features.organisation.rules.places import place_name as place_name
from desktop.features.organisation.rules.posts import PARTY as PARTY
from desktop.features.organisation.rules.posts import clash as clash
from desktop.features.organisation.rules.posts import is_secretary as is_secretary
from desktop.features.organisation.rules.posts import leads as leads
from desktop.features.organisation.rules.posts import months_left as months_left
