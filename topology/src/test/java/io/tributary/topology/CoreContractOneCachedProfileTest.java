package io.tributary.topology;

/** The contracts of the core with hardly any memory: nearly every profile is read from its store. */
class CoreContractOneCachedProfileTest extends CoreContract {

    CoreContractOneCachedProfileTest() {
        super(settings -> SettingsWith.memory(settings, 1, true));
    }
}
