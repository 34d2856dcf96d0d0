package org.entente.app.cli;

import org.entente.app.work.Machine;

/** Makes what reads documents. */
@FunctionalInterface
interface Machines {
    /** @param threads how many documents are read at once, 1 or more */
    Machine of(int threads);
}
