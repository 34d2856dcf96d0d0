/** The engine's stages on Apache Spark: the same functions, their blocks served by a shuffle. */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
