package io.tributary.api.change;

import static io.tributary.api.change.FakeStore.wasStored;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.ingest.ExactJson;
import io.tributary.schemas.avro.CustomerInfo;
import io.tributary.schemas.source.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityChangesTest {
    private static final SourceTable TABLE = SourceTable.CUSTOMER_INFO;

    private final FakeStore store = new FakeStore();
    private final EntityChanges changes = new EntityChanges(TABLE, "customer", store, store.writing(), () -> "new");

    @Test
    void shouldCreateUnderTheGivenIdWhenNobodyHasIt() {
        Change change = changes.create(json("{'customer_id': 'C1', 'first_name': 'Vera'}"));

        assertThat(change).satisfies(wasStored("C1", true));
        assertThat(stored("C1").getFirstName()).isEqualTo("Vera");
        assertThat(stored("C1").getVersion()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'customer_id': null}", "{'customer_id': ''}"})
    void shouldCreateUnderANewIdWhenNoneIsGiven(String body) {
        assertThat(changes.create(json(body))).satisfies(wasStored("new", true));

        assertThat(stored("new")).isNotNull();
    }

    @Test
    void shouldPublishNothingWhenACustomerWithThatIdIsKnown() {
        store.with(TABLE, "{\"customer_id\": \"C1\"}");

        assertThat(changes.create(json("{'customer_id': 'C1', 'first_name': 'Else'}")))
                .isEqualTo(new Change.Conflict("a customer with id 'C1' is known already; PUT replaces it"));

        assertThat(store.published()).isEmpty();
    }

    @Test
    void shouldComeBackAboveTheVersionThatEndedItWhenCreatedAgain() {
        store.with(TABLE, "{\"customer_id\": \"C1\", \"version\": 7, \"deleted\": true}");

        assertThat(changes.create(json("{'customer_id': 'C1'}"))).satisfies(wasStored("C1", true));

        assertThat(stored("C1").getVersion()).isEqualTo(7);
        assertThat(stored("C1").getDeleted()).isFalse();
    }

    @Test
    void shouldReplaceTheWholeRowAndKeepItsVersionWhenTheBodyHasNone() {
        store.with(TABLE, "{\"customer_id\": \"C1\", \"first_name\": \"V\", \"email\": \"v@x\", \"version\": 5}");

        assertThat(changes.replace("C1", json("{'first_name': 'Vera', 'attributes': {'tier': 'gold'}}")))
                .satisfies(wasStored("C1", false));

        assertThat(Row.columns(stored("C1")))
                .containsEntry("first_name", "Vera")
                .containsEntry("attributes", Map.of("tier", "gold"))
                .containsEntry("email", null)
                .doesNotContainKeys("version", "deleted");
        assertThat(stored("C1").getVersion()).isEqualTo(5);
    }

    @Test
    void shouldCreateWhenARowThatIsNotKnownIsReplaced() {
        assertThat(changes.replace("C1", json("{'customer_id': 'C1', 'version': 3}")))
                .satisfies(wasStored("C1", true));

        assertThat(stored("C1").getVersion()).isEqualTo(3);
    }

    @Test
    void shouldPublishNothingWhenTheGivenVersionWouldLose() {
        store.with(TABLE, "{\"customer_id\": \"C1\", \"version\": 5}");

        assertThat(changes.replace("C1", json("{'first_name': 'Old', 'version': 4}")))
                .isEqualTo(new Change.Conflict(
                        "version 4 would lose: the customer with id 'C1' is stored with version 5"));

        assertThat(store.published()).isEmpty();
    }

    @Test
    void shouldBeAConflictWhenANewerVersionCameMeanwhile() {
        store.with(TABLE, "{\"customer_id\": \"C1\", \"version\": 5}");
        store.before(() -> store.with(TABLE, "{\"customer_id\": \"C1\", \"last_name\": \"S\", \"version\": 6}"));

        assertThat(changes.replace("C1", json("{'first_name': 'Vera'}"))).isInstanceOf(Change.Conflict.class);

        assertThat(stored("C1").getLastName()).isEqualTo("S");
        assertThat(stored("C1").getFirstName()).isNull();
    }

    @Test
    void shouldBeAConflictWhenSomebodyElseCameLater() {
        store.after(() -> store.with(TABLE, "{\"customer_id\": \"C1\", \"first_name\": \"Else\"}"));

        assertThat(changes.replace("C1", json("{'first_name': 'Vera'}"))).isInstanceOf(Change.Conflict.class);
    }

    @Test
    void shouldBeWrittenWhenItCanNotBeReadInTime() {
        store.standStill();

        assertThat(changes.replace("C1", json("{'first_name': 'Vera'}")))
                .isInstanceOfSatisfying(
                        Change.Written.class, change -> assertThat(change.id()).isEqualTo("C1"));
    }

    @Test
    void shouldChangeWhatThePatchNamesAndNothingElse() {
        store.with(TABLE, """
                {"customer_id": "C1", "first_name": "V", "email": "v@x", "registration_date": "2020-01-02T03:04:05.006Z",
                 "attributes": {"tier": "gold", "size": "M"}, "version": 2}""");

        assertThat(changes.patch("C1", json("{'email': null, 'region': 'N', 'attributes': {'size': null, 'x': 'y'}}")))
                .satisfies(wasStored("C1", false));

        assertThat(Row.columns(stored("C1")))
                .containsEntry("first_name", "V")
                .containsEntry("email", null)
                .containsEntry("region", "N")
                .containsEntry("registration_date", "2020-01-02T03:04:05.006Z")
                .containsEntry("attributes", Map.of("tier", "gold", "x", "y"));
        assertThat(stored("C1").getVersion()).isEqualTo(2);
    }

    @Test
    void shouldFindNothingToPatchOrEndWhenItIsNotKnown() {
        store.with(TABLE, "{\"customer_id\": \"gone\", \"deleted\": true}");
        Change unknown = new Change.Unknown("no customer with id 'gone' is known");

        assertThat(changes.patch("gone", json("{}"))).isEqualTo(unknown);
        assertThat(changes.end("gone")).isEqualTo(unknown);
        assertThat(changes.end("never")).isEqualTo(new Change.Unknown("no customer with id 'never' is known"));
        assertThat(store.published()).isEmpty();
    }

    @Test
    void shouldRememberTheVersionAndNothingElseWhenARowEnds() {
        store.with(TABLE, "{\"customer_id\": \"C1\", \"first_name\": \"V\", \"version\": 9}");

        assertThat(changes.end("C1")).satisfies(wasStored("C1", false));

        assertThat(Row.isDeleted(stored("C1"))).isTrue();
        assertThat(Row.version(stored("C1"))).isEqualTo(9);
        assertThat(stored("C1").getFirstName()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'customer_id': 'C2'} | customer_id C2 must be that of the address, 'C1'",
                "{'customer_id': 7} | customer_id 7 must be text, a JSON string",
                "{'nickname': null} | nickname null is not a field of customer_info; its fields are",
                "{'date_of_birth': '1899-12-31'} | must be from 1900-01-01 to before 2100-01-01",
                "{'attributes': {'a': {'b': 'c'}}} | must be an object whose values are texts",
                "{'version': 1.5} | must be a whole number",
                "{'deleted': true} | deleted true must be false: DELETE ends a customer"
            })
    void shouldSayWhatIsWrongWhenABodyBreaksARule(String body, String words) {
        store.with(TABLE, "{\"customer_id\": \"C1\"}");

        assertThat(changes.replace("C1", json(body)))
                .isInstanceOfSatisfying(
                        Change.Invalid.class,
                        invalid -> assertThat(invalid.violation().sentence()).contains(words));
        assertThat(changes.patch("C1", json(body)))
                .isInstanceOfSatisfying(
                        Change.Invalid.class,
                        invalid -> assertThat(invalid.violation().sentence()).contains(words));
        assertThat(store.published()).isEmpty();
    }

    @Test
    void shouldBeUnavailableWhenKafkaIs() {
        store.refuse(new TimeoutException("no broker"));

        assertThat(changes.replace("C1", json("{}")))
                .isEqualTo(new Change.Unavailable("it could not be written to Kafka, send it again: no broker"));
    }

    @Test
    void shouldBeInvalidWhenTheRowIsTooLarge() {
        store.refuse(new RecordTooLargeException("17 MiB"));

        assertThat(changes.replace("C1", json("{}")))
                .isInstanceOfSatisfying(
                        Change.Invalid.class,
                        invalid -> assertThat(invalid.violation().sentence())
                                .isEqualTo("customer_id C1 names a record larger than Kafka takes"));
    }

    private CustomerInfo stored(String id) {
        return (CustomerInfo) store.row(TABLE, id).orElseThrow();
    }

    private static ObjectNode json(String json) {
        try {
            return (ObjectNode) ExactJson.mapper().readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
