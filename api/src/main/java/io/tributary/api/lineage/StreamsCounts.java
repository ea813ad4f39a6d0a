package io.tributary.api.lineage;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What Kafka Streams itself counts of a topology in this process, by task and thread. */
final class StreamsCounts {
    private StreamsCounts() {}

    /**
     * Reads counters.
     *
     * @param metrics those of Kafka Streams and of its producers
     */
    static Map<Flow, Map<String, Long>> of(Map<MetricName, ? extends Metric> metrics) {
        Map<Flow, Map<String, Long>> counts = new HashMap<>();
        metrics.forEach((name, metric) -> {
            switch (name.group()) {
                case "stream-topic-metrics" -> node(counts, name, metric);
                case "producer-topic-metrics" -> changelog(counts, name, metric);
                default -> {
                    // Says nothing of what flows.
                }
            }
        });
        return counts;
    }

    private static void node(Map<Flow, Map<String, Long>> counts, MetricName name, Metric metric) {
        Flow.Kind kind = switch (name.name()) {
            case "records-consumed-total" -> Flow.Kind.READ;
            case "records-produced-total" -> Flow.Kind.WRITTEN;
            default -> null;
        };
        if (kind != null) {
            Map<String, String> tags = name.tags();
            add(
                    counts,
                    new Flow(kind, tags.get("processor-node-id")),
                    tags.get("thread-id") + " " + tags.get("task-id") + " " + tags.get("topic-name"),
                    value(metric));
        }
    }

    /** What was sent again counts once. */
    private static void changelog(Map<Flow, Map<String, Long>> counts, MetricName name, Metric metric) {
        String topic = name.tags().get("topic");
        long sign = switch (name.name()) {
            case "record-send-total" -> 1;
            case "record-retry-total", "record-error-total" -> -1;
            default -> 0;
        };
        if (sign != 0 && topic.endsWith("-changelog")) {
            add(counts, new Flow(Flow.Kind.LOGGED, topic), name.tags().get("client-id"), sign * value(metric));
        }
    }

    private static void add(Map<Flow, Map<String, Long>> counts, Flow flow, String part, long more) {
        counts.computeIfAbsent(flow, each -> new HashMap<>()).merge(part, more, Long::sum);
    }

    private static long value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.longValue() : 0;
    }
}
