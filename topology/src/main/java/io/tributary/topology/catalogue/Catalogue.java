package io.tributary.topology.catalogue;

import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;
import io.tributary.topology.profile.Dictionary;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What one task knows of products and campaigns, and the numbers by which its profiles name them.
 *
 * <p>Profiles hold units and revenue per product, and the catalogue says which category and brand a product has now;
 * so a product that comes late, changes or goes re-attributes every figure at once (docs/adr/0004).
 *
 * <p>Written by the task's thread only; {@link #product(int)}, {@link #category}, {@link #brand}, {@link #campaign(int)},
 * {@link #label(int)} and {@link #startedCampaigns} may be read by any thread, for answers to queries.
 */
public final class Catalogue implements Dictionary {
    private final Numbers productNumbers = new Numbers();
    private final Numbers campaignNumbers = new Numbers();
    private final Numbers labelNumbers = new Numbers();
    private volatile AtomicReferenceArray<CatalogueEntry.OfProduct> products = new AtomicReferenceArray<>(1024);
    private volatile AtomicReferenceArray<CatalogueEntry.OfCampaign> campaigns = new AtomicReferenceArray<>(64);
    /**
     * By product, the numbers of its category (upper half) and its brand: each row that is scored asks for those of dozens of
     * products, and entries lie about in memory. -1 where no product has the number (yet), which is neither.
     */
    private volatile long[] attributions = unattributed(new long[1024], 0);

    private volatile int productCount;
    private volatile int campaignCount;
    private volatile long[] starts = {};
    /** The texts of the labels, by number; replaced when one is added, which is seldom. */
    private volatile String[] labels = {};

    private String recentProductId;
    private int recentProduct;
    private Changes changes = entry -> {};

    /** Told of every entry that is made or changed, so that it can be written down with the next commit. */
    public interface Changes {
        void changed(CatalogueEntry entry);
    }

    public void onChange(Changes changes) {
        this.changes = changes;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A fact's profile and its totals ask for the very same text.
    public int product(String productId) {
        if (productId != recentProductId) {
            int number = productNumbers.of(productId);
            recentProduct = number != Numbers.NONE
                    ? number
                    : put(new CatalogueEntry.OfProduct(productCount, productId, null, -1, -1));
            recentProductId = productId;
        }
        return recentProduct;
    }

    @Override
    public int campaign(String campaignId) {
        int number = campaignNumbers.of(campaignId);
        return number != Numbers.NONE
                ? number
                : put(new CatalogueEntry.OfCampaign(campaignCount, campaignId, null, -1));
    }

    /** Sets what is known of a product; a deleted one is unknown again. Returns its number. */
    public int set(Product product) {
        int number = product(product.id());
        return put(new CatalogueEntry.OfProduct(
                number,
                product.id(),
                product,
                product.deleted() ? -1 : label(product.category()),
                product.deleted() ? -1 : label(product.brand())));
    }

    /** Sets what is known of a campaign; a deleted one is unknown again. Returns its number. */
    public int set(Campaign campaign) {
        int number = campaign(campaign.id());
        return put(new CatalogueEntry.OfCampaign(
                number, campaign.id(), campaign, campaign.deleted() ? -1 : label(campaign.channel())));
    }

    /** Puts back an entry that was written down earlier. Entries come in any order, each number once. */
    public void restore(CatalogueEntry entry) {
        if (entry instanceof CatalogueEntry.OfProduct p) {
            Product known = p.known();
            boolean attributed = known != null && !known.deleted();
            put(new CatalogueEntry.OfProduct(
                    p.number(),
                    p.id(),
                    known,
                    attributed ? label(known.category()) : -1,
                    attributed ? label(known.brand()) : -1));
        } else if (entry instanceof CatalogueEntry.OfCampaign c) {
            boolean attributed = c.known() != null && !c.known().deleted();
            put(new CatalogueEntry.OfCampaign(
                    c.number(), c.id(), c.known(), attributed ? label(c.known().channel()) : -1));
        }
    }

    /** The product of a number. */
    public CatalogueEntry.OfProduct product(int number) {
        return products.get(number);
    }

    /** The number of a product's category, -1 without one. */
    public int category(int product) {
        return (int) (attributions[product] >> Integer.SIZE);
    }

    /** The number of a product's brand, -1 without one. */
    public int brand(int product) {
        return (int) attributions[product];
    }

    /** The campaign of a number. */
    public CatalogueEntry.OfCampaign campaign(int number) {
        return campaigns.get(number);
    }

    /** How many numbers are given to products. */
    public int products() {
        return productCount;
    }

    /** How many numbers are given to campaigns. */
    public int campaigns() {
        return campaignCount;
    }

    /** How many known campaigns have started by an instant (milliseconds since 1970). */
    public int startedCampaigns(long asOf) {
        long[] sorted = starts;
        int after = Arrays.binarySearch(sorted, asOf);
        int end = after < 0 ? -after - 1 : after + 1;
        while (end < sorted.length && sorted[end] == asOf) {
            end++;
        }
        return end;
    }

    /** When the next known campaign starts after an instant, milliseconds since 1970; the highest long when none does. */
    public long nextStart(long asOf) {
        long[] sorted = starts;
        int next = startedCampaigns(asOf);
        return next < sorted.length ? sorted[next] : Long.MAX_VALUE;
    }

    private int label(String text) {
        if (text == null) {
            return -1;
        }
        int number = labelNumbers.of(text);
        if (number == Numbers.NONE) {
            number = labelNumbers.size();
            labelNumbers.put(text, number);
            String[] more = Arrays.copyOf(labels, number + 1);
            more[number] = text;
            labels = more;
        }
        return number;
    }

    /** The category, brand or channel that a label stands for. */
    public String label(int number) {
        return labels[number];
    }

    private int put(CatalogueEntry.OfProduct entry) {
        AtomicReferenceArray<CatalogueEntry.OfProduct> array = products;
        if (entry.number() >= array.length()) {
            array = grown(array, entry.number());
        }
        array.set(entry.number(), entry);
        products = array;
        long[] all = entry.number() < attributions.length
                ? attributions
                : unattributed(Arrays.copyOf(attributions, array.length()), attributions.length);
        all[entry.number()] = (long) entry.category() << Integer.SIZE | (entry.brand() & 0xFFFF_FFFFL);
        attributions = all;
        productNumbers.put(entry.id(), entry.number());
        productCount = Math.max(productCount, entry.number() + 1);
        changes.changed(entry);
        return entry.number();
    }

    private int put(CatalogueEntry.OfCampaign entry) {
        AtomicReferenceArray<CatalogueEntry.OfCampaign> array = campaigns;
        if (entry.number() >= array.length()) {
            array = grown(array, entry.number());
        }
        CatalogueEntry.OfCampaign before = array.getAndSet(entry.number(), entry);
        campaigns = array;
        campaignNumbers.put(entry.id(), entry.number());
        campaignCount = Math.max(campaignCount, entry.number() + 1);
        // Facts may name any number of campaigns that nobody knows; only known ones start.
        if (entry.known() != null || (before != null && before.known() != null)) {
            sortStarts();
        }
        changes.changed(entry);
        return entry.number();
    }

    private void sortStarts() {
        long[] sorted = new long[campaignCount];
        int known = 0;
        for (int number = 0; number < campaignCount; number++) {
            CatalogueEntry.OfCampaign entry = campaigns.get(number);
            if (entry != null && entry.isKnown() && entry.known().startsAt() != null) {
                sorted[known++] = entry.known().startsAt();
            }
        }
        sorted = Arrays.copyOf(sorted, known);
        Arrays.sort(sorted);
        starts = sorted;
    }

    private static long[] unattributed(long[] numbers, int from) {
        Arrays.fill(numbers, from, numbers.length, -1L);
        return numbers;
    }

    private static <T> AtomicReferenceArray<T> grown(AtomicReferenceArray<T> array, int number) {
        AtomicReferenceArray<T> grown = new AtomicReferenceArray<>(Math.max(array.length() * 2, number + 1));
        for (int i = 0; i < array.length(); i++) {
            grown.setPlain(i, array.getPlain(i));
        }
        return grown;
    }
}
