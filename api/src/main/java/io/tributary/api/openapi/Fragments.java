package io.tributary.api.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files beside this class: whoever adds a family of endpoints adds a file, and nothing else has to know of it.
 *
 * <p>Numbers keep the decimals that they are written with.
 */
final class Fragments {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String BASE = "openapi.yaml";

    private Fragments() {}

    /** File name to content, in the order of names. */
    static SortedMap<String, ObjectNode> read() {
        URL base = Objects.requireNonNull(Fragments.class.getResource(BASE), BASE);
        try {
            URI uri = base.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).getParent());
            }
            // A file system of our own: the one that is looked up by its address is shared, and closed by whoever
            // opened it.
            String jar = uri.getSchemeSpecificPart();
            Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(file, (ClassLoader) null)) {
                return read(files.getPath(jar.substring(jar.indexOf("!/") + 1)).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fragments of the description can't be read", e);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a resource has an address", impossible);
        }
    }

    private static SortedMap<String, ObjectNode> read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        SortedMap<String, ObjectNode> fragments = new TreeMap<>();
        for (Path file : files) {
            fragments.put(
                    file.getFileName().toString(), parse(file.getFileName().toString(), Files.readString(file)));
        }
        return fragments;
    }

    /** Reads the text of a fragment. */
    static ObjectNode parse(String name, String text) throws IOException {
        JsonNode tree = YAML.readTree(text);
        if (!tree.isObject()) {
            throw new BrokenDescriptionException(name + " is no YAML mapping");
        }
        return (ObjectNode) tree;
    }

    static boolean isBase(String name) {
        return name.equals(BASE);
    }
}
