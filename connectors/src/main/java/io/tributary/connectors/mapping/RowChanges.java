package io.tributary.connectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.connect.data.Struct;

/**
 * What the change of a row means to the topic of its table: a record, a withdrawal, both, or nothing.
 *
 * <p>A row whose customer or id becomes another is withdrawn where it was and added where it is. What was said last about
 * the same fact or entity is not said again.
 */
public final class RowChanges {
    /** Of these, it is known what was said last; of others it is said again, which changes no figure. */
    private static final int REMEMBERED = 20_000;

    private final TableMapping mapping;
    private final RowMapper mapper;
    private final Map<List<String>, Struct> said = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Struct> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RowChanges(TableMapping mapping) {
        this.mapping = mapping;
        this.mapper = new RowMapper(mapping);
    }

    /** Something to publish. */
    public sealed interface Outcome {}

    /**
     * A record for the table's topic.
     *
     * @param value null for a tombstone
     */
    public record Publish(String key, Struct value) implements Outcome {}

    /** A row that no record can be made of. */
    public record Report(Mapped.Refused refused) implements Outcome {}

    /**
     * What a change of a row means.
     *
     * @param before the row as it was, null when there was none or it isn't known
     * @param after the row as it is, null when it is gone
     */
    public List<Outcome> of(Map<String, Object> before, Map<String, Object> after) {
        List<Outcome> outcomes = new ArrayList<>();
        Mapped now = after == null ? new Mapped.LeftOut() : mapper.map(after);
        if (now instanceof Mapped.Refused refused) {
            // What was said before stands: one field that can't be read is no reason to take a purchase back.
            outcomes.add(new Report(refused));
            return outcomes;
        }
        if (before != null && mapper.map(before) instanceof Mapped.Row was) {
            if (!(now instanceof Mapped.Row is) || !is.isSameAs(was)) {
                withdraw(was, outcomes);
            }
        }
        if (now instanceof Mapped.Row is) {
            say(is, is.value(), outcomes);
        }
        return outcomes;
    }

    private void withdraw(Mapped.Row was, List<Outcome> outcomes) {
        say(was, mapping.target().isEntity() ? null : RowMapper.withdrawal(was.value()), outcomes);
    }

    private void say(Mapped.Row row, Struct value, List<Outcome> outcomes) {
        List<String> identity = List.of(row.key(), row.id());
        if (!said.containsKey(identity) || !Objects.equals(said.get(identity), value)) {
            said.put(identity, value);
            outcomes.add(new Publish(row.key(), value));
        }
    }
}
