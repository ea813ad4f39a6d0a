package io.tributary.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty refuses before any route hears of it (no HTTP, too long an address) as all errors are answered. */
public final class UnreadableRequests extends ErrorHandler {
    private static final String JSON = "application/json";

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.write(true, body(code, message), callback);
    }

    private static ByteBuffer body(int status, String reason) {
        String hint = status == 400 ? ", is its address percent-encoded?" : "";
        try {
            return ByteBuffer.wrap(
                    Json.mapper().writeValueAsBytes(Map.of("error", "the request can't be read: " + reason + hint)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of text can always be written", impossible);
        }
    }
}
