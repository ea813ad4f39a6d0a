package io.tributary.api.lineage;

import java.util.List;

/**
 * Data goes from one node to another.
 *
 * @param label what goes there, in a word or two
 * @param columns in the view by column, those that it is about; empty in the other
 * @param flow what counts it; null where nothing does
 */
public record Link(String source, String target, String label, List<String> columns, Flow flow) {

    static Link of(Node source, Node target, String label, Flow flow) {
        return new Link(source.id(), target.id(), label, List.of(), flow);
    }
}
