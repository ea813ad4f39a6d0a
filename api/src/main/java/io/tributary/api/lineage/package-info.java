/**
 * Where data comes from and goes to: the running topology as a graph with what flows through each link, and customer_360 column by
 * column.
 */
package io.tributary.api.lineage;
