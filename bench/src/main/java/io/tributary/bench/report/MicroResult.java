package io.tributary.bench.report;

/**
 * What JMH found of one operation.
 *
 * @param parameters such as {@code size=large}; empty without any
 * @param nanos average time of one operation
 * @param error half the width of JMH's 99.9 % confidence interval, in nanoseconds
 */
public record MicroResult(String operation, String parameters, double nanos, double error) {}
