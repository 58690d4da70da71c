"""The councils' profiles, held against the councils' own pages, which stand in `seeds/`."""
