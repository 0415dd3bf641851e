"""The spaCy components, and the steps that read clauses and assertions from what they find."""
