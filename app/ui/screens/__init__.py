"""The screens of the window, a module or a package each; none knows another, they meet in the window."""
