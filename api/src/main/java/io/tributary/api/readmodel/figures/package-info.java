/**
 * The figures of the dashboard under filters: the totals of what a filter picks, asked of the read model in SQL, from which
 * the same classes compute the figures as from the totals of everybody.
 */
package io.tributary.api.readmodel.figures;
