"""What makes the Windows installer, and what proves it."""
