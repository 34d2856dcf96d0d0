package org.entente.evaluation;

/** A 95% interval, both ends included. */
public record Interval(double low, double high) {}
