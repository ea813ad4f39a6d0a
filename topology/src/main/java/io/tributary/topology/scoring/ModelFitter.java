package io.tributary.topology.scoring;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.schemas.avro.SampleRequest;
import io.tributary.schemas.avro.SampledCustomer;
import io.tributary.schemas.avro.ValueModelFit;
import io.tributary.schemas.serde.AvroModel;
import io.tributary.topology.model.BgNbd;
import io.tributary.topology.model.Fit;
import io.tributary.topology.model.GammaGamma;
import io.tributary.topology.model.Histories;
import io.tributary.topology.model.History;
import io.tributary.topology.model.Holdout;
import io.tributary.topology.model.MbgNbd;
import io.tributary.topology.model.Observed;
import io.tributary.topology.model.PurchaseModel;
import io.tributary.topology.model.PurchaseParameters;
import io.tributary.topology.model.Spending;
import io.tributary.topology.model.Spendings;
import io.tributary.topology.model.ValueParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Fits the models to a sample, and holds a fit that has not seen the last days against them.
 *
 * <p>The same sample gives the same parameters, in whichever order its customers come. What can't be fitted keeps the
 * parameters that were in force, and the remark says why.
 */
public final class ModelFitter {
    /** So many customers with purchases on several days it takes. */
    public static final int FEWEST_REPEAT_CUSTOMERS = 500;

    /** One wild amount must not keep everybody's models from being fitted: the model takes no more. */
    private static final double LARGEST_MEAN = 1e12;

    static {
        AvroModel.ensureTrusted(); // models are copied with their nested records
    }

    private final List<SampledCustomer> sample;
    private final SampleRequest request;
    private final CustomerModels before;
    private boolean anyFitted;
    private final StringJoiner remarks = new StringJoiner("; ");

    private ModelFitter(List<SampledCustomer> sample, SampleRequest request, CustomerModels before) {
        // In an order of their own, since sums of fractions depend on it in the last digits.
        this.sample = sample.stream().sorted().toList();
        this.request = request;
        this.before = before;
    }

    /** The models as they are before any fit. */
    public static CustomerModels defaults() {
        PurchaseParameters p = MbgNbd.DEFAULT;
        ValueParameters v = GammaGamma.DEFAULT;
        PurchaseModelFit purchases = new PurchaseModelFit(p.r(), p.alpha(), p.a(), p.b(), null, null);
        return CustomerModels.newBuilder()
                .setVersion(0)
                .setMbg(purchases)
                .setBg(PurchaseModelFit.newBuilder(purchases).build())
                .setValue(new ValueModelFit(v.p(), v.q(), v.v(), 0L, null))
                .setRemark("not fitted yet")
                .build();
    }

    /**
     * The models from now on.
     *
     * @param sample customers with a purchase
     * @param request what they were asked for
     * @param before the models so far
     * @param now by the wall clock
     * @param asOf the business instant of the sample
     */
    public static CustomerModels fit(
            List<SampledCustomer> sample, SampleRequest request, CustomerModels before, Instant now, Instant asOf) {
        return new ModelFitter(sample, request, before).fit(now, asOf);
    }

    private CustomerModels fit(Instant now, Instant asOf) {
        long repeat = sample.stream().filter(c -> c.getPurchaseDays() > 1).count();
        CustomerModels.Builder models = CustomerModels.newBuilder(before)
                .setVersion(before.getVersion() + 1)
                .setCustomers(sample.size())
                .setRepeatCustomers(repeat);
        if (repeat < FEWEST_REPEAT_CUSTOMERS) {
            return models.setRemark("of " + sample.size() + " customers " + repeat
                            + " bought on several days, and it takes " + FEWEST_REPEAT_CUSTOMERS
                            + " to fit anything: the parameters stay")
                    .build();
        }
        Histories histories = new Histories();
        sample.forEach(c -> histories.add(history(c), 1));
        models.setMbg(purchases("MBG/NBD", before.getMbg(), MbgNbd::fit, MbgNbd::new, histories))
                .setBg(purchases("BG/NBD", before.getBg(), BgNbd::fit, BgNbd::new, histories))
                .setValue(value());
        if (anyFitted) {
            models.setFittedAt(now).setAsOf(asOf);
        }
        return models.setRemark(remarks.length() == 0 ? "fitted" : remarks.toString())
                .build();
    }

