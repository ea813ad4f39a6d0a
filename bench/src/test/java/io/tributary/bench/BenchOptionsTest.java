package io.tributary.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.bench.contender.Entrant;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    private static final Path DEFAULT_OUT = Path.of("report");

    @Test
    void shouldRunEverythingWhenNothingIsSaid() {
        BenchOptions options = parse();

        assertThat(options.facts()).isEqualTo(2_000_000);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.customers()).isEqualTo(100_000);
        assertThat(options.out()).isEqualTo(DEFAULT_OUT);
        assertThat(options.entrants()).containsExactly(Entrant.values());
        assertThat(options.includes(BenchOptions.FRESHNESS)).isTrue();
        assertThat(options.includes(BenchOptions.JMH)).isTrue();
        assertThat(options.jvm()).isEmpty();
    }

    @Test
    void shouldTakeValuesBehindTheFlagOrBehindAnEqualsSign() {
        BenchOptions options = parse(
                "--facts", "20000", "--rounds=1", "--out", "there", "--only=loop,jmh", "--jvm", "-Xlog:gc -Xms2g");

        assertThat(options.facts()).isEqualTo(20_000);
        assertThat(options.rounds()).isEqualTo(1);
        assertThat(options.out()).isEqualTo(Path.of("there"));
        assertThat(options.entrants()).containsExactly(Entrant.LOOP);
        assertThat(options.includes(BenchOptions.FRESHNESS)).isFalse();
        assertThat(options.jvm()).containsExactly("-Xlog:gc", "-Xms2g");
    }

    @Test
    void shouldKeepTheTablesOrderWhateverTheOrderOfNames() {
        assertThat(parse("--only", "tributary,loop").entrants()).containsExactly(Entrant.LOOP, Entrant.TRIBUTARY);
    }

    @Test
    void shouldSayWhatMeasuresTheSameAgainWithoutPlaces() {
        assertThat(parse("--out", "/somewhere").command()).isEqualTo("./cdp bench --facts 2000000 --rounds 3");
        assertThat(parse("--only", "loop,jmh", "--jvm", "-Xlog:gc -Xms1g").command())
                .isEqualTo("./cdp bench --facts 2000000 --rounds 3 --only loop,jmh --jvm '-Xlog:gc -Xms1g'");
        assertThat(parse("--customers", "1_000_000", "--only", "deadlines").command())
                .isEqualTo("./cdp bench --facts 2000000 --rounds 3 --customers 1000000 --only deadlines");
        assertThat(parse("--shop-facts", "10_000_000", "--only", "lists").command())
                .isEqualTo("./cdp bench --facts 2000000 --rounds 3 --shop-facts 10000000 --only lists");
    }

    @Test
    void shouldReadThousandsSeparators() {
        assertThat(parse("--facts", "2_000_000").facts()).isEqualTo(2_000_000);
        assertThat(parse("--facts", "2,000,000").facts()).isEqualTo(2_000_000);
    }

    @Test
    void shouldSayWhatIsWrongWithAValue() {
        refused("--facts is '12', but must be a whole number from 1000 to 1000000000.", "--facts", "12");
        refused("--facts is 'many', but must be a whole number from 1000 to 1000000000.", "--facts", "many");
        refused("--rounds is '0', but must be a whole number from 1 to 100.", "--rounds=0");
        refused("--out is ' ', but must be the path of a directory.", "--out", " ");
        refused(
                "--postgres is 'localhost', but must be a URL such as jdbc:postgresql://127.0.0.1/bench?user=bench.",
                "--postgres",
                "localhost");
        refused("--rounds needs a value. 'cdp bench --help' says which.", "--rounds");
    }

    @Test
    void shouldNameWhatThereIsWhenAPartIsUnknown() {
        refused(
                "--only names 'flink', but must name some of copy, loop, loop-mixed, dsl, tributary, tributary-mixed,"
                        + " tributary-read-model, write-through, freshness, deadlines, lists, served, live, burst, instances, jmh, joined by commas.",
                "--only",
                "loop,flink");
    }

    @Test
    void shouldPointToTheNearestFlagWhenOneIsUnknown() {
        refused(
                "'--fact' is no flag of 'cdp bench'. The nearest is --facts. 'cdp bench --help' lists all.",
                "--fact=1");
        refused("'quick' is one word too many for 'cdp bench'. 'cdp bench --help' shows what it takes.", "quick");
    }

    @Test
    void shouldDescribeEveryFlagAndEveryPart() {
        assertThat(BenchOptions.help())
                .contains("--facts", "--rounds", "--customers", "--shop-facts", "--only", "--out", "--jvm", "--help");
        BenchOptions.parts().forEach(part -> assertThat(BenchOptions.help()).contains("    " + part + " "));
    }

    private static BenchOptions parse(String... arguments) {
        return BenchOptions.parse(List.of(arguments), DEFAULT_OUT);
    }

    private static void refused(String sentence, String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(BadOptionException.class)
                .hasMessage(sentence);
    }
}
