package org.entente.app.web;

import java.util.List;

/**
 * What a name or a line of the network rests on, as a piece of its page.
 *
 * @param title whom it is of
 * @param href the page of the one or the two
 * @param hrefWords what that page is
 * @param facts in words
 * @param evidence the passages
 */
record NetworkPassages(String title, String href, String hrefWords, List<String> facts, Evidence evidence) {}
