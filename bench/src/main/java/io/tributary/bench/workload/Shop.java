package io.tributary.bench.workload;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.source.SourceTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The shop whose facts are read: who buys there, and what. The same in every run. */
public final class Shop {
    public static final int CUSTOMERS = 100_000;
    public static final int PRODUCTS = 2_000;
    public static final int CATEGORIES = 20;
    public static final int BRANDS = 100;
    static final int CAMPAIGNS = 20;
    static final long OPENED = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    static final long DAY = 86_400_000L;

    private final List<CatalogProduct> products =
            IntStream.range(0, PRODUCTS).mapToObj(Shop::newProduct).toList();
    private final List<String> customers =
            IntStream.range(0, CUSTOMERS).mapToObj(Shop::customerId).toList();

    public List<CatalogProduct> products() {
        return products;
    }

    CatalogProduct product(int number) {
        return products.get(number);
    }

    String customer(int number) {
        return customers.get(number);
    }

    /** The id of any customer, by number; those below {@value #CUSTOMERS} buy. */
    public static String customerId(int number) {
        return "C%08d".formatted(number);
    }

    static String campaign(int number) {
        return "M" + number;
    }

    /** Gives every row of the entity tables: products, campaigns, customers. */
    public void forEachEntity(Consumer<SourceRecord> rows) {
        for (CatalogProduct product : products) {
            rows.accept(new SourceRecord(SourceTable.PRODUCT_CATALOG, product.getProductId(), product));
        }
        for (int i = 0; i < CAMPAIGNS; i++) {
            rows.accept(new SourceRecord(SourceTable.MARKETING_CAMPAIGNS, campaign(i), newCampaign(i)));
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            rows.accept(newCustomer(customer(i)));
        }
    }

    private static CatalogProduct newProduct(int number) {
        return CatalogProduct.newBuilder()
                .setProductId("P%04d".formatted(number))
                .setProductName("Product " + number)
                .setCategory("category-%02d".formatted(number % CATEGORIES))
                .setBrand("brand-%02d".formatted(number * 7 % BRANDS))
                .setPrice(BigDecimal.valueOf(199 + new SplittableRandom(number).nextInt(20_000), 2))
                .build();
    }

    private static MarketingCampaign newCampaign(int number) {
        return MarketingCampaign.newBuilder()
                .setCampaignId(campaign(number))
                .setChannel(List.of("EMAIL", "SMS", "POST").get(number % 3))
                .setStartDate(Instant.ofEpochMilli(OPENED + 30L * number * DAY))
                .build();
    }

    /** The row of a customer; its names tell customers apart and compress as badly as real ones. */
    public static SourceRecord newCustomer(String id) {
        CustomerInfo row = CustomerInfo.newBuilder()
                .setCustomerId(id)
                .setFirstName("First" + id)
                .setLastName("Last" + id)
                .setEmail(id + "@example.com")
                .setRegistrationDate(Instant.ofEpochMilli(OPENED))
                .build();
        return new SourceRecord(SourceTable.CUSTOMER_INFO, id, row);
    }
}
