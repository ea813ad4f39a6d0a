package io.tributary.bench.live;

import io.tributary.bench.freshness.Freshness.Latency;

/**
 * How long it takes until clients are told of what was accepted, under steady load. Milliseconds from the moment the
 * timetable had a new customer posted, not from when it was: whatever holds a request up counts as delay.
 *
 * @param clients connected all the time, each following {@code kpis} and {@code customers}, some a customer besides
 * @param rate facts a second that are published meanwhile
 * @param seconds that were measured, after a warm-up
 * @param probes customers who were posted over HTTP in that time
 * @param accepted until the answer was there
 * @param customers until a client had the {@code new_customer} message with the customer; of each client
 * @param kpis until a client had a {@code kpi_update} with that many customers; of each client
 * @param customer until the one client that follows {@code customer:{id}} had its row
 * @param messagesPerSecond that all clients received
 * @param serverCores that the server's process took on average, of {@link io.tributary.bench.measure.Machine}
 */
public record LiveResult(
        int clients,
        int rate,
        int seconds,
        int probes,
        Latency accepted,
        Latency customers,
        Latency kpis,
        Latency customer,
        double messagesPerSecond,
        double serverCores) {}
