"""`record.json`: the same thing for a machine, so that a council's own system need not read a mail.

Its JSON Schema is `record.schema.json`, beside this module. Codes are codes; `answers` is in English, in the words
in which each question was put; what somebody typed is untouched.
"""

import json
from importlib import resources
from typing import Any

from intake.complaints.certainty import dates_of
from intake.complaints.flags import flags_of
from intake.complaints.in_words import answers_in_words
from intake.complaints.safety_words import phrases_in
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH, language_of, speaking
from intake.journey.facts import Facts

VERSION = 1

Record = dict[str, Any]


def schema() -> Record:
    """The JSON Schema (2020-12) that every record satisfies."""
    text = resources.files(__package__).joinpath("record.schema.json").read_text(encoding="utf-8")
    read: Record = json.loads(text)
    return read


def record_of(submission: Submission, profile: CouncilProfile) -> Record:
    """The record of what was sent. What was not answered is null, or an empty list."""
    with speaking(ENGLISH):
        return _record(submission, profile)


def as_json(record: Record) -> bytes:
    """The record as a file: UTF-8, nothing escaped that need not be."""
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode()


def _record(submission: Submission, profile: CouncilProfile) -> Record:
    facts = submission.facts
    return {
        "version": VERSION,
        "reference": submission.reference,
        "council": submission.council,
        "kind": submission.kind,
        "received_at": submission.received_at.isoformat(),
        "language": submission.language,
        "person": {
            "role": facts.role,
            "name": facts.whole_name or None,
            "age_band": facts.one("contact", "age") or None,
        },
        "on_behalf": _on_behalf(facts),
        "children": facts.children or None,
        "about": list(dict.fromkeys(facts.topics)),
        "who_it_is_about": {
            "who": facts.one("who", "who") or None,
            "manager_too": facts.one("who", "manager_too") or None,
        },
        "story": facts.story,
        "points": _points(submission, profile),
        "happened": _happened(submission),
        "time_limit": _time_limit(submission),
        "flags": [flag.code for flag in flags_of(submission, profile)],
        "safety_words": list(phrases_in(submission)),
        "advocate": {"wanted": facts.advocate_wanted, "ask": facts.advocate_ask or None},
        "contact": {
            "method": facts.method,
            "value": facts.reach_value or None,
            "good_times": facts.good_times or None,
            "message": facts.message or None,
            "must_not_know": facts.must_not_know or None,
        },
        "deadlines": [
            {
                "what": deadline.what,
                "due": deadline.due.isoformat(),
                "certainty": deadline.certainty,
                "basis": deadline.basis,
            }
            for deadline in dates_of(submission, profile)
        ],
        "answers": [
            {"step": row.step, "question": row.question, "answer": row.answer}
            for row in answers_in_words(submission, profile)
        ],
    }


def _on_behalf(facts: Facts) -> Record | None:
    """Null unless a helper speaks for someone; then `person` is the helper."""
    if not facts.helping:
        return None
    return {
        "whom": facts.for_whom,
        "knows": facts.one("agreement", "knows") or None,
        "agrees": facts.one("agreement", "agrees") or None,
        "own_words": facts.one("agreement", "own_words") or None,
        "authority": facts.one("adult", "authority") or None,
        "organisation": facts.one("helper", "organisation") or None,
        "job": facts.one("helper", "job") or None,
        "together_with": facts.together or None,
        "hears": facts.hears or None,
        "reach": facts.reach_them or None,
        "heard": facts.heard or None,
    }


def _points(submission: Submission, profile: CouncilProfile) -> list[Record]:
    """What an answer must go through one by one: what is not put right, what it is about, what would put it right."""
    facts = submission.facts
    rows = answers_in_words(submission, profile)
    topics = [topic for row in rows if row.field == "topics" for topic in row.values]
    return [
        *(
            {
                "kind": "point",
                "text": point.what or point.why or point.right,
                "why": point.why or None,
                "right": point.right or None,
            }
            for point in facts.points
        ),
        *({"kind": "part", "text": parts} for parts in filter(None, (facts.parts,))),
        *({"kind": "for_panel", "text": text} for text in facts.for_the_panel),
        *({"kind": "topic", "text": topic} for topic in topics),
        *({"kind": "wish", "text": wish} for wish in facts.wishes),
    ]


def _happened(submission: Submission) -> Record:
    with speaking(language_of(submission.language)):
        when = submission.facts.happened
    return {
        "typed": submission.facts.one("when", "happened") or None,
        "earliest": when.earliest.isoformat() if when else None,
        "latest": when.latest.isoformat() if when else None,
        "still_happening": submission.facts.still_happening,
        "not_sure": "not_sure" in submission.facts.many("when", "ticks"),
    }


def _time_limit(submission: Submission) -> Record:
    limit = submission.time_limit
    return {
        "outcome": limit.outcome,
        "last_day": limit.last_day.isoformat() if limit.last_day else None,
        "basis": limit.basis,
        "reasons": list(dict.fromkeys(submission.facts.many("sooner", "reasons"))),
    }
