"""An event becomes a document: who comes, what was said, what to ask, and room for the pencil."""
