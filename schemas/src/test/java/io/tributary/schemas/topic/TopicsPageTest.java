package io.tributary.schemas.topic;

import io.tributary.schemas.GeneratedDocs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsPageTest {
    private static final int EXAMPLE_PARTITIONS = 4;

    @Test
    void shouldBeUpToDateWhenTheCatalogueChanges() {
        GeneratedDocs.verify("docs/generated/topics.md", page(new TopicCatalogue("cdp.", EXAMPLE_PARTITIONS)));
    }

    private static String page(TopicCatalogue catalogue) {
        List<Topic> topics = new ArrayList<>(catalogue.all());
        topics.add(catalogue.registryLog());
        return """
                # Topics

                Written by the build from `TopicCatalogue`; change it there. *n* is the number of partitions that the
                installation was set up with; the prefix `cdp.` can be set too. Timestamps say whose clock stamps the
                records.

                | name | key | value | cleanup | retention | timestamps | partitions | purpose |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(topics.stream().map(TopicsPageTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Topic topic) {
        return "| "
                + String.join(
                        " | ",
                        "`" + topic.name() + "`",
                        topic.key().replace("|", "\\|"),
                        topic.valueSchema()
                                .map(schema -> "`" + schema.getName() + "`")
                                .orElse(topic.valueType()),
                        topic.cleanup().name().toLowerCase(Locale.ROOT),
                        retention(topic.retention()),
                        topic.timestamps().name().toLowerCase(Locale.ROOT),
                        topic.partitions() == EXAMPLE_PARTITIONS ? "*n*" : Integer.toString(topic.partitions()),
                        topic.purpose())
                + " |";
    }

    private static String retention(Optional<Duration> retention) {
        return retention.map(kept -> kept.toDays() + " days").orElse("newest of each key");
    }
}
