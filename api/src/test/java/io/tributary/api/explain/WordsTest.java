package io.tributary.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void shouldWriteMoneyPlainlyWhenItIsLargeNegativeOrNone() {
        assertThat(Words.money(123_456_789_01L)).isEqualTo("123,456,789.01");
        assertThat(Words.money(-5)).isEqualTo("-0.05");
        assertThat(Words.money(0)).isEqualTo("0.00");
        assertThat(Words.money(40.675)).isEqualTo("40.68");
    }

    @Test
    void shouldAgreeInNumberWhenThingsAreCounted() {
        assertThat(Words.count(1, "purchase")).isEqualTo("1 purchase");
        assertThat(Words.count(0, "purchase")).isEqualTo("0 purchases");
        assertThat(Words.count(1_234, "customer")).isEqualTo("1,234 customers");
    }

    @Test
    void shouldNotSpeakOfCertaintyWhenAShareIsNearlyThere() {
        assertThat(Words.percent(0)).isEqualTo("0 %");
        assertThat(Words.percent(0.0049)).isEqualTo("less than 1 %");
        assertThat(Words.percent(0.005)).isEqualTo("1 %");
        assertThat(Words.percent(0.7145)).isEqualTo("71 %");
        assertThat(Words.percent(0.9951)).isEqualTo("more than 99 %");
        assertThat(Words.percent(1)).isEqualTo("100 %");
    }

    @Test
    void shouldSayHowLongAgoWhenADayIsNearFarOrAhead() {
        assertThat(Words.ago(20_000, 20_000)).isEqualTo("today");
        assertThat(Words.ago(19_999, 20_000)).isEqualTo("yesterday");
        assertThat(Words.ago(18_000, 20_000)).isEqualTo("2,000 days ago");
        assertThat(Words.ago(20_001, 20_000)).isEqualTo("ahead of today, on 2024-10-05");
    }
}
