package io.tributary.api.readmodel.filter;

import io.tributary.api.config.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of one list, by name, in the order of its answers. */
public final class Columns {
    private final Map<String, Column> byName = new LinkedHashMap<>();

    public Columns(List<Column> columns) {
        columns.forEach(column -> byName.put(column.name(), column));
    }

    /** Names are compared to the letter. */
    public Optional<Column> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The column somebody most likely meant. */
    public String nearest(String name) {
        return NearestName.of(name, byName.keySet());
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public List<Column> all() {
        return List.copyOf(byName.values());
    }
}
