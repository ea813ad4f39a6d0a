package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.MarketingCampaign;
import java.time.Instant;

/**
 * A campaign as the shop runs it.
 *
 * @param channel null where it has none
 * @param startsAt milliseconds since 1970, null where the row has no start
 * @param runsFrom from when shoppers may respond, also where the row has no start or a later one
 * @param runsUntil until when
 * @param responsesPerMille of those who see it, how many respond: some campaigns work, some don't
 * @param unsubscribesPerMille how many have had enough of it
 */
record Campaign(
        String id,
        String name,
        String channel,
        String audience,
        Long startsAt,
        long runsFrom,
        long runsUntil,
        int responsesPerMille,
        int unsubscribesPerMille) {

    boolean isRunning(long at) {
        return runsFrom <= at && at < runsUntil;
    }

    MarketingCampaign row(long version, boolean deleted) {
        return new MarketingCampaign(
                id,
                name,
                startsAt == null ? null : Instant.ofEpochMilli(startsAt),
                startsAt == null ? null : Instant.ofEpochMilli(runsUntil),
                channel,
                audience,
                version,
                deleted);
    }
}
