package io.tributary.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.Holdout;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.schemas.avro.ValueModelFit;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.ModelFitter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelAnswerTest {

    @Test
    void shouldShowEveryDigitAndNoExponentWhenFitted() throws Exception {
        CustomerModels models = CustomerModels.newBuilder()
                .setVersion(3)
                .setFittedAt(Instant.parse("2026-11-20T12:00:00.001Z"))
                .setAsOf(Instant.parse("2018-01-01T00:00:00Z"))
                .setCustomers(2_000)
                .setRepeatCustomers(1_500)
                .setMbg(new PurchaseModelFit(
                        0.1 + 0.2,
                        12_345_678.9,
                        1.5e-7,
                        1 / 3.0,
                        -123.25,
                        new Holdout(90, 1_900L, 800L, 0.5, 0.75, 1.0, 1.25, 0.875, 0.8, null)))
                .setBg(new PurchaseModelFit(1.0, 2.0, 3.0, 4.0, null, null))
                .setValue(new ValueModelFit(1.0, 2.0, 3.0, 1_800L, -5.5))
                .setRemark("fitted")
                .build();
        ModelAnswer answer = new ModelAnswer(models);

        assertThat(json(answer.purchases(ChurnModel.MBG_NBD)))
                .isEqualTo("{\"model\":\"MBG/NBD\",\"parameters\":{\"r\":0.30000000000000004,\"alpha\":12345678.9,"
                        + "\"a\":0.00000015,\"b\":0.3333333333333333},\"unit\":\"day\","
                        + "\"fittedAt\":\"2026-11-20T12:00:00.001Z\",\"asOf\":\"2018-01-01T00:00:00Z\","
                        + "\"customers\":2000,\"repeatCustomers\":1500,\"logLikelihood\":-123.25,"
                        + "\"holdout\":{\"days\":90,\"customers\":1900,\"returned\":800,"
                        + "\"expectedPurchases\":{\"mae\":0.5,\"rmse\":0.75},\"ownRate\":{\"mae\":1.0,\"rmse\":1.25},"
                        + "\"auc\":{\"expectedPurchases\":0.875,\"alive\":0.8,\"recency\":null}},"
                        + "\"version\":3,\"remark\":\"fitted\"}");
        assertThat(json(answer.value()))
                .isEqualTo("{\"model\":\"Gamma-Gamma\",\"parameters\":{\"p\":1.0,\"q\":2.0,\"v\":3.0},"
                        + "\"unit\":\"currency\",\"fittedAt\":\"2026-11-20T12:00:00.001Z\",\"customers\":1800,"
                        + "\"logLikelihood\":-5.5,\"version\":3}");
        // The other one could not be fitted with it, and is as it was.
        assertThat(answer.purchases(ChurnModel.BG_NBD))
                .containsEntry("model", "BG/NBD")
                .containsEntry("fittedAt", null)
                .containsEntry("asOf", null)
                .containsEntry("holdout", null);
    }

    @Test
    void shouldSayNullWhenNothingIsFittedYet() throws Exception {
        ModelAnswer answer = new ModelAnswer(ModelFitter.defaults());

        assertThat(json(answer.purchases(ChurnModel.MBG_NBD)))
                .isEqualTo("{\"model\":\"MBG/NBD\",\"parameters\":{\"r\":0.525,\"alpha\":43.28,\"a\":0.891,"
                        + "\"b\":1.614},\"unit\":\"day\",\"fittedAt\":null,\"asOf\":null,\"customers\":0,"
                        + "\"repeatCustomers\":0,\"logLikelihood\":null,\"holdout\":null,\"version\":0,"
                        + "\"remark\":\"not fitted yet\"}");
        assertThat(answer.value()).containsEntry("fittedAt", null).containsEntry("logLikelihood", null);
    }

    private static String json(Object answer) throws Exception {
        return Json.mapper().writeValueAsString(answer);
    }
}
