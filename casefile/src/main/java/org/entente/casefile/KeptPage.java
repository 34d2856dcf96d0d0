package org.entente.casefile;

/**
 * A page as it once stood.
 *
 * @param address of the page, without what is asked of it
 * @param at when it stood so: ISO 8601 date and time with its offset
 * @param build names the program that made it; another may not be able to show it
 * @param html the page in whatever form that program keeps it; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // is handed on once and never compared
public record KeptPage(String address, String at, String build, byte[] html) {}
