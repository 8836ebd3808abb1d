"""smartcity: the same officers at every stage of a Smart City training, and the proof of it."""

__version__ = "0.1.0"
