"""The commands. Nothing below this room knows the screen."""
