/** Where Entente starts, and the one place where its parts are put together. */
@NullMarked
package org.entente.app;

import org.jspecify.annotations.NullMarked;
