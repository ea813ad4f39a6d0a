package io.tributary.api.rest;

import io.javalin.http.Context;
import io.tributary.api.rest.Errors.BadParameterException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Reads query parameters; what is unknown, malformed or there twice is refused by name rather than ignored. */
final class Parameters {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate DAY_AFTER_LAST = LocalDate.of(2100, 1, 1);

    private Parameters() {}

    /** Refuses every parameter but these, and these when given more than once. */
    static void allow(Context request, String... names) {
        Set<String> known = Set.of(names);
        request.queryParamMap().forEach((name, values) -> {
            if (name.isEmpty() && values.stream().allMatch(String::isEmpty)) {
                // An '&' too many says nothing.
                return;
            }
            if (!known.contains(name)) {
                throw new BadParameterException(
                        name,
                        String.join(",", values),
                        known.isEmpty()
                                ? request.path() + " takes no parameters"
                                : request.path() + " takes only " + String.join(", ", List.of(names)));
            }
            if (values.size() > 1) {
                throw new BadParameterException(name, String.join(",", values), "must be given once");
            }
        });
    }

    /** A whole number in a range, or the default where the parameter is absent. */
    static int number(Context request, String name, int absent, int least, int most) {
        String text = request.queryParam(name);
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as one out of range.
        }
        throw new BadParameterException(name, text, "must be a whole number from " + least + " to " + most);
    }

    /** A day as {@code 2026-01-31}, in the range of dates that facts may have; or the default where it is absent. */
    static LocalDate day(Context request, String name, LocalDate absent) {
        String text = request.queryParam(name);
        if (text == null) {
            return absent;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && day.isBefore(DAY_AFTER_LAST)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Refused below, as one out of range.
        }
        throw new BadParameterException(name, text, "must be a day such as 2026-01-31, from 1900 to 2099");
    }

    /** One of some words, or the first where the parameter is absent. */
    static String word(Context request, String name, String... words) {
        String text = request.queryParam(name);
        if (text == null) {
            return words[0];
        }
        if (!List.of(words).contains(text)) {
            throw new BadParameterException(name, text, "must be one of " + String.join(", ", words));
        }
        return text;
    }
}
