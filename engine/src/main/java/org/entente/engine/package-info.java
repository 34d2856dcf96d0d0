/** Pure functions, model in, model out; one package per stage, and a pipeline that sees them all. */
@NullMarked
package org.entente.engine;

import org.jspecify.annotations.NullMarked;
