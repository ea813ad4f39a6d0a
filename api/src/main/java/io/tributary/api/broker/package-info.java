/** Kafka as this process meets it: the broker inside the JVM, its data directory, and the topics on any cluster. */
package io.tributary.api.broker;
