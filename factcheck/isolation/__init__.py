"""Checkers that others wrote run in a process of their own, within limits of time and memory."""
