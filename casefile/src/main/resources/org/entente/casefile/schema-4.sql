-- Schema 4 of a case file: what it changes of schema 3, so that adding one document costs what it touches and not what the case
-- holds. Once released, this file is never changed.

-- How many records stand under a key.
ALTER TABLE block_key ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
UPDATE block_key SET records = (SELECT count(*) FROM member WHERE member.key = block_key.seq);

-- The little of a record by which the pairs of a block are chosen. One that is not there is made when it is asked for.
CREATE TABLE card (
  record INTEGER PRIMARY KEY REFERENCES record (seq) ON DELETE CASCADE,
  body BLOB NOT NULL
);

-- The members of an entity or a gathering stand in their own tables alone; the body names the least of them.
UPDATE entity SET body = json_set(body, '$.mentions', json_array(lower(hex(id))));
UPDATE gathering SET body = json_set(body, '$.claims', json_array(lower(hex(id))));

-- What an entity's name is chosen from, counted. One that is not there is counted anew.
CREATE TABLE entity_tally (
  entity INTEGER PRIMARY KEY REFERENCES entity (seq) ON DELETE CASCADE,
  body TEXT NOT NULL
);

-- The words of the sentence or sentences that a claim lies in; null where they have to be looked up.
ALTER TABLE claim ADD COLUMN sentence TEXT;

-- The documents that may have to be read or taken into account; all others are done.
CREATE TABLE pending (
  document INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE
);
INSERT INTO pending (document) SELECT seq FROM document;

-- A verdict is found by its pair.
DROP INDEX verdict_by_a;
CREATE INDEX verdict_by_pair ON verdict (a, b);

-- How many verdicts there are.
CREATE TABLE total (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO total (name, rows) SELECT 'verdict', count(*) FROM verdict;
CREATE TRIGGER verdict_more AFTER INSERT ON verdict BEGIN UPDATE total SET rows = rows + 1 WHERE name = 'verdict'; END;
CREATE TRIGGER verdict_fewer AFTER DELETE ON verdict BEGIN UPDATE total SET rows = rows - 1 WHERE name = 'verdict'; END;
