"""The figures of the law, each in one place.

Source: the Children Act 1989 Representations Procedure (England) Regulations 2006. All days are working days.
A council's own periods are in its profile; what the law says beside them is worked out in `beside.py`.
"""

STAGE_1_DAYS = 10
"""From the day the council received the complaint to its Stage 1 answer."""

STAGE_1_LONGEST = 20
"""The same at most, when it cannot be done in 10."""

STAGE_2_DAYS = 25
"""From the request to the end of Stage 2. When this clock starts is disputed (request, agreed statement,
meeting); the site counts from the request."""

STAGE_2_LONGEST = 65
"""The same at most."""

STAGE_3_ASK_WITHIN = 20
"""From receiving the Stage 2 answer to asking for Stage 3. Asked for in this time, a panel must be arranged."""

PANEL_WITHIN = 30
"""From the request for Stage 3 to the panel's meeting."""

PANEL_REPORT_WITHIN = 5
"""From the panel's meeting to its report."""

PANEL_ANSWER_WITHIN = 15
"""From the panel's report to the council's answer."""

STAGE_2_ASK_GUIDANCE = 20
"""From the Stage 1 answer to asking for Stage 2: guidance, no limit in law. Say "try to ask by"."""
