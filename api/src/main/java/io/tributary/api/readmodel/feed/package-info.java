/**
 * The feed of the read model: from the changelogs of the topology's stores and the topic {@code customer-360} into the
 * tables, each record once, and everything anew when that is what it takes.
 */
package io.tributary.api.readmodel.feed;
