package io.tributary.api.config;

import java.nio.file.Path;

/**
 * Where things are kept.
 *
 * @param directory holds the embedded broker's logs and the state stores; one process at a time
 */
public record DataSettings(Path directory) {
    public DataSettings {
        Settings.DATA.check(directory);
    }
}
