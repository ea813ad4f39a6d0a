package io.tributary.api.registry;

import static io.tributary.api.registry.RegistryAnswers.isSet;
import static io.tributary.api.registry.RegistryAnswers.json;
import static io.tributary.api.registry.RegistryAnswers.member;
import static io.tributary.api.registry.RegistryAnswers.schema;
import static io.tributary.api.registry.RegistryAnswers.subject;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** The part of the REST API about what may be registered: checks, compatibility levels, and the one mode. */
final class CompatibilityRoutes {
    private final EmbeddedRegistry registry;
    private final RegistryState state;

    CompatibilityRoutes(EmbeddedRegistry registry) {
        this.registry = registry;
        this.state = registry.state();
    }

    void add(RoutesConfig routes, String prefix) {
        addCompatibility(routes, prefix + "/compatibility/subjects/{subject}/versions");
        addConfig(routes, prefix + "/config");
        addMode(routes, prefix + "/mode");
    }

    private void addCompatibility(RoutesConfig routes, String path) {
        routes.post(path, json(request -> compatibility(request, state.problems(subject(request), schema(request)))));
        routes.post(path + "/{version}", json(request -> {
            String subject = subject(request);
            Schema next = schema(request);
            VersionSpec wanted = VersionSpec.of(request.pathParam("version"));
            List<SubjectVersion> versions = state.versions(subject, false);
            if (wanted.isLatest() && versions.isEmpty()) {
                return compatibility(request, List.of());
            }
            return compatibility(request, state.level(subject).problems(next, wanted.in(subject, versions)));
        }));
    }

    private void addConfig(RoutesConfig routes, String path) {
        routes.get(path, json(request -> Map.of("compatibilityLevel", globalLevel())));
        routes.put(path, json(request -> setLevel(request, Optional.empty())));
        routes.delete(path, json(request -> {
            CompatibilityLevel before = globalLevel();
            registry.setLevel(Optional.empty(), Optional.empty());
            return Map.of("compatibilityLevel", before);
        }));
        routes.get(path + "/{subject}", json(request -> {
            String subject = subject(request);
            return Map.of(
                    "compatibilityLevel",
                    isSet(request, "defaultToGlobal")
                            ? state.level(subject)
                            : state.ownLevel(Optional.of(subject))
                                    .orElseThrow(() -> RegistryRefusal.levelNotFound(subject)));
        }));
        routes.put(path + "/{subject}", json(request -> setLevel(request, Optional.of(subject(request)))));
        routes.delete(path + "/{subject}", json(request -> {
            Optional<String> subject = Optional.of(subject(request));
            CompatibilityLevel before =
                    state.ownLevel(subject).orElseThrow(() -> RegistryRefusal.subjectNotFound(subject(request)));
            registry.setLevel(subject, Optional.empty());
            return Map.of("compatibilityLevel", before);
        }));
    }

    /** There is one mode; the paths are there for clients that ask before they write. */
    private static void addMode(RoutesConfig routes, String path) {
        routes.get(path, json(request -> Map.of("mode", "READWRITE")));
        routes.put(path, json(CompatibilityRoutes::setMode));
        routes.get(path + "/{subject}", json(request -> {
            if (!isSet(request, "defaultToGlobal")) {
                throw RegistryRefusal.modeNotFound(subject(request));
            }
            return Map.of("mode", "READWRITE");
        }));
        routes.put(path + "/{subject}", json(CompatibilityRoutes::setMode));
    }

    private static Map<String, String> setMode(Context request) {
        String mode = member(request, "mode");
        if (!mode.equals("READWRITE")) {
            throw RegistryRefusal.invalidMode(mode);
        }
        return Map.of("mode", mode);
    }

    private Map<String, CompatibilityLevel> setLevel(Context request, Optional<String> subject) {
        String name = member(request, "compatibility");
        CompatibilityLevel level = CompatibilityLevel.named(name).orElseThrow(() -> RegistryRefusal.invalidLevel(name));
        registry.setLevel(subject, Optional.of(level));
        return Map.of("compatibility", level);
    }

    private CompatibilityLevel globalLevel() {
        return state.ownLevel(Optional.empty()).orElse(RegistryState.DEFAULT_LEVEL);
    }

    private static Map<String, Object> compatibility(Context request, List<String> problems) {
        return isSet(request, "verbose")
                ? Map.of("is_compatible", problems.isEmpty(), "messages", problems)
                : Map.of("is_compatible", problems.isEmpty());
    }
}
