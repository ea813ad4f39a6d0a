package io.tributary.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.topology.profile.SegmentThresholds;
import io.tributary.topology.scoring.ChurnModel;
import io.tributary.topology.scoring.CutPoints;
import io.tributary.topology.scoring.ModelFitter;
import io.tributary.topology.scoring.Quantiles;
import io.tributary.topology.scoring.Yardstick;
import io.tributary.topology.summary.Blocks;
import io.tributary.topology.summary.Population;
import org.junit.jupiter.api.Test;

class CurrentYardstickTest {
    private final Population population = new Population();
    private final CurrentYardstick current =
            new CurrentYardstick(Yardstick.of(SegmentThresholds.DEFAULT, 30, ChurnModel.BG_NBD), population::snapshot);

    @Test
    void shouldFollowTheNewestCutPointsAndTheConfiguredModelWhenTheyCome() {
        assertThat(current.get().cutPoints().areKnown()).isFalse();

        Quantiles any = new Quantiles(1, 2, 3, 4);
        population.set(Blocks.CUT_POINTS, new CutPoints(7, 10, any, any, any).toContract());
        CustomerModels models = ModelFitter.defaults();
        models.setVersion(3);
        models.setBg(new PurchaseModelFit(1.0, 2.0, 3.0, 4.0, null, null));
        population.set(Blocks.MODELS, models);

        Yardstick now = current.get();
        assertThat(now.cutPoints().version()).isEqualTo(7);
        assertThat(now.predictor().version()).isEqualTo(3);
        assertThat(now.predictor().churnModel()).isEqualTo(ChurnModel.BG_NBD);
        assertThat(now.predictor().purchases().parameters().alpha()).isEqualTo(2.0);
        assertThat(now.retentionWindowDays()).isEqualTo(30);
    }

    @Test
    void shouldBeTheSameObjectWhenNothingHasChanged() {
        assertThat(current.get()).isSameAs(current.get());
    }
}
