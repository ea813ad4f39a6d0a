package io.tributary.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void shouldReadTheBytesOfTheLastLine() {
        assertThat(LiveHeap.bytes("Total       1234567       98765432")).isEqualTo(98_765_432);
    }

    @Test
    void shouldSeeWhatThisProcessHolds() throws Exception {
        byte[] held = new byte[20_000_000];

        assertThat(LiveHeap.bytes(ProcessHandle.current().pid())).isGreaterThan(held.length);
    }
}
