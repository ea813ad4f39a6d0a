package io.tributary.api.deployment;

import static io.tributary.api.deployment.Deployment.at;
import static io.tributary.api.deployment.Deployment.texts;
import static io.tributary.api.deployment.Deployment.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands and the environment of docker-compose.yml, in processes on this machine: only names and ports of services are replaced. Kafka and
 * the registry are another server's; no proxy stands in front.
 */
class DeploymentProcessesIT {
    private static final Path JAR = Path.of("target", "tributary.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void shouldAnswerForEachOtherWhenTheServicesOfTheComposeFileRun() throws Exception {
        Path opt = image();
        int kafka = ServiceProcess.freePort();
        // Kafka and a registry, with topics of their own.
        Map<String, String> neighbours = Map.of(
                "CDP_TOPIC_PREFIX", "neighbours.",
                "CDP_KAFKA_PORT", Integer.toString(kafka),
                "CDP_PORT", "0",
                "CDP_DATA", directory.resolve("neighbours").toString(),
                "CDP_READ_MODEL", "false",
                "CDP_PARTITIONS", "1");
        try (ServiceProcess broker = ServiceProcess.start(opt, List.of("serve"), neighbours, log("neighbours"));
                ServiceProcess one = start("tributary-1", opt, kafka, broker.address());
                ServiceProcess two = start("tributary-2", opt, kafka, broker.address())) {
            awaitBothShare(one, two);
            shouldTellOfEveryCustomerAnywhere(one, two);
            shouldBeHealthyByTheirOwnChecks(opt, one, two);
            shouldHaveTheMetricsOfTheDashboard(one);
            assertThat(two.stop()).as("143: ended by SIGTERM, its hooks done").isEqualTo(143);
            assertThat(health(opt, two, "tributary-2")).isNotZero();
        }
    }

    /** What the Dockerfile copies to {@code /opt/tributary}. */
    private Path image() throws Exception {
        Path opt = Files.createDirectories(directory.resolve("opt"));
        Path jars = opt.resolve("api/target");
        Process split = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "../deploy/container/SplitJar.java",
                        JAR.toString(),
                        jars.toString())
                .inheritIO()
                .start();
        assertThat(split.waitFor()).isZero();
        for (String file : List.of("cdp", "deploy/container/health")) {
            Files.copy(Deployment.ROOT.resolve(file), opt.resolve(Path.of(file).getFileName()));
        }
        List<String> ours = names(Path.of("target/tributary-api.jar"));
        assertThat(names(jars.resolve("tributary.jar"))).containsAll(ours);
        assertThat(names(jars.resolve("tributary-dependencies.jar"))).doesNotContainAnyElementsOf(ours);
        assertThat(Files.getLastModifiedTime(jars.resolve("tributary-dependencies.jar")))
                .isEqualTo(FileTime.fromMillis(0));
        assertThat(Files.size(jars.resolve("tributary.jar")) * 10)
                .isLessThan(Files.size(jars.resolve("tributary-dependencies.jar")));
        // In the image, the user can't write here.
        Files.createFile(opt.resolve("target"));
        return opt;
    }

    /** Classes and resources of a jar; what Maven and the jar itself say of it is neither. */
    private static List<String> names(Path jar) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private ServiceProcess start(String name, Path opt, int kafka, URI neighbours) throws Exception {
        Map<String, Object> service = Deployment.services().get(name);
        int port = ServiceProcess.freePort();
        Map<String, String> environment = texts(service.get("environment"));
        replace(environment, "CDP_KAFKA_BOOTSTRAP_SERVERS", "kafka:19092", "127.0.0.1:" + kafka);
        replace(
                environment,
                "CDP_SCHEMA_REGISTRY_URL",
                "http://registry:8080/apis/ccompat/v7",
                neighbours.resolve("/registry").toString());
        replace(environment, "CDP_PORT", "8000", Integer.toString(port));
        replace(environment, "CDP_ADVERTISED_ADDRESS", name + ":8081", "127.0.0.1:" + port);
        replace(
                environment,
                "CDP_DATA",
                "/var/lib/tributary",
                directory.resolve(name).toString());
        return ServiceProcess.start(opt, words(service.get("command")), environment, log(name));
    }

    private static void replace(Map<String, String> environment, String variable, String there, String here) {
        assertThat(environment).containsEntry(variable, there);
        environment.put(variable, here);
    }

    private void awaitBothShare(ServiceProcess one, ServiceProcess two) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            for (ServiceProcess instance : List.of(one, two)) {
                assertThat(get(instance, "/health/ready").statusCode()).isEqualTo(200);
                for (ServiceProcess other : List.of(one, two)) {
                    assertThat(get(instance, "/api/status").body())
                            .contains(other.address().getAuthority());
                }
            }
        });
    }

    private void shouldTellOfEveryCustomerAnywhere(ServiceProcess one, ServiceProcess two) throws Exception {
        List<String> customers = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            String id = "C" + number;
            customers.add(id);
            assertThat(post(one, "customer_info", "{\"customer_id\": \"" + id + "\"}"))
                    .isEqualTo(202);
            assertThat(post(one, "purchase_transactions", """
                    {"transaction_id": "T%s", "customer_id": "%s", "product_id": "P1",
                     "purchase_date": "2026-01-02", "quantity": 1, "total_amount": 12.50}""".formatted(id, id)))
                    .isEqualTo(202);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            for (String id : customers) {
                for (ServiceProcess instance : List.of(one, two)) {
                    HttpResponse<String> answer = get(instance, "/api/customers/" + id);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).contains("12.5");
                }
            }
        });
    }

    private void shouldBeHealthyByTheirOwnChecks(Path opt, ServiceProcess one, ServiceProcess two) throws Exception {
        assertThat(health(opt, one, "tributary-1")).isZero();
        assertThat(health(opt, two, "tributary-2")).isZero();
        List<String> live = words(at(Deployment.containers().get("tributary"), "livenessProbe", "exec", "command"));
        assertThat(run(opt, one, live)).isZero();
        assertThat(run(opt, one, List.of(live.get(0), live.get(1), "/nothing"))).isNotZero();
    }

    private static int health(Path opt, ServiceProcess instance, String service) throws Exception {
        List<String> test = words(at(Deployment.services().get(service), "healthcheck", "test"));
        assertThat(test.get(0)).isEqualTo("CMD");
        return run(opt, instance, test.subList(1, test.size()));
    }

    private static int run(Path opt, ServiceProcess instance, List<String> check) throws Exception {
        assertThat(check.get(0)).startsWith("/opt/tributary/");
        assertThat(check.get(1)).isEqualTo("8000");
        return new ProcessBuilder(
                        opt.resolve(check.get(0).substring("/opt/tributary/".length()))
                                .toString(),
                        Integer.toString(instance.address().getPort()),
                        check.get(2))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void shouldHaveTheMetricsOfTheDashboard(ServiceProcess instance) throws Exception {
        String metrics = get(instance, "/metrics").body();

        assertThat(DeploymentFilesTest.metricsOfTheDashboard())
                .hasSizeGreaterThan(5)
                .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric + "[ {]"));
        assertThat(metrics)
                .contains("tributary_records_total{source=\"purchase_transactions\",outcome=\"accepted\"} 16\n");
    }

    private HttpResponse<String> get(ServiceProcess instance, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(instance.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    private int post(ServiceProcess instance, String table, String body) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(instance.address().resolve("/api/events/" + table))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }
}
