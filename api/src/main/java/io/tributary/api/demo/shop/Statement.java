package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CustomerInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the books say of one known customer at an instant. */
public final class Statement {
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

    /** Lines of purchases; returns and adjustments are none. */
    public long purchases() {
        return account.purchases().count();
    }

    /** The days of them, each once. */
    SortedSet<LocalDate> purchaseDays() {
        return account.purchases()
                .map(line -> LocalDate.ofInstant(Instant.ofEpochMilli(line.at()), ZoneOffset.UTC))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Instant asOf() {
        return asOf;
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
        return new StatementCells(this, ledger, customer, account, asOf).all();
    }

    static Optional<Instant> instant(OptionalLong millis) {
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }
}
