package io.tributary.topology.fact;

import java.util.Map;

/**
 * A customer's master data, the row of customer_info.
 *
 * @param dateOfBirth milliseconds since 1970, null when not said
 * @param registeredAt milliseconds since 1970, null when not said
 * @param deleted true when the row was deleted by a record with a version, which later records are compared with
 */
public record Customer(
        String id,
        String firstName,
        String lastName,
        String email,
        String phoneNumber,
        Long dateOfBirth,
        Long registeredAt,
        String region,
        String type,
        String status,
        Map<String, String> attributes,
        long version,
        boolean deleted)
        implements Entity {}
