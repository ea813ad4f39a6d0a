package io.tributary.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ModuleBoundaryTest {

    @Test
    void shouldImportNoOtherModuleWhenOthersImportIt() {
        var classes = new ClassFileImporter().importPackages("io.tributary.schemas");

        noClasses()
                .that()
                .resideInAPackage("io.tributary.schemas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tributary.topology..", "io.tributary.api..", "io.tributary.connectors..")
                .because("the arrows point one way: schemas ← topology ← api")
                .check(classes);
    }
}
