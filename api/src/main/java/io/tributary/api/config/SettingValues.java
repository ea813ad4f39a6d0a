package io.tributary.api.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The value of every setting, from the strongest source that gives one: command-line flag, environment variable,
 * default.
 */
public final class SettingValues {
    private static final Pattern SECRET = Pattern.compile("SECRET|PASSWORD|TOKEN|KEY|CREDENTIAL");

    private final Map<Setting<?>, Object> values;

    private SettingValues(Map<Setting<?>, Object> values) {
        this.values = values;
    }

    /**
     * Reads all settings and complains of everything that is wrong at once.
     *
     * @param environment all variables of the process; those that don't start with {@code CDP_} are not looked at
     * @param flags what the command line says, with the leading hyphens: {@code {"--port": "8001"}}
     * @throws ConfigurationException when a name is unknown or a value is malformed
     */
    public static SettingValues of(Map<String, String> environment, Map<String, String> flags) {
        List<String> problems = new ArrayList<>();
        problems.addAll(unknown(
                environment,
                Setting.VARIABLE_PREFIX,
                setting -> Optional.of(setting.variable()),
                "environment variable"));
        problems.addAll(unknown(flags, "", Setting::flag, "flag"));
        Map<Setting<?>, Object> values = new HashMap<>();
        for (Setting<?> setting : Settings.all()) {
            String text = setting.flag()
                    .map(flags::get)
                    .orElseGet(() -> environment.getOrDefault(setting.variable(), setting.defaultText()));
            try {
                values.put(setting, setting.parse(text));
            } catch (ConfigurationException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new SettingValues(values);
    }

    /** The value of one setting. */
    @SuppressWarnings("unchecked") // put there by that setting's own reader
    public <T> T get(Setting<T> setting) {
        return (T) values.get(setting);
    }

    private static List<String> unknown(
            Map<String, String> given, String prefix, Function<Setting<?>, Optional<String>> name, String kind) {
        Map<String, Setting<?>> known = Settings.all().stream()
                .filter(setting -> name.apply(setting).isPresent())
                .collect(Collectors.toMap(setting -> name.apply(setting).orElseThrow(), Function.identity()));
        List<String> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            if (key.startsWith(prefix) && !known.containsKey(key)) {
                String nearest = NearestName.of(key, known.keySet());
                problems.add(
                        "%s is '%s', but there is no such %s. The nearest is %s, which must be %s. 'cdp help' lists all."
                                .formatted(
                                        key,
                                        shown(key, value),
                                        kind,
                                        nearest,
                                        known.get(nearest).rule()));
            }
        });
        return problems;
    }

    /** What looks like a secret is not repeated: messages end up in logs. */
    private static String shown(String key, String value) {
        return SECRET.matcher(key.toUpperCase(Locale.ROOT)).find() ? "…" : value;
    }
}
