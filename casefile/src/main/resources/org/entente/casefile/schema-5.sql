-- Schema 5 of a case file: what it changes of schema 4, so that telling how much a case holds does not count all of it. Once released,
-- this file is never changed.

-- How many documents, entities and claims there are, beside the verdicts.
INSERT INTO total (name, rows) SELECT 'document', count(*) FROM document;
CREATE TRIGGER document_more AFTER INSERT ON document BEGIN UPDATE total SET rows = rows + 1 WHERE name = 'document'; END;
CREATE TRIGGER document_fewer AFTER DELETE ON document BEGIN UPDATE total SET rows = rows - 1 WHERE name = 'document'; END;
INSERT INTO total (name, rows) SELECT 'entity', count(*) FROM entity;
CREATE TRIGGER entity_more AFTER INSERT ON entity BEGIN UPDATE total SET rows = rows + 1 WHERE name = 'entity'; END;
CREATE TRIGGER entity_fewer AFTER DELETE ON entity BEGIN UPDATE total SET rows = rows - 1 WHERE name = 'entity'; END;
INSERT INTO total (name, rows) SELECT 'claim', count(*) FROM claim;
CREATE TRIGGER claim_more AFTER INSERT ON claim BEGIN UPDATE total SET rows = rows + 1 WHERE name = 'claim'; END;
CREATE TRIGGER claim_fewer AFTER DELETE ON claim BEGIN UPDATE total SET rows = rows - 1 WHERE name = 'claim'; END;
