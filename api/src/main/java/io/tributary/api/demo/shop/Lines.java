package io.tributary.api.demo.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The rows of a text file beside these classes: cells joined by {@code |}, lines that begin with {@code #} are notes. */
final class Lines {
    private Lines() {}

    static List<List<String>> of(String file) {
        try (InputStream bytes = Lines.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the class path lost " + file, e);
        }
    }

    /** What an empty cell is: absent. */
    static String orAbsent(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
