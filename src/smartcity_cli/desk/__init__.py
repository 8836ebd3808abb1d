"""The desk: sign-in after sign-in, in a terminal or line by line from a pipe."""
