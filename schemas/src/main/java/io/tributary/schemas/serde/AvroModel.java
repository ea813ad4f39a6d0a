package io.tributary.schemas.serde;

import io.tributary.schemas.avro.CustomerInfo;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro, once a process, that records may be read into the classes generated from our own contracts, and built with
 * defaults. Serializers and decoders say so by themselves; who only builds or copies records must.
 */
public final class AvroModel {
    private static final String GENERATED_PACKAGE = CustomerInfo.class.getPackageName() + ".";

    static {
        // Avro 1.12.2 refuses every class that is not named: a hostile writer schema could name any on the class path.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(GENERATED_PACKAGE)));
    }

    private AvroModel() {}

    /** From here on they are trusted. */
    public static void ensureTrusted() {
        // Calling this runs the initializer above.
    }
}
