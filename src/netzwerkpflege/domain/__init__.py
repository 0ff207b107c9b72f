"""What the program knows, as frozen values: pure Python, no clock, no input or output, no Qt, no SQL."""
