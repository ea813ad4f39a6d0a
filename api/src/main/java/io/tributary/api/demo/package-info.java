/** Drives the shop: its history into Kafka or files, the comparison with its books, and live traffic. */
package io.tributary.api.demo;
