/** Analyses: answers of many rows that are computed from the read model when they are asked for; docs/metrics.md, <em>Analyses</em>. */
package io.tributary.api.readmodel.analysis;
