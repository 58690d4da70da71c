"""What we ask and in what order: questions by topic, the path through them, and what the answers say."""
