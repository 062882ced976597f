"""The command line: the same steps as the desk, without a screen."""
