"""What people meet on the site: whole journeys, bad input, the lock, and what every page must be."""
