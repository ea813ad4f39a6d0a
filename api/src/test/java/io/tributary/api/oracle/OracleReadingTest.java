package io.tributary.api.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files say: dates, absent cells, which of several records wins, and which rows are refused. */
class OracleReadingTest {

    @TempDir
    private Path directory;

    private CsvDirectory files;

    @BeforeEach
    void openDirectory() {
        files = new CsvDirectory(directory);
    }

    @Test
    void shouldKnowNobodyWhenNoFileIsThere() {
        assertThat(files.oracle().customer360()).isEmpty();
        assertThat(files.oracle().refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-28, 2017-01-28T00:00:00Z",
        "2017-01-28 14:06:53, 2017-01-28T14:06:53Z",
        "2017-01-28T14:06:53, 2017-01-28T14:06:53Z",
        "2017-01-28T14:06:53Z, 2017-01-28T14:06:53Z",
        "2017-01-28T14:06, 2017-01-28T14:06:00Z",
        "2017-01-28 01:06:53+02:00, 2017-01-27T23:06:53Z",
        "2017-01-28T14:06:53.120Z, 2017-01-28T14:06:53.120Z",
        "2017-01-28T14:06:53.000Z, 2017-01-28T14:06:53Z",
    })
    void shouldReadDatesAsUtcMillisecondsWhenTheyComeInAnyAllowedForm(String cell, String written) {
        files.with("customer_info", "customer_id,registration_date", "1," + cell);

        assertThat(files.cell("1", "registration_date")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1951-10-27, 1951-10-27",
        "1951-10-27T00:00:00Z, 1951-10-27",
        "1951-10-27T02:00:00+02:00, 1951-10-27",
        "1951-10-27T02:00:00, 1951-10-27T02:00:00Z",
    })
    void shouldWriteTheDateOfBirthAsADayWhenItIsMidnight(String cell, String written) {
        files.with("customer_info", "customer_id,date_of_birth", "1," + cell);

        assertThat(files.cell("1", "date_of_birth")).isEqualTo(written);
    }

    @Test
    void shouldKeepTextAsItIsWhenItHasBlanksQuotesOrLineBreaks() {
        files.with("customer_info", "customer_id,first_name,last_name,email", "1,\" Vera \",\"a\"\"b,\nc\",");

        assertThat(files.cell("1", "first_name")).isEqualTo(" Vera ");
        assertThat(files.cell("1", "last_name")).isEqualTo("a\"b,\nc");
        assertThat(files.cell("1", "email")).isEmpty();
    }

