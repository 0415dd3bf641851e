"""Checking many articles: one signature, the same results whatever does the work."""

from factcheck.engines.serial import serial

__all__ = ["serial"]
