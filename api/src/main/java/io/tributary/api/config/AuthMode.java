package io.tributary.api.config;

/** How the server finds out who asks. */
public enum AuthMode {
    /** It doesn't: whoever reaches the port may do everything, so only this machine may reach it. */
    OFF
}
