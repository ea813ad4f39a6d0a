package io.tributary.api.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import io.tributary.api.config.LogLevel;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Sets how much is logged. What one line looks like stands in {@code logback.xml}. */
final class LogOutput {
    /** Libraries that talk a lot of what only matters when something is wrong with them. */
    private static final List<String> TALKATIVE =
            List.of("org.apache.kafka", "kafka", "org.eclipse.jetty", "io.javalin");

    /** As in {@code logback.xml}: enough to find the place in the code. */
    private static final String FEW_FRAMES = "%ex{3}";

    private LogOutput() {}

    static void apply(LogLevel level) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            Level own = Level.valueOf(level.name());
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(own);
            Level others = level == LogLevel.TRACE ? own : level == LogLevel.DEBUG ? Level.INFO : Level.WARN;
            for (String name : TALKATIVE) {
                context.getLogger(name).setLevel(level == LogLevel.ERROR ? own : others);
            }
            if (level.showsStackTraces()) {
                context.getLogger(Logger.ROOT_LOGGER_NAME)
                        .iteratorForAppenders()
                        .forEachRemaining(LogOutput::showAllFrames);
            }
        }
    }

    private static void showAllFrames(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> stream
                && stream.getEncoder() instanceof PatternLayoutEncoder encoder) {
            encoder.stop();
            encoder.setPattern(encoder.getPattern().replace(FEW_FRAMES, "%ex{full}"));
            encoder.start();
        }
    }
}
