package io.tributary.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The commit of the sources, so that a table can be told from the next. */
final class Commit {
    private Commit() {}

    /** Its short hash, {@code -dirty} behind it when files differ; empty where git or its data are missing. */
    static Optional<String> of(Path checkout) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .directory(checkout.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = git.inputReader()) {
                return Optional.ofNullable(out.readLine()).filter(hash -> !hash.isEmpty());
            }
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
