"""What the outbox asks of the database. A message's state is read from its moments and is stored nowhere."""

from typing import Any, Final

from sqlalchemy import bindparam, case, exists, func, or_, select, update

from intake.store.schema import messages, submissions, unsent

_row = messages.c

_before = messages.alias("before")
_must_wait = exists().where(
    _before.c.submission_id == _row.submission_id,
    _before.c.kind == _row.after,
    _before.c.accepted_at.is_(None),
)

DUE: Final = (
    select(messages, submissions.c.reference, submissions.c.council)
    .join(submissions)
    .where(
        unsent,
        _row.due_at <= bindparam("now"),
        or_(_row.leased_until.is_(None), _row.leased_until <= bindparam("now")),
        ~_must_wait,
    )
    .order_by(_row.due_at, _row.created_at, _row.id)
    .limit(1)
    .with_for_update(skip_locked=True, of=messages)
)
"""The message that has been due longest and is nobody's. PostgreSQL locks its row and steps over locked ones."""

LEASE: Final = (
    update(messages)
    .where(_row.id == bindparam("of_id"))
    .values(attempts=_row.attempts + 1, leased_by=bindparam("worker"), leased_until=bindparam("until"))
)

# The number of the attempt tells this claim from an earlier one of the same worker.
_mine = update(messages).where(
    _row.id == bindparam("of_id"),
    _row.leased_by == bindparam("worker"),
    _row.attempts == bindparam("attempt"),
)
_no_lease: dict[str, Any] = {"leased_by": None, "leased_until": None}

ACCEPTED: Final = _mine.values(**_no_lease, accepted_at=bindparam("now"), held_at=None, why=None)
POSTPONED: Final = _mine.values(**_no_lease, due_at=bindparam("until"), held_at=None, why=bindparam("reason"))
REFUSED: Final = _mine.values(**_no_lease, refused_at=bindparam("now"), held_at=None, why=bindparam("reason"))
HELD: Final = _mine.values(
    **_no_lease,
    attempts=_row.attempts - 1,
    held_at=bindparam("now"),
    due_at=bindparam("until"),
    why=bindparam("reason"),
)

RETRY: Final = (
    update(messages)
    .where(_row.accepted_at.is_(None), _row.leased_by.is_(None))
    .values(due_at=_row.created_at, refused_at=None, held_at=None, attempts=0)
)

_state = case(
    (_row.accepted_at.is_not(None), "accepted"),
    (_row.refused_at.is_not(None), "refused"),
    (_row.leased_until > bindparam("now"), "leased"),
    (_row.held_at.is_not(None), "held"),
    else_="waiting",
).label("state")

COUNTS: Final = select(
    _state, func.count().label("number"), func.min(_row.created_at).label("oldest")
).group_by(_state)
NOT_ACCEPTED: Final = (
    select(messages, submissions.c.reference, submissions.c.council, _state)
    .join(submissions)
    .where(_row.accepted_at.is_(None))
    .order_by(_row.created_at, _row.id)
)
