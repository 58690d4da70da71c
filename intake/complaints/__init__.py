"""A sent thing: its reference, flags and record, whom it goes to, and how it is sent in one transaction."""
