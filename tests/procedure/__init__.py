"""The law: working days and the 12-month limit against the tables in `data/`, dates, deadlines."""
