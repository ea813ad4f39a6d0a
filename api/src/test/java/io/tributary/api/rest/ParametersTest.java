package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static RestServer server;

    @BeforeAll
    static void start() {
        server = new RestServer(routes -> routes.get("/things", request -> {
            Parameters.allow(request, "limit", "format");
            request.result(Parameters.number(request, "limit", 5, 1, 10) + " "
                    + Parameters.word(request, "format", "csv", "json"));
        }));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/things, 5 csv",
        "/things?, 5 csv",
        "/things?&&, 5 csv",
        "/things?limit=1, 1 csv",
        "/things?limit=10&format=json, 10 json",
        "/things?%6Cimit=7, 7 csv"
    })
    void shouldReadWhatIsGivenAndTakeTheRestAsItIsWhenNot(String path, String expected) throws Exception {
        assertThat(server.get(path).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/things?limit=11   | parameter 'limit' is '11', but must be a whole number from 1 to 10",
                "/things?limit=x    | parameter 'limit' is 'x', but must be a whole number from 1 to 10",
                "/things?format=xml | parameter 'format' is 'xml', but must be one of csv, json",
                "/things?limit=1&limit=1 | parameter 'limit' is '1,1', but must be given once",
                "/things?size=1     | parameter 'size' is '1', but /things takes only limit, format",
                "/things?=1         | parameter '' is '1', but /things takes only limit, format"
            })
    void shouldNameParameterValueAndRuleWhenOneIsRefused(String path, String sentence) throws Exception {
        assertThat(ErrorAnswers.sentence(server.get(path), 400)).isEqualTo(sentence);
    }

    @Test
    void shouldAcceptOnlyWellFormedEncodingWhenAnAddressIsRead() {
        for (String good : new String[] {"", "/", "a%20b", "%C3%A4", "ä😀", "%F0%9F%98%80x", "100%25"}) {
            assertThat(PercentEncoding.isWellFormed(good)).as(good).isTrue();
        }
        for (String bad : new String[] {
            "%", "%2", "x%", "%zz", "%g0", "%0g", "%ff", "%C3", "%C3x%A4", "%C0%AF", "%ED%A0%80", "%u00e4"
        }) {
            assertThat(PercentEncoding.isWellFormed(bad)).as(bad).isFalse();
        }
    }
}
