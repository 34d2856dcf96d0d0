package org.entente.app.web;

import java.util.List;
import java.util.Map;

/**
 * What is about to be decided on several things at once, and what that would change.
 *
 * @param frame around it
 * @param what would be done, in words
 * @param items what it is about, the first of them
 * @param more how many more there are
 * @param effects what would change, each in words
 * @param fields of the form that does it
 * @param seen how many judgements the page on which it was chosen knew of
 * @param back where it was chosen
 */
record SeveralPage(
        Frame frame,
        String what,
        List<String> items,
        int more,
        List<String> effects,
        Map<String, List<String>> fields,
        long seen,
        String back) {}
