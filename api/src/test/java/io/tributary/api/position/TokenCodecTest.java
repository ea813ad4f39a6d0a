package io.tributary.api.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.topic.TopicCatalogue;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCodecTest {
    private static final TopicPartition PURCHASES = new TopicPartition("cdp.purchase-transactions", 3);
    private static final TopicPartition PRODUCTS = new TopicPartition("cdp.product-catalog", 0);

    private final TokenCodec codec = new TokenCodec(new TopicCatalogue("cdp.", 4));

    @Test
    void shouldReadWhatItWrote() {
        Token token = new Token(77, Map.of(PURCHASES, 1_234_567_890_123L, PRODUCTS, 1L));

        assertThat(codec.token(codec.text(token))).hasValue(token);
        assertThat(codec.token(codec.text(Token.NOTHING))).hasValue(Token.NOTHING);
    }

    /** Tokens outlive the version that gave them. */
    @Test
    void shouldNameTopicsByTheNumbersThatTheyAlwaysHad() {
        assertThat(codec.text(Token.ofWritten(Map.of(new TopicPartition("cdp.customer-info", 0), 5L))))
                .isEqualTo("AQAAAAU");
        assertThat(codec.text(Token.ofWritten(Map.of(new TopicPartition("cdp.commands", 0), 5L))))
                .isEqualTo("AQAHAAU");
        assertThat(codec.text(Token.ofWritten(Map.of(new TopicPartition("cdp.customer-products", 0), 5L))))
                .isEqualTo("AQAIAAU");
    }

    @Test
    void shouldBeShortWhenOnePartitionWasWritten() {
        assertThat(codec.text(Token.ofWritten(Map.of(PURCHASES, 1_000_000L)))).hasSizeLessThan(12);
    }

    @Test
    void shouldFitIntoAHeaderWhenEveryPartitionOfALargeTopicWasWritten() {
        Map<TopicPartition, Long> written = new HashMap<>();
        for (int partition = 0; partition < 1000; partition++) {
            written.put(new TopicPartition("cdp.purchase-transactions", partition), 10_000_000_000L);
        }

        assertThat(new TokenCodec(new TopicCatalogue("cdp.", 1000)).text(Token.ofWritten(written)))
                .hasSizeLessThan(16 * 1024);
    }

    @Test
    void shouldAskForAllWhenSeveralAreJoined() {
        String text = codec.text(new Token(5, Map.of(PURCHASES, 9L))) + ", "
                + codec.text(new Token(3, Map.of(PURCHASES, 4L, PRODUCTS, 2L)));

        assertThat(codec.token(text)).hasValue(new Token(5, Map.of(PURCHASES, 9L, PRODUCTS, 2L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "AQA,",
                "AQ", // ends early
                "AgA", // another format
                "AQA=", // padded
                "AQA A",
                "AQAJAAE", // no such topic
                "AQADBAE", // no such partition
                "AQADAw", // no offset
                "AYAA", // a number longer than it has to be
                "AQD___________8B", // a negative offset
                "AQADAwEDAwE", // the same input twice
                "ÄÖÜ"
            })
    void shouldFindNoPositionWhenTheTextIsNotOurs(String text) {
        assertThat(codec.token(text)).isEmpty();
    }
}
