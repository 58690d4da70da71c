"""Mail: letters written when they are sent, ways for them to leave, and the worker that empties the outbox.

`letter` is what a letter is; `transport` hands it to a mail server over a `connection`, `maildir` to a folder, and
`outcome` is how that went. `delivery` takes what is due from the outbox until `stop`; `backoff` says when again.
"""
