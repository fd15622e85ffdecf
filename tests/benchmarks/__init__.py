"""What the program costs, as ratios against peers and floors measured in the same run."""
