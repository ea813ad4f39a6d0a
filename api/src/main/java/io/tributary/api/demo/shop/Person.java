package io.tributary.api.demo.shop;

import java.time.Instant;

/**
 * Who a shopper is, as far as the shop was told; null where it was not.
 *
 * @param phone of a range kept for fiction
 * @param bornAt 00:00 UTC of the birthday
 */
record Person(String firstName, String lastName, String email, String phone, Instant bornAt, String region) {}
