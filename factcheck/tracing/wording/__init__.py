"""What two wordings may differ in and be the same words, and how alike they are where they are not."""
