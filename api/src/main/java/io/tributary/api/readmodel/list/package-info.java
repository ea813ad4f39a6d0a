/**
 * Lists of customers, orders, products and campaigns from the read model: filtered, sorted, searched, page by page; and what
 * one product or campaign has come to. Definitions: docs/metrics.md, <em>Lists</em>.
 */
package io.tributary.api.readmodel.list;
