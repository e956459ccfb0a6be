"""What stands at the head of a story and names who wrote it: datelines, bylines, the metadata of a page."""
