package io.tributary.api.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-03-11T00:00:00Z");

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void knowACustomer() {
        ledger.enter(customer("C1", 0, false));
    }

    @Test
    void shouldAddUpPurchasesReturnsAndAdjustments() {
        ledger.enter(purchase("T1", 2, "20.00", "O1", "SHIPPED", 0, false));
        ledger.enter(purchase("T2", 1, "5.50", "O1", null, 0, false));
        ledger.enter(purchase("T3", 1, "4.50", null, "completed", 0, false));
        ledger.enter(purchase("T4", -1, "-10.00", "O1", "COMPLETED", 0, false));
        ledger.enter(purchase("T5", 0, "-1.00", "O9", "COMPLETED", 0, false));
        ledger.enter(purchase("T6", 7, "700.00", "O8", "Cancelled", 0, false));

        assertThat(cells())
                .containsEntry("total_lifetime_value", "19.00")
                .containsEntry("total_purchases", "3")
                .containsEntry("total_orders", "2")
                .containsEntry("units", "3")
                .containsEntry("average_order_value", "9.500000")
                .containsEntry("last_purchase_date", NOON.toString())
                .containsEntry("days_since_last_purchase", "10")
                .containsEntry("last_seen_at", NOON.toString());
    }

    @Test
    void shouldCountTheHigherVersionAndOfEqualOnesTheLater() {
        ledger.enter(purchase("T1", 1, "10.00", null, "DELIVERED", 2, false));
        ledger.enter(purchase("T1", 1, "99.00", null, "SHIPPED", 1, false));
        ledger.enter(purchase("T2", 1, "10.00", null, null, 0, false));
        ledger.enter(purchase("T2", 1, "20.00", null, null, 0, false));

        assertThat(cells()).containsEntry("total_lifetime_value", "30.00").containsEntry("total_purchases", "2");
    }

    @Test
    void shouldCountNothingOfWhatIsWithdrawn() {
        ledger.enter(purchase("T1", 1, "10.00", null, null, 0, false));
        ledger.enter(purchase("T1", 1, "10.00", null, null, 9, true));
        ledger.enter(purchase("T1", 1, "10.00", null, null, 1, false));

        assertThat(cells())
                .containsEntry("total_lifetime_value", "0.00")
                .containsEntry("average_order_value", "")
                .containsEntry("last_purchase_date", "")
                .containsEntry("last_seen_at", "");
    }

    @Test
    void shouldKnowNobodyWhoIsDeletedOrWasNeverTold() {
        ledger.enter(customer("C2", 0, false));
        ledger.enter(customer("C2", 1, true));
        ledger.enter(new WebsiteSession("S1", "guest", NOON, null, null, null, List.of(), 0L, false));

        assertThat(ledger.knownCustomers()).containsExactly("C1");
        assertThat(ledger.statement("C2", AS_OF)).isEmpty();
        assertThat(ledger.statement("guest", AS_OF)).isEmpty();

        ledger.enter(customer("C2", 2, false));
        assertThat(ledger.knownCustomers()).containsExactly("C1", "C2");
    }

    @Test
    void shouldLikeWhatHasMostUnitsThenMostMoneyThenTheLowestText() {
        ledger.enter(product("P1", "Books", "Quill", 0, false));
        ledger.enter(product("P2", "Arts", "Atelier", 0, false));
        ledger.enter(product("P3", "Garden", null, 0, false));
        ledger.enter(product("P4", "Gone", "Gone", 0, true));
        ledger.enter(line("T1", "P1", 1, "5.00"));
        ledger.enter(line("T2", "P2", 1, "5.00"));
        ledger.enter(line("T3", "P3", 1, "4.99"));
        ledger.enter(line("T4", "P4", 50, "50.00"));
        ledger.enter(line("T5", "unheard of", 60, "60.00"));
        ledger.enter(new WebsiteSession(
                "S1", "C1", NOON, 3L, 10L, null, List.of("P3", "P3", "P1", "P4", "P4", "P4"), 0L, false));
        ledger.enter(new WebsiteSession("S2", "C1", NOON, null, null, null, List.of(), 0L, false));

        assertThat(cells())
                .containsEntry("favorite_product_category", "Arts")
                .containsEntry("favorite_brand", "Atelier")
                .containsEntry("most_viewed_product_category", "Garden")
                .containsEntry("total_website_visits", "2")
                .containsEntry("average_time_spent_on_site", "10.000000");
    }

    @Test
    void shouldLikeNothingWhenAllCameBack() {
        ledger.enter(product("P1", "Books", "Quill", 0, false));
        ledger.enter(line("T1", "P1", 1, "5.00"));
        ledger.enter(line("T2", "P1", -1, "-5.00"));

        assertThat(cells()).containsEntry("favorite_product_category", "").containsEntry("favorite_brand", "");
    }

    @Test
    void shouldTakeTheLatestInteractionAndOfThoseTheHighestId() {
        ledger.enter(interaction("I2", NOON, "Chat", 4, 0, false));
        ledger.enter(interaction("I3", NOON, null, 1, 0, false));
        ledger.enter(interaction("I1", NOON, "Call", null, 0, false));
        ledger.enter(interaction("I9", NOON.plusSeconds(9), "Complaint", 1, 0, false));
        ledger.enter(interaction("I9", NOON.plusSeconds(9), "Complaint", 1, 1, true));

        assertThat(cells())
                .containsEntry("last_interaction_date", NOON.toString())
                .containsEntry("last_interaction_type", "")
                .containsEntry("average_satisfaction_score", "2.500000");
    }

    @Test
    void shouldCountResponsesToCampaignsThatHaveStarted() {
        ledger.enter(campaign("started", AS_OF, "EMAIL", 0, false));
        ledger.enter(campaign("too", NOON, "SMS", 0, false));
        ledger.enter(campaign("future", AS_OF.plusMillis(1), "PUSH", 0, false));
        ledger.enter(campaign("undated", null, null, 0, false));
        ledger.enter(campaign("gone", NOON, "MAIL", 1, true));
        ledger.enter(response("E1", "started", "opened", false));
        ledger.enter(response("E2", "started", null, false));
        ledger.enter(response("E3", "too", "UnSubscribe", false));
        ledger.enter(response("E4", "future", "clicked", false));
        ledger.enter(response("E5", "future", "clicked", false));
        ledger.enter(response("E6", "undated", "clicked", false));
        ledger.enter(response("E7", "gone", "clicked", false));
        ledger.enter(response("E8", "too", "clicked", true));

        assertThat(cells())
                .containsEntry("campaign_response_rate", "0.500000")
                .containsEntry("preferred_marketing_channel", "EMAIL")
                .containsEntry("last_seen_at", NOON.toString());
    }

    private Map<String, String> cells() {
        return ledger.statement("C1", AS_OF).orElseThrow().cells();
    }

    private static CustomerInfo customer(String id, long version, boolean deleted) {
        return new CustomerInfo(id, null, null, null, null, null, null, null, null, null, null, version, deleted);
    }

    private static CatalogProduct product(String id, String category, String brand, long version, boolean deleted) {
        return new CatalogProduct(id, null, category, brand, null, null, null, null, version, deleted);
    }

    private static MarketingCampaign campaign(String id, Instant start, String channel, long version, boolean deleted) {
        return new MarketingCampaign(id, null, start, null, channel, null, version, deleted);
    }

    private static CampaignResponse response(String id, String campaign, String type, boolean deleted) {
        return new CampaignResponse(id, campaign, "C1", NOON, type, 0L, deleted);
    }

    private static CustomerServiceInteraction interaction(
            String id, Instant at, String type, Integer score, long version, boolean deleted) {
        return new CustomerServiceInteraction(id, "C1", at, type, null, null, score, version, deleted);
    }

    private static PurchaseTransaction line(String id, String product, long quantity, String amount) {
        return new PurchaseTransaction(
                id, "C1", product, NOON, quantity, new BigDecimal(amount), null, null, null, 0L, false);
    }

    private static PurchaseTransaction purchase(
            String id, long quantity, String amount, String order, String status, long version, boolean deleted) {
        return new PurchaseTransaction(
                id, "C1", "P1", NOON, quantity, new BigDecimal(amount), null, order, status, version, deleted);
    }
}
