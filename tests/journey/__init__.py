"""What is asked of whom, in what order, and in which words."""
