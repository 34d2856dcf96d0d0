/** File formats behind the ingest stage's seam: plain text and web pages. */
@NullMarked
package org.entente.formats;

import org.jspecify.annotations.NullMarked;
