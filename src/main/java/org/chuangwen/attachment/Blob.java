package org.chuangwen.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes as they are stored.
 *
 * @param hash SHA-256 of the bytes in hexadecimal digits
 * @param mediaType as we determined it, never as somebody claimed
 */
record Blob(String hash, String mediaType, byte[] bytes) {

    static Blob of(String mediaType, byte[] bytes) {
        return new Blob(hashOf(bytes), mediaType, bytes);
    }

    static String hashOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
