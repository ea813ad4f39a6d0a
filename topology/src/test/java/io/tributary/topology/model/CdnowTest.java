package io.tributary.topology.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The fits on CDNOW's 1/10 sample against the published ones.
 *
 * <p>The data are not ours to keep here: {@code -Dtributary.cdnow=} names a CSV file of the 2,357 customers, in weeks, with
 * the header {@code frequency,recency,T[,monetary_value[,holdout]]}: x, t_x, T, the mean value of repeat purchase days and
 * the purchase days of the 39 weeks after. Without it, nothing is tested here.
 */
class CdnowTest {
    private static final String FILE = System.getProperty("tributary.cdnow");
    private static final int VALUE = 3;
    private static final int HOLDOUT = 4;
    private static final double WEEKS = 39;

    private List<String[]> rows;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(FILE != null, "CDNOW's customers are not here: -Dtributary.cdnow=<file> names them");
        rows = Files.readAllLines(Path.of(FILE)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(2357);
    }

    private static History history(String[] row) {
        return new History(Integer.parseInt(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2]));
    }

    private Histories histories() {
        return Histories.of(rows.stream().map(CdnowTest::history).toList());
    }

    // There are copies with exact weeks and with weeks of two decimals; the published figures come from both.
    @Test
    void shouldFitBgNbdAsPublished() {
        var fit = (Fit.Found<PurchaseParameters>) BgNbd.fit(histories());

        System.out.println(fit);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.42556, within(0.004));
        shouldBe(new PurchaseParameters(.242593, 4.413532, .792886, 2.425753), fit.parameters());
    }

    @Test
    void shouldFitMbgNbdAsPublished() {
        var fit = (Fit.Found<PurchaseParameters>) MbgNbd.fit(histories());

        System.out.println(fit);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.13572, within(0.004));
        shouldBe(new PurchaseParameters(.524843, 6.183085, .891359, 1.614003), fit.parameters());
    }

    private static void shouldBe(PurchaseParameters published, PurchaseParameters actual) {
        assertThat(actual.r()).isCloseTo(published.r(), within(1e-4 * published.r()));
        assertThat(actual.alpha()).isCloseTo(published.alpha(), within(1e-4 * published.alpha()));
        assertThat(actual.a()).isCloseTo(published.a(), within(1e-4 * published.a()));
        assertThat(actual.b()).isCloseTo(published.b(), within(1e-4 * published.b()));
    }

    @Test
    void shouldFitGammaGammaAsPublished() {
        assumeTrue(rows.get(0).length > VALUE, "the file has no values");
        List<Spending> spendings = new ArrayList<>();
        for (String[] row : rows) {
            if (Double.parseDouble(row[VALUE]) > 0) {
                spendings.add(new Spending(Integer.parseInt(row[0]), Double.parseDouble(row[VALUE])));
            }
        }

        var fit = (Fit.Found<ValueParameters>) GammaGamma.fit(Spendings.of(spendings));

        System.out.println(fit);
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.92, within(0.006));
        assertThat(fit.parameters().p()).isCloseTo(6.25, within(0.005));
        assertThat(fit.parameters().q()).isCloseTo(3.74, within(0.005));
        assertThat(fit.parameters().v()).isCloseTo(15.44, within(0.01));
        assertThat(new GammaGamma(fit.parameters()).populationMean()).isCloseTo(35.17, within(0.01));
    }

    @Test
    void shouldRankWhoCameBackAsWasFound() {
        assumeTrue(rows.get(0).length > HOLDOUT, "the file has no holdout");
        List<Observed> all = rows.stream()
                .map(row -> new Observed(history(row), Integer.parseInt(row[HOLDOUT])))
                .toList();
        List<Observed> returned =
                all.stream().filter(one -> one.before().repeats() > 0).toList();
        var fit = (Fit.Found<PurchaseParameters>) BgNbd.fit(histories());

        Holdout holdout = Holdout.of(new BgNbd(fit.parameters()), returned, WEEKS);

        System.out.println(holdout);
        assertThat(holdout.byAlive().orElseThrow()).isCloseTo(.698, within(5e-4));
        assertThat(holdout.byRecency().orElseThrow()).isCloseTo(.712, within(5e-4));
        assertThat(holdout.byExpectedPurchases().orElseThrow()).isCloseTo(.728, within(5e-4));
    }
}
