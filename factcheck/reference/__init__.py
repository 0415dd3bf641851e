"""The reference: records read from TOML, looked up, shown, compared and maintained."""
