package io.tributary.api.load;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the physical line on which it starts, from 1
 * @param misquoted true when its quotes are wrong, so that its cells are a guess
 */
record CsvRow(long line, List<String> cells, boolean misquoted) {}
