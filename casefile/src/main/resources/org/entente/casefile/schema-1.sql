-- Schema 1 of a case file. Once released, this file is never changed: another schema is another file and a migration.
-- Ids are the 32 bytes of their SHA-256. Positions are UTF-16 units of the document's text, end exclusive.
-- JSON columns hold what org.entente.codec.Json writes.

-- Who writes. One row while a writer is at work; a row without a living writer tells of an unclean close.
CREATE TABLE lease (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  token BLOB NOT NULL,
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  started TEXT NOT NULL
);

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Evidence: appended to, never changed.

CREATE TABLE document (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  title TEXT,
  publisher TEXT,
  author TEXT,
  published TEXT,
  not_before TEXT,
  language TEXT NOT NULL,
  media_type TEXT NOT NULL,
  chars INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  text TEXT NOT NULL
);

CREATE TABLE original (
  document INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
  bytes BLOB NOT NULL
);

CREATE TABLE capture (
  seq INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  address TEXT NOT NULL,
  publisher TEXT,
  published TEXT
);
CREATE UNIQUE INDEX capture_once ON capture (document, address, coalesce(publisher, ''), coalesce(published, ''));

CREATE VIRTUAL TABLE document_fts USING fts5 (
  title, text, content = 'document', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO document_fts (document_fts, rank) VALUES ('secure-delete', 1);

CREATE TABLE tombstone (
  document BLOB PRIMARY KEY CHECK (length(document) = 32),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL,
  judgements INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL,
  decision TEXT NOT NULL
);

-- The documents that a judgement quotes, so that a purge finds it.
CREATE TABLE judgement_document (
  document BLOB NOT NULL,
  judgement INTEGER NOT NULL REFERENCES judgement (seq) ON DELETE CASCADE,
  PRIMARY KEY (document, judgement)
) WITHOUT ROWID;
CREATE INDEX judgement_document_of ON judgement_document (judgement);

-- Readings, under the hash of the reader that made them; published is the date that it was told.

CREATE TABLE reading (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  reader BLOB NOT NULL CHECK (length(reader) = 32),
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  published TEXT,
  sentences INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (document, reader)
);
CREATE INDEX reading_by_reader ON reading (reader, document);

-- Derived from here on: all of it can be computed again.

-- The documents whose reading the derived rest takes into account, and up to which judgement.
CREATE TABLE settled (
  document INTEGER PRIMARY KEY REFERENCES document (seq) ON DELETE CASCADE,
  reading INTEGER NOT NULL,
  publisher TEXT,
  published TEXT
);
CREATE INDEX settled_by_reading ON settled (reading);

CREATE TABLE mention (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX mention_by_place ON mention (document, start, "end", id);

CREATE TABLE claim (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  review TEXT NOT NULL,
  read BLOB NOT NULL CHECK (length(read) = 32),
  passage TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX claim_by_place ON claim (document, start, "end", id);
CREATE INDEX claim_by_kind ON claim (kind, document);
CREATE INDEX claim_by_read ON claim (read);

CREATE TABLE claim_mention (
  mention INTEGER NOT NULL REFERENCES mention (seq) ON DELETE CASCADE,
  claim INTEGER NOT NULL REFERENCES claim (seq) ON DELETE CASCADE,
  PRIMARY KEY (mention, claim)
) WITHOUT ROWID;
CREATE INDEX claim_mention_of ON claim_mention (claim);

CREATE VIRTUAL TABLE claim_fts USING fts5 (
  passage, content = 'claim', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO claim_fts (claim_fts, rank) VALUES ('secure-delete', 1);

CREATE TABLE unapplied (
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  judgement BLOB NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (document, judgement)
) WITHOUT ROWID;

CREATE TABLE entity (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  kind TEXT NOT NULL,
  names TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX entity_by_kind ON entity (kind, id);

CREATE TABLE entity_mention (
  mention BLOB PRIMARY KEY CHECK (length(mention) = 32),
  entity INTEGER NOT NULL REFERENCES entity (seq) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX entity_mention_of ON entity_mention (entity);

CREATE VIRTUAL TABLE entity_fts USING fts5 (
  names, content = 'entity', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO entity_fts (entity_fts, rank) VALUES ('secure-delete', 1);

-- Where an id that an entity or a gathering once had stood, so that it still leads somewhere.
CREATE TABLE former (
  id BLOB PRIMARY KEY CHECK (length(id) = 32),
  document INTEGER NOT NULL REFERENCES document (seq) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX former_of ON former (document);

CREATE TABLE copy_cluster (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  body TEXT NOT NULL
);
CREATE TABLE copy_member (
  document BLOB PRIMARY KEY CHECK (length(document) = 32),
  cluster INTEGER NOT NULL REFERENCES copy_cluster (seq) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX copy_member_of ON copy_member (cluster);

CREATE TABLE gathering (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  kind TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX gathering_by_kind ON gathering (kind, id);
CREATE TABLE gathering_claim (
  claim BLOB PRIMARY KEY CHECK (length(claim) = 32),
  gathering INTEGER NOT NULL REFERENCES gathering (seq) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX gathering_claim_of ON gathering_claim (gathering);

CREATE TABLE origins (
  seq INTEGER PRIMARY KEY,
  claim BLOB NOT NULL UNIQUE CHECK (length(claim) = 32),
  body TEXT NOT NULL
);
CREATE TABLE origin_root (
  root BLOB NOT NULL CHECK (length(root) = 32),
  origins INTEGER NOT NULL REFERENCES origins (seq) ON DELETE CASCADE,
  PRIMARY KEY (root, origins)
) WITHOUT ROWID;
CREATE INDEX origin_root_of ON origin_root (origins);

CREATE TABLE verdict (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  a BLOB NOT NULL,
  b BLOB NOT NULL,
  relation TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX verdict_by_a ON verdict (a);
CREATE INDEX verdict_by_b ON verdict (b);
CREATE INDEX verdict_by_relation ON verdict (relation);

-- Blocking: which records stand under which key, and what each key gave.

CREATE TABLE block_key (
  seq INTEGER PRIMARY KEY,
  stage INTEGER NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (stage, key)
);

CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  stage INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 32),
  UNIQUE (stage, id)
);

CREATE TABLE member (
  key INTEGER NOT NULL REFERENCES block_key (seq) ON DELETE CASCADE,
  record INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  PRIMARY KEY (key, record)
) WITHOUT ROWID;
CREATE INDEX member_of ON member (record, key);

CREATE TABLE edge (
  a INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  joining INTEGER NOT NULL,
  b INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  key INTEGER NOT NULL REFERENCES block_key (seq) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (a, joining, b, key)
) WITHOUT ROWID;
CREATE INDEX edge_by_b ON edge (b, joining, a);
CREATE INDEX edge_by_key ON edge (key, joining);

CREATE TABLE passed_over (
  key INTEGER NOT NULL REFERENCES block_key (seq) ON DELETE CASCADE,
  record INTEGER NOT NULL REFERENCES record (seq) ON DELETE CASCADE,
  pairs INTEGER NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (key, record)
) WITHOUT ROWID;
CREATE INDEX passed_over_of ON passed_over (record);

CREATE TABLE verdict_key (
  key INTEGER NOT NULL REFERENCES block_key (seq) ON DELETE CASCADE,
  verdict INTEGER NOT NULL REFERENCES verdict (seq) ON DELETE CASCADE,
  PRIMARY KEY (key, verdict)
) WITHOUT ROWID;
CREATE INDEX verdict_key_of ON verdict_key (verdict);
