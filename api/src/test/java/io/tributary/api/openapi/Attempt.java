package io.tributary.api.openapi;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * A request with something wrong in it.
 *
 * @param operation which it is meant for
 * @param address path and query
 * @param contentType of the body; null without one
 * @param body the body; null without one
 * @param culprit the parameter or field that alone is wrong, which an error must name; null where it is the whole
 * @param elsewhere whether what is wrong may lead to another operation
 */
record Attempt(
        Described operation, String address, String contentType, String body, String culprit, boolean elsewhere) {

    HttpRequest request(URI server) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + address))
                .timeout(Duration.ofSeconds(30))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request.build();
    }

    @Override
    public String toString() {
        return operation.method() + " " + shown(address) + (body == null ? "" : " " + contentType + " " + shown(body));
    }

    private static String shown(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "… (" + text.length() + ")";
    }
}
