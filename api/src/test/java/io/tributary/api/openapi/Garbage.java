package io.tributary.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.api.LiveServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What clients send when they are broken, careless or mean. */
final class Garbage {
    private static final int DEEP = 3_000;

    /** For a parameter or an id. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\0",
            "\r\nX-Injected: 1",
            "x".repeat(3_000),
            "ß".repeat(1_001),
            "Ünï😀",
            "\u202e\ufffe",
            "'",
            "' OR '1'='1",
            "'; DROP TABLE customer_360; --",
            "\"",
            "\\",
            "-1",
            "0",
            "1.5",
            "1e309",
            "99999999999999999999",
            "0x10",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "[\"a\",{\"b\":null}]",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "a/b",
            "%",
            "%s%n%x",
            "${jndi:ldap://nowhere.invalid/x}",
            "2025-02-30",
            "9999-12-31",
            "-0001-01-01",
            "a,b,,c",
            "a=1 AND (b",
            "+",
            "*");

    /** Parts of a request line that are no percent-encoded UTF-8, or no line at all. */
    static final List<String> RAW_QUERIES =
            List.of("a=%zz", "%", "a=%C3%28", "a=%ED%A0%80", "=", "&&&", "a[]=1&a[]=2", "%00=%00", "a=%F0%9F");

    /** Bodies that are wrong as a whole, whatever an operation takes. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "[",
            "]",
            "null",
            "42",
            "\"text\"",
            "{}",
            "[[]]",
            "[null]",
            "[1, \"a\", true]",
            "{\"a\": 1, \"a\": 2}",
            "{\"\": \"\"}",
            "{\"a\": 1e999999999}",
            "{'a': 1}",
            "{\"a\": NaN}",
            "\ufeff{}",
            "\0",
            "{} {}",
            "a=1&b=2",
            "<xml/>",
            "[".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

    static final List<String> CONTENT_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "garbage");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "42",
            "-1",
            "1.005",
            "1e400",
            "99999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"not what you think\"",
            "\"" + "x".repeat(2_000) + "\"",
            "[]",
            "[null]",
            "{}",
            "{\"a\": {\"b\": []}}");

    private Garbage() {}

    /** A body with one field that is not what it should be. */
    record Spoilt(String field, String body) {}

    /** A good body, each of its fields spoilt in every way, one at a time. */
    static List<Spoilt> spoilt(JsonNode good) {
        List<Spoilt> spoilt = new ArrayList<>();
        if (good instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                for (String value : VALUES) {
                    ObjectNode copy = object.deepCopy();
                    copy.set(field.getKey(), LiveServer.parse(value));
                    spoilt.add(new Spoilt(field.getKey(), copy.toString()));
                }
            }
            ObjectNode more = object.deepCopy();
            more.put("no_such_field", 1);
            spoilt.add(new Spoilt("no_such_field", more.toString()));
        }
        return spoilt;
    }
}
