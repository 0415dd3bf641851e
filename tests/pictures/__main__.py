"""`make pictures`: the README's pictures, each of what a command prints."""

import sys

from tests.pictures.drawing import FOLDER, pictures

FOLDER.mkdir(parents=True, exist_ok=True)
for name, picture in pictures():
    (FOLDER / name).write_text(picture, encoding="utf-8")
    sys.stdout.write(f"{FOLDER.name}/{name}: {len(picture):,} characters\n")
