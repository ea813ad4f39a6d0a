/** Doors through which source systems bring records in over HTTP: JSON is read, checked, and published to Kafka. */
package io.tributary.api.ingest;
