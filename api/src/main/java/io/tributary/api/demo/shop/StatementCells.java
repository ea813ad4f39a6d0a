package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.MarketingCampaign;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement as an export of customer_360 writes it: every column that is computed, by docs/metrics.md. */
final class StatementCells {
    private static final int DECIMALS = 6;

    private final Statement statement;
    private final Ledger ledger;
    private final CustomerInfo customer;
    private final Account account;
    private final Instant asOf;
    private final Map<String, String> cells = new LinkedHashMap<>();

    StatementCells(Statement statement, Ledger ledger, CustomerInfo customer, Account account, Instant asOf) {
        this.statement = statement;
        this.ledger = ledger;
        this.customer = customer;
        this.account = account;
        this.asOf = asOf;
    }

    /** Column to text, empty where absent. */
    Map<String, String> all() {
        cells.put("customer_id", customer.getCustomerId());
        cells.put("first_name", text(customer.getFirstName()));
        cells.put("last_name", text(customer.getLastName()));
        cells.put("email", text(customer.getEmail()));
        cells.put("phone_number", text(customer.getPhoneNumber()));
        cells.put("date_of_birth", birthday(customer.getDateOfBirth()));
        cells.put("registration_date", text(customer.getRegistrationDate()));
        cells.put("region", text(customer.getRegion()));
        cells.put("customer_type", text(customer.getCustomerType()));
        cells.put("status", text(customer.getStatus()));
        purchases();
        service();
        sessions();
        campaigns();
        cells.put(
                "last_seen_at",
                text(Statement.instant(account.seen().mapToLong(Entry::at).max())));
        return cells;
    }

    private void purchases() {
        cells.put(
                "total_lifetime_value",
                BigDecimal.valueOf(statement.lifetimeMinor(), 2).toPlainString());
        cells.put("total_purchases", Long.toString(statement.purchases()));
        cells.put("total_orders", Long.toString(statement.orders()));
        cells.put(
                "units",
                Long.toString(
                        account.counting().mapToLong(Entry.Bought::quantity).sum()));
        cells.put(
                "average_order_value", quotient(BigDecimal.valueOf(statement.lifetimeMinor(), 2), statement.orders()));
        cells.put("first_purchase_date", text(statement.firstPurchase()));
        cells.put("last_purchase_date", text(statement.lastPurchase()));
        cells.put(
                "days_since_last_purchase",
                text(statement.lastPurchase().map(last -> Math.max(0, ChronoUnit.DAYS.between(day(last), day(asOf))))));
        Favourite category = new Favourite();
        Favourite brand = new Favourite();
        account.counting()
                .forEach(line -> ledger.product(line.productId()).ifPresent(product -> {
                    category.add(product.getCategory(), line.quantity(), line.minor());
                    brand.add(product.getBrand(), line.quantity(), line.minor());
                }));
        cells.put("favorite_product_category", category.name());
        cells.put("favorite_brand", brand.name());
    }

    private void service() {
        // The last of those with the latest date has the highest id.
        Optional<Entry.Contacted> last = account.contacts().reduce((one, next) -> next.at() >= one.at() ? next : one);
        cells.put("last_interaction_date", text(last.map(contact -> Instant.ofEpochMilli(contact.at()))));
        cells.put("last_interaction_type", text(last.map(Entry.Contacted::type)));
        cells.put(
                "average_satisfaction_score",
                quotient(
                        BigDecimal.valueOf(statement.scores().stream()
                                .mapToLong(score -> score)
                                .sum()),
                        statement.scores().size()));
    }

    private void sessions() {
        List<Long> times = account.sessions()
                .map(Entry.Visited::seconds)
                .filter(seconds -> seconds != null)
                .toList();
        cells.put("total_website_visits", Long.toString(account.sessions().count()));
        cells.put(
                "average_time_spent_on_site",
                quotient(
                        BigDecimal.valueOf(
                                times.stream().mapToLong(time -> time).sum()),
                        times.size()));
        Favourite viewed = new Favourite();
        account.sessions()
                .flatMap(session -> session.viewed().stream())
                .forEach(id -> viewed.add(
                        ledger.product(id).map(CatalogProduct::getCategory).orElse(null), 1, 0));
        cells.put("most_viewed_product_category", viewed.name());
    }

    private void campaigns() {
        cells.put(
                "campaign_response_rate",
                quotient(BigDecimal.valueOf(statement.respondedCampaigns()), statement.startedCampaigns()));
        Favourite channel = new Favourite();
        account.responses()
                .forEach(response -> channel.add(
                        ledger.campaign(response.campaignId())
                                .map(MarketingCampaign::getChannel)
                                .orElse(null),
                        1,
                        0));
        cells.put("preferred_marketing_channel", channel.name());
    }

    /** A date: the shop never asks for an hour of birth. */
    private static String birthday(Instant bornAt) {
        return bornAt == null ? "" : LocalDate.ofInstant(bornAt, ZoneOffset.UTC).toString();
    }

    private static Instant day(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String quotient(BigDecimal sum, long count) {
        return count == 0
                ? ""
                : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
