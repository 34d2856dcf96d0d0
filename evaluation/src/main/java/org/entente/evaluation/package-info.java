/** Scores the readers against public suites that others wrote; see {@code docs/reference/scores.md}. */
@NullMarked
package org.entente.evaluation;

import org.jspecify.annotations.NullMarked;
