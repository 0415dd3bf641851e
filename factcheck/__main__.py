"""Lets `python -m factcheck` do what the `factcheck` command does."""

from factcheck.cli import main

if __name__ == "__main__":
    main()
