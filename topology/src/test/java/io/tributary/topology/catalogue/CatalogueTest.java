package io.tributary.topology.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void shouldCountEveryCampaignThatHasStartedWhenSomeStartAtTheSameInstant() {
        for (int i = 0; i < 5; i++) {
            catalogue.set(new Campaign("same" + i, 1000L, null, 0, false));
        }
        catalogue.set(new Campaign("before", 999L, null, 0, false));
        catalogue.set(new Campaign("after", 1001L, null, 0, false));
        catalogue.set(new Campaign("never", null, null, 0, false));
        catalogue.set(new Campaign("gone", 1000L, null, 0, true));
        catalogue.campaign("unknown");

        assertThat(catalogue.startedCampaigns(998)).isZero();
        assertThat(catalogue.startedCampaigns(999)).isEqualTo(1);
        assertThat(catalogue.startedCampaigns(1000)).isEqualTo(6);
        assertThat(catalogue.startedCampaigns(1001)).isEqualTo(7);
        assertThat(catalogue.startedCampaigns(Long.MAX_VALUE)).isEqualTo(7);
    }

    @Property(tries = 300)
    void shouldCountStartedCampaignsAsAScanWould(@ForAll List<@LongRange(max = 6) Long> starts) {
        Catalogue random = new Catalogue();
        for (int i = 0; i < starts.size(); i++) {
            random.set(new Campaign("M" + i, starts.get(i), null, 0, false));
        }

        for (long asOf = -1; asOf < 8; asOf++) {
            long at = asOf;
            assertThat(random.startedCampaigns(asOf))
                    .isEqualTo(starts.stream().filter(start -> start <= at).count());
        }
    }

    @Test
    void shouldTellCategoryAndBrandOfManyProductsByNumber() {
        int unknown = catalogue.product("unknown");
        for (int i = 0; i < 3000; i++) {
            catalogue.set(
                    new Product("P" + i, "category " + i % 7, i % 3 == 0 ? null : "brand " + i % 11, 0, i % 13 == 0));
        }

        assertThat(catalogue.category(unknown)).isEqualTo(-1);
        assertThat(catalogue.brand(unknown)).isEqualTo(-1);
        for (int i = 0; i < 3000; i++) {
            int number = catalogue.product("P" + i);
            CatalogueEntry.OfProduct entry = catalogue.product(number);
            assertThat(catalogue.category(number)).isEqualTo(entry.category());
            assertThat(catalogue.brand(number)).isEqualTo(entry.brand());
            if (i % 13 != 0) {
                assertThat(catalogue.label(catalogue.category(number))).isEqualTo("category " + i % 7);
            }
        }
    }

    @Test
    void shouldAttributeNothingToNumbersThatNoProductHas() {
        // Entries are restored in any order, so that numbers between them may be missing for a while.
        catalogue.restore(new CatalogueEntry.OfProduct(1, "P1", new Product("P1", "Bread", "Crust", 0, false), -1, -1));
        catalogue.restore(
                new CatalogueEntry.OfProduct(3000, "P3000", new Product("P3000", "Tea", "Leaf", 0, false), -1, -1));

        for (int number : new int[] {0, 2, 1023, 1024, 2999}) {
            assertThat(catalogue.category(number)).isEqualTo(-1);
            assertThat(catalogue.brand(number)).isEqualTo(-1);
        }
        assertThat(catalogue.label(catalogue.category(1))).isEqualTo("Bread");
        assertThat(catalogue.label(catalogue.brand(3000))).isEqualTo("Leaf");
    }

    @Test
    void shouldKeepItsNumberWhenAProductComesChangesAndGoes() {
        int number = catalogue.product("P1");
        assertThat(catalogue.product(number).categoryName()).isNull();
        assertThat(catalogue.product(number).brandName()).isNull();

        assertThat(catalogue.set(new Product("P1", "Books", null, 0, false))).isEqualTo(number);
        assertThat(catalogue.product(number).categoryName()).isEqualTo("Books");
        assertThat(catalogue.product(number).brandName()).isNull();

        catalogue.set(new Product("P1", "Toys", "Lego", 0, false));
        assertThat(catalogue.product(number).categoryName()).isEqualTo("Toys");
        assertThat(catalogue.product(number).brandName()).isEqualTo("Lego");

        catalogue.set(new Product("P1", "Toys", "Lego", 1, true));
        assertThat(catalogue.product(number).categoryName()).isNull();
        assertThat(catalogue.product("P1")).isEqualTo(number);
        assertThat(catalogue.products()).isEqualTo(1);
    }

    @Test
    void shouldKeepEveryEntryWhenItGrows() {
        for (int i = 0; i < 5000; i++) {
            assertThat(catalogue.product("P" + i)).isEqualTo(i);
        }
        for (int i = 0; i < 200; i++) {
            assertThat(catalogue.campaign("M" + i)).isEqualTo(i);
        }

        assertThat(catalogue.product(4999).id()).isEqualTo("P4999");
        assertThat(catalogue.campaign(199).id()).isEqualTo("M199");
        assertThat(catalogue.campaigns()).isEqualTo(200);
    }

    @Provide
    Arbitrary<Object> rows() {
        Arbitrary<String> ids = Arbitraries.of("A", "B", "C|1", "\uD83D\uDE00");
        Arbitrary<String> names = Arbitraries.of("Books", "Toys").injectNull(0.3);
        Arbitrary<Long> versions = Arbitraries.longs();
        Arbitrary<Boolean> deleted = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(ids, names, names, versions, deleted).as(Product::new),
                Combinators.combine(ids, Arbitraries.longs().injectNull(0.3), names, versions, deleted)
                        .as(Campaign::new),
                ids.map(id -> id));
    }

    @Property(tries = 300)
    void shouldComeBackWholeWhenStoredAndReadInAnyOrder(@ForAll List<@From("rows") Object> rows) {
        Catalogue written = new Catalogue();
        List<CatalogueEntry> changes = new ArrayList<>();
        written.onChange(changes::add);
        for (Object row : rows) {
            if (row instanceof Product product) {
                written.set(product);
            } else if (row instanceof Campaign campaign) {
                written.set(campaign);
            } else {
                written.product((String) row);
                written.campaign((String) row);
            }
        }

        CatalogueCodec codec = new CatalogueCodec();
        Catalogue read = new Catalogue();
        for (int number = written.products() - 1; number >= 0; number--) {
            CatalogueEntry entry = written.product(number);
            read.restore(codec.entry(codec.key(entry), codec.value(entry)));
        }
        for (int number = written.campaigns() - 1; number >= 0; number--) {
            CatalogueEntry entry = written.campaign(number);
            read.restore(codec.entry(codec.key(entry), codec.value(entry)));
        }

        assertThat(read.products()).isEqualTo(written.products());
        for (int number = 0; number < written.products(); number++) {
            CatalogueEntry.OfProduct was = written.product(number);
            CatalogueEntry.OfProduct is = read.product(number);
            assertThat(is.known()).isEqualTo(was.known());
            assertThat(is.id()).isEqualTo(was.id());
            assertThat(is.categoryName()).isEqualTo(was.categoryName());
            assertThat(is.brandName()).isEqualTo(was.brandName());
            assertThat(read.product(was.id())).isEqualTo(number);
            assertThat(changes).contains(was);
        }
        assertThat(read.campaigns()).isEqualTo(written.campaigns());
        for (int number = 0; number < written.campaigns(); number++) {
            CatalogueEntry.OfCampaign was = written.campaign(number);
            CatalogueEntry.OfCampaign is = read.campaign(number);
            assertThat(is.known()).isEqualTo(was.known());
            assertThat(is.id()).isEqualTo(was.id());
            assertThat(is.channelName()).isEqualTo(was.channelName());
            assertThat(read.campaign(was.id())).isEqualTo(number);
        }
        assertThat(read.startedCampaigns(0)).isEqualTo(written.startedCampaigns(0));
    }
}
