"""What the server keeps of a visitor: only a test may look."""

from intake import clock
from intake.complaints.submission import Submission
from intake.store import Draft
from tests.web.visitor import Visitor


def draft_of(visitor: Visitor) -> Draft:
    """The draft that this browser's cookie holds, locked or not."""
    draft = visitor.browser.site.store.drafts.open(visitor.browser.visit.code, clock.now())
    assert draft is not None
    return draft


def sent_by(visitor: Visitor) -> Submission:
    """What was sent from the draft that this browser's cookie holds."""
    stored = visitor.browser.site.store.submissions.get(draft_of(visitor).submission_id)
    return Submission.from_document(stored.document)
