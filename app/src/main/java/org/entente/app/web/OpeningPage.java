package org.entente.app.web;

/**
 * A page for the time in which a case is being opened.
 *
 * @param doing what is being done, in words
 * @param step which step that is, from 1; 0 before the first
 * @param steps how many there are
 */
record OpeningPage(Frame frame, String doing, int step, int steps) {}
