"""Where each mark of a chart stands: records of numbers, drawn by overrides/plans/parts/."""
