package io.tributary.api.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Valid texts that find the weak places of programs that handle texts: separators, quotes, scripts, lengths, and pairs
 * that a careless comparison takes for one or puts in the wrong order.
 */
final class HostileText {

    private static final String EMOJI = "😀";

    /** Above all surrogates as a UTF-16 unit, below all emoji as a code point: the two orders differ. */
    private static final String LATE_UNIT = "～";

    /** Ids that the two orders, or two ways to measure a length, treat differently. */
    static final List<String> ORDER_MATTERS = List.of(LATE_UNIT, EMOJI, EMOJI.repeat(255));

    /** Ids: 1–255 characters, no control characters, anything else. */
    static final List<String> IDS = List.of(
            LATE_UNIT,
            EMOJI,
            EMOJI.repeat(255),
            "A" + LATE_UNIT,
            "A" + EMOJI,
            LATE_UNIT + "A",
            EMOJI + "A",
            "A",
            "AA",
            "A/A",
            "A A",
            " A",
            "A ",
            " ",
            "a",
            "0",
            "00",
            "-1",
            "1.0",
            "1e3",
            "null",
            "NaN",
            "true",
            ".",
            "..",
            "/",
            "a/b/c",
            "%2F",
            "a%20b",
            "a+b",
            "a?b=c&d#e",
            "a,b",
            "a;b",
            "a|b",
            "a:b",
            "\"",
            "say \"hi\"",
            "'; --",
            "\\",
            "\\n",
            "=1+1",
            "<b>&amp;</b>",
            "{\"a\":1}",
            "[]",
            "$1",
            "Ümläut",
            "U\u0308mla\u0308ut",
            "ß",
            "SS",
            "I",
            "ı",
            "İ",
            "客户",
            "客户一",
            "고객",
            "عميل",
            "\u00a0",
            "\ufeffA",
            "👩\u200d👧",
            "x".repeat(254),
            "x".repeat(255));

    /** Names and other texts: at most 1,000 characters, line breaks included. */
    static final List<String> TEXTS = List.of(
            "Vera",
            "vera",
            " Vera ",
            "O'Neil",
            "Souza, Vera",
            "\"Vera\"",
            "two\nlines",
            "two\r\nlines, \"quoted\"",
            "tab\tbed",
            "=SUM(A1:A9)",
            "null",
            "Jürgen",
            "Ju\u0308rgen",
            "山田太郎",
            LATE_UNIT,
            EMOJI,
            "<script>",
            "\u2028",
            "y".repeat(1_000),
            EMOJI.repeat(1_000));

    /** Few enough that they tie; one is called like the group of those that have none. */
    static final List<String> CATEGORIES = List.of(
            "Unknown", "unknown", "Bread", "Bread ", "Käse, \"alt\"", "two\nlines", "果物", LATE_UNIT, EMOJI, "Z");

    static final List<String> BRANDS = List.of("PRIVATE LABEL", "private label", "Ö", LATE_UNIT, EMOJI, "A,B", "Z");

    static final List<String> CHANNELS = List.of("EMAIL", "email", "SMS", LATE_UNIT, EMOJI);

    private HostileText() {}

    /** So many different ids: the hostile ones first, then plain ones that are prefixes of each other. */
    static List<String> ids(int count, String prefix) {
        List<String> ids = new ArrayList<>(IDS.subList(0, Math.min(count, IDS.size())));
        for (int i = 1; ids.size() < count; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }
}
