"""The council view: grades over the years, and concerns carried from letter to letter."""
