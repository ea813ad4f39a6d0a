package io.tributary.bench.contender;

import io.tributary.bench.workload.Shop;
import io.tributary.schemas.avro.CatalogProduct;
import java.util.HashMap;
import java.util.Map;

/** The catalogue, in memory: numbers for the category and the brand of each product. */
final class ProductPlaces {
    private final Map<String, Place> places = new HashMap<>();

    /** Numbers below {@link Shop#CATEGORIES} and {@link Shop#BRANDS}. */
    record Place(int category, int brand) {}

    ProductPlaces() {
        Map<String, Integer> categories = new HashMap<>();
        Map<String, Integer> brands = new HashMap<>();
        for (CatalogProduct product : new Shop().products()) {
            places.put(
                    product.getProductId(),
                    new Place(number(categories, product.getCategory()), number(brands, product.getBrand())));
        }
    }

    private static int number(Map<String, Integer> numbers, String text) {
        return numbers.computeIfAbsent(text, first -> numbers.size());
    }

    Place of(String productId) {
        return places.get(productId);
    }
}
