"""Mail: letters written when they are sent, ways for them to leave, and the worker that empties the outbox.

`letter` is what a letter is; `transport` hands it to a mail server and `maildir` to a folder; `delivery` takes
what is due from the outbox, and `backoff` says when to try again.
"""
