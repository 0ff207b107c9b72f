"""One function per gesture of the person: it opens one transaction and names one undo step."""
