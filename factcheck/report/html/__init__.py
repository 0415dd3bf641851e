"""Reporting: one self-contained HTML page, to be read without a network or a script."""
