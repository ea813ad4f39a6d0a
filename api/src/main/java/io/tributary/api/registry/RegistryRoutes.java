package io.tributary.api.registry;

import static io.tributary.api.registry.RegistryAnswers.isSet;
import static io.tributary.api.registry.RegistryAnswers.json;
import static io.tributary.api.registry.RegistryAnswers.schema;
import static io.tributary.api.registry.RegistryAnswers.subject;
import static io.tributary.api.registry.RegistryAnswers.tree;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The Confluent Schema Registry REST API, for Avro and without references, contexts and permanent deletion. */
final class RegistryRoutes {
    private final EmbeddedRegistry registry;
    private final RegistryState state;

    RegistryRoutes(EmbeddedRegistry registry) {
        this.registry = registry;
        this.state = registry.state();
    }

    void add(RoutesConfig routes, String prefix) {
        addSubjects(routes, prefix + "/subjects");
        addSchemas(routes, prefix + "/schemas");
        new CompatibilityRoutes(registry).add(routes, prefix);
    }

    private void addSubjects(RoutesConfig routes, String path) {
        String versions = path + "/{subject}/versions";
        routes.get(path, json(request -> state.subjects(withDeleted(request))));
        routes.post(path + "/{subject}", json(request -> VersionBody.of(lookUp(request))));
        routes.delete(path + "/{subject}", json(request -> {
            refusePermanently(request);
            return numbers(registry.deleteSubject(subject(request)));
        }));
        routes.get(versions, json(request -> numbers(existing(request))));
        // All schemas are kept as Avro writes them, so ?normalize has nothing left to do.
        routes.post(versions, json(request -> Map.of("id", registry.register(subject(request), schema(request)))));
        routes.get(versions + "/{version}", json(request -> VersionBody.of(version(request))));
        routes.get(
                versions + "/{version}/schema",
                json(request -> tree(version(request).schema())));
        routes.delete(versions + "/{version}", json(request -> {
            refusePermanently(request);
            return registry.deleteVersion(subject(request), VersionSpec.of(request.pathParam("version")))
                    .version();
        }));
    }

    private void addSchemas(RoutesConfig routes, String path) {
        routes.get(path + "/types", json(request -> List.of("AVRO")));
        routes.get(
                path + "/ids/{id}",
                json(request -> Map.of("schema", byId(request).toString())));
        routes.get(path + "/ids/{id}/schema", json(request -> tree(byId(request))));
        routes.get(path + "/ids/{id}/versions", json(request -> {
            byId(request);
            return state.places(id(request), withDeleted(request)).stream()
                    .map(place -> Map.of("subject", place.subject(), "version", place.version()))
                    .toList();
        }));
        routes.get(path + "/ids/{id}/subjects", json(request -> {
            byId(request);
            return state.places(id(request), withDeleted(request)).stream()
                    .map(SubjectVersion::subject)
                    .toList();
        }));
    }

    private SubjectVersion lookUp(Context request) {
        List<SubjectVersion> versions = existing(request);
        return state.find(versions.get(0).subject(), schema(request), withDeleted(request))
                .orElseThrow(RegistryRefusal::schemaNotFound);
    }

    private List<SubjectVersion> existing(Context request) {
        List<SubjectVersion> versions = state.versions(subject(request), withDeleted(request));
        if (versions.isEmpty()) {
            throw RegistryRefusal.subjectNotFound(subject(request));
        }
        return versions;
    }

    private SubjectVersion version(Context request) {
        VersionSpec wanted = VersionSpec.of(request.pathParam("version"));
        return wanted.in(subject(request), existing(request));
    }

    private Schema byId(Context request) {
        return registry.byId(id(request)).orElseThrow(() -> RegistryRefusal.idNotFound(id(request)));
    }

    private static void refusePermanently(Context request) {
        if (isSet(request, "permanent")) {
            throw RegistryRefusal.notPermitted("records that bear a schema's id could no longer be read");
        }
    }

    private static List<Integer> numbers(List<SubjectVersion> versions) {
        return versions.stream().map(SubjectVersion::version).toList();
    }

    private static int id(Context request) {
        String id = request.pathParam("id");
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw RegistryRefusal.badRequest("schema id '" + id + "' is not a whole number");
        }
    }

    private static boolean withDeleted(Context request) {
        return isSet(request, "deleted");
    }

    /** A version as clients see it. */
    private record VersionBody(
            @JsonProperty String subject,
            @JsonProperty int version,
            @JsonProperty int id,
            @JsonProperty String schema) {

        static VersionBody of(SubjectVersion version) {
            return new VersionBody(
                    version.subject(),
                    version.version(),
                    version.id(),
                    version.schema().toString());
        }
    }
}
