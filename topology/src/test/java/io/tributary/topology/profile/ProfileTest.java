package io.tributary.topology.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.topology.Facts;
import io.tributary.topology.ProfileForm;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.fact.Customer;
import io.tributary.topology.fact.Fact;
import io.tributary.topology.fact.Purchase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final Customer ADA = new Customer(
            "C1",
            "Ada",
            null,
            null,
            null,
            -1L,
            5L,
            "North",
            null,
            null,
            new TreeMap<>(Map.of("a", "1", "b", "2")),
            7,
            false);

    @Provide
    Arbitrary<List<Fact>> histories() {
        return Facts.history("C1");
    }

    @Property(tries = 500)
    void shouldBeTheSameWhenFactsAreFoldedInAnyOrder(@ForAll("histories") List<Fact> history, @ForAll Random random) {
        Book book = new Book();
        Catalogue catalogue = new Catalogue();
        Profile refolded = Profile.refold("C1", ADA, history, catalogue, book);
        List<Fact> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        Book otherBook = new Book();
        Profile folded = new Profile("C1");
        shuffled.forEach(fact -> folded.fold(fact, catalogue, otherBook));
        folded.setCustomer(ADA);

        assertThat(ProfileForm.of(folded, catalogue)).isEqualTo(ProfileForm.of(refolded, catalogue));
        assertThat(otherBook.orders).isEqualTo(book.orders);
        assertThat(refolded.ordersWithId).isEqualTo(book.orders.size());
    }

    @Property(tries = 500)
    void shouldBeAsIfTheFactHadNeverBeenOrUnchangedWhenUnfolded(
            @ForAll("histories") List<Fact> history, @ForAll Random random) {
        if (history.isEmpty()) {
            return;
        }
        Catalogue catalogue = new Catalogue();
        Book book = new Book();
        Profile profile = Profile.refold("C1", null, history, catalogue, book);
        ProfileForm before = ProfileForm.of(profile, catalogue);
        Map<String, Order> ordersBefore = new TreeMap<>(book.orders);
        Fact gone = history.get(random.nextInt(history.size()));
        List<Fact> others = new ArrayList<>(history);
        others.remove(gone);

        boolean done = profile.unfold(gone, catalogue, book);

        Book bookWithout = new Book();
        Profile without = Profile.refold("C1", null, others, catalogue, bookWithout);
        assertThat(ProfileForm.of(profile, catalogue)).isEqualTo(done ? ProfileForm.of(without, catalogue) : before);
        assertThat(book.orders).isEqualTo(done ? bookWithout.orders : ordersBefore);
    }

    @Property(tries = 500)
    void shouldComeBackWholeWhenStored(@ForAll("histories") List<Fact> history) {
        Catalogue catalogue = new Catalogue();
        Profile profile = Profile.refold("C1", ADA, history, catalogue, new Book());
        Standing standing = profile.hasPurchase()
                ? new Standing(
                        Segment.MEDIUM,
                        5,
                        1,
                        3,
                        ChurnRisk.HIGH,
                        RetentionStatus.RETAINED,
                        987_654,
                        1_234_567,
                        12.345678)
                : Standing.ofNoPurchase(Segment.MEDIUM);
        Contribution contributed = Contribution.of(profile, standing);
        ProfileCodec codec = new ProfileCodec();

        byte[] bytes = codec.encode(profile, standing, 1_720_000_000_000L);
        ProfileCodec.Stored stored = codec.decode("C1", bytes);

        assertThat(ProfileForm.of(stored.profile(), catalogue)).isEqualTo(ProfileForm.of(profile, catalogue));
        assertThat(stored.contributed()).isEqualTo(contributed);
        assertThat(codec.encode(stored.profile(), stored.contributed().standing(), stored.due()))
                .isEqualTo(bytes);
        assertThat(codec.decodeKnownCustomer("C1", bytes)).contains(profile.customer());
    }

    @Test
    void shouldComeBackWithoutContributionWhenTheCustomerIsNotKnown() {
        ProfileCodec codec = new ProfileCodec();
        Profile unknown = new Profile("C1");
        Profile deleted = new Profile("C1");
        Customer gone = new Customer("C1", null, null, null, null, null, null, null, null, null, Map.of(), -2, true);
        deleted.setCustomer(gone);

        assertThat(codec.decode("C1", codec.encode(unknown, null, ProfileCodec.NOT_DUE))
                        .contributed())
                .isNull();
        assertThat(codec.decode("C1", codec.encode(deleted, null, ProfileCodec.NOT_DUE))
                        .profile()
                        .customer())
                .isEqualTo(gone);
        for (Profile each : List.of(unknown, deleted)) {
            assertThat(codec.decodeKnownCustomer("C1", codec.encode(each, null, 1_720_000_000_000L)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.000001, 22.569245, 9_007_199_254.740993, 1e13, 6e16})
    void shouldKeepAPredictedValueAsItWasPublished(double value) {
        Profile profile = Profile.refold(
                "C1",
                ADA,
                List.of(new Purchase("C1", "T1", "P1", 0, 1, 100, null, null, null, 0, false)),
                new Catalogue(),
                new Book());
        Standing standing = new Standing(
                Segment.LOW,
                0,
                0,
                0,
                ChurnRisk.LOW,
                RetentionStatus.NEW,
                0,
                0,
                Math.round(value * 1e6) < 1L << 53 ? Math.round(value * 1e6) / 1e6 : value);
        ProfileCodec codec = new ProfileCodec();

        byte[] stored = codec.encode(profile, standing, ProfileCodec.NOT_DUE);

        assertThat(codec.decode("C1", stored).contributed().standing()).isEqualTo(standing);
        assertThat(codec.decode("C1", stored).due()).isEqualTo(ProfileCodec.NOT_DUE);
        assertThat(codec.decodeKnownCustomer("C1", stored)).contains(ADA);
    }

    @Test
    void shouldRefuseToReadWhenANewerFormatWasWritten() {
        byte[] stored = new ProfileCodec().encode(new Profile("C1"), null, ProfileCodec.NOT_DUE);
        stored[0] = 3;

        assertThatThrownBy(() -> new ProfileCodec().decode("C1", stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a profile in format 3; this program reads 2");
    }

    @Test
    void shouldRefuseToGoOnWhenMoneyLeavesItsRange() {
        Profile profile = new Profile("C1");
        profile.lifetimeMinor = Long.MAX_VALUE;
        Purchase last = new Purchase("C1", "T1", "P1", 0, 1, 1, null, null, null, 0, false);

        assertThatThrownBy(() -> profile.fold(last, new Catalogue(), new Book()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldSayWhatItHoldsWhenPrinted() {
        assertThat(new Profile("C1")).hasToString("Profile of C1: 0 purchases, 0 visits, satisfaction [0, 0, 0, 0, 0]");
    }

    private static final class Book implements Orders {
        private final Map<String, Order> orders = new HashMap<>();

        @Override
        public Order get(String orderId) {
            return orders.get(orderId);
        }

        @Override
        public void put(String orderId, Order order) {
            orders.put(orderId, order);
        }

        @Override
        public void remove(String orderId) {
            orders.remove(orderId);
        }
    }
}
