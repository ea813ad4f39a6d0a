package io.tributary.api.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** "Figures are judged with the parameters that {@code /api/models} reports": those parameters. */
public record Models(ChurnModel churn, ValueModel value) {

    /** "until 500 of them have x > 0, these defaults: r 0.525, α 43.28 (days), a 0.891, b 1.614; p 6.25, q 3.74, v 15.44". */
    public static final Models DEFAULTS =
            new Models(new ChurnModel("MBG/NBD", 0.525, 43.28, 0.891, 1.614), new ValueModel(6.25, 3.74, 15.44));

    /** Reads the answer of {@code GET /api/models}; where the platform has no models, there is none to read. */
    public static Models reported(String json) {
        return Oracle.SCORES_AND_MODELS ? read(json) : DEFAULTS;
    }

    static Models read(String json) {
        JsonNode answer = parsed(json);
        JsonNode churn = answer.required("churn").required("parameters");
        JsonNode value = answer.required("value").required("parameters");
        return new Models(
                new ChurnModel(
                        answer.required("churn").required("model").textValue(),
                        number(churn, "r"),
                        number(churn, "alpha"),
                        number(churn, "a"),
                        number(churn, "b")),
                new ValueModel(number(value, "p"), number(value, "q"), number(value, "v")));
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static double number(JsonNode parameters, String name) {
        return parameters.required(name).doubleValue();
    }
}
