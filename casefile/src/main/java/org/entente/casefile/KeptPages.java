package org.entente.casefile;

import java.util.Collection;
import java.util.Optional;

/**
 * Pages as they stood when the case was last served, for the time in which it is being opened again. They tell what was so then and not
 * what is; whatever {@linkplain Derived#clear clears} what is derived, a purge among that, takes them out.
 *
 * <p>Thread-safe, as {@link CaseFile} is.
 */
public final class KeptPages {
    private final Db db;

    KeptPages(Db db) {
        this.db = db;
    }

    /** Keeps pages, each in place of what was kept of its address. */
    public void keep(Collection<KeptPage> pages) {
        db.write(() -> {
            for (KeptPage page : pages) {
                db.run(
                        "INSERT OR REPLACE INTO kept_page (address, at, build, html) VALUES (?, ?, ?, ?)",
                        page.address(),
                        page.at(),
                        page.build(),
                        page.html());
            }
        });
    }

    /** The page of an address; empty where none is kept. */
    public Optional<KeptPage> page(String address) {
        return db.one(
                "SELECT address, at, build, html FROM kept_page WHERE address = ?",
                row -> new KeptPage(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)),
                address);
    }
}
