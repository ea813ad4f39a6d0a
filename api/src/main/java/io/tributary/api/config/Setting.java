package io.tributary.api.config;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing that can be set: everything that help, validation and the documentation say about it comes from here.
 *
 * <p>Flag and environment variable are made of the name, so that they can't drift apart: {@code kafka-port} is
 * {@code --kafka-port} and {@code CDP_KAFKA_PORT}.
 *
 * @param <T> what the text of the setting is read as
 * @param name lower case, words joined by hyphens
 * @param defaultText the value, as one would write it, when none is given
 * @param rule what is expected, to be read after "must be"
 * @param description what it does, in a sentence or two
 * @param hasFlag false for what the launcher reads before the process starts: only the environment can hold it
 * @param reader makes a value of a text; throws for a text that is none
 * @param valid whether a value keeps the rule
 */
public record Setting<T>(
        String name,
        String defaultText,
        String rule,
        String description,
        boolean hasFlag,
        Reader<T> reader,
        Predicate<T> valid) {
    static final String VARIABLE_PREFIX = "CDP_";

    /** Makes a value of a text. */
    @FunctionalInterface
    public interface Reader<T> {
        /** The value; an {@link IllegalArgumentException} or {@link DateTimeException} where there is none. */
        T read(String text);
    }

    /** The environment variable, for example {@code CDP_KAFKA_PORT}. */
    public String variable() {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The command-line flag, for example {@code --kafka-port}. */
    public Optional<String> flag() {
        return hasFlag ? Optional.of("--" + name) : Optional.empty();
    }

    /** Both names, as messages write them: {@code --kafka-port (CDP_KAFKA_PORT)}. */
    public String names() {
        return flag().map(flag -> flag + " (" + variable() + ")").orElseGet(this::variable);
    }

    /**
     * The value that a text stands for.
     *
     * @throws ConfigurationException naming the setting, the text and the rule, when it stands for none
     */
    public T parse(String text) {
        try {
            T value = reader.read(text);
            if (valid.test(value)) {
                return value;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw broken(text, e);
        }
        throw broken(text, null);
    }

    /**
     * The same value, when it keeps the rule.
     *
     * @throws ConfigurationException naming the setting, the value and the rule, when it doesn't
     */
    public T check(T value) {
        if (!valid.test(value)) {
            throw broken(value instanceof Optional<?> optional ? optional.orElseThrow() : value, null);
        }
        return value;
    }

    /** A password in an address is not repeated: messages end up in logs. */
    private ConfigurationException broken(Object value, Exception cause) {
        String shown = value.toString().replaceAll("//[^/]*@", "//…@");
        return new ConfigurationException(names() + " is '" + shown + "', but must be " + rule + ".", cause);
    }
}
