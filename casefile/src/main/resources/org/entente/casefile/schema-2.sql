-- Schema 2 of a case file: what it adds to schema 1. Once released, this file is never changed.

-- Sanctions lists as they came in: recorded, appended to, never changed. A listing that stays the same from one
-- snapshot of its list to the next is stored once.

CREATE TABLE list_snapshot (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  list TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX list_snapshot_of ON list_snapshot (list, seq);

CREATE TABLE listing (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  list TEXT NOT NULL,
  entry TEXT NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE snapshot_listing (
  snapshot INTEGER NOT NULL REFERENCES list_snapshot (seq),
  listing INTEGER NOT NULL REFERENCES listing (seq),
  PRIMARY KEY (snapshot, listing)
) WITHOUT ROWID;
