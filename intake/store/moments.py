"""Moments in the database: always UTC, whatever zone the caller's clock shows."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, TypeDecorator


def utc(moment: datetime) -> datetime:
    """The same moment in UTC, so that adding to it is right when the clocks change in spring and autumn.

    Raises ValueError for a moment without a zone: nobody could say when that was.
    """
    if moment.tzinfo is None:
        raise ValueError("A moment needs its time zone: use intake.clock.now().")
    return moment.astimezone(UTC)


class Moment(TypeDecorator[datetime]):
    """A column of moments, given back in UTC. PostgreSQL keeps the zone; SQLite keeps UTC as text that sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Before it is stored."""
        return None if value is None else utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """After it was read."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
