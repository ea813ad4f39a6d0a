package io.tributary.api.registry;

import io.javalin.config.RoutesConfig;
import io.tributary.api.broker.Topics;
import io.tributary.schemas.serde.RegistryUnavailableException;
import io.tributary.schemas.serde.SchemaRegistry;
import io.tributary.schemas.topic.Topic;
import io.tributary.schemas.topic.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;

/**
 * A schema registry inside this process, which other processes reach over Confluent's REST API.
 *
 * <p>It is one of as many as there are instances: all keep their state in one compacted topic of the cluster, and
 * schema ids follow from the schemas, so that there is no master and none disagrees (docs/adr/0005). Answers come from
 * memory; a write is answered when this instance has read it back. Thread-safe.
 */
public final class EmbeddedRegistry implements SchemaRegistry, AutoCloseable {
    private final RegistryState state = new RegistryState();
    private final RegistryLog log;

    private EmbeddedRegistry(String topic, Map<String, Object> clients) {
        this.log = new RegistryLog(topic, clients, state::apply);
    }

    /**
     * Starts and returns when all that was ever registered is known.
     *
     * @param catalogue names the topic; it is made where missing
     * @param clients what every client of the cluster needs: {@code bootstrap.servers}, and how to sign in
     * @param replicationFactor of the topic: 1 on the embedded broker, else {@link Topics#CLUSTER_DEFAULT}
     * @throws RegistryUnavailableException when the topic can't be read
     */
    public static EmbeddedRegistry start(
            TopicCatalogue catalogue, Map<String, Object> clients, short replicationFactor) {
        Topic topic = catalogue.registryLog();
        try (Admin admin = Admin.create(clients)) {
            Topics topics = new Topics(admin, replicationFactor);
            topics.create(List.of(topic));
            topics.check(List.of(topic));
        }
        return new EmbeddedRegistry(topic.name(), clients);
    }

    /**
     * Adds the REST API to a server.
     *
     * @param prefix path before all of its paths, for example {@code /registry}; empty for none
     */
    public void addRoutes(RoutesConfig routes, String prefix) {
        new RegistryRoutes(this).add(routes, prefix);
    }

    @Override
    public int register(String subject, Schema schema) {
        return state.find(subject, schema, false)
                .orElseGet(() -> registerAnew(subject, schema))
                .id();
    }

    @Override
    public Optional<Schema> byId(int id) {
        Optional<Schema> known = state.byId(id);
        if (known.isEmpty()) {
            // Another instance may have given the id a moment ago, and a record that bears it be here already.
            log.readToEnd();
            return state.byId(id);
        }
        return known;
    }

    /**
     * Does nothing while the registry is in order.
     *
     * @throws RegistryUnavailableException when it no longer reads its topic: it then knows what it knew, and takes
     *     nothing new
     */
    public void check() {
        log.check();
    }

    @Override
    public void close() {
        log.close();
    }

    RegistryState state() {
        return state;
    }

    /** The versions that are no longer offered from now on, oldest first. */
    List<SubjectVersion> deleteSubject(String subject) {
        return log.append(() -> {
            List<SubjectVersion> versions = state.versions(subject, false);
            if (versions.isEmpty()) {
                throw state.versions(subject, true).isEmpty()
                        ? RegistryRefusal.subjectNotFound(subject)
                        : RegistryRefusal.subjectDeletedAlready(subject);
            }
            return new RegistryLog.Decision<>(RegistryState.deletion(versions), versions);
        });
    }

    /** The version that is no longer offered from now on. */
    SubjectVersion deleteVersion(String subject, VersionSpec wanted) {
        return log.append(() -> {
            List<SubjectVersion> all = state.versions(subject, true);
            SubjectVersion version = wanted.in(subject, wanted.isLatest() ? state.versions(subject, false) : all);
            if (version.deleted()) {
                throw RegistryRefusal.versionDeletedAlready(subject, version.version());
            }
            return new RegistryLog.Decision<>(RegistryState.deletion(List.of(version)), version);
        });
    }

    /** Sets the level of a subject or, without one, of all that have none of their own. */
    void setLevel(Optional<String> subject, Optional<CompatibilityLevel> level) {
        log.append(() -> new RegistryLog.Decision<>(List.of(new RegistryRecord.Level(subject, level)), level));
    }

    private SubjectVersion registerAnew(String subject, Schema schema) {
        log.append(() -> new RegistryLog.Decision<>(state.registration(subject, schema), subject));
        return state.find(subject, schema, true).orElseThrow();
    }
}