    @Test
    void shouldSortCustomersByCodePointWhenUtf16WouldSortOtherwise() {
        files.withCustomers("\uD83D\uDE00", "\uFF5E", "b", "B", "10", "1", "9");

        assertThat(files.oracle().customer360().keySet())
                .containsExactly("1", "10", "9", "B", "b", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void shouldTakeTheLaterRecordWhenVersionsAreEqualOrAbsent() {
        files.with("customer_info", "customer_id,first_name,last_name,version", "1,A,X,", "1,B,,0");

        assertThat(files.cell("1", "first_name")).isEqualTo("B");
        assertThat(files.cell("1", "last_name")).as("the whole row is replaced").isEmpty();
    }

    @Test
    void shouldTakeTheHigherVersionWhenALowerOneComesLater() {
        files.with("customer_info", "customer_id,first_name,version", "1,A,10", "1,B,9", "1,C,");

        assertThat(files.cell("1", "first_name")).isEqualTo("A");
    }

    @Test
    void shouldChangeNothingWhenAFactComesTwice() {
        files.withCustomers("1").withPurchases("t,1,p,2024-01-01,1,5.00,,", "t,1,p,2024-01-01T00:00:00Z,1,5,,");

        assertThat(files.cell("1", "total_purchases")).isEqualTo("1");
        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("5.00");
    }

    @Test
    void shouldCountOnlyTheWinnerWhenAFactIsCorrected() {
        files.withCustomers("1").withPurchases("t,1,p,2024-01-02,1,5.00,,", "t,1,p,2024-01-01,1,7.00,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("7.00");
        assertThat(files.cell("1", "last_purchase_date")).isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void shouldTellFactsApartWhenOnlyTheirCustomersDiffer() {
        files.withCustomers("1", "2").withPurchases("t,1,p,2024-01-02,1,5.00,,", "t,2,p,2024-01-01,1,7.00,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("5.00");
        assertThat(files.cell("2", "total_lifetime_value")).isEqualTo("7.00");
    }

    @Test
    void shouldForgetAFactWhenItIsWithdrawn() {
        files.withCustomers("1")
                .with(
                        "website_behavior",
                        "session_id,customer_id,visit_date,deleted,version",
                        "gone,1,2024-01-01,,",
                        "gone,1,2024-01-01,true,",
                        "back,1,2024-01-01,true,",
                        "back,1,2024-01-01,false,",
                        "kept,1,2024-01-01,,2",
                        "kept,1,2024-01-01,true,1");

        assertThat(files.cell("1", "total_website_visits")).isEqualTo("2");
    }

    @Test
    void shouldNotKnowACustomerWhenTheInfoIsDeletedOrMissing() {
        files.with("customer_info", "customer_id,deleted", "1,", "1,true", "2,true", "2,")
                .withPurchases("t,1,p,2024-01-01,1,5.00,,", "t,3,p,2024-01-01,1,5.00,,");

        assertThat(files.oracle().customer360().keySet()).containsExactly("2");
        assertThat(files.oracle().kpis().get("total_lifetime_value")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",1,p,2024-01-01,1,1.00,,,,",
                "t,,p,2024-01-01,1,1.00,,,,",
                "t,1,,2024-01-01,1,1.00,,,,",
                "t,1,p,,1,1.00,,,,",
                "t,1,p,2024-01-01,,1.00,,,,",
                "t,1,p,2024-01-01,1,,,,,",
                "t,1,p,2024-02-30,1,1.00,,,,",
                "t,1,p,1899-12-31,1,1.00,,,,",
                "t,1,p,2100-01-01,1,1.00,,,,",
                "t,1,p,2100-01-01T01:00:00+01:00,1,1.00,,,,",
                "t,1,p,yesterday,1,1.00,,,,",
                "t,1,p,2024-01-01,1000001,1.00,,,,",
                "t,1,p,2024-01-01,-1000001,1.00,,,,",
                "t,1,p,2024-01-01,many,1.00,,,,",
                "t,1,p,2024-01-01,1,1.005,,,,",
                "t,1,p,2024-01-01,1,10000000000000,,,,",
                "t,1,p,2024-01-01,1,-10000000000000.00,,,,",
                "t,1,p,2024-01-01,1,NaN,,,,",
                "t,1,p,2024-01-01,1,1.00,,LOST,,",
                "t,1,p,2024-01-01,1,1.00,,,newest,",
                "t,1,p,2024-01-01,1,1.00,,,,perhaps",
                "t\t,1,p,2024-01-01,1,1.00,,,,",
                "\"t\n\",1,p,2024-01-01,1,1.00,,,,",
            })
    void shouldRefuseTheRowWholeWhenACellIsNotValid(String row) {
        files.withCustomers("1")
                .with(
                        "purchase_transactions",
                        "transaction_id,customer_id,product_id,purchase_date,quantity,total_amount,order_id,status,version,"
                                + "deleted",
                        "first,1,p,2024-01-01,1,2.00,,,,",
                        row);

        assertThat(files.oracle().refused()).containsExactly(new RowAt("purchase_transactions.csv", 3));
        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("2.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t,1,p,1900-01-01,1,1.00,,",
                "t,1,p,2099-12-31T23:59:59.999Z,1,1.00,,",
                "t,1,p,2100-01-01T00:59:59+01:00,1,1.00,,",
                "t,1,p,2024-01-01,1000000,9999999999999.99,,",
                "t,1,p,2024-01-01,-1000000,-9999999999999.99,,dElIvErEd",
                "a / b,1,p|q,2024-01-01,0,0.1,\"o,1\",",
            })
    void shouldTakeTheRowWhenItsCellsAreAtTheLimits(String row) {
        files.withCustomers("1").withPurchases(row);

        assertThat(files.oracle().refused()).isEmpty();
    }

    @Test
    void shouldCountCodePointsWhenItMeasuresText() {
        files.withCustomers("x".repeat(255), "x".repeat(256), "\uD83D\uDE00".repeat(255), "\uD83D\uDE00".repeat(256));
        files.with(
                "product_catalog",
                "product_id,category,price",
                "1," + "\uD83D\uDE00".repeat(1000) + ",0",
                "2," + "x".repeat(1001) + ",",
                "3,,-0.01");

        assertThat(files.oracle().refused())
                .containsExactly(
                        new RowAt("customer_info.csv", 3),
                        new RowAt("customer_info.csv", 5),
                        new RowAt("product_catalog.csv", 3),
                        new RowAt("product_catalog.csv", 4));
    }

    @Test
    void shouldRefuseScoresAndCountsWhenTheyAreOutOfRange() {
        files.with(
                        "customer_service",
                        "interaction_id,customer_id,interaction_date,satisfaction_score",
                        "1,1,2024-01-01,0",
                        "2,1,2024-01-01,6",
                        "3,1,2024-01-01,4.5",
                        "4,1,2024-01-01,5")
                .with(
                        "website_behavior",
                        "session_id,customer_id,visit_date,pages_viewed,time_spent",
                        "1,1,2024-01-01,-1,",
                        "2,1,2024-01-01,,1000000001",
                        "3,1,2024-01-01,0,1000000000");

        assertThat(files.oracle().refused())
                .containsExactly(
                        new RowAt("customer_service.csv", 2),
                        new RowAt("customer_service.csv", 3),
                        new RowAt("customer_service.csv", 4),
                        new RowAt("website_behavior.csv", 2),
                        new RowAt("website_behavior.csv", 3));
    }

    @Test
    void shouldSayFieldValueAndRuleWhenItRefuses() {
        files.with(
                "customer_service",
                "interaction_id,customer_id,interaction_date,satisfaction_score",
                "1,1,2024-01-01,6");

        assertThat(files.oracle().refusals().get(new RowAt("customer_service.csv", 2)))
                .isEqualTo("satisfaction_score \"6\" is not a whole number 1–5");
    }

    @Test
    void shouldNotLetARefusedRowWinWhenItWouldHaveBeenTheLater() {
        files.withCustomers("1").withPurchases("t,1,p,2024-01-01,1,5.00,,", "t,1,p,2024-01-01,1,7.001,,");

        assertThat(files.cell("1", "total_lifetime_value")).isEqualTo("5.00");
    }
}
