package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void shouldWriteWhatPrometheusReadsWhenThereAreLabelsAndFractions() {
        PrometheusText text = new PrometheusText();

        text.gauge("lag", "What waits.").sample(12);
        text.counter("seconds_total", "Time.").sample(0.25, "a", "b", "c", "d").sample(3_000_000_000L, "a", "e");

        assertThat(text.toString()).isEqualTo("""
                # HELP lag What waits.
                # TYPE lag gauge
                lag 12
                # HELP seconds_total Time.
                # TYPE seconds_total counter
                seconds_total{a="b",c="d"} 0.25
                seconds_total{a="e"} 3000000000
                """);
    }

    @Test
    void shouldSayWhatTheProcessTakesWhenAsked() {
        PrometheusText text = new PrometheusText();

        ProcessMetrics.addTo(text);

        assertThat(text.toString())
                .containsPattern("jvm_memory_used_bytes\\{area=\"heap\"} [1-9]\\d+\n")
                .containsPattern("jvm_gc_collection_seconds_sum\\{gc=\"[^\"]+\"} [0-9.]+\n")
                .containsPattern("process_cpu_seconds_total [0-9.]+\n");
    }
}
