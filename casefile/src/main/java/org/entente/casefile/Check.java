package org.entente.casefile;

import java.util.ArrayList;
import java.util.List;
import org.entente.codec.Json;
import org.entente.model.Claim;
import org.entente.model.CopyCluster;
import org.entente.model.Document;
import org.entente.model.Entity;
import org.entente.model.Gathering;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Judgement;
import org.entente.model.ListSnapshot;
import org.entente.model.Listing;
import org.entente.model.Mention;
import org.entente.model.Origins;
import org.entente.model.Reading;
import org.entente.model.Span;
import org.entente.model.UserError;
import org.entente.model.Verdict;

/** Looks at everything in a case file. */
final class Check {
    private static final int FAULTS_MAX = 50;

    private final Db db;
    private final List<String> faults = new ArrayList<>();
    private long more;

    Check(Db db) {
        this.db = db;
    }

    List<String> faults() {
        Opening.integrityFaults(db).forEach(this::fault);
        if (!faults.isEmpty()) {
            return List.copyOf(faults);
        }
        db.read(() -> {
            documents();
            readings();
            judged();
            bodies("entity", Entity.class);
            bodies("copy_cluster", CopyCluster.class);
            bodies("gathering", Gathering.class);
            bodies("origins", Origins.class);
            bodies("verdict", Verdict.class);
            judgements();
            bodies("list_snapshot", ListSnapshot.class);
            bodies("listing", Listing.class);
            indexed("document");
            indexed("claim");
            indexed("entity");
            counted();
            return true;
        });
        if (more > 0) {
            faults.add("and " + more + " more");
        }
        return List.copyOf(faults);
    }

    private void fault(String words) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(words);
        } else {
            more++;
        }
    }

    /** Evidence first: a document is the one that its bytes say. */
    private void documents() {
        Evidence evidence = new Evidence(db);
        for (Id id : db.list("SELECT id FROM document ORDER BY id", row -> Db.id(row, 1))) {
            reading("document " + id.brief(), () -> {
                Document document = evidence.document(id).orElseThrow();
                byte[] original = evidence.original(id).orElse(new byte[0]);
                if (!Ids.document(original).equals(id)) {
                    fault("document " + id.brief() + ": its bytes are not those that its id tells of");
                }
                if (evidence.summary(id).orElseThrow().textChars()
                        != document.text().length()) {
                    fault("document " + id.brief() + ": its text has another length than is noted");
                }
            });
        }
    }

    private void readings() {
        db.each(
                "SELECT r.body, d.id, d.chars FROM reading r JOIN document d ON d.seq = r.document ORDER BY d.id",
                row -> {
                    String body = row.getString(1);
                    Id document = Db.id(row, 2);
                    int textChars = row.getInt(3);
                    reading("the reading of document " + document.brief(), () -> {
                        Reading read = Json.read(body, Reading.class);
                        read.mentions().forEach(mention -> within(mention.span(), textChars, "a mention", document));
                        read.claims().forEach(claim -> within(claim.span(), textChars, "a claim", document));
                    });
                });
    }

    private void judged() {
        db.each(
                "SELECT c.body, c.passage, d.id, d.chars FROM claim c" + " JOIN document d ON d.seq = c.document",
                row -> {
                    String body = row.getString(1);
                    String passage = row.getString(2);
                    Id document = Db.id(row, 3);
                    int textChars = row.getInt(4);
                    reading("a claim of document " + document.brief(), () -> {
                        Claim claim = Json.read(body, Claim.class);
                        within(claim.span(), textChars, "a claim", document);
                        if (passage.length() != claim.span().length()) {
                            fault("a claim of document " + document.brief() + ": its words are cut short");
                        }
                    });
                });
        bodies("mention", Mention.class);
    }

    private void within(Span span, int textChars, String what, Id document) {
        if (span.end() > textChars) {
            fault(what + " of document " + document.brief() + " lies beyond the text's end");
        }
    }

    private void judgements() {
        db.each("SELECT seq, decision FROM judgement ORDER BY seq", row -> {
            String decision = row.getString(2);
            reading("judgement " + row.getLong(1), () -> Json.read(decision, Judgement.Decision.class));
        });
    }

    /** What is not in the index is never found, which looks like not being there. */
    private void indexed(String table) {
        String rows = "SELECT seq FROM " + table;
        String words = "SELECT id FROM " + table + "_fts_docsize";
        long apart = db.number("SELECT count(*) FROM (" + rows + " EXCEPT " + words + ")")
                + db.number("SELECT count(*) FROM (" + words + " EXCEPT " + rows + ")");
        if (apart > 0) {
            fault(table + "_fts: " + apart + " rows are not in the index for searching, or only there");
        }
    }

    /** A number that is kept and wrong is told to a person as it stands. */
    private void counted() {
        for (String table : List.of("document", "entity", "claim", "verdict")) {
            long noted = db.number("SELECT rows FROM total WHERE name = ?", table);
            long there = db.number("SELECT count(*) FROM " + table);
            if (noted != there) {
                fault(table + ": " + there + " rows are there, and " + noted + " are noted");
            }
        }
        long keys = db.number("SELECT count(*) FROM block_key k WHERE records <>"
                + " (SELECT count(*) FROM member m WHERE m.key = k.seq)");
        if (keys > 0) {
            fault("block_key: of " + keys + " keys another number of records is noted than stand under them");
        }
    }

    private void bodies(String table, Class<?> type) {
        db.each("SELECT seq, body FROM " + table + " ORDER BY seq", row -> {
            String body = row.getString(2);
            reading(table + " " + row.getLong(1), () -> Json.read(body, type));
        });
    }

    /** A record that cannot be read is a fault of the file, and the rest is looked at all the same. */
    private void reading(String what, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException | UserError e) {
            fault(what + ": " + e.getMessage());
        }
    }
}
