package io.tributary.api.config;

/**
 * Which shop the demo has, and how busy it is.
 *
 * @param customers 1 to 1,000,000
 * @param seed chooses one shop of many: the same seed gives the same shop
 * @param rate records a second of live traffic; 0 for none
 */
public record DemoSettings(int customers, int seed, int rate) {
    public DemoSettings {
        Settings.CUSTOMERS.check(customers);
        Settings.SEED.check(seed);
        Settings.RATE.check(rate);
    }
}
