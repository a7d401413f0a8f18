"""What building costs: made-up plans, the measures, and MkDocs as the yardstick."""
