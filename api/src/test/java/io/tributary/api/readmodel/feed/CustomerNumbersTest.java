package io.tributary.api.readmodel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CustomerNumbersTest {

    @Test
    void shouldNumberInTheOrderOfFirstAppearanceWhenThereAreMany() {
        CustomerNumbers numbers = new CustomerNumbers();
        for (int i = 0; i < 100_000; i++) {
            assertThat(numbers.number("C" + i)).isEqualTo(i);
        }
        numbers.forgetFrom(70_000);
        for (int i = 99_999; i >= 0; i--) {
            assertThat(numbers.find("C" + i)).isEqualTo(i < 70_000 ? i : CustomerNumbers.NONE);
        }
        assertThat(numbers.number("C5")).isEqualTo(5);
        assertThat(numbers.number("😀")).isEqualTo(70_000);
        assertThat(numbers.id(70_000)).isEqualTo("😀");
        assertThat(numbers.id(69_999)).isEqualTo("C69999");
        assertThat(numbers.find("")).isEqualTo(CustomerNumbers.NONE);
    }

    @Property(tries = 200)
    void shouldKeepWhatWasBeforeWhenTheLastOnesAreTakenBack(
            @ForAll @Size(max = 3_000) List<@StringLength(min = 1, max = 3) String> ids,
            @ForAll @IntRange(max = 3_000) int kept) {
        CustomerNumbers numbers = new CustomerNumbers();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String id : ids) {
            // Half of a surrogate pair has no UTF-8; no id that was accepted holds one.
            if (id.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)) {
                assertThat(numbers.number(id)).isEqualTo(expected.computeIfAbsent(id, none -> expected.size()));
            }
        }
        List<String> inOrder = new ArrayList<>(expected.keySet());
        int size = Math.min(kept, inOrder.size());
        numbers.forgetFrom(size);

        assertThat(numbers.size()).isEqualTo(size);
        for (int number = 0; number < inOrder.size(); number++) {
            assertThat(numbers.find(inOrder.get(number))).isEqualTo(number < size ? number : CustomerNumbers.NONE);
        }
        for (int number = size; number < inOrder.size(); number++) {
            assertThat(numbers.number(inOrder.get(number))).isEqualTo(number);
        }
    }
}
