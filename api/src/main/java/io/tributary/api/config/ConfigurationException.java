package io.tributary.api.config;

import java.util.List;

/**
 * The process can't be started as it was told to: one sentence for each thing that is wrong, so that they can be put
 * right in one go.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String problem) {
        super(problem);
    }

    public ConfigurationException(String problem, Throwable cause) {
        super(problem, cause);
    }

    public ConfigurationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
