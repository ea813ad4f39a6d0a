package io.tributary.api.rest;

import io.tributary.topology.fact.Customer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The row of customer_info as it is held, with its attributes, and whether it was deleted. */
final class MasterBody {

    private MasterBody() {}

    static Map<String, Object> of(Customer customer) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("customer_id", customer.id());
        body.put("first_name", customer.firstName());
        body.put("last_name", customer.lastName());
        body.put("email", customer.email());
        body.put("phone_number", customer.phoneNumber());
        body.put("date_of_birth", time(CustomerRow.DATE_OF_BIRTH, customer.dateOfBirth()));
        body.put("registration_date", time("registration_date", customer.registeredAt()));
        body.put("region", customer.region());
        body.put("customer_type", customer.type());
        body.put("status", customer.status());
        body.put("attributes", customer.attributes());
        body.put("version", customer.version());
        body.put("deleted", customer.deleted());
        return body;
    }

    private static String time(String column, Long millis) {
        return millis == null ? null : CustomerRow.time(column, Instant.ofEpochMilli(millis));
    }
}
