package io.tributary.api.readmodel.list;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a list.
 *
 * @param rows column to value, as answers show them
 * @param total how many rows there are in all pages together
 * @param nextCursor continues behind the last row; null when there are no more
 */
public record Page(List<Map<String, Object>> rows, long total, String nextCursor) {}
