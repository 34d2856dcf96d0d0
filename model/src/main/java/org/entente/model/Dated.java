package org.entente.model;

import java.time.LocalDate;

/**
 * A document's date with what it rests on.
 *
 * @param date the calendar day, as stated where it was published
 * @param evidence where it comes from: {@code option}, {@code header}, {@code json-ld}, {@code
 *     open-graph}, {@code meta}, {@code time-element}, {@code url}, {@code dateline}, {@code text}
 * @param stated the words or the full time stamp, with its offset, as found
 */
public record Dated(LocalDate date, String evidence, String stated) {}
