"""`factcheck reference schema`: the JSON Schema of the reference's files."""

HELP = """Print the JSON Schema of every file of a reference, for editors to complete against."""


def schema() -> None:
    """Print the JSON Schema of every file of a reference."""
    from factcheck.cli.reference_packs import show_json  # noqa: PLC0415 - help should not wait for it
    from factcheck.reference.layout import reference_schema  # noqa: PLC0415

    show_json(reference_schema())
