package io.tributary.api.rest;

import io.tributary.schemas.avro.CustomerModels;
import io.tributary.schemas.avro.Holdout;
import io.tributary.schemas.avro.PurchaseModelFit;
import io.tributary.schemas.avro.ValueModelFit;
import io.tributary.topology.scoring.ChurnModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The models as answers show them: parameters in full precision, so that whoever reads them arrives at the same scores.
 *
 * <p>What has no likelihood was never fitted: it is by default, has no date, and answers say null.
 */
final class ModelAnswer {
    private final CustomerModels models;

    ModelAnswer(CustomerModels models) {
        this.models = models;
    }

    /** One of the models of purchases. */
    Map<String, Object> purchases(ChurnModel model) {
        PurchaseModelFit fit = model == ChurnModel.MBG_NBD ? models.getMbg() : models.getBg();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("r", number(fit.getR()));
        parameters.put("alpha", number(fit.getAlpha()));
        parameters.put("a", number(fit.getA()));
        parameters.put("b", number(fit.getB()));
        boolean fitted = fit.getLogLikelihood() != null;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model", model.label());
        answer.put("parameters", parameters);
        answer.put("unit", "day");
        answer.put("fittedAt", fitted ? text(models.getFittedAt()) : null);
        answer.put("asOf", fitted ? text(models.getAsOf()) : null);
        answer.put("customers", models.getCustomers());
        answer.put("repeatCustomers", models.getRepeatCustomers());
        answer.put("logLikelihood", number(fit.getLogLikelihood()));
        answer.put("holdout", fit.getHoldout() == null ? null : holdout(fit.getHoldout()));
        answer.put("version", models.getVersion());
        answer.put("remark", models.getRemark());
        return answer;
    }

    /** The model of what a purchase day is worth. */
    Map<String, Object> value() {
        ValueModelFit fit = models.getValue();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("p", number(fit.getP()));
        parameters.put("q", number(fit.getQ()));
        parameters.put("v", number(fit.getV()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model", "Gamma-Gamma");
        answer.put("parameters", parameters);
        answer.put("unit", "currency");
        answer.put("fittedAt", fit.getLogLikelihood() == null ? null : text(models.getFittedAt()));
        answer.put("customers", fit.getCustomers());
        answer.put("logLikelihood", number(fit.getLogLikelihood()));
        answer.put("version", models.getVersion());
        return answer;
    }

    private static Map<String, Object> holdout(Holdout holdout) {
        Map<String, Object> areas = new LinkedHashMap<>();
        areas.put("expectedPurchases", number(holdout.getAucExpected()));
        areas.put("alive", number(holdout.getAucAlive()));
        areas.put("recency", number(holdout.getAucRecency()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("days", holdout.getDays());
        answer.put("customers", holdout.getCustomers());
        answer.put("returned", holdout.getReturned());
        answer.put("expectedPurchases", errors(holdout.getPurchasesMae(), holdout.getPurchasesRmse()));
        answer.put("ownRate", errors(holdout.getNaiveMae(), holdout.getNaiveRmse()));
        answer.put("auc", areas);
        return answer;
    }

    private static Map<String, Object> errors(Double mae, Double rmse) {
        Map<String, Object> errors = new LinkedHashMap<>();
        errors.put("mae", number(mae));
        errors.put("rmse", number(rmse));
        return errors;
    }

    /** All digits of a double, and no exponent: read back, it is the same double. */
    private static BigDecimal number(Double value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
