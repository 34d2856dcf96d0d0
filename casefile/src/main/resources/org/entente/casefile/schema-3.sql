-- Schema 3 of a case file: what it adds to schema 2. Once released, this file is never changed.

-- When a document first came into the case, as ISO 8601 date and time with its offset. Of one that came in before this
-- schema nobody knows, so it has no row.
CREATE TABLE taken_in (
  document INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
  at TEXT NOT NULL
);
