"""What the finished site is like for its readers: every promise about it, measured and judged."""
