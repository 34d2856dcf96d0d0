package org.entente.baselines;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import org.entente.evaluation.ArticlePeer;

/** boilerpipe 1.1.0 with its extractor for articles (Kohlschütter, Fankhauser and Nejdl 2010). */
public final class Boilerpipe implements ArticlePeer {
    @Override
    public String name() {
        return "boilerpipe";
    }

    @Override
    public String article(String page) {
        try {
            return ArticleExtractor.INSTANCE.getText(page);
        } catch (BoilerpipeProcessingException e) {
            return ""; // a page that it cannot read has no article by it
        }
    }
}
