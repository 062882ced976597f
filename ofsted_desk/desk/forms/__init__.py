"""The forms of `ui/`, compiled by packaging/build_forms.py: never edited by hand."""
