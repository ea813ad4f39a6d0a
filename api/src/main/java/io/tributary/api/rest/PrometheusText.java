package io.tributary.api.rest;

/**
 * Metrics as Prometheus reads them, in version 0.0.4 of its text format.
 *
 * <p>For example {@code tributary_records_total{source="customer_info",outcome="accepted"} 7}. Names and labels are ours and need no escaping.
 */
final class PrometheusText {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** Begins a metric that goes up and down. */
    PrometheusText gauge(String metric, String help) {
        return begin(metric, help, "gauge");
    }

    /** Begins a metric that only goes up; its name ends with {@code _total}, {@code _count} or {@code _sum}. */
    PrometheusText counter(String metric, String help) {
        return begin(metric, help, "counter");
    }

    private PrometheusText begin(String metric, String help, String type) {
        name = metric;
        text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(metric).append(' ').append(type).append('\n');
        return this;
    }

    /** A whole number for the metric last begun; labels are names and values in turn. */
    PrometheusText sample(long value, String... labels) {
        return line(Long.toString(value), labels);
    }

    /** A value for the metric last begun; labels are names and values in turn. */
    PrometheusText sample(double value, String... labels) {
        return line(Double.toString(value), labels);
    }

    private PrometheusText line(String value, String... labels) {
        text.append(name);
        for (int at = 0; at < labels.length; at += 2) {
            text.append(at == 0 ? '{' : ',')
                    .append(labels[at])
                    .append("=\"")
                    .append(labels[at + 1])
                    .append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
