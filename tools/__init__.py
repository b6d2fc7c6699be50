"""Curation: what keeps the data files in form. Not shipped."""
