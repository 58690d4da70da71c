"""What is late, by how much, and what someone may do now. Nothing is ever too late to ask."""

from collections.abc import Iterator

from markupsafe import escape

from intake.complaints.date_words import council_says, law_says
from intake.complaints.periods import once_passed
from intake.councils.national import NATIONAL
from intake.i18n import gettext, long_date, ngettext
from intake.procedure.standing import Delay
from intake.procedure.timeline import Entry
from intake.web.next_steps import number_to_call, team_phone
from intake.web.where_am_i import told
from intake.web.where_am_i.person import Person


def stage_to_ask_for(person: Person) -> int:
    """2 when a Stage 1 answer came or the time for it is over, 3 after a Stage 2 answer, else 0."""
    if person.at.at == "after_stage_2":
        return 3
    over = person.at.stage_2_from is not None and person.at.stage_2_from <= person.today
    return 2 if person.at.at == "after_stage_1" or (person.at.at == "stage_1" and over) else 0


def how_late(delay: Delay) -> str:
    """What is late, since when, and whether the law gives it more time."""
    ago = ngettext("{count} working day ago", "{count} working days ago", delay.days)
    what = told.IS_LATE[delay.first.what]
    if delay.may_take_longer and delay.longest:
        return gettext(
            "{what} It was due on {date}, {ago}. If it is hard to sort out, the council may take until {longest}, but "
            "it should have told you."
        ).format(what=what, date=long_date(delay.first.due), ago=ago, longest=long_date(delay.longest.due))
    return gettext("{what} The last day for it was {date}, {ago}.").format(
        what=what, date=long_date(delay.since), ago=ago
    )


def may_do(person: Person) -> Iterator[str]:
    """What they may do now, the next stage first."""
    if person.at.at == "stage_1":
        yield from _without_answer(person)
    elif person.asking:
        yield from _when_to_ask(person, person.asking)
    if person.at.late:
        yield _call(person)
    if any(not delay.may_take_longer for delay in person.at.late):
        phone = number_to_call(NATIONAL["ombudsman"].phone)
        yield escape(gettext("You can ask the Ombudsman now: {phone}.")).format(phone=phone)


def _without_answer(person: Person) -> Iterator[str]:
    start = person.at.stage_2_from
    if start and start <= person.today:
        yield gettext("No answer came in time, so you can ask for Stage 2 now.")
    elif start:
        yield gettext(
            "If no answer comes, you can ask for Stage 2 from {date}. If you ask sooner, we send it all the same."
        ).format(date=long_date(start))
    own = person.profile.stage_2.asking.once_more_than
    if own:
        yield " ".join(once_passed(own))


def _when_to_ask(person: Person, entry: Entry) -> Iterator[str]:
    if entry.law is None:
        return
    gone = long_date(entry.law.due)
    if entry.law.due >= person.today:
        yield law_says(entry.law, "child")
    elif entry.what == "ask_stage_2":
        yield gettext(
            "{date} was the day to try to ask by. The law sets no last day, so you can still ask now."
        ).format(date=gone)
    else:
        yield gettext(
            "Until {date} the council would have had to set up a panel. You can still ask now. It may say no, and then "
            "it has to tell you why."
        ).format(date=gone)
    own = " ".join(council_says(entry, person.profile))
    if own:
        yield own


def _call(person: Person) -> str:
    contacts, team = person.profile.contacts, person.profile.roles.complaints_team
    if contacts.phone is None:
        return gettext("You can ask {team} when it comes: {email}.").format(
            team=team, email=contacts.email.value
        )
    said = escape(gettext("You can call {team}, {phone}, and ask when it comes."))
    return said.format(team=team, phone=team_phone(contacts))
