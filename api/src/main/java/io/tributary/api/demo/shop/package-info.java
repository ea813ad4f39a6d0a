/**
 * A shop that looks real: its assortment, its campaigns, its customers and what they do, as records of the source tables,
 * and the books that the shop keeps of them.
 *
 * <p>Plain and deterministic: everything follows from a {@link io.tributary.api.demo.shop.ShopPlan} by {@link
 * io.tributary.api.demo.shop.Dice}. Nothing here asks for the time, the locale or the order of a hash table.
 */
package io.tributary.api.demo.shop;
