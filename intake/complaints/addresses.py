"""An email address that a person typed, before a mail may go there or name it."""

from email_validator import EmailNotValidError, validate_email


def readable_address(typed: str) -> str | None:
    """The address in the form every mail server takes, or None when what was typed is none. Asks no name server."""
    try:
        return validate_email(typed.strip(), check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        return None
