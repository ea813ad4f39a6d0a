package io.tributary.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines of docs/architecture.md that a compiler doesn't hold. */
class ArchitectureTest {
    private static JavaClasses product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.tributary");
    }

    @Test
    void shouldPointInOneDirection() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.schemas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tributary.topology..", "io.tributary.api..")
                .because("schemas ← topology ← api")
                .check(product);
        noClasses()
                .that()
                .resideInAPackage("io.tributary.topology..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tributary.api..")
                .because("schemas ← topology ← api")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void shouldHaveConfigurationThatKnowsNoLibrary() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.api.config..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.tributary.api.config..")
                .because("a setting is a value: what is done with it is said where it is done")
                .check(product);
    }

    @Test
    void shouldHaveCommandLineThatKnowsNoServer() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.api.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "io.tributary.topology..", "org.apache.kafka.streams..")
                .because("the commands are tried without a broker")
                .check(product);
    }

    @Test
    void shouldHaveAShopThatIsPlainAndRepeatsItself() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.api.demo.shop..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java.lang..",
                        "java.io..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.util",
                        "java.util.function..",
                        "java.util.stream..",
                        "org.apache.avro.specific..",
                        "io.tributary.schemas.avro..",
                        "io.tributary.schemas.source..",
                        "io.tributary.api.demo.shop..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, Thread.class, Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .because("the same plan gives the same records, whenever and wherever")
                .check(product);
    }

    @Test
    void shouldNameClassesForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .because("such a name says nothing")
                .check(product);
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        slices().matching("io.tributary.(**)").should().beFreeOfCycles().check(product);
    }
}
