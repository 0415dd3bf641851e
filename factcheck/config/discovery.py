"""Settings: the file nearest to a path, read once, below what the run itself asks for."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.config.layers import PROJECT, Layer, file_layers, has_settings, merged
from factcheck.config.settings import Config

FILES = ("factcheck.toml", ".factcheck.toml")


@dataclass
class Configs:
    """The settings of each path: what was asked for above what its nearest file says.

    `above` are the layers over any file, the last winning. `file` is one to use for every path
    in place of the nearest; `isolated` is for none at all.
    """

    above: tuple[Layer, ...] = ()
    file: Path | None = None
    isolated: bool = False
    _by_folder: dict[str, Config] = field(default_factory=dict)
    _by_file: dict[Path | None, Config] = field(default_factory=dict)

    def of_run(self) -> Config:
        """Return the settings of the run: those of the current folder."""
        return self._of_folder(os.getcwd())  # noqa: PTH109 - a string, as below

    def of_path(self, path: str) -> Config:
        """Return the settings of the article at `path`."""
        return self._of_folder(os.path.dirname(os.path.abspath(path.replace("\0", "?"))))  # noqa: PTH100, PTH120 - once a file

    def _of_folder(self, folder: str) -> Config:
        found = self._by_folder.get(folder)
        if found is None:
            origin = None if self.isolated else self.file or nearest(Path(folder))
            found = self._by_folder[folder] = self._of_file(origin)
        return found

    def _of_file(self, origin: Path | None) -> Config:
        if origin not in self._by_file:
            below = [] if origin is None else file_layers(origin)
            settings, places, bases = merged([*below, *self.above])
            files = tuple(layer.file for layer in below if layer.file is not None)
            self._by_file[origin] = Config(settings, files, places, bases)
        return self._by_file[origin]


def nearest(folder: Path) -> Path | None:
    """Return the configuration file in `folder` or the nearest one above it, else the user's own.

    The root of a git repository is the last folder that is looked in.
    """
    for place in (folder, *folder.parents):
        for name in FILES:
            if (place / name).is_file():
                return place / name
        if has_settings(place / PROJECT):
            return place / PROJECT
        if (place / ".git").exists():
            break
    from platformdirs import user_config_path  # noqa: PLC0415 - it is slow to import

    own = user_config_path("factcheck", appauthor=False) / FILES[0]
    return own if own.is_file() else None
