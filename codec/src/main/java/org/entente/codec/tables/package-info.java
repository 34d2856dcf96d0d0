/**
 * The rows of the tables that a cluster writes and a case takes in, where they are not records of the model themselves.
 * They stand in JSON by {@link org.entente.codec.Json}.
 */
@NullMarked
package org.entente.codec.tables;

import org.jspecify.annotations.NullMarked;
