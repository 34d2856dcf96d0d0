/** What is done to a case: the stages of the engine, run on the case file, only as far as something changed. */
@NullMarked
package org.entente.app.work;

import org.jspecify.annotations.NullMarked;
