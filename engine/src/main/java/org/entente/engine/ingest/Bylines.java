package org.entente.engine.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Block;
import org.entente.model.Dated;

/** The day that a line about the article says it was published on: "Published on 4 March 2025". Stateless. */
final class Bylines {
    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)\\b(?:first )?(?:published|posted)(?: on| at)?\\s*:?\\s*(?<day>.{0,40})");
    private static final Pattern ELSE = Pattern.compile("(?i)\\b(?:last )?(?:updated|modified|edited)\\b");

    private Bylines() {}

    static Optional<Dated> dated(String text, List<Block> blocks) {
        for (Block block : blocks) {
            if (SkipReason.BYLINE.equals(block.skipReason())) {
                String line = block.span().in(text);
                Matcher matcher = PUBLISHED.matcher(line);
                if (matcher.find()) {
                    String stated = ELSE.split(matcher.group("day"), 2)[0].strip();
                    Optional<Dated> dated = Days.read(stated).map(day -> new Dated(day, "dateline", stated));
                    if (dated.isPresent()) {
                        return dated;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
