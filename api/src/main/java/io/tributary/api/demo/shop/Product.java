package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CatalogProduct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A product as the shop knows it, which is not always what the catalogue says. */
final class Product {
    private final String id;
    private final String name;
    private final String category;
    private final String brand;
    private final String bundle;
    private final String type;
    private final String note;
    private final long launchedAt;
    private final long withdrawnAt;
    private Long priceMinor;

    /**
     * @param line a line of products.txt
     * @param launchedAt from when it is sold
     * @param withdrawnAt until when; Long.MAX_VALUE for good
     */
    Product(List<String> line, long launchedAt, long withdrawnAt) {
        this.id = line.get(0);
        this.name = Lines.orAbsent(line.get(1));
        this.category = Lines.orAbsent(line.get(2));
        this.brand = Lines.orAbsent(line.get(3));
        this.priceMinor = line.get(4).isEmpty()
                ? null
                : (Long) new BigDecimal(line.get(4)).movePointRight(2).longValueExact();
        this.bundle = line.get(5);
        this.type = Lines.orAbsent(line.get(6));
        this.note = line.get(7);
        this.launchedAt = launchedAt;
        this.withdrawnAt = withdrawnAt;
    }

    String id() {
        return id;
    }

    String category() {
        return category;
    }

    String bundle() {
        return bundle;
    }

    boolean isDigital() {
        return "digital".equals(type);
    }

    boolean isNoted(String wanted) {
        return note.equals(wanted);
    }

    /** Hundredths of the currency, 0 where the catalogue has no price. */
    long priceMinor() {
        return priceMinor == null ? 0 : priceMinor;
    }

    boolean hasPrice() {
        return priceMinor != null;
    }

    void reprice(long minor) {
        priceMinor = minor;
    }

    boolean isSold(long at) {
        return launchedAt <= at && at < withdrawnAt;
    }

    long launchedAt() {
        return launchedAt;
    }

    long withdrawnAt() {
        return withdrawnAt;
    }

    /** Its row in the catalogue, with the present price; that of a nameless one was never filled in. */
    CatalogProduct row(String shownCategory, String status, long version, boolean deleted) {
        return new CatalogProduct(
                id,
                name,
                shownCategory,
                brand,
                priceMinor == null ? null : BigDecimal.valueOf(priceMinor, 2),
                name == null ? null : Instant.ofEpochMilli(launchedAt),
                type,
                name == null ? null : status,
                version,
                deleted);
    }
}
