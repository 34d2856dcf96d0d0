/** What is known of the world before anything is read: states, seats of government, bodies, who held which office when. */
@NullMarked
package org.entente.engine.kit.world;

import org.jspecify.annotations.NullMarked;
