package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.net.http.HttpResponse;

/** What every error looks like, wherever it comes from. */
final class ErrorAnswers {

    private ErrorAnswers() {}

    /** Checks an error's form; returns its sentence. */
    static String sentence(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return sentence(answer.body());
    }

    /** The same for a whole answer as it came over the wire. */
    static String sentence(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/json");
        return sentence(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private static String sentence(String body) {
        JsonNode json = LiveServer.parse(body);
        assertThat(json.path("error").asText()).isNotBlank();
        assertThat(body).doesNotContain("\tat ", "Exception", "java.", "jetty", "javalin");
        return json.path("error").asText();
    }
}
