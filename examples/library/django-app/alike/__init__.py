"""What neither framework's users would write alone: it makes the two halves answer alike."""
