package io.tributary.api.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices that a seed decides, the same on every machine. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    boolean share(double share) {
        return random.nextDouble() < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of them, or with that chance none: the empty cell. */
    String oneOfOrAbsent(int chanceOfNone, List<String> choices) {
        return percent(chanceOfNone) ? "" : oneOf(choices);
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** All things of all sequences in an order of chance, in which every sequence keeps its own. */
    <T> List<T> interleaved(List<List<T>> sequences) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            turns.addAll(Collections.nCopies(sequences.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] taken = new int[sequences.size()];
        List<T> all = new ArrayList<>();
        for (int turn : turns) {
            all.add(sequences.get(turn).get(taken[turn]++));
        }
        return all;
    }

    /** A moment near a business time: mostly one of few, so that many are equal and many are at a window's edge. */
    Instant momentNear(Instant asOf) {
        if (percent(2)) {
            return oneOf(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2099-12-31T23:59:59.999Z"));
        }
        LocalDate today = Dates.day(asOf);
        LocalDate day = percent(60)
                ? today.minusDays(
                        oneOf(0, 0, 1, 6, 7, 29, 29, 30, 30, 59, 60, 77, 78, 89, 89, 90, 90, 91, 335, 336, -1, -30))
                : today.minusDays(below(440) - 40L);
        LocalTime time = oneOf(
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 59, 59, 999_000_000),
                LocalTime.of(12, 0),
                LocalTime.of(12, 0, 0, 1_000_000),
                LocalTime.of(12, 0, 1),
                LocalTime.of(below(24), below(60), below(60), below(1_000) * 1_000_000));
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** The moment in one of the forms that a file may have: date alone, T or blank, with a zone or without. */
    String written(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        if (utc.toLocalTime().equals(LocalTime.MIDNIGHT) && percent(60)) {
            return utc.toLocalDate().toString();
        }
        String zone = oneOf("", "", "", "Z", "Z", "+02:00", "-05:30", "+14:00");
        OffsetDateTime local = zone.isEmpty() ? utc : utc.withOffsetSameInstant(ZoneOffset.of(zone));
        String time = "HH:mm:ss.SSS";
        if (local.getNano() == 0 && percent(90)) {
            time = local.getSecond() == 0 && percent(10) ? "HH:mm" : "HH:mm:ss";
        }
        String blankOrT = oneOf("'T'", "' '");
        return local.format(DateTimeFormatter.ofPattern("uuuu-MM-dd" + blankOrT + time)) + zone;
    }
}