    private History history(SampledCustomer c) {
        return new History(
                c.getPurchaseDays() - 1,
                c.getLastDay() - c.getFirstDay(),
                Math.max(request.getLastDay(), c.getLastDay()) - c.getFirstDay());
    }

    private PurchaseModelFit purchases(
            String name,
            PurchaseModelFit inForce,
            Function<Histories, Fit<PurchaseParameters>> fit,
            Function<PurchaseParameters, PurchaseModel> model,
            Histories histories) {
        if (!(fit.apply(histories) instanceof Fit.Found<PurchaseParameters> found)) {
            remarks.add(name + " has no most likely parameters: those before stay");
            return inForce;
        }
        anyFitted = true;
        PurchaseParameters p = found.parameters();
        return new PurchaseModelFit(p.r(), p.alpha(), p.a(), p.b(), found.logLikelihood(), holdout(name, fit, model));
    }

    /** Fits what was known before the days held out, and looks how well it foretells them. */
    private io.tributary.schemas.avro.Holdout holdout(
            String name,
            Function<Histories, Fit<PurchaseParameters>> fit,
            Function<PurchaseParameters, PurchaseModel> model) {
        List<Observed> observed = new ArrayList<>();
        Histories known = new Histories();
        long repeat = 0;
        for (SampledCustomer c : sample) {
            if (c.getSplitPurchaseDays() > 0) {
                History history = new History(
                        c.getSplitPurchaseDays() - 1,
                        c.getSplitLastDay() - c.getFirstDay(),
                        request.getSplitDay() - 1 - c.getFirstDay());
                known.add(history, 1);
                observed.add(new Observed(history, c.getPurchaseDays() - c.getSplitPurchaseDays()));
                repeat += history.repeats() > 0 ? 1 : 0;
            }
        }
        int days = request.getLastDay() - request.getSplitDay() + 1;
        if (repeat < FEWEST_REPEAT_CUSTOMERS || !(fit.apply(known) instanceof Fit.Found<PurchaseParameters> found)) {
            remarks.add(name + " without the last " + days + " days can't be fitted: no holdout");
            return null;
        }
        Holdout holdout = Holdout.of(model.apply(found.parameters()), observed, days);
        long returned = observed.stream().filter(o -> o.bought() > 0).count();
        return new io.tributary.schemas.avro.Holdout(
                days,
                holdout.customers(),
                returned,
                holdout.model().mae(),
                holdout.model().rmse(),
                holdout.ownRate().mae(),
                holdout.ownRate().rmse(),
                nullable(holdout.byExpectedPurchases()),
                nullable(holdout.byAlive()),
                nullable(holdout.byRecency()));
    }

    private static Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private ValueModelFit value() {
        Spendings spendings = new Spendings();
        for (SampledCustomer c : sample) {
            double mean = c.getValueMinor() / 100.0 / c.getPurchaseDays();
            if (mean > 0 && mean <= LARGEST_MEAN) {
                spendings.add(new Spending(c.getPurchaseDays(), mean), 1);
            }
        }
        if (!(GammaGamma.fit(spendings) instanceof Fit.Found<ValueParameters> found)) {
            remarks.add("Gamma-Gamma has no most likely parameters: those before stay");
            return before.getValue();
        }
        anyFitted = true;
        ValueParameters v = found.parameters();
        return new ValueModelFit(v.p(), v.q(), v.v(), spendings.size(), found.logLikelihood());
    }
}
