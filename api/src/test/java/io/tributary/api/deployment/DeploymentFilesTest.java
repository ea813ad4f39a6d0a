package io.tributary.api.deployment;

import static io.tributary.api.deployment.Deployment.at;
import static io.tributary.api.deployment.Deployment.texts;
import static io.tributary.api.deployment.Deployment.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.api.config.Configuration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of a deployment say of the product is so, and they say the same. */
class DeploymentFilesTest {
    private static final Pattern IMAGE = Pattern.compile("[^:@]+:[^:@]*\\d+\\.\\d+[^:@]*");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");
    private static final Pattern METRIC = Pattern.compile("\\b(?:tributary|jvm|process)_[a-z_]+");

    @Test
    void shouldSetOnlyWhatTheServerTakesWhenItIsDeployed() {
        for (String name : List.of("tributary-1", "tributary-2")) {
            Configuration configuration =
                    Configuration.from(texts(at(Deployment.services().get(name), "environment")), Map.of());
            assertThat(configuration.instances().advertisedAddress()).contains(name + ":8081");
        }
        for (Map<String, Object> settings : Deployment.manifests("ConfigMap")) {
            Map<String, String> environment = new HashMap<>(texts(settings.get("data")));
            environment.put("CDP_ADVERTISED_ADDRESS", "tributary-0.tributary-instances:8081");
            assertThat(Configuration.from(environment, Map.of()).kafka().isEmbedded())
                    .isFalse();
        }
    }

    @Test
    void shouldAgreeOnImageCommandAndHealthWhenComposeKubernetesAndDockerfileSayThem() {
        Map<String, Object> compose = Deployment.services().get("tributary-1");
        Map<String, Object> kubernetes = Deployment.containers().get("tributary");
        String dockerfile = Deployment.text("Dockerfile");

        assertThat(kubernetes.get("image")).isEqualTo(compose.get("image"));
        assertThat(Deployment.services().get("tributary-2").get("image")).isEqualTo(compose.get("image"));
        assertThat(Deployment.text("pom.xml"))
                .contains("<version>" + compose.get("image").toString().split(":", 2)[1] + "</version>");
        assertThat(kubernetes.get("args")).isEqualTo(compose.get("command"));
        assertThat(dockerfile).contains("CMD [\"serve\"]");
        List<String> health = words(at(compose, "healthcheck", "test"));
        List<String> ready = words(at(kubernetes, "readinessProbe", "exec", "command"));
        assertThat(health.subList(1, health.size())).isEqualTo(ready);
        assertThat(dockerfile).contains("CMD [\"" + String.join("\", \"", ready) + "\"]");
        assertThat(at(compose, "environment", "CDP_PORT")).isEqualTo(ready.get(1));
        assertThat(at(Deployment.manifests("ConfigMap").get(0), "data", "CDP_PORT"))
                .isEqualTo(ready.get(1));
    }

    @Test
    void shouldRunTheKafkaThatTheServerIsBuiltForWhenComposed() {
        Matcher version = Pattern.compile("<kafka.version>(.*)</kafka.version>").matcher(Deployment.text("pom.xml"));

        assertThat(version.find()).isTrue();
        assertThat(Deployment.services().get("kafka").get("image")).isEqualTo("apache/kafka:" + version.group(1));
    }

    @Test
    void shouldPinEveryImageWhenOneIsNamed() {
        List<String> images = new ArrayList<>();
        Deployment.services()
                .values()
                .forEach(service -> images.add(service.get("image").toString()));
        Deployment.containers()
                .values()
                .forEach(container -> images.add(container.get("image").toString()));
        List<String> stages = new ArrayList<>();
        Matcher from = FROM.matcher(Deployment.text("Dockerfile"));
        while (from.find()) {
            if (!stages.contains(from.group(1))) {
                images.add(from.group(1));
            }
            stages.add(from.group(2));
        }

        assertThat(stages).contains("server", "connect");
        assertThat(images)
                .hasSizeGreaterThan(10)
                .allSatisfy(image -> assertThat(image).matches(IMAGE));
        assertThat(images).noneMatch(image -> image.contains("latest"));
    }

