/** What leaves a case, as the export contract has it. */
@NullMarked
package org.entente.app.export;

import org.jspecify.annotations.NullMarked;
