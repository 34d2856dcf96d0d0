/** Pages and feeds from the web, where a user asks for them by address; nothing else ever opens a connection outward. */
@NullMarked
package org.entente.app.fetch;

import org.jspecify.annotations.NullMarked;
