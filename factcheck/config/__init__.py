"""Settings: from files nearest to what is checked, the environment, and the command line above."""
