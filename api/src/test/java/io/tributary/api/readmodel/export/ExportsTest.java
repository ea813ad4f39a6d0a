package io.tributary.api.readmodel.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.api.readmodel.FilledReadModel;
import io.tributary.api.readmodel.ReadModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each data set holds, under each filter, in each format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final ExportFilter ALL = ExportFilter.NONE;

    private ReadModel model;
    private Exports exports;

    @BeforeAll
    void open(@TempDir Path directory) {
        model = FilledReadModel.shop(directory);
        exports = new Exports(model);
    }

    @AfterAll
    void close() throws SQLException {
        model.close();
    }

    @Test
    void shouldHoldTheFactsOfKnownCustomersWhenUnfiltered() {
        assertThat(csv(Dataset.PURCHASES, ALL)).isEqualTo("""
                transaction_id,customer_id,product_id,purchase_date,quantity,total_amount,store_id,order_id,status
                T1,C1,P1,2024-02-20T00:00:00Z,2,10000000.00,,O1,
                T2,C1,P2,2024-01-15T10:00:00.001Z,1,0.10,S,O2,shipped
                T3,C1,P1,2024-02-21T00:00:00Z,-1,-5.00,,O1,
                T4,C1,P1,2024-02-22T00:00:00Z,1,7.00,,,Cancelled
                T1,C2,P9,2023-11-01T23:59:59.999Z,1,20.00,,,
                """);
        assertThat(csv(Dataset.INTERACTIONS, ALL)).isEqualTo("""
                interaction_id,customer_id,interaction_date,interaction_type,product_id,resolution_status,satisfaction_score
                I1,C1,2024-02-25T00:00:00Z,,,,4
                I2,C2,2024-01-10T00:00:00Z,call,,,
                """);
        assertThat(csv(Dataset.RESPONSES, ALL)).isEqualTo("""
                response_id,campaign_id,customer_id,response_date,response_type
                R1,M1,C1,2024-02-02T00:00:00Z,
                """);
        assertThat(csv(Dataset.SESSIONS, ALL)).isEqualTo("""
                session_id,customer_id,visit_date,pages_viewed,time_spent,source,viewed_products
                S1,C1,2024-02-28T00:00:00Z,,10,"a,""b""\",P1|P1|P2
                S2,C2,2024-02-27T00:00:00Z,3,11,,
                """);
        assertThat(csv(Dataset.PRODUCTS, ALL)).isEqualTo("""
                product_id,product_name,category,brand,price,launch_date,product_type,status
                P1,,Bread,,2.50,,,
                P2,,,,,,,
                """);
        assertThat(csv(Dataset.CAMPAIGNS, ALL)).isEqualTo("""
                campaign_id,campaign_name,start_date,end_date,channel,target_audience
                M1,,2024-01-01T00:00:00Z,,EMAIL,
                M2,,2025-01-01T00:00:00Z,,SMS,
                """);
        assertThat(csv(Dataset.ORDERS, ALL)).isEqualTo("""
                customer_id,order_id,order_date,status,lines,units,total_amount
                C1,O1,2024-02-20T00:00:00Z,COMPLETED,1,1,9999995.00
                C1,O2,2024-01-15T10:00:00.001Z,SHIPPED,1,1,0.10
                C2,T1,2023-11-01T23:59:59.999Z,COMPLETED,1,1,20.00
                """);
        assertThat(csv(Dataset.CUSTOMERS, ALL))
                .startsWith("customer_id,first_name,last_name,email,")
                .contains("\nC1,Vera,,,,1980-02-29,,10000000.10,2,,,,5000000.050000,High Value,", "\nC2,,", "\n😀,,")
                .doesNotContain("as_of");
    }

    @Test
    void shouldBeObjectsWithNullsAndListsWhenTheFormatIsJson() {
        assertThat(json(Dataset.SESSIONS, ALL))
                .isEqualTo("[{\"session_id\":\"S1\",\"customer_id\":\"C1\",\"visit_date\":\"2024-02-28T00:00:00Z\","
                        + "\"pages_viewed\":null,\"time_spent\":10,\"source\":\"a,\\\"b\\\"\","
                        + "\"viewed_products\":[\"P1\",\"P1\",\"P2\"]},"
                        + "{\"session_id\":\"S2\",\"customer_id\":\"C2\",\"visit_date\":\"2024-02-27T00:00:00Z\","
                        + "\"pages_viewed\":3,\"time_spent\":11,\"source\":null,\"viewed_products\":null}]");
    }

    @Test
    void shouldPickPurchasesWhenFiltered() {
        assertThat(ids(Dataset.PURCHASES, segment("High Value"))).containsExactly("T1", "T2", "T3", "T4");
        assertThat(ids(Dataset.PURCHASES, churn("Low"))).containsExactly("T1");
        assertThat(ids(Dataset.PURCHASES, category("Bread"))).containsExactly("T1", "T3", "T4");
        assertThat(ids(Dataset.PURCHASES, category("Unknown"))).containsExactly("T2", "T1");
        assertThat(ids(Dataset.PURCHASES, category("bread"))).isEmpty();
        assertThat(ids(Dataset.PURCHASES, days("2023-11-01", "2024-01-15"))).containsExactly("T2", "T1");
        assertThat(ids(Dataset.PURCHASES, days("2024-02-21", null))).containsExactly("T3", "T4");
        assertThat(ids(Dataset.PURCHASES, days(null, "2023-10-31"))).isEmpty();
        assertThat(ids(
                        Dataset.PURCHASES,
                        new ExportFilter(
                                Optional.of("High Value"),
                                Optional.of("High"),
                                Optional.of("Bread"),
                                Optional.of(LocalDate.parse("2024-02-20")),
                                Optional.of(LocalDate.parse("2024-02-20")))))
                .containsExactly("T1");
    }

    @Test
    void shouldPickByDayAndCustomerWhenOtherFactsAreFiltered() {
        assertThat(ids(Dataset.INTERACTIONS, days("2024-02-01", "2024-02-25"))).containsExactly("I1");
        assertThat(ids(Dataset.INTERACTIONS, churn("Low"))).containsExactly("I2");
        assertThat(ids(Dataset.INTERACTIONS, category("Bread"))).containsExactly("I1", "I2");
        assertThat(ids(Dataset.SESSIONS, days(null, "2024-02-27"))).containsExactly("S2");
        assertThat(ids(Dataset.RESPONSES, segment("Low Value"))).isEmpty();
        assertThat(ids(Dataset.RESPONSES, days("2024-02-02", "2024-02-02"))).containsExactly("R1");
    }

    @Test
    void shouldHoldWhatWasBoughtOrAnsweredWhenEntitiesAreFiltered() {
        assertThat(ids(Dataset.PRODUCTS, category("Bread"))).containsExactly("P1");
        assertThat(ids(Dataset.PRODUCTS, category("Unknown"))).containsExactly("P2");
        assertThat(ids(Dataset.PRODUCTS, days("2024-02-01", null))).containsExactly("P1");
        assertThat(ids(Dataset.PRODUCTS, churn("Low"))).isEmpty();
        assertThat(ids(Dataset.CAMPAIGNS, segment("High Value"))).containsExactly("M1");
        assertThat(ids(Dataset.CAMPAIGNS, category("Bread"))).containsExactly("M1", "M2");
    }

    @Test
    void shouldHoldTheCustomersWithAPickedPurchaseWhenPurchasesArePicked() {
        assertThat(ids(Dataset.CUSTOMERS, category("Bread"))).containsExactly("C1");
        assertThat(ids(Dataset.CUSTOMERS, category("Unknown"))).containsExactly("C1", "C2");
        assertThat(ids(Dataset.CUSTOMERS, segment("Low Value"))).containsExactly("C2", "😀");
        assertThat(buyers(category("Bread"))).containsExactly("C1");
        assertThat(buyers(days("2023-01-01", "2023-12-31"))).containsExactly("C2");
        // The only ones of these days are a return and a cancelled line.
        assertThat(ids(Dataset.CUSTOMERS, days("2024-02-21", "2024-02-22"))).isEmpty();
        assertThat(buyers(days("2024-02-21", "2024-02-22"))).isEmpty();
    }

    @Test
    void shouldAddUpThePickedLinesWhenOrdersAreFiltered() {
        assertThat(csv(Dataset.ORDERS, category("Bread"))).isEqualTo("""
                        customer_id,order_id,order_date,status,lines,units,total_amount
                        C1,O1,2024-02-20T00:00:00Z,COMPLETED,1,1,9999995.00
                        """);
        assertThat(csv(Dataset.ORDERS, days("2024-02-20", "2024-02-20")))
                .endsWith("\nC1,O1,2024-02-20T00:00:00Z," + "COMPLETED,1,2,10000000.00\n");
        assertThat(ids(Dataset.ORDERS, days("2024-02-21", null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void shouldHoldTheSameRowsInParquetWhenReadByDuckDb(Dataset dataset) throws IOException {
        for (ExportFilter filter : List.of(ALL, segment("Low Value"), category("Bread"), days("2024-01-01", null))) {
            Path file = exports.parquet(dataset, filter);

            assertThat(rowsOf(file)).isEqualTo(csv(dataset, filter).lines().count() - 1);
            Exports.delete(file);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void shouldHaveTypesWhenCustomersFromElsewhereBecomeParquet() throws IOException {
        List<String> columns =
                List.of("customer_id", "first_name", "date_of_birth", "registration_date", "total_purchases");
        Path file = exports.parquetOfCustomers(columns, rows -> {
            try {
                rows.write(Arrays.asList("1", "a,\"\nb", "1980-02-29", "2024-02-10T08:00:00.123Z", 3L));
                rows.write(Arrays.asList("2", null, null, null, 0L));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(read("SELECT list(c)::VARCHAR FROM read_parquet('" + file + "') c"))
                .isEqualTo("[{'customer_id': 1, 'first_name': 'a,\"\nb', 'date_of_birth': '1980-02-29 00:00:00', "
                        + "'registration_date': '2024-02-10 08:00:00.123', 'total_purchases': 3}, "
                        + "{'customer_id': 2, 'first_name': NULL, 'date_of_birth': NULL, 'registration_date': NULL, "
                        + "'total_purchases': 0}]");
        assertThat(read("SELECT string_agg(column_type, ' ') FROM (DESCRIBE FROM read_parquet('" + file + "'))"))
                .isEqualTo("VARCHAR VARCHAR TIMESTAMP TIMESTAMP BIGINT");
        Exports.delete(file);
        assertThat(model.exports()).isEmptyDirectory();
    }

    private String csv(Dataset dataset, ExportFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(dataset, filter, columns -> new CsvRows(out, columns));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String json(Dataset dataset, ExportFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(dataset, filter, columns -> new JsonRows(out, columns, new JsonMapper()));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The first cells; of orders, the second. */
    private List<String> ids(Dataset dataset, ExportFilter filter) {
        int cell = dataset == Dataset.ORDERS ? 1 : 0;
        return csv(dataset, filter)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[cell])
                .toList();
    }

    private List<String> buyers(ExportFilter filter) {
        List<String> ids = new ArrayList<>();
        exports.forEachBuyer(filter, ids::add);
        return ids;
    }

    private long rowsOf(Path parquet) {
        return Long.parseLong(read("SELECT count(*) FROM read_parquet('" + parquet + "')"));
    }

    private String read(String sql) {
        return model.read(connection -> {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    private static ExportFilter segment(String segment) {
        return new ExportFilter(
                Optional.of(segment), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ExportFilter churn(String churn) {
        return new ExportFilter(
                Optional.empty(), Optional.of(churn), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ExportFilter category(String category) {
        return new ExportFilter(
                Optional.empty(), Optional.empty(), Optional.of(category), Optional.empty(), Optional.empty());
    }

    private static ExportFilter days(String from, String to) {
        return new ExportFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse));
    }
}
