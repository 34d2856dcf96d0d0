/** Reads the tables that a cluster wrote. */
@NullMarked
package org.entente.app.tables;

import org.jspecify.annotations.NullMarked;
