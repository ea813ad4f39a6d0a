package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.CampaignResponse;
import io.tributary.schemas.source.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * What campaigns do to shoppers: each who comes while one runs sees it once, and responds or doesn't. Systems name
 * responses as they like.
 */
final class Outreach {
    private static final List<String> RESPONSES =
            List.of("opened", "opened", "opened", "clicked", "clicked", "Clicked", "OPENED", "converted");
    private static final List<String> FAREWELLS = List.of("unsubscribe", "Unsubscribe", "UNSUBSCRIBE");
    private static final int UNTYPED_PER_MILLE = 60;
    private static final int CLICKS_TOO_PER_MILLE = 300;
    private static final int WITHDRAWN_PER_MILLE = 6;

    private final Advertising advertising;
    private final Transport transport;

    Outreach(Advertising advertising, Transport transport) {
        this.advertising = advertising;
        this.transport = transport;
    }

    /** Lets the shopper see what runs; returns the campaign they responded to. */
    Optional<Campaign> reach(Moment moment) {
        Shopper shopper = moment.shopper();
        Dice dice = moment.dice();
        if (!shopper.isSubscribed()) {
            return Optional.empty();
        }
        for (Campaign campaign : advertising.running(moment.at())) {
            if (!shopper.considers(campaign)) {
                continue;
            }
            if (dice.chance(campaign.unsubscribesPerMille())) {
                shopper.unsubscribe();
                respond(moment, campaign, dice.pick(FAREWELLS));
                return Optional.empty();
            }
            // A good mood makes a campaign work twice as well as a bad one.
            if (dice.chance(campaign.responsesPerMille() * (50 + shopper.mood()) / 100)) {
                respond(moment, campaign, dice.chance(UNTYPED_PER_MILLE) ? null : dice.pick(RESPONSES));
                if (dice.chance(CLICKS_TOO_PER_MILLE)) {
                    respond(moment.later(0, 1), campaign, "clicked");
                }
                return Optional.of(campaign);
            }
        }
        return Optional.empty();
    }

    private void respond(Moment moment, Campaign campaign, String type) {
        String id = moment.shopper().numbering().next("E");
        transport.send(moment, SourceTable.CAMPAIGN_RESPONSES, response(moment, id, campaign, type, 0, false));
        if (moment.dice().chance(WITHDRAWN_PER_MILLE)) {
            // A robot that opens mail: the provider takes it back.
            transport.send(
                    moment.later(2, 30), SourceTable.CAMPAIGN_RESPONSES, response(moment, id, campaign, type, 1, true));
        }
    }

    private static CampaignResponse response(
            Moment moment, String id, Campaign campaign, String type, long version, boolean deleted) {
        return new CampaignResponse(id, campaign.id(), moment.shopper().id(), moment.instant(), type, version, deleted);
    }
}
