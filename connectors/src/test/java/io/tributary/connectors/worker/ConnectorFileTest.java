package io.tributary.connectors.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorFileTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadBothKindsOfFiles() throws IOException {
        write("shop.properties", "connector.class=a.B\nmap.x.to = customer_info \n");
        write("sink.json", "{\"name\": \"profiles\", \"config\": {\"connector.class\": \"a.C\", \"tasks.max\": 2}}");
        write("flat.json", "{\"connector.class\": \"a.D\"}");
        write("notes.txt", "not a connector");
        List<ConnectorFile> files = ConnectorFile.read(List.of(folder));
        assertThat(files).extracting(ConnectorFile::name).containsExactly("flat", "shop", "profiles");
        assertThat(files.get(1).configuration())
                .isEqualTo(Map.of("name", "shop", "connector.class", "a.B", "map.x.to", "customer_info"));
        assertThat(files.get(2).configuration()).containsEntry("tasks.max", "2");
        assertThat(ConnectorFile.read(List.of(folder.resolve("flat.json")))).hasSize(1);
    }

    @Test
    void shouldSayWhatIsWrongWithFiles() throws IOException {
        assertWrong(folder, "There is no connector in");
        assertWrong(folder.resolve("nowhere"), "There is no file or folder");
        assertWrong(write("a.json", "{"), "a.json is no JSON");
        assertWrong(write("b.json", "{}"), "connector.class is missing");
        assertWrong(write("c.properties", "connector.class=\\u12"), "can't be read");
        Files.write(folder.resolve("d.properties"), new byte[] {(byte) 0xC3, 0x28});
        assertWrong(folder.resolve("d.properties"), "must be UTF-8");
        Path one = write("one.properties", "connector.class=a.B\nname=same");
        Path other = write("other.properties", "connector.class=a.B\nname=same");
        assertThatThrownBy(() -> ConnectorFile.read(List.of(one, other)))
                .hasMessageContaining("both describe a connector named 'same'");
    }

    @Test
    void shouldCompleteOwnConnectors() {
        assertThat(Defaults.complete(Map.of("connector.class", "io.tributary.connectors.jdbc.JdbcSource"), "x."))
                .containsEntry("cdp.topic.prefix", "x.")
                .containsEntry("topic.creation.default.partitions", "1");
        assertThat(Defaults.complete(Map.of("connector.class", "a.Sink"), "x.")).hasSize(1);
    }

    @Test
    void shouldRefuseCommandsThatItCannotUnderstand() {
        assertThat(ConnectCommand.run()).isEqualTo(2);
        assertThat(ConnectCommand.run("--help")).isZero();
        assertThat(ConnectCommand.run(folder.resolve("nowhere").toString())).isEqualTo(1);
    }

    private static void assertWrong(Path path, String sentence) {
        assertThatThrownBy(() -> ConnectorFile.read(List.of(path)))
                .isInstanceOf(ConnectorFileException.class)
                .hasMessageContaining(sentence);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
