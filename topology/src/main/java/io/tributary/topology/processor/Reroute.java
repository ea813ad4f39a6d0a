package io.tributary.topology.processor;

import io.tributary.topology.processor.Quarantine.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/**
 * Where records belong: in the partition that Kafka's default partitioner gives their customer's id.
 *
 * <p>Other clients partition otherwise (librdkafka's default is another hash), and a record may have no key at all. Such
 * records are sent on, with a header that says where they were first read.
 */
final class Reroute {
    static final String SINK = "to-rerouted";
    static final String ORIGIN = "tributary.origin";

    private static final Pattern PLACE = Pattern.compile("([^/]+)/(\\d{1,9})/(\\d{1,18})");

    private final int partitions;

    Reroute(int partitions) {
        this.partitions = partitions;
    }

    /** True when a record of that key belongs into that partition. */
    boolean isHome(byte[] key, int partition) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions == partition;
    }

    /** The headers of a record that is sent on. */
    static Headers origin(Headers headers, Place place) {
        Headers copy = new RecordHeaders(headers.toArray());
        copy.remove(ORIGIN);
        String text = place.topic() + '/' + place.partition() + '/' + place.offset();
        return copy.add(ORIGIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a record that was sent on was first read; empty when its header doesn't say. */
    static Optional<Place> origin(Headers headers) {
        Header header = headers.lastHeader(ORIGIN);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(new String(header.value(), StandardCharsets.UTF_8));
        return place.matches()
                ? Optional.of(
                        new Place(place.group(1), Integer.parseInt(place.group(2)), Long.parseLong(place.group(3))))
                : Optional.empty();
    }
}
