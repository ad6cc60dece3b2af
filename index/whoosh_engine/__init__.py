"""The embedded engine: a Whoosh index whose segments are arrays.

In reading order. ``schema`` says what is indexed of a document. ``codec`` is
what Whoosh sees: segments, readers, matchers.

A segment: ``arrays`` is its file, ``terms`` the words of a field in it,
``postings`` who holds them and where, ``coded`` the same by document, a column to
count, ``names`` what finds a value by its name, ``passages`` which words stand where
in a document; ``segment`` has them all, and keeps what was found in it.

Writing: ``chunks`` cuts text, ``columns`` gathers documents as numbers,
``inversion`` turns them round, ``tail`` is the last segment while it takes in more,
``merging`` joins segments, ``tiers`` says which,
``writer`` makes a generation durable, ``storage`` syncs, ``pointer`` names it,
``upkeep`` merges behind the back of all, ``precedence`` lets searches go first.

Reading: ``snapshot`` is one unit of one ``generation``; ``answering`` evaluates a
query tree over it with ``sets``, ``adjacency``, ``expanding``, ``meaning`` and
``spelling``; ``labels`` and ``counting`` are a field's values over a snapshot,
``facets`` those of a query; ``ranked`` orders, ``showing`` and ``stored`` make
snippets. ``engine`` puts it together.
"""

from index.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
