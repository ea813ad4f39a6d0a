package io.tributary.topology;

/** The contracts of the core with public interfaces of Kafka Streams only, written with every record. */
class CoreContractWriteThroughTest extends CoreContract {

    CoreContractWriteThroughTest() {
        super(settings -> SettingsWith.memory(settings, 50_000, false));
    }
}
