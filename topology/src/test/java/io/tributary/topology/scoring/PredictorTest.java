package io.tributary.topology.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.schemas.avro.ValueModelFit;
import io.tributary.topology.Buyers;
import io.tributary.topology.model.History;
import io.tributary.topology.model.PurchaseParameters;
import io.tributary.topology.model.ValueParameters;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private static final CustomerModels FITTED = CustomerModels.newBuilder()
            .setVersion(4)
            .setMbg(new PurchaseModelFit(0.5, 40.0, 0.9, 1.6, null, null))
            .setBg(new PurchaseModelFit(0.3, 30.0, 0.8, 2.4, null, null))
            .setValue(new ValueModelFit(6.0, 4.0, 15.0, 9L, null))
            .build();

    @Test
    void shouldTakeTheParametersOfTheModelThatIsSet() {
        Predictor mbg = Predictor.of(FITTED, ChurnModel.MBG_NBD);
        Predictor bg = Predictor.of(FITTED, ChurnModel.BG_NBD);

        assertThat(mbg.version()).isEqualTo(4);
        assertThat(mbg.purchases().parameters()).isEqualTo(new PurchaseParameters(0.5, 40, 0.9, 1.6));
        assertThat(bg.purchases().parameters()).isEqualTo(new PurchaseParameters(0.3, 30, 0.8, 2.4));
        assertThat(bg.value().parameters()).isEqualTo(new ValueParameters(6, 4, 15));
    }

    @Test
    void shouldBeTheDefaultsWhenTheModelsWereNeverFitted() {
        for (ChurnModel model : ChurnModel.values()) {
            Predictor broadcast = Predictor.of(ModelFitter.defaults(), model);
            Predictor before = Predictor.ofDefaults(model);

            assertThat(broadcast.version()).isEqualTo(before.version()).isZero();
            assertThat(broadcast.purchases().parameters())
                    .isEqualTo(before.purchases().parameters())
                    .isEqualTo(new PurchaseParameters(0.525, 43.28, 0.891, 1.614));
            assertThat(broadcast.value().parameters())
                    .isEqualTo(before.value().parameters())
                    .isEqualTo(new ValueParameters(6.25, 3.74, 15.44));
        }
    }

    @Test
    void shouldCountDaysAndNotPurchasesInAHistory() {
        assertThat(Predictor.history(Buyers.of(1_00, 100, 100, 110, 130), 150)).isEqualTo(new History(2, 30, 50));
        assertThat(Predictor.history(Buyers.of(1_00, 100), 100)).isEqualTo(new History(0, 0, 0));
        assertThat(Predictor.history(Buyers.of(1_00, 100, 130), 120)).isEqualTo(new History(1, 30, 30));
    }

    @Test
    void shouldValueADayByMeanAndPopulation() {
        Predictor predictor = Predictor.ofDefaults(ChurnModel.MBG_NBD);
        double mean = 15.44 * 6.25 / 2.74;
        double weight = 6.25 * 2 / (6.25 * 2 + 2.74);

        assertThat(predictor.valueOfDay(Buyers.of(30_00, 1, 1, 2)))
                .isCloseTo(weight * 45 + (1 - weight) * mean, Offset.offset(1e-9));
        assertThat(predictor.valueOfDay(Buyers.with(Buyers.of(30_00, 1, 2), 90_00, 3)))
                .isCloseTo((1 - weight) * mean, Offset.offset(1e-9));
    }
}
