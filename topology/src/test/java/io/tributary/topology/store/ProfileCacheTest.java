package io.tributary.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.profile.Profile;
import io.tributary.topology.profile.ProfileCodec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProfileCacheTest {

    @Test
    void shouldLetThoseGoThatWereNotUsedWhenRoomIsMade() {
        ProfileCache cache = new ProfileCache(10);
        for (int i = 0; i < 30; i++) {
            CustomerState customer = customer("C" + i);
            customer.used = i % 3 == 0;
            cache.put(customer);
        }

        cache.makeRoom();

        for (int i = 0; i < 30; i++) {
            assertThat(cache.get("C" + i) != null).as("C" + i).isEqualTo(i % 3 == 0);
        }
    }

    @Test
    void shouldKeepNoMoreThanTheLimitWhenAllWereUsed() {
        ProfileCache cache = new ProfileCache(5_000);
        for (int i = 0; i < 20_000; i++) {
            CustomerState customer = customer("C%08d".formatted(i));
            customer.used = true;
            cache.put(customer);
        }

        cache.makeRoom();

        int kept = 0;
        for (int i = 0; i < 20_000; i++) {
            kept += cache.get("C%08d".formatted(i)) != null ? 1 : 0;
        }
        assertThat(kept).isEqualTo(5_000);
    }

    @Test
    void shouldReplaceACustomerWithTheSameId() {
        ProfileCache cache = new ProfileCache(1);
        CustomerState second = customer("C1");
        cache.put(customer("C1"));
        cache.put(second);

        cache.makeRoom();

        assertThat(cache.get("C1")).isSameAs(second);
    }

    /** Whatever is put and let go, those that are there are found, and nobody is made up. */
    @Property(tries = 200)
    void shouldFindWhatIsThere(@ForAll @Size(max = 3_000) int[] puts, @ForAll @IntRange(min = 1, max = 500) int limit) {
        ProfileCache cache = new ProfileCache(limit);
        Map<String, CustomerState> put = new HashMap<>();
        for (int i = 0; i < puts.length; i++) {
            String id = "C" + puts[i] % 700;
            CustomerState customer = customer(id);
            customer.used = i % 2 == 0;
            put.put(id, customer);
            cache.put(customer);
            if (i % 97 == 96) {
                cache.makeRoom();
            }
        }
        cache.makeRoom();

        Set<CustomerState> found = new HashSet<>();
        put.forEach((id, customer) -> {
            CustomerState there = cache.get(id);
            if (there != null) {
                assertThat(there.id).isEqualTo(id);
                found.add(there);
            }
        });
        assertThat(found.size()).isLessThanOrEqualTo(limit);
        assertThat(found.size()).isGreaterThanOrEqualTo(Math.min(limit, put.isEmpty() ? 0 : 1));
        assertThat(put.values()).containsAll(found);
    }

    private static CustomerState customer(String id) {
        return new CustomerState(id, new Profile(id), null, ProfileCodec.NOT_DUE);
    }
}
