package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.avro.CustomerProductRelationship;
import io.tributary.schemas.avro.CustomerServiceInteraction;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.schemas.avro.PurchaseTransaction;
import io.tributary.schemas.avro.WebsiteSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecord;

/**
 * The shop's own books: what docs/metrics.md makes of all records, computed in another way than the platform does it, so
 * that the two agree only when both are right.
 *
 * <p>Records are entered in the order in which they are sent. Not thread-safe. It keeps about 150 bytes of each fact.
 */
public final class Ledger {
    private final Map<String, CustomerInfo> customers = new HashMap<>();
    private final Map<String, CatalogProduct> products = new HashMap<>();
    private final Map<String, MarketingCampaign> campaigns = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();

    /** Enters a record of a source table. */
    public void enter(SpecificRecord record) {
        if (record instanceof CustomerInfo row) {
            keep(customers, row.getCustomerId(), row, CustomerInfo::getVersion);
        } else if (record instanceof CatalogProduct row) {
            keep(products, row.getProductId(), row, CatalogProduct::getVersion);
        } else if (record instanceof MarketingCampaign row) {
            keep(campaigns, row.getCampaignId(), row, MarketingCampaign::getVersion);
        } else if (record instanceof PurchaseTransaction fact) {
            account(fact.getCustomerId()).enter(fact);
        } else if (record instanceof CustomerServiceInteraction fact) {
            account(fact.getCustomerId()).enter(fact);
        } else if (record instanceof CampaignResponse fact) {
            account(fact.getCustomerId()).enter(fact);
        } else if (record instanceof CustomerProductRelationship fact) {
            account(fact.getCustomerId()).enter(fact);
        } else {
            WebsiteSession fact = (WebsiteSession) record;
            account(fact.getCustomerId()).enter(fact);
        }
    }

    private static <R> void keep(Map<String, R> rows, String id, R row, ToLongFunction<R> version) {
        rows.merge(id, row, (known, later) -> version.applyAsLong(later) >= version.applyAsLong(known) ? later : known);
    }

    private Account account(String customerId) {
        return accounts.computeIfAbsent(customerId, id -> new Account());
    }

    /** Those whose record is there and not deleted, in the order of their ids. */
    public List<String> knownCustomers() {
        return customers.values().stream()
                .filter(row -> !row.getDeleted())
                .map(CustomerInfo::getCustomerId)
                .sorted()
                .toList();
    }

    /** The contracts of known customers, in no order. */
    public List<Contract> contracts() {
        return knownCustomers().stream()
                .map(accounts::get)
                .filter(Objects::nonNull)
                .flatMap(Account::contracts)
                .toList();
    }

    /**
     * What the books say of a customer.
     *
     * @param customerId of a known customer; empty for any other
     */
    public Optional<Statement> statement(String customerId, Instant asOf) {
        CustomerInfo row = customers.get(customerId);
        return row == null || row.getDeleted()
                ? Optional.empty()
                : Optional.of(new Statement(this, row, accounts.getOrDefault(customerId, new Account()), asOf));
    }

    /** A product that is in the catalogue. */
    Optional<CatalogProduct> product(String id) {
        return Optional.ofNullable(products.get(id)).filter(row -> !row.getDeleted());
    }

    /** A campaign that is known. */
    Optional<MarketingCampaign> campaign(String id) {
        return Optional.ofNullable(campaigns.get(id)).filter(row -> !row.getDeleted());
    }

    /** Known campaigns whose start has come. */
    long startedCampaigns(Instant asOf) {
        return campaigns.values().stream()
                .filter(row -> !row.getDeleted() && hasStarted(row, asOf))
                .count();
    }

    static boolean hasStarted(MarketingCampaign row, Instant asOf) {
        return row.getStartDate() != null && !row.getStartDate().isAfter(asOf);
    }
}
