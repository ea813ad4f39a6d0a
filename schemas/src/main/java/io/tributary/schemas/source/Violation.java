package io.tributary.schemas.source;

/**
 * Why a record is refused, in words that its sender can act on.
 *
 * @param field the field that breaks the rule
 * @param value what stands there, shortened; {@code absent} where nothing does
 * @param rule the rule, as a sentence without its subject: "must be from 1 to 5"
 * @param reason the rule as a code
 */
public record Violation(String field, String value, String rule, Reason reason) {
    private static final int SHOWN_CHARACTERS = 100;

    public Violation {
        if (value.codePointCount(0, value.length()) > SHOWN_CHARACTERS) {
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
        }
    }

    /** A rule that has no code of its own. */
    public Violation(String field, String value, String rule) {
        this(field, value, rule, Reason.OTHER_RULE);
    }

    /** Nothing stands where something must. */
    public static Violation absent(String field) {
        return new Violation(field, "absent", "is required", Reason.REQUIRED);
    }

    /** One sentence: {@code satisfaction_score 7 must be a whole number from 1 to 5}. */
    public String sentence() {
        return field + " " + value + " " + rule;
    }
}
