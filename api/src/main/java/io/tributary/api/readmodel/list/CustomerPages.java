package io.tributary.api.readmodel.list;

import io.tributary.api.readmodel.filter.Column;
import io.tributary.api.readmodel.filter.Filter;
import io.tributary.api.readmodel.filter.Literal;
import io.tributary.api.readmodel.filter.Operator;
import io.tributary.api.readmodel.search.CustomerSearch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The list of customers: by SQL alone, by search alone, or what was found filtered and sorted by SQL. */
public final class CustomerPages {
    /** More that were found can't be filtered and sorted any further. */
    public static final int MOST_FOUND = 10_000;

    private final Lists lists;
    private final OneRow rows;
    private final CustomerSearch search;

    public CustomerPages(Lists lists, OneRow rows, CustomerSearch search) {
        this.lists = lists;
        this.rows = rows;
        this.search = search;
    }

    /** A search that finds too many to filter or sort them. */
    public static final class TooManyFoundException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyFoundException(int found) {
            super("finds " + found + " customers, more than the " + MOST_FOUND
                    + " that can be filtered or sorted; a longer text finds fewer");
        }
    }

    /** All that a question says but for the search. */
    public Page list(Question question) {
        return lists.page(question);
    }

    /** Those found, in an order of their columns or filtered. */
    public Page listFound(String text, Question question) {
        FoundCustomers found = all(text);
        return found.ids().isEmpty() ? new Page(List.of(), 0, null) : lists.page(among(found, question));
    }

    /**
     * The question about those found only.
     *
     * @throws TooManyFoundException when they are more than can be filtered and sorted
     */
    public Question among(String text, Question question) {
        return among(all(text), question);
    }

    private static Question among(FoundCustomers found, Question question) {
        return new Question(
                question.relation(),
                question.filters(),
                found,
                question.sort(),
                question.limit(),
                question.cursor(),
                question.skip(),
                question.asOf());
    }

    private FoundCustomers all(String text) {
        CustomerSearch.Result found = search.find(text, null, MOST_FOUND);
        if (found.total() > MOST_FOUND) {
            throw new TooManyFoundException(found.total());
        }
        return new FoundCustomers(text, found.ids());
    }

    /** Those found, the best first. */
    public Page found(String text, Question question) {
        String asked = Fingerprint.of(text);
        CustomerSearch.Result found = search.find(text, position(question.cursor(), asked), question.limit());
        Map<String, Map<String, Object>> byId = rows.customers(found.ids(), question.asOf());
        return new Page(
                found.ids().stream().map(byId::get).filter(Objects::nonNull).toList(),
                found.total(),
                found.next().map(next -> asked + next).orElse(null));
    }

    private static String position(String cursor, String asked) {
        if (cursor == null) {
            return null;
        }
        return Optional.of(cursor)
                .filter(text -> text.startsWith(asked))
                .map(text -> text.substring(asked.length()))
                .filter(CustomerSearch::isPosition)
                .orElseThrow(Lists.BadCursorException::new);
    }

    /** A condition that a column is some text. */
    public static Filter is(Column column, String text) {
        return new Filter.Comparison(column, Operator.EQUAL, new Literal.Text(text));
    }
}
