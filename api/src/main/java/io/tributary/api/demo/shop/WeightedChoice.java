package io.tributary.api.demo.shop;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Picks one of many, as often as its weight says, in logarithmic time. */
final class WeightedChoice<T> {
    private final List<T> choices;
    private final long[] upTo;

    WeightedChoice(List<T> choices, ToIntFunction<T> weight) {
        this.choices = choices;
        upTo = new long[choices.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsInt(choices.get(i));
            upTo[i] = sum;
        }
    }

    T pick(Dice dice) {
        long at = Long.remainderUnsigned(dice.next(), upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, at + 1);
        return choices.get(found >= 0 ? found : -found - 1);
    }
}
