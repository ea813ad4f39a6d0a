package io.tributary.bench.lists;

import io.tributary.bench.freshness.Freshness.Latency;
import java.util.List;
import java.util.Optional;

/**
 * How long the read model takes for what lists ask.
 *
 * @param customers in it
 * @param facts in it, of all kinds together
 * @param indexSeconds to read all of them into the search index
 * @param indexBytes live heap that the index takes
 * @param asked by kind of question
 * @param rival who was asked the same, if anybody
 */
public record ListsResult(
        int customers, long facts, double indexSeconds, long indexBytes, List<Asked> asked, Optional<Rival> rival) {

    /**
     * One kind of question.
     *
     * @param ms in process, without HTTP
     */
    public record Asked(String question, int times, Latency ms) {}

    /**
     * Another database with the same rows.
     *
     * @param asked of those questions that were asked both
     */
    public record Rival(String name, List<Asked> asked) {}
}
