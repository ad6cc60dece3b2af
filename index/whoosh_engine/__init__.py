"""The embedded engine: a Whoosh index whose segments are arrays.

In reading order. ``schema`` says what is indexed of a document. ``codec`` is
what Whoosh sees: segments, readers, matchers. ``arrays`` is the file of a
segment, ``segment`` looks terms up in it. Writing: ``columns`` gathers
documents as numbers, ``inversion`` turns them round, ``merging`` joins
segments, ``writer`` makes a generation durable, ``storage`` syncs, ``pointer``
names it. Reading: ``snapshot`` is one unit of one generation, ``answering``
evaluates a query tree over it with ``sets``, ``meaning`` and ``spelling``,
``facets`` counts, ``ranked`` orders. ``engine`` puts it together.
"""

from index.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
