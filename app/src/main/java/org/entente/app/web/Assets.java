package org.entente.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stylesheet, scripts and the mark: read once from the class path, by name and nothing else. */
final class Assets {
    private static final List<String> NAMES = List.of(
            "entente.css",
            "entente.js",
            "notice.js",
            "behind.js",
            "fragment.js",
            "correct.js",
            "matrix.js",
            "reader.js",
            "add.js",
            "job.js",
            "network.js",
            "networkpaint.js",
            "networkworker.js",
            "networkmodel.js",
            "networkpanel.js",
            "networkfiles.js",
            "map.js",
            "several.js",
            "screening.js",
            "opening.js",
            "mark.svg",
            "world.svg");

    private record Asset(byte[] bytes, String mediaType, String tag) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        for (String name : NAMES) {
            byte[] bytes = read(name);
            assets.put(name, new Asset(bytes, mediaType(name), tag(bytes)));
        }
    }

    void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new Refused(404, "There is no such file", "Go back to the matrix");
        }
        ctx.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(asset.mediaType()).result(asset.bytes());
    }

    private static byte[] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("static/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out static/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("no media type for " + name);
        };
    }

    /** Changes with any of them, as it does between two builds of which one's pages may not be fit for the other's files. */
    String build() {
        StringBuilder tags = new StringBuilder();
        assets.values().forEach(asset -> tags.append(asset.tag()));
        return tag(tags.toString().getBytes(StandardCharsets.US_ASCII)).replace("\"", "");
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
