package io.tributary.topology;

import static io.tributary.schemas.source.SourceTable.CUSTOMER_INFO;
import static io.tributary.schemas.source.SourceTable.CUSTOMER_PRODUCTS;
import static io.tributary.schemas.source.SourceTable.MARKETING_CAMPAIGNS;
import static io.tributary.schemas.source.SourceTable.WEBSITE_BEHAVIOR;
import static io.tributary.topology.Records.at;
import static io.tributary.topology.Records.campaign;
import static io.tributary.topology.Records.customer;
import static io.tributary.topology.Records.relationship;
import static io.tributary.topology.Records.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.schemas.serde.LocalRegistry;
import io.tributary.topology.clock.BusinessClock;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What time alone changes when time is the newest event. */
class EventsClockTest {
    private final TopologyHarness shop = new TopologyHarness(
            settings ->
                    SettingsWith.clock(settings, new BusinessClock.Events(InstantSource.fixed(TopologyHarness.AS_OF))),
            new LocalRegistry());

    @AfterEach
    void proveThatNothingMoreWasSent() {
        shop.assertNothingMore();
        shop.close();
    }

    @Test
    void shouldRescoreEverybodyWhenAFactOfOneCustomerMovesTheClockPastTheStartOfACampaign() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(CUSTOMER_INFO, customer("C2").build());
        shop.send(WEBSITE_BEHAVIOR, session("C1", "S1", "2024-03-01", null).build());
        shop.send(MARKETING_CAMPAIGNS, campaign("M1", "EMAIL", "2024-03-10").build());
        assertThat(shop.rows().get("C2").getCampaignResponseRate()).isNull();
        assertThat(shop.rows().get("C1").getAsOf()).isEqualTo(at("2024-03-01"));

        shop.send(
                WEBSITE_BEHAVIOR,
                session("C1", "S2", "2024-03-11T10:00:00", null).build());

        assertThat(shop.rows().get("C2").getCampaignResponseRate()).isEqualByComparingTo("0");
        assertThat(shop.rows().get("C2").getAsOf()).isEqualTo(at("2024-03-11T10:00:00"));
        shop.restart();
        assertThat(shop.rows().get("C2").getCampaignResponseRate()).isEqualByComparingTo("0");
    }

    @Test
    void shouldStandStillWhenARelationshipBeginsLater() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(WEBSITE_BEHAVIOR, session("C1", "S1", "2024-03-01", null).build());
        shop.send(
                CUSTOMER_PRODUCTS, relationship("C1", "R1", "P1", "2024-05-01").build());

        assertThat(shop.population().snapshot().totals().getNewestEventAt()).isEqualTo(at("2024-03-01"));
        assertThat(shop.rows().get("C1").getAsOf()).isEqualTo(at("2024-03-01"));
    }

    @Test
    void shouldStayWithinADayOfTheWallWhenAFactIsOfTheFarFuture() {
        shop.send(CUSTOMER_INFO, customer("C1").build());
        shop.send(WEBSITE_BEHAVIOR, session("C1", "S1", "2090-01-01", null).build());

        assertThat(shop.rows().get("C1").getAsOf()).isEqualTo(at("2024-07-02T12:00:00"));
    }
}
