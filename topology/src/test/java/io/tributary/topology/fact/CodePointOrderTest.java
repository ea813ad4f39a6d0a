package io.tributary.topology.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointOrderTest {

    /** Code points around every border that UTF-8 and UTF-16 have. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "\u007F",
                        "\u0080",
                        "\u07FF",
                        "\u0800",
                        "\uD7FF",
                        "\uE000",
                        "\uFFFF",
                        "\uD800\uDC00",
                        "\uD83D\uDE00",
                        "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1000)
    void shouldBeTheOrderOfUtf8Bytes(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(a, b))).isEqualTo(Integer.signum(expected));
    }
}
