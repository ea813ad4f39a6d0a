package io.tributary.api.demo.shop;

import io.tributary.schemas.avro.WebsiteSession;
import io.tributary.schemas.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A session on the web site, as the tracker reports it: some without time, pages or products, some reported again when
 * the session went on, under the same id and without a version, so that the later report holds.
 */
final class Browsing {
    private static final int[] PRODUCTS_WEIGHTS = {6, 26, 24, 18, 12, 8, 4, 2};
    private static final int GOES_ON_PER_MILLE = 50;
    private static final int AGAIN_PER_MILLE = 180;
    private static final int ROBOT_PER_MILLE = 4;
    private static final int UNKNOWN_PER_MILLE = 12;
    private static final List<String> SOURCES =
            List.of("direct", "direct", "google", "google", "google", "instagram", "referral", "comparison site");

    private final Assortment assortment;
    private final Transport transport;

    Browsing(Assortment assortment, Transport transport) {
        this.assortment = assortment;
        this.transport = transport;
    }

    /** Reports a session; returns what was looked at, without repetition. */
    List<Product> look(Moment moment, Optional<Campaign> promptedBy) {
        Dice dice = moment.dice();
        List<Product> seen = new ArrayList<>();
        List<String> views = new ArrayList<>();
        for (int i = dice.weighted(PRODUCTS_WEIGHTS); i > 0; i--) {
            Product product = product(moment);
            views.add(product.id());
            if (dice.chance(AGAIN_PER_MILLE)) {
                views.add(product.id());
            }
            if (!seen.contains(product)) {
                seen.add(product);
            }
        }
        report(moment, promptedBy, views);
        return seen;
    }

    private Product product(Moment moment) {
        Dice dice = moment.dice();
        Shopper shopper = moment.shopper();
        if (dice.chance(UNKNOWN_PER_MILLE)) {
            return assortment.named(dice.pick(List.of("M-4711", "M-4712")));
        }
        String category = shopper.personality().tastes().category(dice);
        return assortment.pick(dice, category, shopper.personality().tier(), moment.at());
    }

    private void report(Moment moment, Optional<Campaign> promptedBy, List<String> views) {
        Dice dice = moment.dice();
        Shopper shopper = moment.shopper();
        String id = shopper.numbering().next("S");
        String source = dice.chance(20)
                ? null
                : promptedBy
                        .map(Campaign::channel)
                        .map(channel -> channel.toLowerCase(Locale.ROOT))
                        .orElseGet(() -> dice.pick(SOURCES));
        long pages = 1L + views.size() + dice.below(6);
        long seconds = dice.chance(40) ? 0 : pages * dice.between(12, 75);
        boolean bare = dice.chance(25);
        Long knownPages = bare ? null : (Long) pages;
        Long knownSeconds = bare || dice.chance(30) ? null : (Long) seconds;
        report(moment, moment, id, knownPages, knownSeconds, source, views, 0, false);
        if (dice.chance(ROBOT_PER_MILLE)) {
            // Nobody reads that fast: the tracker takes it back.
            report(moment.later(1, 30), moment, id, knownPages, knownSeconds, source, views, 1, true);
        } else if (!bare && dice.chance(GOES_ON_PER_MILLE)) {
            long longer = seconds + dice.between(60, 600);
            report(moment.later(1, 2), moment, id, pages + 3, longer, source, views, 0, false);
        }
    }

    private void report(
            Moment reported,
            Moment began,
            String id,
            Long pages,
            Long seconds,
            String source,
            List<String> views,
            long version,
            boolean deleted) {
        WebsiteSession session = new WebsiteSession(
                id, began.shopper().id(), began.instant(), pages, seconds, source, views, version, deleted);
        transport.send(reported, SourceTable.WEBSITE_BEHAVIOR, session);
    }
}
