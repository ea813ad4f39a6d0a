package io.tributary.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleBoundaryTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tributary.connectors");

    @Test
    void shouldUseNothingOfOursButSchemas() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tributary.topology..", "io.tributary.api..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepMappingsFreeOfWhereRowsComeFrom() {
        noClasses()
                .that()
                .resideInAPackage("io.tributary.connectors.mapping")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.debezium..", "..postgres..", "..jdbc..", "..worker..")
                .check(CLASSES);
    }
}
