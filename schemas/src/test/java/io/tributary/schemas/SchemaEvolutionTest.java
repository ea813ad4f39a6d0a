package io.tributary.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.serde.DecimalScales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every contract can read all that was ever released of it (BACKWARD_TRANSITIVE): topics hold records of all times.
 *
 * <p>A released copy is never changed. A contract that changes gets a copy in a new directory, {@code released/v2},
 * when it is released.
 */
class SchemaEvolutionTest {
    private static final Path CONTRACTS = Path.of("src/main/avro");
    private static final Path RELEASED = Path.of("src/test/resources/released");

    /** Its types stand in other files. */
    private static final Set<String> NAMING_OTHERS = Set.of("broadcast.avsc", "summary_block.avsc");

    @TestFactory
    Stream<DynamicTest> shouldReadEveryReleaseWhenAContractChanges() throws IOException {
        Map<String, Schema> current = contracts(CONTRACTS);
        return releases()
                .flatMap(release -> contracts(release).entrySet().stream()
                        .map(released -> DynamicTest.dynamicTest(
                                release.getFileName() + "/" + released.getKey(),
                                () -> assertReads(current.get(released.getKey()), released.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> shouldHaveAReleasedCopyWhenAContractIsThere() throws IOException {
        List<Path> releases = releases().toList();
        return contracts(CONTRACTS).keySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> assertThat(releases)
                                .as("a copy of %s in one of %s", file, RELEASED)
                                .anyMatch(release -> Files.exists(release.resolve(file)))));
    }

    private static void assertReads(Schema current, Schema released) {
        assertThat(current).as("the contract that was released").isNotNull();
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(current, released);
        assertThat(compatibility.getType())
                .as(() -> "it reads what was released: "
                        + compatibility.getResult().getIncompatibilities())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(DecimalScales.difference(current, released)).isEmpty();
    }

    private static Stream<Path> releases() throws IOException {
        try (Stream<Path> directories = Files.list(RELEASED)) {
            return directories.sorted().toList().stream();
        }
    }

    private static Map<String, Schema> contracts(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            Schema.Parser parser = new Schema.Parser();
            Map<String, Schema> contracts = new TreeMap<>();
            List<Path> namedFirst = files.sorted(Comparator.comparing(SchemaEvolutionTest::namesOthers))
                    .toList();
            for (Path file : namedFirst) {
                contracts.put(file.getFileName().toString(), parser.parse(file.toFile()));
            }
            return contracts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean namesOthers(Path contract) {
        return NAMING_OTHERS.contains(contract.getFileName().toString());
    }
}
