package io.tributary.api.demo.shop;

import java.util.List;

/** Which categories somebody likes: three a lot, the others by their appeal to everybody. */
final class Tastes {
    private static final int FAVOURITES = 3;
    private static final int FAVOURED_TIMES = 9;
    private static final String OF_NOBODY_IN_PARTICULAR = "Gift Cards";

    private final List<String> categories;
    private final int[] weights;

    Tastes(Dice dice, List<String> categories) {
        this.categories = categories;
        weights = new int[categories.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = categories.get(i).equals(OF_NOBODY_IN_PARTICULAR) ? 2 : dice.between(6, 14);
        }
        for (int i = 0; i < FAVOURITES; i++) {
            weights[dice.below(weights.length)] *= FAVOURED_TIMES;
        }
    }

    String category(Dice dice) {
        return categories.get(dice.weighted(weights));
    }
}
