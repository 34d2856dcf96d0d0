package org.entente.engine.read.figures;

/**
 * What an amount is of.
 *
 * @param head index of the noun that is counted or measured, or of the number where none is
 * @param bearer index of the noun whose property is measured, or {@link FigureFound#NONE}
 * @param predicate index of the predicate that governs it, or {@link FigureFound#NONE}
 * @param measure the measure's name
 * @param unit the unit, or the lemma of what is counted
 * @param isLevel whether it can have no running total
 */
record Subject(int head, int bearer, int predicate, String measure, String unit, boolean isLevel) {}
