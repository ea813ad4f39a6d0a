package io.tributary.connectors.jdbc;

import io.tributary.connectors.mapping.Mapped;
import io.tributary.connectors.mapping.RowChanges;
import io.tributary.connectors.mapping.RowChanges.Outcome;
import io.tributary.connectors.mapping.RowMapper;
import io.tributary.connectors.mapping.TableMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a whole table, of which each is compared with the one before: for tables that don't say what is new in them, and are small
 * enough to be in memory.
 */
final class FullLooks {
    private final TableMapping mapping;
    private final RowMapper mapper;
    private Map<List<String>, Mapped.Row> last = new LinkedHashMap<>();
    private Set<Map<String, Object>> refusedLast = Set.of();

    FullLooks(TableMapping mapping) {
        this.mapping = mapping;
        this.mapper = new RowMapper(mapping);
    }

    /** What is different from the look before; after a restart, everything is said again, which changes no figure. */
    List<Outcome> differences(List<Map<String, Object>> rows) {
        Map<List<String>, Mapped.Row> now = new LinkedHashMap<>();
        Set<Map<String, Object>> refusedNow = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Mapped mapped = mapper.map(row);
            if (mapped instanceof Mapped.Row made) {
                now.put(List.of(made.key(), made.id()), made);
            } else if (mapped instanceof Mapped.Refused refused) {
                refusedNow.add(row);
                if (!refusedLast.contains(row)) {
                    outcomes.add(new RowChanges.Report(refused));
                }
            }
        }
        last.forEach((identity, was) -> {
            if (!now.containsKey(identity)) {
                outcomes.add(new RowChanges.Publish(
                        was.key(), mapping.target().isEntity() ? null : RowMapper.withdrawal(was.value())));
            }
        });
        now.forEach((identity, is) -> {
            Mapped.Row was = last.get(identity);
            if (was == null || !was.value().equals(is.value())) {
                outcomes.add(new RowChanges.Publish(is.key(), is.value()));
            }
        });
        last = now;
        refusedLast = refusedNow;
        return outcomes;
    }
}
