-- Schema 6 of a case file: what it adds to schema 5, so that a large case shows something while it is being opened. Once released, this
-- file is never changed.

-- Pages as they stood when the case was last served: all of each can be made again, and none outlives what it was made from by a purge.
CREATE TABLE kept_page (
  address TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  build TEXT NOT NULL,
  html BLOB NOT NULL
);
