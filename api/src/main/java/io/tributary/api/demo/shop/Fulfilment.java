package io.tributary.api.demo.shop;

import io.tributary.schemas.source.SourceTable;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/**
 * What becomes of an order: paid and taken along, or reserved, shipped and delivered, or cancelled, whole or in part.
 * Every step is a correction of the same lines, told one version higher.
 */
final class Fulfilment {
    private static final int CANCELLED_PER_MILLE = 45;
    private static final int LINE_CANCELLED_PER_MILLE = 25;
    private static final int COLLECTED_PER_MILLE = 420;
    private static final int PROVISIONAL_PER_MILLE = 20;
    private static final int TEST_ORDER_PER_MILLE = 5;
    private static final int WRONG_ACCOUNT_PER_MILLE = 4;

    private final Transport transport;
    private final Aftercare aftercare;

    Fulfilment(Transport transport, Aftercare aftercare) {
        this.transport = transport;
        this.aftercare = aftercare;
    }

    /** Hands over at once. */
    void handOver(Moment moment, List<OrderLine> lines) {
        Dice dice = moment.dice();
        String status = dice.chance(250) ? null : spelled(dice, "COMPLETED");
        for (OrderLine line : lines) {
            if (line.store() != null && dice.chance(PROVISIONAL_PER_MILLE)) {
                // A till without a connection tells twice, and marks the first as worth less than any other.
                report(moment, line.report("PENDING", -1));
            }
            report(moment, line.report(status, 0));
            correctMistakes(moment, line);
        }
        aftercare.follow(moment, lines, 0);
    }

    /** Takes an order on the web to wherever it ends. */
    void fulfil(Moment moment, List<OrderLine> lines) {
        Dice dice = moment.dice();
        if (dice.chance(COLLECTED_PER_MILLE) || lines.get(0).product().isDigital()) {
            handOver(moment, lines);
            return;
        }
        lines.forEach(line -> report(moment, line.report(spelled(dice, "PENDING"), 0)));
        if (dice.chance(CANCELLED_PER_MILLE)) {
            Moment cancelled = moment.later(1, 40);
            lines.forEach(line -> report(cancelled, line.report(spelled(dice, "CANCELLED"), 1)));
            moment.shopper().feel(-3);
            return;
        }
        List<OrderLine> kept = withoutCancelled(moment, lines);
        Moment shipped = moment.later(12, 60);
        kept.forEach(line -> report(shipped, line.report(spelled(dice, "SHIPPED"), 1)));
        Moment delivered = shipped.later(20, 90);
        kept.forEach(line -> report(delivered, line.report(spelled(dice, "DELIVERED"), 2)));
        kept.forEach(line -> correctMistakes(delivered, line));
        aftercare.follow(delivered, kept, 3);
    }

    /** What is out of stock is cancelled, the rest goes its way. */
    private List<OrderLine> withoutCancelled(Moment moment, List<OrderLine> lines) {
        Dice dice = moment.dice();
        if (lines.size() == 1 || !dice.chance(LINE_CANCELLED_PER_MILLE * lines.size())) {
            return lines;
        }
        OrderLine missing = lines.get(lines.size() - 1);
        report(moment.later(2, 20), missing.report(spelled(dice, "CANCELLED"), 1));
        return lines.subList(0, lines.size() - 1);
    }

    /** A test order is withdrawn; one on the account of somebody in the same household goes to where it belongs. */
    private void correctMistakes(Moment moment, OrderLine line) {
        Dice dice = moment.dice();
        if (dice.chance(TEST_ORDER_PER_MILLE)) {
            report(moment.later(5, 200), line.withdrawn(9));
        } else if (dice.chance(WRONG_ACCOUNT_PER_MILLE)) {
            moment.shopper().household().ifPresent(other -> {
                Moment noticed = moment.later(24, 200);
                report(noticed, line.withdrawn(9));
                report(noticed, line.of(other).report("completed", 0));
            });
        }
    }

    private void report(Moment moment, SpecificRecord record) {
        transport.send(moment, SourceTable.PURCHASE_TRANSACTIONS, record);
    }

    /** Each of the systems has its own idea of capitals. */
    static String spelled(Dice dice, String status) {
        return switch (dice.below(8)) {
            case 0 -> status.toLowerCase(Locale.ROOT);
            case 1 -> status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT);
            default -> status;
        };
    }
}
