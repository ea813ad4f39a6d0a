package io.tributary.api.oracle;

import static io.tributary.api.oracle.CodePointOrder.CODE_POINTS;

import io.tributary.api.oracle.Shop.Campaign;
import io.tributary.api.oracle.Shop.Customer;
import io.tributary.api.oracle.Shop.Interaction;
import io.tributary.api.oracle.Shop.Product;
import io.tributary.api.oracle.Shop.Purchase;
import io.tributary.api.oracle.Shop.Response;
import io.tributary.api.oracle.Shop.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one known customer: each column of customer_360 that needs no other customer, one method each. */
final class Profile {

    private final Shop shop;
    private final Customer customer;
    private final Instant asOf;
    private final List<Purchase> counted;
    private final List<Purchase> purchases;

    Profile(Shop shop, Customer customer, Instant asOf) {
        this.shop = shop;
        this.customer = customer;
        this.asOf = asOf;
        this.counted =
                shop.purchases(customer.id()).stream().filter(Purchase::counts).toList();
        this.purchases = counted.stream().filter(line -> line.quantity() > 0).toList();
    }

    String id() {
        return customer.id();
    }

    Customer customer() {
        return customer;
    }

    /** The transactions that count, of any quantity. */
    List<Purchase> counted() {
        return counted;
    }

    /** "quantity > 0 is a purchase; < 0 a return: … is no purchase; 0 an adjustment: money only." */
    List<Purchase> purchases() {
        return purchases;
    }

    /** "Σ total_amount that counts, returns and adjustments included; 0 without any; may be negative". */
    BigDecimal totalLifetimeValue() {
        return revenue(counted());
    }

    /** "transactions that count with quantity > 0". */
    long totalPurchases() {
        return purchases().size();
    }

    /** Σ quantity of the transactions that count: net of returns, an adjustment's 0 adds nothing. */
    long units() {
        return units(counted());
    }

    /** "latest purchase_date of those". */
    Optional<Instant> lastPurchaseDate() {
        return purchases().stream().map(Purchase::date).max(Comparator.naturalOrder());
    }

    Optional<Instant> firstPurchaseDate() {
        return purchases().stream().map(Purchase::date).min(Comparator.naturalOrder());
    }

    /** In UTC calendar days; "no age is below 0". */
    Optional<Long> daysSinceLastPurchase() {
        LocalDate today = Dates.day(asOf);
        return lastPurchaseDate().map(last -> Math.max(0L, ChronoUnit.DAYS.between(Dates.day(last), today)));
    }

    /** What the models know of the customer; absent without a purchase. */
    Optional<PurchaseDays> purchaseDays() {
        return PurchaseDays.of(purchases().stream().map(Purchase::date).toList(), asOf);
    }

    Optional<String> favoriteProductCategory() {
        return favorite(Product::category);
    }

    Optional<String> favoriteBrand() {
        return favorite(Product::brand);
    }

    /**
     * "most units net of returns, and more than 0; tie: more revenue; tie: lowest text". Unknown products and those
     * without the attribute take no part.
     */
    private Optional<String> favorite(Function<Product, Optional<String>> attribute) {
        Map<String, List<Purchase>> linesByText = new HashMap<>();
        for (Purchase line : counted()) {
            shop.product(line.productId())
                    .flatMap(attribute)
                    .ifPresent(text -> linesByText
                            .computeIfAbsent(text, none -> new ArrayList<>())
                            .add(line));
        }
        Comparator<String> byUnits = Comparator.comparing(text -> units(linesByText.get(text)));
        Comparator<String> byRevenue = Comparator.comparing(text -> revenue(linesByText.get(text)));
        return linesByText.keySet().stream()
                .filter(text -> units(linesByText.get(text)) > 0)
                .min(byUnits.reversed().thenComparing(byRevenue.reversed()).thenComparing(CODE_POINTS));
    }

    long totalOrders() {
        return orders(purchases());
    }

