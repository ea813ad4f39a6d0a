package io.tributary.api.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.api.registry.NodePackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tools that read the files of a deployment would take them: Compose's schema, a linter of Dockerfiles, Kubernetes' schemas, a parser of
 * Terraform and the schema of workflows say so, and would say otherwise.
 */
class DeploymentIT {
    private static final NodePackage VALIDATORS =
            new NodePackage(Path.of("../deploy/validate"), Path.of("target/npm-deployment"));

    private record Mistake(String file, String right, String wrong, String complaint) {}

    @Test
    void shouldBeTakenByTheToolsThatReadThem() throws Exception {
        VALIDATORS.install();

        assertThat(complaints(Deployment.ROOT)).isEmpty();
    }

    @Test
    void shouldBeRefusedWhenSomethingIsMisspelt(@TempDir Path copy) throws Exception {
        VALIDATORS.install();
        copyTo(copy);
        List<Mistake> mistakes = List.of(
                new Mistake("docker-compose.yml", "stop_grace_period:", "stop_grace:", "stop_grace"),
                new Mistake("docker-compose.yml", "read_only: true", "read_only: [1]", "must be"),
                new Mistake("Dockerfile", "USER 10001", "USR 10001", "Unknown instruction: USR"),
                new Mistake(
                        "deploy/kubernetes/base/statefulset.yaml",
                        "livenessProbe:",
                        "livenesProbe:",
                        "no field /spec/template/spec/containers/0/livenesProbe"),
                new Mistake(
                        "deploy/kubernetes/base/statefulset.yaml", "replicas: 3", "replicas: three", "must be integer"),
                new Mistake("deploy/kubernetes/base/services.yaml", "kind: Service", "kind: Servis", "no Servis in v1"),
                new Mistake(
                        "deploy/terraform/google/variables.tf",
                        "type        = string",
                        "type        =",
                        "Invalid expression"),
                new Mistake(".github/workflows/build.yml", "runs-on:", "run-on:", "run-on"));

        for (Mistake mistake : mistakes) {
            Path file = copy.resolve(mistake.file);
            String whole = Files.readString(file);
            assertThat(whole).contains(mistake.right);
            Files.writeString(file, whole.replace(mistake.right, mistake.wrong));
            assertThat(complaints(copy)).as(mistake.toString()).contains(mistake.file + ": ", mistake.complaint);
            Files.writeString(file, whole);
        }
        assertThat(complaints(copy)).isEmpty();
    }

    private static String complaints(Path repository) throws Exception {
        return VALIDATORS.run(
                "validate.mjs", repository.toAbsolutePath().normalize().toString());
    }

    private static void copyTo(Path copy) throws Exception {
        for (String part :
                List.of("docker-compose.yml", "Dockerfile", "deploy/kubernetes", "deploy/terraform", ".github")) {
            try (Stream<Path> files = Files.walk(Deployment.ROOT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(Deployment.ROOT.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
