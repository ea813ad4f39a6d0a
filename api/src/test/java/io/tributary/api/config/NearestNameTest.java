package io.tributary.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    @Test
    void shouldFindTheNameThatWasMeant() {
        assertThat(NearestName.of("srve", List.of("load", "serve", "version"))).isEqualTo("serve");
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void shouldTakeTheFirstInOrderWhenTwoAreAsNear() {
        assertThat(NearestName.of("b", List.of("c", "a"))).isEqualTo("a");
    }

    @Property(tries = 200)
    void shouldBeADistance(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other,
            @ForAll @AlphaChars @StringLength(max = 8) String third) {
        assertThat(NearestName.distance(one, one)).isZero();
        assertThat(NearestName.distance(one, other)).isEqualTo(NearestName.distance(other, one));
        assertThat(NearestName.distance(one, third))
                .isLessThanOrEqualTo(NearestName.distance(one, other) + NearestName.distance(other, third));
    }
}
