"""Leave spaCy's own command line out of a run of ours: `import spacy` loads it, with much besides.

It brings web clients, templates and project tools along, and nothing here calls them. The
library leaves spaCy as it is; only the `factcheck` command, whose process is its own, does this.
"""

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType

_PACKAGE, _INFO = "spacy.cli", "spacy.cli.info"


def leave_out() -> None:
    """Put a placeholder where `import spacy` looks for `spacy.cli.info`; other parts load as ever.

    Does nothing where spaCy is loaded already or cannot be found.
    """
    found = PathFinder.find_spec("spacy")
    if found is None or not found.submodule_search_locations or "spacy" in sys.modules:
        return
    package, info = ModuleType(_PACKAGE), ModuleType(_INFO)
    package.__path__ = [f"{folder}/cli" for folder in found.submodule_search_locations]
    vars(info)["info"] = _info
    sys.modules[_PACKAGE], sys.modules[_INFO] = package, info


def _info(*args: object, **options: object) -> object:
    """Do what `spacy.info` does, with the real one."""
    for name in (_PACKAGE, _INFO):
        sys.modules.pop(name, None)
    real: object = import_module(_INFO).info(*args, **options)
    return real
