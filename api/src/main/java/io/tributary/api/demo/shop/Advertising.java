package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The shop's campaigns: one a month, every year again, and some that are special: without a start ({@code no-start}) or
 * a channel ({@code no-channel}), announced before they start ({@code future}), told to the platform when responses are
 * in already ({@code late}), taken back ({@code withdrawn}), or run by a partner who tells nothing ({@code never}).
 */
final class Advertising {
    private static final Duration RUN = Duration.ofDays(24);
    private static final int MOST_FLASH_OFFERS = 12;

    private final List<Campaign> all = new ArrayList<>();
    private final Deque<Campaign> flashOffers = new ArrayDeque<>();

    Advertising(ShopPlan plan) {
        LocalDate opens = LocalDate.ofInstant(plan.opens(), ZoneOffset.UTC);
        LocalDate until = LocalDate.ofInstant(plan.until(), ZoneOffset.UTC);
        List<List<String>> lines = Lines.of("campaigns.txt");
        for (LocalDate month = opens.withDayOfMonth(1); !month.isAfter(until); month = month.plusMonths(1)) {
            for (List<String> line : lines) {
                LocalDate starts = month.plusDays(2);
                if (line.get(0).equals(Integer.toString(month.getMonthValue())) && !starts.isBefore(opens)) {
                    long from = millis(starts);
                    String id = String.format(Locale.ROOT, "%d-%02d", month.getYear(), month.getMonthValue());
                    all.add(campaign("CMP-" + id, line, from, from, from + RUN.toMillis()));
                }
            }
        }
        lines.forEach(line -> addSpecial(plan, line));
    }

    private void addSpecial(ShopPlan plan, List<String> line) {
        String kind = line.get(0);
        long end = plan.daysBeforeEnd(0);
        switch (kind) {
            case "no-start" ->
                all.add(campaign("CMP-WINBACK", line, null, plan.opens().toEpochMilli(), Long.MAX_VALUE));
            case "no-channel" -> addRun("CMP-RAFFLE", line, plan, 320, 280);
            case "late" -> addRun("CMP-PARTNER", line, plan, 210, 180);
            case "withdrawn" -> addRun("CMP-FLASH", line, plan, 140, 130);
            case "never" -> addRun("CMP-X99", line, plan, 260, 200);
            case "future" -> {
                long starts = end + Duration.ofDays(30).toMillis();
                all.add(campaign("CMP-PREVIEW", line, starts, plan.daysBeforeEnd(12), starts + RUN.toMillis()));
            }
            default -> {
                // A month's.
            }
        }
    }

    private void addRun(String id, List<String> line, ShopPlan plan, int daysBefore, int endsDaysBefore) {
        long from = plan.daysBeforeEnd(daysBefore);
        all.add(campaign(id, line, from, from, plan.daysBeforeEnd(endsDaysBefore)));
    }

    private static Campaign campaign(String id, List<String> line, Long startsAt, long from, long until) {
        return new Campaign(
                id,
                Lines.orAbsent(line.get(1)),
                Lines.orAbsent(line.get(2)),
                Lines.orAbsent(line.get(3)),
                startsAt,
                from,
                until,
                Integer.parseInt(line.get(4)),
                Integer.parseInt(line.get(5)));
    }

    /** All rows over the whole history, on their days. */
    void announce(ShopPlan plan, Transport transport) {
        for (Campaign campaign : all) {
            long known = Math.max(
                    plan.opens().toEpochMilli(),
                    campaign.runsFrom() - Duration.ofDays(3).toMillis());
            switch (campaign.id()) {
                case "CMP-X99" -> {
                    // Nobody tells of it.
                }
                case "CMP-PARTNER" -> announce(transport, campaign.runsUntil(), campaign, 0, false);
                case "CMP-FLASH" -> {
                    announce(transport, known, campaign, 0, false);
                    announce(transport, plan.daysBeforeEnd(100), campaign, 1, true);
                }
                default -> announce(transport, known, campaign, 0, false);
            }
        }
    }

    private static void announce(Transport transport, long at, Campaign campaign, long version, boolean deleted) {
        transport.announce(at, SourceTable.MARKETING_CAMPAIGNS, campaign.row(version, deleted));
    }

    /** Begins a campaign at once. The oldest of many makes way, so that a shop that runs for weeks forgets. */
    void launchFlashOffer(Dice dice, long at, String id, Transport transport) {
        List<String> channels = List.of("EMAIL", "PUSH", "SMS", "SOCIAL");
        Campaign offer = new Campaign(
                id,
                "Flash Offer " + id.substring(id.lastIndexOf('-') + 1),
                dice.pick(channels),
                "everybody",
                at,
                at,
                at + RUN.toMillis(),
                dice.between(20, 350),
                dice.between(1, 20));
        announce(transport, at, offer, 0, false);
        flashOffers.add(offer);
        if (flashOffers.size() > MOST_FLASH_OFFERS) {
            flashOffers.remove();
        }
    }

    /** Those that shoppers see at the time. */
    List<Campaign> running(long at) {
        List<Campaign> running = new ArrayList<>(flashOffers);
        for (Campaign campaign : all) {
            if (campaign.isRunning(at)) {
                running.add(campaign);
            }
        }
        return running;
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
