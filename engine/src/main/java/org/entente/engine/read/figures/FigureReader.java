package org.entente.engine.read.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.engine.read.Sentence;
import org.entente.engine.read.Token;
import org.entente.model.Amount;
import org.entente.model.Bound;
import org.entente.model.Figure;
import org.entente.model.Id;
import org.entente.model.Ids;
import org.entente.model.Measure;
import org.entente.model.Mention;
import org.entente.model.Span;
import org.entente.model.TimeBasis;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a sentence: what is counted or measured, by the dependencies and not by what
 * stands next to the number. Stateless and thread-safe.
 */
public final class FigureReader {
    /**
     * The figures of one sentence, in the order of the text.
     *
     * @param document the document's id, for the figures' ids
     * @param text the document's text, which all offsets are into
     * @param sentence one sentence of it; without dependencies nothing is read
     * @param documentDate the day the document is of; null where unknown, and then words such as "since
     *     September" give no window
     * @param mentions the mentions within the sentence, for scopes; may be empty
     */
    public List<FigureFound> read(
            Id document, String text, Sentence sentence, @Nullable LocalDate documentDate, List<Mention> mentions) {
        List<FigureFound> found = new ArrayList<>();
        if (!sentence.isParsed()) {
            return found;
        }
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("nummod") && token.text().matches("[0-9]{1,9}")) {
                Token counted = sentence.tokens().get(token.head());
                Span span = token.span().cover(counted.span());
                Measure measure = new Measure(counted.lemma());
                found.add(new FigureFound(
                        new Figure(
                                Ids.figure(document, span, measure.code()),
                                span,
                                span.in(text),
                                measure,
                                Amount.exactly(new BigDecimal(token.text())),
                                counted.lemma(),
                                Bound.EXACT,
                                false,
                                null,
                                null,
                                List.of()),
                        token.head(),
                        FigureFound.NONE,
                        FigureFound.NONE,
                        TimeBasis.NONE));
            }
        }
        return found;
    }
}
