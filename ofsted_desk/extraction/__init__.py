"""Document and family to findings: one module for each way of reading."""
