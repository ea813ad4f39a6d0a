package io.tributary.bench.measure;

import io.tributary.bench.measure.DiskUse.Kind;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what brokers and stores keep on disk. */
public final class DiskScan {
    /** How Kafka names the directory of a partition; one that is being deleted has a longer name. */
    private static final Pattern PARTITION = Pattern.compile("(?<topic>.+)-(?<partition>\\d+)");

    /** Where Kafka Streams keeps stores: {@code <application>/<task>/rocksdb/<store>}. */
    private static final String ROCKS = "rocksdb";

    private DiskScan() {}

    /** The topics of a prefix, without it, by segment files: indexes are allocated beforehand and say nothing. */
    public static List<DiskUse> topics(Path broker, TopicCatalogue catalogue) throws IOException {
        Set<String> sources = Arrays.stream(SourceTable.values())
                .map(table -> catalogue.source(table).name())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Long> bytes = new TreeMap<>();
        try (Stream<Path> directories = Files.list(broker)) {
            for (Path directory : directories.filter(Files::isDirectory).toList()) {
                Matcher name = PARTITION.matcher(directory.getFileName().toString());
                if (name.matches() && name.group("topic").startsWith(catalogue.prefix())) {
                    bytes.merge(name.group("topic"), bytes(directory, ".log"), Long::sum);
                }
            }
        }
        return bytes.entrySet().stream()
                .filter(topic -> topic.getValue() > 0)
                .map(topic -> new DiskUse(
                        kind(topic.getKey(), sources),
                        topic.getKey().substring(catalogue.prefix().length()),
                        topic.getValue()))
                .toList();
    }

    private static Kind kind(String topic, Set<String> sources) {
        if (sources.contains(topic)) {
            return Kind.SOURCE;
        }
        return topic.endsWith("-changelog") ? Kind.CHANGELOG : Kind.OUTPUT;
    }

    /** The stores below a directory, closed before, over all tasks. */
    public static List<DiskUse> stores(Path directory) throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        List<Path> stores;
        try (Stream<Path> all = Files.walk(directory)) {
            stores = all.filter(
                            path -> path.getParent().getFileName().toString().equals(ROCKS))
                    .toList();
        }
        for (Path store : stores) {
            bytes.merge(store.getFileName().toString(), bytes(store, ""), Long::sum);
        }
        return bytes.entrySet().stream()
                .map(store -> new DiskUse(Kind.STORE, store.getKey(), store.getValue()))
                .toList();
    }

    private static long bytes(Path directory, String suffix) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