    /** The day every order is dated by: "orders dated by their first purchase line". */
    List<Instant> orderDates() {
        List<Instant> dates = new ArrayList<>();
        Map<String, Instant> firstLines = new HashMap<>();
        for (Purchase line : purchases()) {
            if (line.orderId().isEmpty()) {
                dates.add(line.date());
            } else {
                firstLines.merge(line.orderId().get(), line.date(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        dates.addAll(firstLines.values());
        return dates;
    }

    /** "total_lifetime_value / total_orders; absent without an order". */
    Optional<Quotient> averageOrderValue() {
        return Quotient.of(totalLifetimeValue(), totalOrders());
    }

    /** "`High Value` when total_lifetime_value ≥ 1000, else `Medium Value` when ≥ 250, else `Low Value`". */
    String customerSegment() {
        if (totalLifetimeValue().compareTo(new BigDecimal("1000")) >= 0) {
            return "High Value";
        }
        if (totalLifetimeValue().compareTo(new BigDecimal("250")) >= 0) {
            return "Medium Value";
        }
        return "Low Value";
    }

    /** "the latest customer_service fact; tie: highest interaction_id". */
    Optional<Interaction> lastInteraction() {
        return interactions().stream()
                .max(Comparator.comparing(Interaction::date).thenComparing(Interaction::id, CODE_POINTS));
    }

    /** "mean of the scores present". */
    Optional<Quotient> averageSatisfactionScore() {
        return Quotient.mean(
                interactions().stream().flatMap(fact -> fact.score().stream()).toList());
    }

    List<Interaction> interactions() {
        return shop.interactions(id());
    }

    List<Response> responses() {
        return shop.responses(id());
    }

    List<Session> sessions() {
        return shop.sessions(id());
    }

    /** "mean of the time_spent present". */
    Optional<Quotient> averageTimeSpentOnSite() {
        return Quotient.mean(
                sessions().stream().flatMap(fact -> fact.timeSpent().stream()).toList());
    }

    /** "category with most product views; tie: lowest text"; repeats count, unknown products take no part. */
    Optional<String> mostViewedProductCategory() {
        return mostFrequent(sessions().stream()
                .flatMap(session -> session.viewedProducts().stream())
                .flatMap(productId -> shop.product(productId).stream())
                .flatMap(product -> product.category().stream()));
    }

    /** Those of the campaigns "with at least one response of the customer other than `unsubscribe`" in the window. */
    long responded(Collection<Campaign> campaigns, Window window) {
        Set<String> responded = responses().stream()
                .filter(Response::isResponse)
                .filter(response -> window.contains(response.date()))
                .map(Response::campaignId)
                .collect(Collectors.toSet());
        return campaigns.stream()
                .filter(campaign -> responded.contains(campaign.id()))
                .count();
    }

    /** "… / started campaigns; absent when none". */
    Optional<Quotient> campaignResponseRate() {
        List<Campaign> started = shop.startedCampaigns(asOf);
        return Quotient.of(BigDecimal.valueOf(responded(started, Window.EVERYTHING)), started.size());
    }

    /** "channel with most such responses, over known campaigns, started or not; tie: lowest text". */
    Optional<String> preferredMarketingChannel() {
        return mostFrequent(responses().stream()
                .filter(Response::isResponse)
                .flatMap(response -> shop.campaign(response.campaignId()).stream())
                .map(Campaign::channel)
                .flatMap(Optional::stream));
    }

    /** "latest fact of any kind"; a cancelled line "counts for nothing", so it is no sign of life either. */
    Optional<Instant> lastSeenAt() {
        Stream<Instant> lines = counted().stream().map(Purchase::date);
        Stream<Instant> others = Stream.of(
                        interactions().stream().map(Interaction::date),
                        responses().stream().map(Response::date),
                        sessions().stream().map(Session::date))
                .flatMap(Function.identity());
        return Stream.concat(lines, others).max(Comparator.naturalOrder());
    }

    /** "Orders: distinct order_id of the customer's purchases, a transaction without order_id being an order of its own". */
    static long orders(Collection<Purchase> purchasesOfOneCustomer) {
        Set<String> named = new HashSet<>();
        long unnamed = 0;
        for (Purchase line : purchasesOfOneCustomer) {
            if (line.orderId().isPresent()) {
                named.add(line.orderId().get());
            } else {
                unnamed++;
            }
        }
        return named.size() + unnamed;
    }

    static BigDecimal revenue(Collection<Purchase> lines) {
        return lines.stream().map(Purchase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static long units(Collection<Purchase> lines) {
        return lines.stream().mapToLong(Purchase::quantity).sum();
    }

    private static Optional<String> mostFrequent(Stream<String> texts) {
        Map<String, Long> counts = texts.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<String> byCount = Comparator.comparing(counts::get);
        return counts.keySet().stream().min(byCount.reversed().thenComparing(CODE_POINTS));
    }
}
