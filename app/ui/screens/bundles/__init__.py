"""The bundles screen."""
