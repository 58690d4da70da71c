"""The law, pure: working days, dates as people write them, the 12-month limit, what is due by when.

Nothing here reads the clock or knows the web: today is always given, as a date in London.
"""
