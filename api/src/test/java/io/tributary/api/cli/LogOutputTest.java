package io.tributary.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import io.tributary.api.config.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class LogOutputTest {

    @AfterEach
    void quietAgain() {
        LogOutput.apply(LogLevel.INFO);
    }

    @ParameterizedTest
    @CsvSource({"ERROR,ERROR,ERROR", "WARN,WARN,WARN", "INFO,INFO,WARN", "DEBUG,DEBUG,INFO", "TRACE,TRACE,TRACE"})
    void shouldKeepLibrariesQuieterThanTheProduct(LogLevel level, String own, String libraries) {
        LogOutput.apply(level);

        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        assertThat(context.getLogger("io.tributary.api").getEffectiveLevel()).isEqualTo(Level.valueOf(own));
        for (String library :
                new String[] {"org.apache.kafka.streams", "kafka.server", "org.eclipse.jetty", "io.javalin"}) {
            assertThat(context.getLogger(library).getEffectiveLevel()).isEqualTo(Level.valueOf(libraries));
        }
    }

    @Test
    void shouldWriteOneLineForOneEvent() throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogOutputTest.class.getResource("/logback.xml"));
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        LoggingEvent event = new LoggingEvent(
                "caller",
                context.getLogger("io.tributary.api.Server"),
                Level.WARN,
                "two\nlines",
                new IllegalStateException("forged\r\nline"),
                null);
        event.setInstant(Instant.parse("2017-12-31T23:59:59.120Z"));

        String line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);

        assertThat(line)
                .startsWith(
                        "2017-12-31T23:59:59.120Z WARN  Server two | lines | java.lang.IllegalStateException: forged | line | at ")
                .containsOnlyOnce(System.lineSeparator())
                .endsWith(System.lineSeparator());
        assertThat(line.split(" \\| at ")).hasSize(4);
        assertThat(appender.getTarget()).isEqualTo("System.err");
    }
}
