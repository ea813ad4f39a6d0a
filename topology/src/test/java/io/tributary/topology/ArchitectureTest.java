package io.tributary.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tributary.topology.store.FlushAtCommit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines of docs/architecture.md that a compiler doesn't hold. */
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "io.tributary.topology.fact..",
        "io.tributary.topology.profile..",
        "io.tributary.topology.catalogue..",
        "io.tributary.topology.scoring..",
        "io.tributary.topology.model..",
        "io.tributary.topology.summary..",
        "io.tributary.topology.clock..",
        "io.tributary.topology.codec.."
    };

    private static JavaClasses topology;

    @BeforeAll
    static void read() {
        topology = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.tributary.topology");
    }

    @Test
    void shouldHaveADomainThatKnowsNoKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.tributary.topology.processor..", "io.tributary.topology.store..")
                .because("what a profile is and means is plain Java")
                .check(topology);
    }

    @Test
    void shouldUseInternalsOfKafkaStreamsInOneClassOnly() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(FlushAtCommit.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka.streams.processor.internals..", "org.apache.kafka.streams.state.internals..")
                .because("an upgrade of Kafka must be one place to look at (docs/adr/0003)")
                .check(topology);
    }

    @Test
    void shouldPointInOneDirection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tributary.api..")
                .because("schemas ← topology ← api")
                .check(topology);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("io.tributary.topology.(**)")
                .should()
                .beFreeOfCycles()
                .check(topology);
    }
}
