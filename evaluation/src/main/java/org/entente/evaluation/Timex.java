package org.entente.evaluation;

import org.entente.model.Span;

/**
 * An expression of time after TIMEX3 (TimeML).
 *
 * @param span its words
 * @param type DATE, TIME, DURATION or SET
 * @param value its normalised value: {@code 2013-03-21}, {@code P5Y}, {@code PRESENT_REF}; empty where none is told
 */
public record Timex(Span span, String type, String value) {}
