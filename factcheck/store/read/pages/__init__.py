"""What each page of the review house shows, read in one transaction."""
