package io.tributary.api.demo.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Invents people: names of several scripts, addresses and telephone numbers that nobody has. */
final class People {
    private static final int OLDEST_DAYS = 75 * 365;
    private static final int YOUNGEST_DAYS = 18 * 365;
    private static final int EMAIL_MISSING_PER_MILLE = 25;
    private static final int PHONE_MISSING_PER_MILLE = 180;
    private static final int BIRTHDAY_MISSING_PER_MILLE = 150;
    private static final int REGION_MISSING_PER_MILLE = 20;
    private static final int NAME_MISSING_PER_MILLE = 8;

    private final List<List<String>> regions = Lines.of("people.txt");
    private final int[] weights =
            regions.stream().mapToInt(line -> Integer.parseInt(line.get(1))).toArray();

    /**
     * Somebody new.
     *
     * @param number makes the e-mail address theirs alone
     * @param at before which they came of age, milliseconds
     */
    Person person(Dice dice, int number, long at) {
        List<String> region = regions.get(dice.weighted(weights));
        String first = dice.pick(List.of(region.get(3).split(",")));
        String last = dice.pick(List.of(region.get(4).split(",")));
        boolean nameless = dice.chance(NAME_MISSING_PER_MILLE);
        LocalDate birthday = LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC)
                .minusDays(dice.between(YOUNGEST_DAYS, OLDEST_DAYS));
        return new Person(
                nameless ? null : first,
                nameless ? null : last,
                dice.chance(EMAIL_MISSING_PER_MILLE) ? null : email(dice, first, last, number),
                dice.chance(PHONE_MISSING_PER_MILLE) ? null : phone(dice, region.get(2)),
                dice.chance(BIRTHDAY_MISSING_PER_MILLE)
                        ? null
                        : birthday.atStartOfDay(ZoneOffset.UTC).toInstant(),
                dice.chance(REGION_MISSING_PER_MILLE) ? null : region.get(0));
    }

    private static String email(Dice dice, String first, String last, int number) {
        String name = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[' ]", "");
        String domain = dice.pick(List.of("example.com", "example.com", "example.org", "mail.example.org"));
        // Names of other scripts have no spelling that a generator should guess.
        boolean plain = name.chars().allMatch(c -> c < 128);
        return (plain ? name + number : "customer" + number) + "@" + domain;
    }

    private static String phone(Dice dice, String pattern) {
        StringBuilder phone = new StringBuilder(pattern);
        for (int i = 0; i < phone.length(); i++) {
            if (phone.charAt(i) == '#') {
                phone.setCharAt(i, (char) ('0' + dice.below(10)));
            }
        }
        return phone.toString();
    }
}
