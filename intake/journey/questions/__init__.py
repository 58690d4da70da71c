"""The questions, by topic, each with its wording in three voices. `intake.journey.journeys` says when it is asked."""
