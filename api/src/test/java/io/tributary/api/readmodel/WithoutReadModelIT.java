package io.tributary.api.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.api.LiveServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance that keeps no read model answers by key and of everybody, and says of the rest that it has none. */
class WithoutReadModelIT {
    @TempDir
    Path data;

    @Test
    void shouldAnswerByKeyWithoutAReadModelAndBuildItWhenItIsWanted() {
        try (LiveServer without = LiveServer.start(data, Map.of("--read-model", "false"))) {
            without.take(
                    "product_catalog", "{\"product_id\": \"P\", \"product_name\": \"Bread\", \"category\": \"Food\"}");
            without.take("customer_info", "{\"customer_id\": \"C\", \"first_name\": \"Ada\"}");
            without.take("purchase_transactions", """
                    {"transaction_id": "T", "customer_id": "C", "product_id": "P", "purchase_date": "2024-02-01",
                     "quantity": 1, "total_amount": 5}""");

            assertThat(without.json("/api/customers/C")
                            .path("favorite_product_category")
                            .textValue())
                    .isEqualTo("Food");
            JsonNode fact =
                    without.json("/api/customers/C/timeline").path("timeline").get(0);
            assertThat(fact.path("transaction_id").textValue()).isEqualTo("T");
            assertThat(without.text("/kpis")).contains("5.00");
            assertThat(without.json("/api/status")
                            .path("readModel")
                            .path("state")
                            .textValue())
                    .isEqualTo("off");
            assertThat(without.get("/health").statusCode()).isEqualTo(200);
            for (String path : new String[] {
                "/api/customers",
                "/api/customers?q=ada",
                "/api/orders",
                "/kpis?segment=Low%20Value",
                "/api/query/schema",
                "/api/export/orders",
                "/api/export/customers?format=parquet"
            }) {
                assertRefused(path, without.get(path));
            }
            assertRefused("SQL", without.post("/api/query", "application/json", "{\"sql\": \"SELECT 1\"}"));
        }
        assertThat(data.resolve("read-model")).doesNotExist();

        try (LiveServer with = LiveServer.start(data, Map.of())) {
            with.awaitEverything();
            assertThat(with.json("/api/customers").path("total").asInt()).isEqualTo(1);
            assertThat(with.json("/api/status").path("readModel").path("state").textValue())
                    .isEqualTo("following");
        }
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(503);
        assertThat(answer.body()).as(what).contains("--read-model");
    }
}
