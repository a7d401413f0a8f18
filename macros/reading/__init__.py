"""What officers wrote: from text to a record that can be trusted, or to problems to mend."""
