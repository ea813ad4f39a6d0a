package io.tributary.api.position;

import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import io.tributary.topology.codec.BinaryReader;
import io.tributary.topology.codec.BinaryWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Positions as clients carry them: text that nobody is meant to read, a few characters for each partition written to.
 *
 * <p>Base64 (URL) of the format's number, the totals' offset, and for each input the number of its topic, its partition
 * and the offset. Several, joined by commas, ask for all of them. Thread-safe.
 */
public final class TokenCodec {
    private static final int FORMAT = 1;

    /** The place in the list is part of the format. */
    private final List<String> topics = new ArrayList<>();

    private final List<Integer> partitions = new ArrayList<>();

    public TokenCodec(TopicCatalogue catalogue) {
        for (SourceTable table : SourceTable.values()) {
            if (table != SourceTable.CUSTOMER_PRODUCTS) {
                add(catalogue.source(table));
            }
        }
        add(catalogue.commands());
        // The youngest of them: what clients hold from before it was there says the same as ever.
        add(catalogue.source(SourceTable.CUSTOMER_PRODUCTS));
    }

    private void add(Topic topic) {
        topics.add(topic.name());
        partitions.add(topic.partitions());
    }

    /** The text of a position. */
    public String text(Token token) {
        BinaryWriter writer = new BinaryWriter().writeByte(FORMAT).writeUnsigned(token.population());
        token.written().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.<TopicPartition>comparingInt(input -> topics.indexOf(input.topic()))
                                .thenComparingInt(TopicPartition::partition)))
                .forEach(input -> writer.writeUnsigned(
                                topics.indexOf(input.getKey().topic()))
                        .writeUnsigned(input.getKey().partition())
                        .writeUnsigned(input.getValue()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(writer.toBytes());
    }

    /** The position of a text, or of several joined by commas; empty when it is none of ours. */
    public Optional<Token> token(String text) {
        Token all = Token.NOTHING;
        for (String part : text.split(",", -1)) {
            Optional<Token> one = one(part.strip());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.and(one.get());
        }
        return Optional.of(all);
    }

    private Optional<Token> one(String text) {
        try {
            // One that can be read, but isn't what we would write for it, was cut or put together by somebody else.
            return Optional.of(read(Base64.getUrlDecoder().decode(text)))
                    .filter(token -> text(token).equals(text));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }

    private Token read(byte[] bytes) {
        BinaryReader reader = new BinaryReader(bytes);
        if (reader.readByte() != FORMAT) {
            throw new IllegalArgumentException("another format");
        }
        long population = notNegative(reader.readUnsigned());
        Map<TopicPartition, Long> written = new HashMap<>();
        while (reader.hasMore()) {
            int topic = reader.readCount();
            int partition = reader.readCount();
            if (partition < 0 || partition >= partitions.get(topic)) {
                throw new IllegalArgumentException("no such partition");
            }
            written.put(new TopicPartition(topics.get(topic), partition), notNegative(reader.readUnsigned()));
        }
        return new Token(population, written);
    }

    private static long notNegative(long offset) {
        if (offset < 0) {
            throw new IllegalArgumentException("no offset");
        }
        return offset;
    }
}
