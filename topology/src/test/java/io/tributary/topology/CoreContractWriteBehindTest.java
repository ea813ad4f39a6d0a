package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.topology.Records.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.topology.processor.FoldStores;
import io.tributary.topology.store.FlushAtCommit;
import org.junit.jupiter.api.Test;

/** The contracts of the core with objects in memory, written once a commit. */
class CoreContractWriteBehindTest extends CoreContract {

    CoreContractWriteBehindTest() {
        super(settings -> SettingsWith.memory(settings, 50_000, true));
    }

    @Test
    void shouldForgetWhatWasNotCommittedWhenStoresChangeFromOutside() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        assertThat(shop.rows()).containsOnlyKeys("C1");
        FlushAtCommit hook = (FlushAtCommit) shop.driver().getAllStateStores().get(FoldStores.FLUSH_AT_COMMIT);

        hook.clearCache();
        shop.send(CUSTOMER_INFO, customer("C2").build());

        assertThat(shop.published()).isEmpty();
        shop.restart();
        assertThat(shop.population().snapshot().totals().getCustomers()).isEqualTo(1);
        shop.send(CUSTOMER_INFO, customer("C2").build());
        assertThat(shop.rows()).containsOnlyKeys("C1", "C2");
        assertThat(shop.population().snapshot().totals().getCustomers()).isEqualTo(2);
    }
}
