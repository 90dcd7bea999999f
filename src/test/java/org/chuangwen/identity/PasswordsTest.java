package org.chuangwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void shouldMatchOnlyThePasswordThatWasHashed() {
        String hash = Passwords.hash("飞线充电 is dangerous");
        assertThat(Passwords.matches("飞线充电 is dangerous", hash)).isTrue();
        assertThat(Passwords.matches("飞线充电 is dangerous ", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void shouldHashTheSamePasswordDifferentlyEachTime() {
        assertThat(Passwords.hash("same")).isNotEqualTo(Passwords.hash("same"));
    }

    @Test
    void shouldFitTheColumnAndNotShowThePassword() {
        assertThat(Passwords.hash("correct horse"))
                .startsWith("pbkdf2-sha512:210000:")
                .doesNotContain("horse")
                .hasSizeLessThanOrEqualTo(400);
    }

    @Test
    void shouldMatchNothingWhenTheHashIsOfAnotherScheme() {
        assertThat(Passwords.matches("x", "plain:x")).isFalse();
        assertThat(Passwords.matches("", "")).isFalse();
    }

    @Test
    void shouldDrawLongPasswordsWithoutLookalikes() {
        assertThat(Passwords.draw()).hasSize(14).doesNotContainPattern("[ilo01]");
        assertThat(Passwords.draw()).isNotEqualTo(Passwords.draw());
    }
}
