/**
 * The one JSON form of the model's records, for the case file, for exports and for other backends.
 * No type of the JSON library appears in a signature.
 */
@NullMarked
package org.entente.codec;

import org.jspecify.annotations.NullMarked;
