"""Words: quotation marks paired into runs, and what tells speech from titles and terms."""
