/**
 * The filter language of lists: text, parsed into a typed expression, written as SQL with bound values. Grammar and meaning:
 * docs/queries.md.
 */
package io.tributary.api.readmodel.filter;
