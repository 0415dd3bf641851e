"""Pictures for the README, made from what commands print."""
