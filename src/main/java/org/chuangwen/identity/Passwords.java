package org.chuangwen.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, as the OWASP password storage cheat sheet has
 * it. A hash names its rounds, so that more of them later do not lock anybody out.
 */
public final class Passwords {

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int ROUNDS_OF_DRAWN = 1_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    /** Without the letters and digits that are taken for one another on paper. */
    private static final String DRAWN_FROM = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int DRAWN_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The text to keep instead of the password: scheme, rounds, salt and hash, with colons between. */
    public static String hash(String password) {
        return hash(password, ROUNDS);
    }

    /**
     * The same for a password of {@link #draw}: it has nearly seventy random bits, which no number of rounds makes
     * harder to guess, and a whole office can be given theirs at once.
     */
    public static String hashOfDrawn(String password) {
        return hash(password, ROUNDS_OF_DRAWN);
    }

    private static String hash(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                ":",
                SCHEME,
                String.valueOf(rounds),
                base64.encodeToString(salt),
                base64.encodeToString(derive(password, salt, rounds)));
    }

    /** Whether that password has that hash. Takes as long for a wrong one as for the right one. */
    public static boolean matches(String password, String hash) {
        String[] parts = hash.split(":");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] derived = derive(password, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, base64.decode(parts[3]));
    }

    /** A new password that nobody can guess and everybody can type. */
    public static String draw() {
        StringBuilder password = new StringBuilder(DRAWN_LENGTH);
        for (int i = 0; i < DRAWN_LENGTH; i++) {
            password.append(DRAWN_FROM.charAt(RANDOM.nextInt(DRAWN_FROM.length())));
        }
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has this algorithm", e);
        } finally {
            key.clearPassword();
        }
    }
}
