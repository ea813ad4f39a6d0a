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
import java.util.OptionalLong;

/** What the books say of one known customer at an instant. */
public final class Statement {
    private static final int DECIMALS = 6;

    private final Ledger ledger;
    private final CustomerInfo customer;
    private final Account account;
    private final Instant asOf;

    Statement(Ledger ledger, CustomerInfo customer, Account account, Instant asOf) {
        this.ledger = ledger;
        this.customer = customer;
        this.account = account;
        this.asOf = asOf;
    }

    /** Hundredths of the currency. */
    public long lifetimeMinor() {
        return account.counting().mapToLong(Entry.Bought::minor).sum();
    }

    /** Distinct orders; a purchase without one is an order of its own. */
    public long orders() {
        List<String> ids = account.purchases().map(Entry.Bought::orderId).toList();
        return ids.stream().filter(id -> id == null).count()
                + ids.stream().filter(id -> id != null).distinct().count();
    }

    /** The scores given, each from 1 to 5. */
    public List<Integer> scores() {
        return account.contacts()
                .map(Entry.Contacted::score)
                .filter(score -> score != null)
                .toList();
    }

    /** Started campaigns with a response. */
    public long respondedCampaigns() {
        return account.responses()
                .map(Entry.Responded::campaignId)
                .distinct()
                .filter(id -> ledger.campaign(id)
                        .filter(row -> Ledger.hasStarted(row, asOf))
                        .isPresent())
                .count();
    }

    /** Started campaigns, which are the same for everybody. */
    public long startedCampaigns() {
        return ledger.startedCampaigns(asOf);
    }

    public Optional<Instant> firstPurchase() {
        return instant(account.purchases().mapToLong(Entry.Bought::at).min());
    }

    public Optional<Instant> lastPurchase() {
        return instant(account.purchases().mapToLong(Entry.Bought::at).max());
    }

    /** Column of customer_360 to text as an export has it, empty where absent; columns that the books have. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
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
        purchases(cells);
        service(cells);
        sessions(cells);
        campaigns(cells);
        cells.put(
                "last_seen_at", text(instant(account.seen().mapToLong(Entry::at).max())));
        return cells;
    }

    private void purchases(Map<String, String> cells) {
        cells.put("total_lifetime_value", BigDecimal.valueOf(lifetimeMinor(), 2).toPlainString());
        cells.put("total_purchases", Long.toString(account.purchases().count()));
        cells.put("total_orders", Long.toString(orders()));
        cells.put(
                "units",
                Long.toString(
                        account.counting().mapToLong(Entry.Bought::quantity).sum()));
        cells.put("average_order_value", quotient(BigDecimal.valueOf(lifetimeMinor(), 2), orders()));
        cells.put("first_purchase_date", text(firstPurchase()));
        cells.put("last_purchase_date", text(lastPurchase()));
        cells.put(
                "days_since_last_purchase",
                text(lastPurchase().map(last -> Math.max(0, ChronoUnit.DAYS.between(day(last), day(asOf))))));
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

    private void service(Map<String, String> cells) {
        // The last of those with the latest date has the highest id.
        Optional<Entry.Contacted> last = account.contacts().reduce((one, next) -> next.at() >= one.at() ? next : one);
        cells.put("last_interaction_date", text(last.map(contact -> Instant.ofEpochMilli(contact.at()))));
        cells.put("last_interaction_type", text(last.map(Entry.Contacted::type)));
        cells.put(
                "average_satisfaction_score",
                quotient(
                        BigDecimal.valueOf(
                                scores().stream().mapToLong(score -> score).sum()),
                        scores().size()));
    }

    private void sessions(Map<String, String> cells) {
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

    private void campaigns(Map<String, String> cells) {
        cells.put("campaign_response_rate", quotient(BigDecimal.valueOf(respondedCampaigns()), startedCampaigns()));
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

    private static Optional<Instant> instant(OptionalLong millis) {
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
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
