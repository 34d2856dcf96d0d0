/** How names are written: what two spellings of one name have in common. */
@NullMarked
package org.entente.engine.kit.names;

import org.jspecify.annotations.NullMarked;
