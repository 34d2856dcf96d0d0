/**
 * One case as one SQLite file: evidence appended to, everything else derived and replaceable. Start
 * with {@link org.entente.casefile.CaseFile}.
 */
@NullMarked
package org.entente.casefile;

import org.jspecify.annotations.NullMarked;
