"""What every screen is made of: labels, empty states, toasts, forms, dates, chips. None knows a screen."""
