/** Rows of a PostgreSQL database as they are inserted, changed and deleted: Debezium reads its log, mappings make records of it. */
package io.tributary.connectors.postgres;
