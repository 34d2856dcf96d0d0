package org.entente.app.web;

/**
 * The page to add texts on.
 *
 * @param frame around it
 * @param first whether the case is still empty
 * @param rows how many rows the form has before scripts
 */
record AddPage(Frame frame, boolean first, int rows) {}
