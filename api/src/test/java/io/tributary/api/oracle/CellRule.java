package io.tributary.api.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cell that is present must be: the contract's paragraph "Valid is", one constant a kind of column.
 *
 * <p>A cell that breaks its rule spoils the row: "anything else is refused … whole".
 */
enum CellRule {
    ID("an id of 1–255 characters without control characters"),
    ID_LIST("ids separated by |, each of 1–255 characters without control characters"),
    TEXT("text of at most 1,000 characters"),
    DATE("a date from 1900-01-01 to before 2100-01-01"),
    QUANTITY("a whole number with |quantity| ≤ 1,000,000"),
    AMOUNT("an amount with |total_amount| < 10¹³ and at most 2 decimals"),
    PRICE("a price of 0 or more"),
    SCORE("a whole number 1–5"),
    COUNT("a whole number 0–10⁹"),
    PURCHASE_STATUS("one of the six statuses, in any case"),
    VERSION("a whole number"),
    FLAG("true or false");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2100-01-01T00:00:00Z");
    private static final List<String> STATUSES =
            List.of("PENDING", "COMPLETED", "SHIPPED", "DELIVERED", "CANCELLED", "RETURNED");

    private final String words;

    CellRule(String words) {
        this.words = words;
    }

    boolean allows(String cell) {
        return switch (this) {
            case ID -> isId(cell);
            case ID_LIST -> parts(cell).allMatch(CellRule::isId);
            case TEXT -> cell.codePointCount(0, cell.length()) <= 1_000;
            case DATE -> isDate(cell);
            case QUANTITY -> isWhole(cell, -1_000_000, 1_000_000);
            case AMOUNT -> isMoney(cell);
            case PRICE -> isMoney(cell) && new BigDecimal(cell).signum() >= 0;
            case SCORE -> isWhole(cell, 1, 5);
            case COUNT -> isWhole(cell, 0, 1_000_000_000);
            case PURCHASE_STATUS -> STATUSES.stream().anyMatch(cell::equalsIgnoreCase);
            case VERSION -> isWhole(cell, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLAG -> cell.equals("true") || cell.equals("false");
        };
    }

    /** The rule as a sentence's end: "… is not <em>a whole number 1–5</em>". */
    String words() {
        return words;
    }

    /** The parts of a cell of ids; "an empty cell or string is absent", so an empty part is none. */
    static Stream<String> parts(String cell) {
        return Stream.of(cell.split("\\|")).filter(part -> !part.isEmpty());
    }

    private static boolean isId(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters >= 1 && characters <= 255 && text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isDate(String text) {
        return Dates.parse(text)
                .filter(date -> !date.isBefore(EARLIEST) && date.isBefore(TOO_LATE))
                .isPresent();
    }

    private static boolean isWhole(String text, long lowest, long highest) {
        return text.matches("-?[0-9]+")
                && new BigInteger(text).compareTo(BigInteger.valueOf(lowest)) >= 0
                && new BigInteger(text).compareTo(BigInteger.valueOf(highest)) <= 0;
    }

    private static boolean isMoney(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]{1,2})?")
                && new BigDecimal(text).abs().compareTo(BigDecimal.TEN.pow(13)) < 0;
    }
}
