/**
 * Type-ahead over customers: an index in memory beside the read model, since looking through a million rows takes a column
 * store longer than a person types (docs/adr/0013-search-index.md).
 */
package io.tributary.api.readmodel.search;
