package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"C1", "a/b?c=d&e", " ", "日本", "😀", "～", "%41", "MTA"})
    void shouldLeadBackToTheIdWhenGivenBack(String id) throws Exception {
        String cursor = Cursors.behind(id);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(ask("/?cursor=" + cursor).body()).isEqualTo(Json.mapper().writeValueAsString(Map.of("after", id)));
    }

    @Test
    void shouldBeAtTheBeginningWhenThereIsNone() throws Exception {
        assertThat(ask("/").body()).isEqualTo("{\"after\":\"the beginning\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "MQ==", "M", "MR", "C1%20", "gA", "7aCA", "M+A"})
    void shouldBeRefusedWhenItIsNoneOfOurs(String cursor) throws Exception {
        assertThat(ErrorAnswers.sentence(ask("/?cursor=" + cursor), 400))
                .startsWith("parameter 'cursor' is '")
                .endsWith("but must be the nextCursor of an earlier answer");
    }

    private static HttpResponse<String> ask(String path) throws Exception {
        try (RestServer server = new RestServer(routes -> routes.get("/", request -> {
            String last = Cursors.last(request);
            request.json(Map.of("after", last == null ? "the beginning" : last));
        }))) {
            return server.get(path);
        }
    }
}
