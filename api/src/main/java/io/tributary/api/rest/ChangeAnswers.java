package io.tributary.api.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.tributary.api.change.Change;
import io.tributary.api.ingest.Problem;
import io.tributary.api.position.ReadAfterWrite;
import io.tributary.api.position.Token;
import io.tributary.api.position.TokenCodec;
import io.tributary.api.rest.Errors.BadParameterException;
import io.tributary.schemas.source.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** What is asked of every request that changes something, and how what became of it is answered. */
final class ChangeAnswers {
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final List<String> CONDITIONS =
            List.of(Header.IF_MATCH, Header.IF_NONE_MATCH, Header.IF_UNMODIFIED_SINCE, Header.IF_MODIFIED_SINCE);

    private final TokenCodec tokens;

    /** Answers that say, as a token, what was written. */
    ChangeAnswers(TokenCodec tokens) {
        this.tokens = tokens;
    }

    /**
     * Refuses parameters other than these, and conditions that could not be kept: between a look at the row and the change of it, any source
     * system may publish another.
     */
    static void requireUnconditional(Context request, String... parameters) {
        Parameters.allow(request, parameters);
        for (String condition : CONDITIONS) {
            if (request.header(condition) != null) {
                throw new BadParameterException(
                        condition,
                        request.header(condition),
                        "changes take no conditions, since source systems may publish the same row at any moment;"
                                + " 'version' says which of two records wins");
            }
        }
    }

    static void refuse(Context request, Problem problem) {
        Errors.answer(request, problem.status(), problem.error());
    }

    /**
     * Answers.
     *
     * @param address where what was changed is read
     * @param row what is read there; empty when it is gone
     */
    void answer(Context request, Change change, String address, Supplier<Optional<Map<String, Object>>> row) {
        sayPosition(request, change);
        if (change instanceof Change.Stored stored) {
            stored(request, stored, address, row.get());
        } else if (change instanceof Change.Written) {
            written(request, address);
        } else if (change instanceof Change.Invalid invalid) {
            invalid(request, invalid.violation());
        } else if (change instanceof Change.Unknown unknown) {
            Errors.answer(request, 404, unknown.sentence());
        } else if (change instanceof Change.Conflict conflict) {
            Errors.answer(request, 409, conflict.sentence());
        } else if (change instanceof Change.Unavailable unavailable) {
            request.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Errors.answer(request, 503, unavailable.sentence());
        }
    }

    /** A read that brings it sees the change, wherever it asks. */
    void sayPosition(Context request, Change change) {
        if (change instanceof Change.Stored stored) {
            sayPosition(request, stored.written());
        } else if (change instanceof Change.Written written) {
            sayPosition(request, written.written());
        }
    }

    private void sayPosition(Context request, Map<TopicPartition, Long> written) {
        request.header(ReadAfterWrite.HEADER, tokens.text(Token.ofWritten(written)));
    }

    private static void stored(
            Context request, Change.Stored stored, String address, Optional<Map<String, Object>> row) {
        if (row.isEmpty()) {
            Errors.answer(request, 409, "somebody else has ended the same meanwhile");
            return;
        }
        if (stored.created()) {
            request.header(Header.LOCATION, address);
        }
        request.status(stored.created() ? 201 : 200).json(row.get());
    }

    /** Accepted, but not seen yet. */
    static void written(Context request, String address) {
        request.header(Header.LOCATION, address);
        request.status(202)
                .json(Map.of(
                        "message",
                        "the change is written down and will be in force in a moment; " + address + " shows it then"));
    }

    private static void invalid(Context request, Violation violation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", violation.sentence());
        body.put("field", violation.field());
        body.put("value", violation.value());
        body.put("rule", violation.rule());
        request.status(400).json(body);
    }

    /** The address of one row; ids may hold anything. */
    static String address(String path, String id) {
        return path + '/' + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
