/** SQL for analysts: which statements are taken, how they are run and bounded, and what is said of the tables. */
package io.tributary.api.readmodel.sql;
