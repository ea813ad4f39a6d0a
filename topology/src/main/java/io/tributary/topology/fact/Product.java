package io.tributary.topology.fact;

/** What figures need of a product: where it is counted. Null where the catalogue doesn't say. */
public record Product(String id, String category, String brand, long version, boolean deleted) implements Entity {}
