package io.tributary.api.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files by which the product is deployed, as their tools read them. */
final class Deployment {
    static final Path ROOT = Path.of("..");

    private Deployment() {}

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a YAML file, anchors and merges resolved. */
    static List<Map<String, Object>> documents(String file) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(file))) {
            documents.add(map(document));
        }
        return documents;
    }

    static Map<String, Object> compose() {
        return documents("docker-compose.yml").get(0);
    }

    /** The services of docker-compose.yml, by name. */
    static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(compose().get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /** The manifests of that kind in the base, and in the example over it. */
    static List<Map<String, Object>> manifests(String kind) {
        try (Stream<Path> files = Files.walk(ROOT.resolve("deploy/kubernetes"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> documents(ROOT.relativize(file).toString()).stream())
                    .filter(manifest -> kind.equals(manifest.get("kind")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The containers of the StatefulSet, by name. */
    static Map<String, Map<String, Object>> containers() {
        Map<String, Map<String, Object>> containers = new LinkedHashMap<>();
        for (Object container :
                (List<?>) at(manifests("StatefulSet").get(0), "spec", "template", "spec", "containers")) {
            containers.put(map(container).get("name").toString(), map(container));
        }
        return containers;
    }

    /** What lies under these names; null when it isn't there. */
    static Object at(Object value, String... names) {
        Object found = value;
        for (String name : names) {
            found = found == null ? null : map(found).get(name);
        }
        return found;
    }

    static Map<String, String> texts(Object map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(map).forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    static List<String> words(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked") // what a YAML mapping is read as
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
