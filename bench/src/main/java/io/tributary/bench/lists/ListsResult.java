package io.tributary.bench.lists;

import io.tributary.bench.freshness.Freshness.Latency;
import java.util.List;

/**
 * How long the read model takes for what lists ask.
 *
 * @param customers in it
 * @param indexSeconds to read all of them into the search index
 * @param indexBytes live heap that the index takes
 * @param asked by kind of question
 */
public record ListsResult(int customers, double indexSeconds, long indexBytes, List<Asked> asked) {

    /**
     * One kind of question.
     *
     * @param ms in process, without HTTP
     */
    public record Asked(String question, int times, Latency ms) {}
}
