/**
 * The lists and the entities of a case as matching services of the field answer: requests and answers as trees of
 * JSON, without HTTP. FollowTheMoney's entities, yente's matching, OpenRefine's reconciliation.
 */
@NullMarked
package org.entente.app.api;

import org.jspecify.annotations.NullMarked;
