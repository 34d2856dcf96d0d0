package org.entente.engine.read.figures;

import org.entente.model.Figure;
import org.entente.model.TimeBasis;

/**
 * A figure with its place in the syntax of its sentence, so that a claim can be built round it.
 *
 * @param figure the figure; its span and its scope's words are of the document's text
 * @param head index of the token that is counted or measured ("strikes", "people", "range"); for an
 *     amount that stands alone ("killing 83") its number
 * @param bearer index of the token whose property is measured ("drones" in "drones with a 1,000 km
 *     range"), or {@link #NONE} where things are counted
 * @param predicate index of the predicate that governs it ("carried out", "killing"), or {@link #NONE}
 * @param windowBasis where the figure's window comes from: {@code NONE} where it has none
 */
public record FigureFound(Figure figure, int head, int bearer, int predicate, TimeBasis windowBasis) {
    /** No such token. */
    public static final int NONE = -1;

    public FigureFound {
        if (head < 0 || bearer < NONE || predicate < NONE) {
            throw new IllegalArgumentException("a figure has a head in its sentence");
        }
        boolean dated = figure.since() != null || figure.until() != null;
        if (dated == (windowBasis == TimeBasis.NONE)) {
            throw new IllegalArgumentException("a window has a basis, and a basis a window");
        }
    }
}
