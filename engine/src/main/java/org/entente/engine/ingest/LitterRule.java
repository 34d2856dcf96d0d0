package org.entente.engine.ingest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One entry of {@code litter.tsv}: words by which web pages give away what isn't article.
 *
 * @param reason the code that what it finds is skipped with
 * @param scope what it looks at
 * @param pattern found anywhere in that
 * @param holds an example in which it is found
 * @param mustNot an example in which it must not be
 */
record LitterRule(String reason, Scope scope, Pattern pattern, String holds, String mustNot) {
    /** What a rule looks at. */
    enum Scope {
        /** A whole block. */
        BLOCK,
        /** One sentence of a block. */
        SENTENCE,
        /** A sentence of a block in which another was found to be litter. */
        BESIDE,
        /** A block that opens a part of the page: the short blocks that follow it go with it. */
        SHORT_RUN,
        /** A block after which nothing belongs to the article. */
        REST,
        /** A block ending in a colon that properly leads on to running text. */
        LEADS_ON
    }

    /** All entries, in the order of the file. */
    static List<LitterRule> load() {
        return Lexicon.rows("litter.tsv", 5).stream()
                .map(row -> new LitterRule(
                        row[0],
                        Scope.valueOf(row[1].replace('-', '_').toUpperCase(Locale.ROOT)),
                        Pattern.compile(row[2]),
                        row[3],
                        row[4]))
                .toList();
    }

    boolean fires(String text) {
        return pattern.matcher(text).find();
    }
}
