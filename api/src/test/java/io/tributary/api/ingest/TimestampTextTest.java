package io.tributary.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-01-28                      | 2017-01-28T00:00:00Z",
                "2017-01-28 14:06                | 2017-01-28T14:06:00Z",
                "2017-01-28T14:06                | 2017-01-28T14:06:00Z",
                "2017-01-28 14:06:53             | 2017-01-28T14:06:53Z",
                "2017-01-28T14:06:53Z            | 2017-01-28T14:06:53Z",
                "2017-01-28T14:06:53.1Z          | 2017-01-28T14:06:53.100Z",
                "2017-01-28T14:06:53.12          | 2017-01-28T14:06:53.120Z",
                "2017-01-28T14:06:53,123         | 2017-01-28T14:06:53.123Z",
                "2017-01-28T14:06:53.123999999Z  | 2017-01-28T14:06:53.123Z",
                "1969-12-31T23:59:59.9999        | 1969-12-31T23:59:59.999Z",
                "2017-01-28T14:06:53+02:00       | 2017-01-28T12:06:53Z",
                "2017-01-28T14:06:53-0530        | 2017-01-28T19:36:53Z",
                "2017-01-28 14:06:53+02          | 2017-01-28T12:06:53Z",
                "2016-02-29T14:06+18:00          | 2016-02-28T20:06:00Z",
            })
    void shouldReadWhatSourceSystemsWrite(String text, Instant time) {
        assertThat(TimestampText.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2017",
                "2017-1-28",
                "2017-02-29",
                "2017-13-01",
                "2017-00-01",
                "2017-01-00",
                "2017/01/28",
                "20170128",
                "2017-01-28T",
                "2017-01-28 ",
                "2017-01-28Z",
                "2017-01-28X14:06",
                "2017-01-28T14",
                "2017-01-28T24:00",
                "2017-01-28T14:60",
                "2017-01-28T14:06:60",
                "2017-01-28T14:06:53.",
                "2017-01-28T14:06:53 Z",
                "2017-01-28T14:06:53z",
                "2017-01-28T14:06:53+19:00",
                "2017-01-28T14:06:53+18:01",
                "2017-01-28T14:06:53+2",
                "2017-01-28T14:06:53+02:",
                "2017-01-28T14:06:53Europe/Rome",
                " 2017-01-28",
                "2017-01-28T14:06:53Z ",
                "٢٠١٧-٠١-٢٨",
                "+2017-01-28",
                "yesterday"
            })
    void shouldSayNothingWhenItIsNoTime(String text) {
        assertThat(TimestampText.parse(text)).isEmpty();
    }

    @Property
    void shouldAgreeWithJavaTimeWhenJavaWroteTheText(
            @ForAll @LongRange(min = -2_208_988_800_000L, max = 4_102_444_799_999L) long millis,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
        Instant time = Instant.ofEpochMilli(millis);
        OffsetDateTime written = time.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));

        assertThat(TimestampText.parse(written.toString())).contains(time);
        assertThat(TimestampText.parse(time.toString())).contains(time);
    }
}
