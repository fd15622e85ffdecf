"""Paper: what a document is made of, and the engine that sets it as PDF; knows no feature and no screen."""
