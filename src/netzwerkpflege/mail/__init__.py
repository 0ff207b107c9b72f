"""Letters as bytes, and the one way in which they leave. Knows neither the address file nor the window."""
