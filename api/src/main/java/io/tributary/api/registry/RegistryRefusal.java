package io.tributary.api.registry;

/** The registry says no, with the number that Confluent's clients know the reason by. */
final class RegistryRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errorCode;

    private RegistryRefusal(int errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    /** Five digits, of which the first three are the HTTP status; or the status itself. */
    int errorCode() {
        return errorCode;
    }

    int status() {
        return errorCode < 1000 ? errorCode : errorCode / 100;
    }

    static RegistryRefusal badRequest(String why) {
        return new RegistryRefusal(400, why);
    }

    static RegistryRefusal subjectNotFound(String subject) {
        return new RegistryRefusal(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryRefusal versionNotFound(int version) {
        return new RegistryRefusal(40402, "Version " + version + " not found.");
    }

    static RegistryRefusal schemaNotFound() {
        return new RegistryRefusal(40403, "Schema not found");
    }

    static RegistryRefusal idNotFound(int id) {
        return new RegistryRefusal(40403, "Schema " + id + " not found");
    }

    static RegistryRefusal subjectDeletedAlready(String subject) {
        return new RegistryRefusal(40404, "Subject '" + subject + "' was soft deleted already");
    }

    static RegistryRefusal versionDeletedAlready(String subject, int version) {
        return new RegistryRefusal(40406, "Subject '" + subject + "' Version " + version + " was soft deleted already");
    }

    static RegistryRefusal levelNotFound(String subject) {
        return new RegistryRefusal(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryRefusal modeNotFound(String subject) {
        return new RegistryRefusal(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static RegistryRefusal invalidSchema(String why) {
        return new RegistryRefusal(42201, "Invalid schema: " + why);
    }

    static RegistryRefusal invalidVersion(String version) {
        return new RegistryRefusal(
                42202,
                "The specified version '" + version + "' is not a valid version id. Allowed values are between [1,"
                        + " 2^31-1] and the string \"latest\"");
    }

    static RegistryRefusal invalidLevel(String level) {
        return new RegistryRefusal(
                42203,
                "Invalid compatibility level '" + level + "'. Valid values are NONE, BACKWARD, FORWARD, FULL,"
                        + " BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, and FULL_TRANSITIVE");
    }

    static RegistryRefusal invalidMode(String mode) {
        return new RegistryRefusal(42204, "Invalid mode '" + mode + "': the embedded registry knows READWRITE only");
    }

    static RegistryRefusal notPermitted(String why) {
        return new RegistryRefusal(42205, "Operation not permitted: " + why);
    }

    static RegistryRefusal idCollision(int id, String subject) {
        return new RegistryRefusal(
                50001,
                "The schema for subject '" + subject + "' has id " + id + ", which another schema has already."
                        + " Ids are taken from the schema's text: change its text, a doc will do, and register again");
    }
}
