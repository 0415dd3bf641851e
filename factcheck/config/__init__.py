"""Settings: from files nearest to what is checked, and from the command line above them."""

from factcheck.config.discovery import Configs
from factcheck.config.settings import Config, Settings

__all__ = ["Config", "Configs", "Settings"]
