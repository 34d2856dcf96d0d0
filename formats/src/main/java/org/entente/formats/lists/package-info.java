/** Sanctions lists as their publishers give them out, read into listings. */
@NullMarked
package org.entente.formats.lists;

import org.jspecify.annotations.NullMarked;
