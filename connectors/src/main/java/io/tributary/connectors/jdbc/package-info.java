/** Rows of databases that are reached with JDBC: read once, or again and again. */
package io.tributary.connectors.jdbc;
