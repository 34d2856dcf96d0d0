/** The command line: what each command is called with, does and prints. */
@NullMarked
package org.entente.app.cli;

import org.jspecify.annotations.NullMarked;
