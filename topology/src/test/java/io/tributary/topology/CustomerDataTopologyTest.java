package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CAMPAIGN_RESPONSES;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_SERVICE;
import static io.tributary.schemas.source.SourceTable.MARKETING_CAMPAIGNS;
import static io.tributary.schemas.source.SourceTable.PRODUCT_CATALOG;
import static io.tributary.schemas.source.SourceTable.PURCHASE_TRANSACTIONS;
import static io.tributary.schemas.source.SourceTable.WEBSITE_BEHAVIOR;
import static io.tributary.topology.Records.at;
import static io.tributary.topology.Records.campaign;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.interaction;
import static io.tributary.topology.Records.product;
import static io.tributary.topology.Records.purchase;
import static io.tributary.topology.Records.response;
import static io.tributary.topology.Records.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.Customer360;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerDataTopologyTest {
    private final TopologyHarness shop = new TopologyHarness();

    @AfterEach
    void proveThatNothingMoreWasSent() {
        assertThat(shop.published()).isEmpty();
        assertThat(shop.deadLetters()).isEmpty();
        shop.close();
    }

    @Test
    void shouldPublishEveryColumnWhenFactsOfEveryKindArrive() {
        shop.send(PRODUCT_CATALOG, product("P1", "Books", "Penguin").build());
        shop.send(PRODUCT_CATALOG, product("P2", "Toys", "Lego").build());
        shop.send(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-01-01").build());
        shop.send(MARKETING_CAMPAIGNS, campaign("M2", "SMS", "2025-01-01").build());
        shop.send(
                CUSTOMER_INFO,
                customer("C1").setFirstName("Ada").setRegion("North").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01T10:00:00", 2, "30.00")
                        .setOrderId("O1")
                        .build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T2", "P2", "2024-05-02T10:00:00", 1, "20.10")
                        .setOrderId("O1")
                        .build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T3", "P2", "2024-05-03T10:00:00", -1, "-20.10").build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I1", "2024-05-04T10:00:00", "CHAT", 4).build());
        shop.send(
                CUSTOMER_SERVICE,
                interaction("C1", "I2", "2024-05-04T10:00:00", "PHONE", 5).build());
        shop.send(
                CAMPAIGN_RESPONSES,
                response("C1", "R1", "M1", "2024-05-05", null).build());
        shop.send(
                WEBSITE_BEHAVIOR,
                session("C1", "S1", "2024-05-06", 61L, "P2", "P2", "P1").build());
        shop.send(WEBSITE_BEHAVIOR, session("C1", "S2", "2024-05-07", null).build());

        Customer360 row = shop.published().get("C1");

        assertThat(row.getFirstName()).isEqualTo("Ada");
        assertThat(row.getRegion()).isEqualTo("North");
        assertThat(row.getTotalLifetimeValue()).isEqualByComparingTo("30.00");
        assertThat(row.getTotalPurchases()).isEqualTo(2);
        assertThat(row.getFirstPurchaseDate()).isEqualTo(at("2024-05-01T10:00:00"));
        assertThat(row.getLastPurchaseDate()).isEqualTo(at("2024-05-02T10:00:00"));
        assertThat(row.getDaysSinceLastPurchase()).isEqualTo(60);
        assertThat(row.getTotalOrders()).isEqualTo(1);
        assertThat(row.getUnits()).isEqualTo(2);
        assertThat(row.getAverageOrderValue()).isEqualByComparingTo("30.000000");
        assertThat(row.getFavoriteProductCategory()).isEqualTo("Books");
        assertThat(row.getFavoriteBrand()).isEqualTo("Penguin");
        assertThat(row.getCustomerSegment()).isEqualTo("Low Value");
        assertThat(row.getLastInteractionType()).isEqualTo("PHONE");
        assertThat(row.getAverageSatisfactionScore()).isEqualByComparingTo("4.5");
        assertThat(row.getTotalWebsiteVisits()).isEqualTo(2);
        assertThat(row.getAverageTimeSpentOnSite()).isEqualByComparingTo("61");
        assertThat(row.getMostViewedProductCategory()).isEqualTo("Toys");
        assertThat(row.getCampaignResponseRate()).isEqualByComparingTo("1");
        assertThat(row.getPreferredMarketingChannel()).isEqualTo("EMAIL");
        assertThat(row.getLastSeenAt()).isEqualTo(at("2024-05-07"));
        // Nobody to compare with is known yet; the models need nobody.
        assertThat(row.getRecencyScore()).isNull();
        assertThat(row.getChurnRiskScore()).isEqualByComparingTo("0.557233");
        assertThat(row.getChurnRisk()).isEqualTo("Medium");
        assertThat(row.getRetentionStatus()).isEqualTo("New");

        Customer360 compared = shop.rows().get("C1");
        assertThat(compared.getRecencyScore()).isEqualTo(1);
        assertThat(compared.getFrequencyScore()).isEqualTo(1);
        assertThat(compared.getMonetaryScore()).isEqualTo(1);
        assertThat(compared.getRfmSegment()).isEqualTo("Hibernating");
    }

    @Test
    void shouldAddUpThePopulationWhenManyCustomersBuy() {
        shop.send(PRODUCT_CATALOG, product("P1", "Books", null).build());
        shop.send(
                CUSTOMER_INFO,
                customer("C1").setRegistrationDate(at("2024-01-01")).build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C1", "T1", "P1", "2024-05-01", 2, "1000.00").build());
        shop.send(
                PURCHASE_TRANSACTIONS,
                purchase("C2", "T1", "P9", "2024-05-01", 1, "300.00").build());
        shop.published();

        var before = shop.population().snapshot();
        assertThat(before.totals().getCustomers()).isEqualTo(1);
        assertThat(before.totals().getLifetimeValueMinor()).isEqualTo(1000_00);

        shop.send(CUSTOMER_INFO, customer("C2").build());
        shop.published();

        var after = shop.population().snapshot();
        assertThat(after.totals().getCustomers()).isEqualTo(2);
        assertThat(after.totals().getSegments()).containsEntry("High Value", 1L).containsEntry("Medium Value", 1L);
        assertThat(after.categories()).containsOnlyKeys("Books", "Unknown");
        assertThat(after.categories().get("Unknown").getRevenueMinor()).isEqualTo(300_00);
        assertThat(after.top()).extracting(top -> top.getCustomerId()).containsExactly("C1", "C2");
        assertThat(after.totals().getPosition())
                .containsEntry("cdp.purchase-transactions-0", 2L)
                .containsEntry("cdp.customer-info-0", 2L)
                .containsEntry("cdp.product-catalog-0", 1L);
        assertThat(after.totals().getBroadcastPosition()).containsEntry("cdp.product-catalog-0", 1L);
        assertThat(after.totals().getRfmCells()).containsOnly(Map.entry("11", 2L));
        // With two to compare, the one who spent more scores otherwise than with one.
        assertThat(shop.rows().get("C1").getMonetaryScore()).isEqualTo(3);
    }
}
