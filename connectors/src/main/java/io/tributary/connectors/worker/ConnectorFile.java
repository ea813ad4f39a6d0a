package io.tributary.connectors.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A connector as a file describes it: {@code name.properties}, or {@code name.json} as Connect's REST API takes it.
 *
 * @param file where it stands
 * @param name as the file says, otherwise the file's own without its ending
 * @param configuration all options
 */
public record ConnectorFile(Path file, String name, Map<String, String> configuration) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The connectors of files and folders, in the order of their names; of a folder, all files that end in {@code .properties} or
     * {@code .json}.
     *
     * @throws ConnectorFileException when one can't be read, or two have the same name
     */
    public static List<ConnectorFile> read(List<Path> paths) {
        List<ConnectorFile> connectors = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                ConnectorFile connector = read(file);
                for (ConnectorFile other : connectors) {
                    if (other.name.equals(connector.name)) {
                        throw new ConnectorFileException(
                                "%s and %s both describe a connector named '%s'; give one of them another name."
                                        .formatted(other.file, connector.file, connector.name));
                    }
                }
                connectors.add(connector);
            }
        }
        return connectors;
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files =
                    entries.filter(ConnectorFile::isConnector).sorted().toList();
            if (files.isEmpty()) {
                throw new ConnectorFileException("There is no connector in '" + path
                        + "': put a file there that ends in .properties or .json (docs/connectors.md).");
            }
            return files;
        } catch (IOException missing) {
            throw new ConnectorFileException("There is no file or folder '" + path + "'.");
        }
    }

    private static boolean isConnector(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".properties") || name.endsWith(".json"));
    }

    private static ConnectorFile read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            Map<String, String> configuration = file.toString().endsWith(".json") ? json(text) : properties(text);
            configuration.putIfAbsent("name", name);
            if (!configuration.containsKey("connector.class")) {
                throw new ConnectorFileException(
                        file + ": connector.class is missing, which says what kind of connector it is.");
            }
            return new ConnectorFile(file, configuration.get("name"), configuration);
        } catch (JsonProcessingException broken) {
            throw new ConnectorFileException(file + " is no JSON: " + broken.getOriginalMessage() + ", line "
                    + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr()) + ".");
        } catch (CharacterCodingException broken) {
            throw new ConnectorFileException(file + " must be UTF-8.");
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConnectorFileException(file + " can't be read: " + unreadable.getMessage());
        }
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> configuration = new TreeMap<>();
        properties.forEach((key, value) -> configuration.put((String) key, ((String) value).strip()));
        return configuration;
    }

    private static Map<String, String> json(String text) throws IOException {
        JsonNode root = JSON.readTree(text);
        JsonNode options = root.path("config").isObject() ? root.path("config") : root;
        Map<String, String> configuration = new TreeMap<>();
        options.properties()
                .forEach(option ->
                        configuration.put(option.getKey(), option.getValue().asText()));
        if (root.path("name").isTextual()) {
            configuration.put("name", root.path("name").asText());
        }
        return configuration;
    }
}
