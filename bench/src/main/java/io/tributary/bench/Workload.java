package io.tributary.bench;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.serde.AvroSerializer;
import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.schemas.source.SourceTable;
import io.tributary.schemas.topic.TopicCatalogue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The facts that all contenders read: a skewed shop of 100,000 customers and 2,000 products over two years, 0.5 % of the
 * records repeated.
 */
final class Workload {
    static final int CUSTOMERS = 100_000;
    static final int PRODUCTS = 2_000;
    private static final int CAMPAIGNS = 20;
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000L;

    private final TopicCatalogue topics;
    private final long facts;
    private final boolean mixed;
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(new LocalRegistry());

    /** @param mixed purchases 60 %, sessions 25 %, responses 10 %, interactions 5 %; otherwise purchases only */
    Workload(TopicCatalogue topics, long facts, boolean mixed) {
        this.topics = topics;
        this.facts = facts;
        this.mixed = mixed;
    }

    void publish(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                "50",
                "batch.size",
                "131072",
                "compression.type",
                "lz4");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < PRODUCTS; i++) {
                send(
                        producer,
                        SourceTable.PRODUCT_CATALOG,
                        product(i),
                        product(i).getProductId());
            }
            for (int i = 0; i < CAMPAIGNS; i++) {
                MarketingCampaign campaign = MarketingCampaign.newBuilder()
                        .setCampaignId("M" + i)
                        .setChannel(List.of("EMAIL", "SMS", "POST").get(i % 3))
                        .setStartDate(Instant.ofEpochMilli(START + 30L * i * DAY))
                        .build();
                send(producer, SourceTable.MARKETING_CAMPAIGNS, campaign, campaign.getCampaignId());
            }
            for (int i = 0; i < CUSTOMERS; i++) {
                CustomerInfo customer = CustomerInfo.newBuilder()
                        .setCustomerId(customer(i))
                        .setFirstName("First" + i)
                        .setLastName("Last" + i)
                        .setEmail(i + "@example.com")
                        .setRegistrationDate(Instant.ofEpochMilli(START))
                        .build();
                send(producer, SourceTable.CUSTOMER_INFO, customer, customer.getCustomerId());
            }
            for (long i = 0; i < facts; i++) {
                fact(producer, i);
            }
        }
    }

    private void fact(KafkaProducer<byte[], byte[]> producer, long number) {
        // Every 200th record repeats the one 500 before.
        long id = number > 1000 && number % 200 == 0 ? number - 501 : number;
        SplittableRandom random = new SplittableRandom(id * 0x9E3779B97F4A7C15L + 12345);
        double skew = random.nextDouble();
        String customer = customer((int) (((long) (CUSTOMERS * skew * skew * skew)) * 7919 % CUSTOMERS));
        int product = (int) (PRODUCTS * Math.pow(random.nextDouble(), 2));
        Instant at = Instant.ofEpochMilli(START + (long) (730.0 * DAY * id / facts) + random.nextLong(3 * DAY));
        int kind = mixed ? random.nextInt(100) : 0;
        if (kind < 60) {
            int quantity = 1 + random.nextInt(5);
            send(
                    producer,
                    SourceTable.PURCHASE_TRANSACTIONS,
                    PurchaseTransaction.newBuilder()
                            .setTransactionId("T" + id)
                            .setCustomerId(customer)
                            .setProductId(product(product).getProductId())
                            .setPurchaseDate(at)
                            .setQuantity(quantity)
                            .setTotalAmount(product(product).getPrice().multiply(BigDecimal.valueOf(quantity)))
                            .setStoreId("S" + random.nextInt(200))
                            .build(),
                    customer);
        } else if (kind < 85) {
            send(
                    producer,
                    SourceTable.WEBSITE_BEHAVIOR,
                    WebsiteSession.newBuilder()
                            .setSessionId("W" + id)
                            .setCustomerId(customer)
                            .setVisitDate(at)
                            .setPagesViewed((long) random.nextInt(20))
                            .setTimeSpent((long) random.nextInt(2000))
                            .setViewedProducts(List.of(product(product).getProductId()))
                            .build(),
                    customer);
        } else if (kind < 95) {
            send(
                    producer,
                    SourceTable.CAMPAIGN_RESPONSES,
                    CampaignResponse.newBuilder()
                            .setResponseId("R" + id)
                            .setCustomerId(customer)
                            .setCampaignId("M" + random.nextInt(CAMPAIGNS))
                            .setResponseDate(at)
                            .build(),
                    customer);
        } else {
            send(
                    producer,
                    SourceTable.CUSTOMER_SERVICE,
                    CustomerServiceInteraction.newBuilder()
                            .setInteractionId("I" + id)
                            .setCustomerId(customer)
                            .setInteractionDate(at)
                            .setInteractionType("CHAT")
                            .setSatisfactionScore(1 + random.nextInt(5))
                            .build(),
                    customer);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, SourceTable table, SpecificRecord record, String key) {
        String topic = topics.source(table).name();
        var unused = producer.send(
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), serializer.serialize(topic, record)));
    }

    private static String customer(int number) {
        return "C%08d".formatted(number);
    }

    private static final CatalogProduct[] CATALOGUE = new CatalogProduct[PRODUCTS];

    static {
        for (int i = 0; i < PRODUCTS; i++) {
            CATALOGUE[i] = CatalogProduct.newBuilder()
                    .setProductId("P%04d".formatted(i))
                    .setProductName("Product " + i)
                    .setCategory("category-%02d".formatted(i % 20))
                    .setBrand("brand-%02d".formatted(i * 7 % 100))
                    .setPrice(BigDecimal.valueOf(199 + new SplittableRandom(i).nextInt(20000), 2))
                    .build();
        }
    }

    private static CatalogProduct product(int number) {
        return CATALOGUE[number];
    }
}
