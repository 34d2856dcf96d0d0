package org.entente.baselines;

import net.dankito.readability4j.Readability4J;
import org.entente.evaluation.ArticlePeer;
import org.jspecify.annotations.Nullable;

/** Readability4J 1.0.8, a port of what Firefox's reader view goes by. */
public final class Readability implements ArticlePeer {
    @Override
    public String name() {
        return "readability4j";
    }

    @Override
    public String article(String page) {
        @Nullable
        String text = new Readability4J("https://example.org/", page).parse().getTextContent();
        return text == null ? "" : text;
    }
}
