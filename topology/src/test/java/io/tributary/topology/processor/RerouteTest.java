package io.tributary.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.processor.Quarantine.Place;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RerouteTest {

    @Property(tries = 500)
    void shouldBeAtHomeWhereKafkasOwnPartitionerPutsTheKey(
            @ForAll @NotBlank String id, @ForAll @IntRange(min = 1, max = 64) int partitions) {
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        int home = BuiltInPartitioner.partitionForKey(key, partitions);
        Reroute reroute = new Reroute(partitions);

        for (int partition = 0; partition < partitions; partition++) {
            assertThat(reroute.isHome(key, partition)).isEqualTo(partition == home);
        }
    }

    @Test
    void shouldKeepOtherHeadersAndTheFirstPlaceWhenSentOn() {
        Headers headers = new RecordHeaders().add("trace", new byte[] {1});

        Headers once = Reroute.origin(headers, new Place("cdp.customer-info", 3, 99));
        Headers twice = Reroute.origin(once, Reroute.origin(once).orElseThrow());

        assertThat(Reroute.origin(twice)).contains(new Place("cdp.customer-info", 3, 99));
        assertThat(twice.lastHeader("trace").value()).containsExactly(1);
        assertThat(twice).hasSize(2);
        assertThat(headers).hasSize(1);
    }

    @Test
    void shouldKnowNoPlaceWhenTheHeaderDoesNotSay() {
        assertThat(Reroute.origin(new RecordHeaders())).isEmpty();
        for (String text :
                new String[] {"", "a", "a/1", "a/b/c", "a/1/2/3", "/1/2", "a/-1/2", "a/1/99999999999999999999"}) {
            assertThat(Reroute.origin(new RecordHeaders().add(Reroute.ORIGIN, text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isEmpty();
        }
        assertThat(Reroute.origin(new RecordHeaders().add(Reroute.ORIGIN, null)))
                .isEmpty();
    }
}
