package org.chuangwen.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is handed to somebody who may read it.
 *
 * @param hash SHA-256 of the bytes in hexadecimal digits
 * @param mediaType as our own record has it
 * @param fileName under which it may be saved
 */
public record Content(String hash, String mediaType, String fileName, byte[] bytes) {

    /** Kept by the reader's own browser, which asks again each time: the right to read it may end. */
    public static final String CACHING = "private, no-cache";

    /** The entity tag by which a browser knows that it has these bytes. */
    public static String entityTag(String hash) {
        return '"' + hash + '"';
    }

    /**
     * The headers to send with it. Nothing in it can run or call out even if opened on its own; it is shown only as
     * what our record says it is; a PDF is saved and not shown.
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("Content-Disposition", disposition());
        headers.put("Cache-Control", CACHING);
        headers.put("ETag", entityTag(hash));
        return headers;
    }

    private String disposition() {
        String kind = mediaType.startsWith("image/") ? "inline" : "attachment";
        // RFC 8187: nothing but letters, digits and escapes is left, so that a name cannot end the header.
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename*=UTF-8''" + name;
    }
}
