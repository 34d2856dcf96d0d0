/**
 * The screens: a server on loopback that shows a case as pages and takes people's judgements. It
 * renders on the server, works before scripts, and asks nothing of any other machine.
 */
@NullMarked
package org.entente.app.web;

import org.jspecify.annotations.NullMarked;
