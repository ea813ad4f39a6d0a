package io.tributary.api;

import io.tributary.api.oracle.HostileShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server of the run, started for the first of them. Its clock stands at {@link HostileShop#AS_OF};
 * what it holds is what the tests before have left, so each takes ids of its own and looks at differences.
 */
public final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LiveServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(LiveServer.class, type -> LiveServer.start(directory(), HostileShop.AS_OF));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
