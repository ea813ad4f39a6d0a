package io.tributary.topology.processor;

import io.tributary.schemas.avro.Broadcast;
import io.tributary.schemas.avro.CatalogProduct;
import io.tributary.schemas.avro.MarketingCampaign;
import io.tributary.topology.catalogue.Catalogue;
import io.tributary.topology.catalogue.CatalogueEntry;
import io.tributary.topology.fact.Campaign;
import io.tributary.topology.fact.Product;
import io.tributary.topology.fact.SourceReader;
import io.tributary.topology.summary.PartitionSummary;

/**
 * What a task does on hearing a broadcast: it learns of products and campaigns, moves totals to where they now belong, and
 * wants a sweep over those whose published rows say something else by now.
 */
record BroadcastListener(Catalogue catalogue, PartitionSummary summary, Sweep sweep) {

    void hear(Broadcast broadcast) {
        if (broadcast.getEntity() instanceof CatalogProduct product) {
            learn(SourceReader.product(product));
        } else if (broadcast.getEntity() instanceof MarketingCampaign campaign) {
            learn(SourceReader.campaign(campaign));
        } else if (broadcast.getSubject().equals(Subjects.PRODUCT)) {
            learn(new Product(broadcast.getId(), null, null, 0, true));
        } else if (broadcast.getSubject().equals(Subjects.CAMPAIGN)) {
            learn(new Campaign(broadcast.getId(), null, null, 0, true));
        }
        if (broadcast.getNewestEventAt() != null) {
            summary.see(broadcast.getNewestEventAt().toEpochMilli());
        }
        if (broadcast.getSourceTopic() != null) {
            summary.broadcastPosition()
                    .advance(broadcast.getSourceTopic(), broadcast.getSourcePartition(), broadcast.getSourceOffset());
        }
    }

    private void learn(Product product) {
        int known = catalogue.products();
        int number = catalogue.product(product.id());
        CatalogueEntry.OfProduct before = catalogue.product(number);
        catalogue.set(product);
        CatalogueEntry.OfProduct after = catalogue.product(number);
        summary.reattribute(before, after);
        // A number that was given just now is in nobody's profile.
        if (number < known && (before.category() != after.category() || before.brand() != after.brand())) {
            sweep.wantBuyersOf(number);
        }
    }

    private void learn(Campaign campaign) {
        int known = catalogue.campaigns();
        int number = catalogue.campaign(campaign.id());
        catalogue.set(campaign);
        if (number < known) {
            sweep.wantEverybody();
        }
    }
}
