"""Plans in Public: councils' improvement plans as a public site."""
