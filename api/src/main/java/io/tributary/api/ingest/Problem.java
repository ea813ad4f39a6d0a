package io.tributary.api.ingest;

/**
 * Why a request as a whole can't be taken.
 *
 * @param status the HTTP status
 * @param error what is wrong, for people
 */
public record Problem(int status, String error) {}
