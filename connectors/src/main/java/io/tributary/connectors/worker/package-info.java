/** Kafka Connect in one process: settings, connectors from files, and who looks after those that fail. */
package io.tributary.connectors.worker;