    @Test
    void shouldRunAsNobodyAndWriteNowhereButItsVolumesWhenDeployed() {
        assertThat(Deployment.text("Dockerfile")).contains("\nUSER 10001:10001\n");
        for (String name : List.of("tributary-1", "tributary-2", "proxy-1", "proxy-2", "connect")) {
            Map<String, Object> service = Deployment.services().get(name);
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).as(name).doesNotContainKeys("privileged", "user");
        }
        Deployment.containers().forEach((name, container) -> {
            assertThat(Deployment.map(container.get("securityContext")))
                    .as(name)
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false);
            assertThat((Integer) at(container, "securityContext", "runAsUser")).isPositive();
        });
        assertThat(words(at(Deployment.services().get("tributary-1"), "tmpfs"))).allMatch(tmp -> tmp.contains("exec"));
    }

    @Test
    void shouldPublishOnThisMachineOnlyWhenComposed() {
        Stream<String> ports = Deployment.services().values().stream()
                .filter(service -> service.containsKey("ports"))
                .flatMap(service -> words(service.get("ports")).stream());

        assertThat(ports)
                .hasSize(5)
                .allMatch(port -> port.startsWith("127.0.0.1:"))
                .noneMatch(port -> port.endsWith(":8081"));
    }

    @Test
    void shouldWaitOnlyForWhatHasAHealthCheckWhenComposed() {
        Map<String, Map<String, Object>> services = Deployment.services();
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKey("healthcheck");
            Object needed = service.get("depends_on");
            if (needed != null) {
                assertThat(services)
                        .as(name)
                        .containsKeys(Deployment.map(needed).keySet().toArray(String[]::new));
            }
        });
    }

    @Test
    void shouldHaveNoSecretInAFileWhenOneIsNeeded() {
        Deployment.services().forEach((name, service) -> {
            if (service.containsKey("environment")) {
                texts(service.get("environment")).forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*")) {
                        assertThat(value)
                                .as(name + " " + variable)
                                .startsWith("${")
                                .contains(":?");
                    }
                });
            }
        });
        assertThat(Deployment.manifests("Secret")).isEmpty();
        assertThat(Deployment.text(".gitignore")).contains("\n/.env\n", "\n/htpasswd\n");
        Deployment.text(".env.example")
                .lines()
                .filter(line -> line.matches("\\w*PASSWORD=.*"))
                .forEach(line -> assertThat(line).endsWith("="));
    }

    @Test
    void shouldPassTheRequestsOnToTheServerWhenTheyReachTheProxy() {
        String proxy = Deployment.text("deploy/proxy/nginx.conf");

        assertThat(proxy).contains("server 127.0.0.1:8000;");
        assertThat(proxy.split("listen 8080;", 2)[1].split("listen 8081;", 2)[0])
                .contains("auth_basic_user_file /run/secrets/htpasswd;");
        assertThat(Deployment.text("deploy/compose/prometheus.yml"))
                .contains("metrics_path: /metrics", "\"tributary-1:8081\", \"tributary-2:8081\"");
        assertThat(at(Deployment.containers().get("proxy"), "ports").toString()).contains("8080", "8081");
    }

    @Test
    void shouldDeclareDescribeAndUseEveryVariableWhenTerraformReadsIt() {
        String folder = "deploy/terraform/google/";
        String variables = Deployment.text(folder + "variables.tf");
        String rest = variables
                + Stream.of("main.tf", "network.tf", "identity.tf", "outputs.tf", "versions.tf")
                        .map(file -> Deployment.text(folder + file))
                        .collect(Collectors.joining());

        List<String> declared = found("(?m)^variable \"(\\w+)\"", variables);
        assertThat(declared).isNotEmpty().hasSameSizeAs(found("(?m)^ {2}description = \"(.+)\"$", variables));
        assertThat(found("\\bvar\\.(\\w+)", rest)).containsAll(declared).isSubsetOf(declared);
        assertThat(found("version = \"(.*)\"", rest)).contains("6.36.0").noneMatch(version -> version.startsWith("~"));
    }

    @Test
    void shouldPinActionsAndRunTheTestsWhenTheWorkflowDoes() {
        String workflow = Deployment.text(".github/workflows/build.yml");

        assertThat(found("uses: (\\S+)", workflow))
                .isNotEmpty()
                .allMatch(action -> action.matches("[^@]+@v\\d+\\.\\d+\\.\\d+"));
        assertThat(workflow).contains("run: bash .ci/run", "\npermissions:\n  contents: read\n", "needs: test");
        assertThat(found("target: (\\w+)\n", workflow)).containsExactly("server", "connect");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Which of a dashboard's metrics there are at {@code /metrics}: {@link DeploymentProcessesIT} asks. */
    static List<String> metricsOfTheDashboard() throws Exception {
        List<String> metrics = new ArrayList<>();
        for (var panel : new ObjectMapper()
                .readTree(Deployment.text("deploy/compose/grafana/dashboards/tributary.json"))
                .path("panels")) {
            Matcher metric = METRIC.matcher(panel.at("/targets/0/expr").asText());
            while (metric.find()) {
                metrics.add(metric.group());
            }
        }
        return metrics;
    }
}
