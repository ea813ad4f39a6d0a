/** The embedded schema registry: Confluent's REST API over one compacted topic (docs/adr/0005). */
package io.tributary.api.registry;
