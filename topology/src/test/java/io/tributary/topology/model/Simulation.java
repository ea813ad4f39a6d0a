package io.tributary.topology.model;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;

/** Customers who behave as the models say: what a fit must find again. */
final class Simulation {
    private final RandomDataGenerator random;

    Simulation(long seed) {
        random = new RandomDataGenerator(seed);
    }

    /** Customers who came within the first third of a time. */
    List<History> customers(int count, PurchaseParameters parameters, boolean mayLeaveAtOnce, double time) {
        List<History> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double age = time * (1 - random.nextDouble() / 3);
            customers.add(customer(parameters, mayLeaveAtOnce, age));
        }
        return customers;
    }

    private History customer(PurchaseParameters parameters, boolean mayLeaveAtOnce, double age) {
        double rate = random.nextGamma(parameters.r(), 1 / parameters.alpha());
        double leaves = random.nextBeta(parameters.a(), parameters.b());
        boolean stays = !mayLeaveAtOnce || random.nextDouble() >= leaves;
        int repeats = 0;
        double last = 0;
        while (stays) {
            double next = last - Math.log1p(-random.nextDouble()) / rate;
            if (next > age) {
                break;
            }
            last = next;
            repeats++;
            stays = random.nextDouble() >= leaves;
        }
        return new History(repeats, last, age);
    }

    /** Spendings on up to 12 days. */
    List<Spending> spendings(int count, ValueParameters parameters) {
        List<Spending> spendings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double rate = random.nextGamma(parameters.q(), 1 / parameters.v());
            int days = 1 + i % 12;
            double sum = random.nextGamma(parameters.p() * days, 1 / rate);
            spendings.add(new Spending(days, sum / days));
        }
        return spendings;
    }
}
