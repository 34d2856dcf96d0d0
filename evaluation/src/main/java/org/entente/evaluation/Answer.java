package org.entente.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was answered to a case and how it counts.
 *
 * @param counts beside the gold labels
 * @param predicted what was predicted, for the file of predictions; never the case's text or its labels
 */
public record Answer(Counts counts, ObjectNode predicted) {}
