"""Speakers: the table of everyone who can speak, and whom a reporting clause stands for."""
