package io.tributary.api.config;

/**
 * Who may ask.
 *
 * @param auth how the server finds out who asks
 */
public record SecuritySettings(AuthMode auth) {
    public SecuritySettings {
        Settings.AUTH.check(auth);
    }
}
