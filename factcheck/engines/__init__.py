"""Checking many articles: one signature, the same results whatever does the work."""

from factcheck.engines.cache import KEPT_REPORTS, Cache, clean_cache
from factcheck.engines.jobs import Job, Workbench, slim
from factcheck.engines.serial import do_serially, serial
from factcheck.storage import cache_folder

__all__ = [
    "KEPT_REPORTS",
    "Cache",
    "Job",
    "Workbench",
    "cache_folder",
    "clean_cache",
    "do_serially",
    "serial",
    "slim",
]
