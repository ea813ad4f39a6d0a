/** Whole tables for other tools: which rows and columns a data set has, and the formats it is written in. */
package io.tributary.api.readmodel.export;
