"""What people answer, by page: labels as they read them, or names of boxes."""

from tests.web.visitor import Answers

NEEDED: dict[str, Answers] = {
    "complaint": {"story": {"story": "x"}},
    "stage-2": {"point-1": {"what": "x"}},
    "stage-3": {"parts": {"parts": "x"}},
    "advocate": {},
    "call-me": {},
    "feedback": {"story": {"story": "x"}},
    "more": {"story": {"story": "x"}},
}
"""The one line that each journey cannot do without."""

CHILD: Answers = {
    "you": {"Who are you?": "I’m a child or a young person"},
    "story": {"What happened?": "They moved me agen and no one asked me.\nI dont no why."},
}
CHILD_WHO_IS_HURT: Answers = {
    **CHILD,
    "safe": {"danger": "yes"},
    "safe-who": {"allegation": "not_sure"},
    "advocate": {"advocate": "council"},
    "contact": {
        "method": "email",
        "Is there anyone who must not know?": "my carer Pat",
        "What shall we call you?": "Jaz",
        "How old are you?": "13 to 15",
    },
    "reach-email": {"Your email address": "jaz@example.org", "email_now": "yes"},
}
CARE_LEAVER: Answers = {
    "you": {"role": "care_leaver"},
    "story": {"story": "They closed my case a year early."},
    "advocate": {"advocate": "council"},
    "contact": {"method": "text", "call_me": "Dee", "age": "18_25"},
    "reach-text": {"value": "07700 900123"},
    "about": {"topics": ["leaving_care", "money"]},
    "when": {"ticks": "still"},
}
PARENT: Answers = {
    "you": {"Who are you?": "I’m a parent, or I have parental responsibility"},
    "safe": {"danger": "no"},
    "children": {"Their names and ages": "Sam Jones, 9"},
    "story": {"What happened?": "Nobody called back about Sam’s plan for five months."},
    "advocate-child": {"advocate": "no"},
    "contact": {"method": "call", "What would you like to be called?": "Ms Jones"},
    "reach-call": {"Your phone number": "0191 496 0123", "message": "no"},
    "about": {"topics": ["delay"]},
    "who": {"who": "Team 3", "manager_too": "not_sure"},
    "when": {"happened": "3 Sept 2024"},
    "sooner": {"reasons": ["told_to_wait"]},
    "right": {"1. First thing": "A plan, in writing", "2. Second thing": "Someone who calls back"},
}
HELPER: Answers = {
    "you": {"role": "advocate"},
    "for-whom": {"for_whom": "child"},
    "children": {"children": "Ali, 14"},
    "agreement": {"knows": "yes", "agrees": "yes", "own_words": "partly"},
    "helper": {"Your name": "Chris Moss", "organisation": "A Voice"},
    "story": {"story": "Ali has had six social workers this year."},
    "contact": {"method": "email"},
    "reach-email": {"value": "chris@example.org", "email_now": "no"},
}
CHILD_WHO_WANTS_AN_ADVOCATE: Answers = {
    "you": {"role": "child"},
    "contact": {"method": "text", "call_me": "Jaz"},
    "reach-text": {"value": "07700 900123"},
    "roughly": {"roughly": "home"},
    "advocate": {"advocate": "council"},
}
