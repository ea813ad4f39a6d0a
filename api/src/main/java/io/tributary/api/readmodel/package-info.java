/**
 * The columnar read model that every instance builds for itself from the topics: what it holds ({@code schema.sql}), how it
 * is fed, and the questions that are asked of it.
 */
package io.tributary.api.readmodel;
