"""Findings as other programs want them: one module a format, each a function from findings to text."""
