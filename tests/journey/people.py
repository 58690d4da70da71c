"""Kinds of people and what each answers, for the snapshot of whole paths."""

from datetime import date

TODAY = date(2026, 11, 23)
MORE = {"_more": {"more": ["yes"]}}
SHORT = {"contact": {"method": ["call"]}, "reach-call": {"value": ["0191 496 0000"]}}

PEOPLE = {
    "a child, who sends after the story": ("complaint", {"you": {"role": ["child"]}, **SHORT}),
    "a child, who tells all": ("complaint", {"you": {"role": ["child"]}, **SHORT, **MORE}),
    "a child who makes a list": (
        "complaint",
        {
            "you": {"role": ["child"]},
            "list": {"make": ["yes"]},
            "list-1": {"another": ["yes"]},
            "list-2": {"another": ["yes"]},
            **SHORT,
            **MORE,
        },
    ),
    "a child in danger": ("complaint", {"you": {"role": ["child"]}, "safe": {"danger": ["yes"]}, **SHORT}),
    "a care leaver": ("complaint", {"you": {"role": ["care_leaver"]}, **SHORT}),
    "a parent": ("complaint", {"you": {"role": ["parent"]}, **SHORT}),
    "a foster carer": ("complaint", {"you": {"role": ["foster_carer"]}, **SHORT}),
    "a grandparent, for herself": (
        "complaint",
        {"you": {"role": ["relative_or_friend"]}, "for-whom": {"for_whom": ["myself"]}, **SHORT},
    ),
    "a grandparent, for a child": (
        "complaint",
        {"you": {"role": ["relative_or_friend"]}, "for-whom": {"for_whom": ["child"]}, **SHORT},
    ),
    "an advocate": (
        "complaint",
        {
            "you": {"role": ["advocate"]},
            "for-whom": {"for_whom": ["child"]},
            "contact": {"method": ["email"]},
            "_aloud": {"aloud": ["yes"]},
        },
    ),
    "a solicitor, for an adult who was in care": (
        "complaint",
        {"you": {"role": ["professional"]}, "for-whom": {"for_whom": ["care_leaver"]}},
    ),
    "a late complaint": (
        "complaint",
        {"you": {"role": ["parent"]}, "when": {"happened": ["3 Sept 2024"]}},
    ),
    "a parent about a school": (
        "complaint",
        {"you": {"role": ["parent"]}, "about": {"topics": ["school"]}},
    ),
    "a child about a school": (
        "complaint",
        {"you": {"role": ["child"]}, "about": {"topics": ["school"]}, **MORE},
    ),
    "a parent who had an answer already": (
        "complaint",
        {"you": {"role": ["parent"]}, "before": {"told": ["yes"], "answered": ["yes"]}},
    ),
    "a parent who asks for Stage 2": (
        "stage-2",
        {"you": {"role": ["parent"]}, "point-1": {"what": ["x"], "another": ["yes"]}, **SHORT},
    ),
    "a child who asks for Stage 2": ("stage-2", {"you": {"role": ["child"]}, **SHORT}),
    "a parent whose complaint becomes a request for Stage 2": (
        "stage-2",
        {
            "you": {"role": ["parent"]},
            "_complaint": {"steps": ["you", "story", "about", "before"]},
            "before": {"told": ["yes"], "answered": ["yes"]},
        },
    ),
    "a helper who asks for Stage 2 from the dates": (
        "stage-2",
        {
            "you": {"role": ["advocate"]},
            "for-whom": {"for_whom": ["child"]},
            "_dates": {"given": ["yes"]},
            "dates": {"complained": ["1 October 2026"]},
        },
    ),
    "a child who asks for a panel": ("stage-3", {"you": {"role": ["child"]}, **SHORT}),
    "someone who wants to be called": ("call-me", {}),
    "someone who wants a message instead of a call": ("call-me", {"contact": {"method": ["text"]}}),
    "someone who says thank you": ("feedback", {"kind": {"kind": ["compliment"]}, **SHORT}),
    "someone with an idea": ("feedback", {"kind": {"kind": ["suggestion"]}}),
    "someone with something to say": ("feedback", {}),
    "someone who adds something": ("more", {}),
    "someone who changes something": ("more", {"what": {"what": ["change"]}, **SHORT}),
    "someone who wants to stop": ("more", {"what": {"what": ["stop"]}}),
    "a child who only wants an advocate": ("advocate", {"you": {"role": ["child"]}, **SHORT}),
    "a parent who wants an advocate for the child": ("advocate", {"you": {"role": ["parent"]}}),
    "a friend who would like help": (
        "advocate",
        {"you": {"role": ["relative_or_friend"]}, "for-whom": {"for_whom": ["myself"]}},
    ),
    "a teacher who wants an advocate for a child, who alone hears back": (
        "advocate",
        {
            "you": {"role": ["professional"]},
            "for-whom": {"for_whom": ["child"]},
            "hears": {"hears": ["person"], "reach": ["x"]},
        },
    ),
}
