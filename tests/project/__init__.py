"""Tests of the project itself: packaging, contracts, style, settings, commands."""
