package org.chuangwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTest {

    private static final byte[] BYTES = {1};

    @Test
    void shouldBeShownAsWhatItIsAndNothingElse() {
        assertThat(new Content("abc", "image/jpeg", "a.jpg", BYTES).headers())
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("ETag", "\"abc\"")
                .containsEntry("Content-Disposition", "inline; filename*=UTF-8''a.jpg");
    }

    @Test
    void shouldBeKeptByBrowserOfReaderOnly() {
        assertThat(new Content("abc", "image/jpeg", "a.jpg", BYTES).headers().get("Cache-Control"))
                .contains("private")
                .contains("no-cache");
    }

    @Test
    void shouldBeSavedAndSandboxedWhenPdf() {
        assertThat(new Content("abc", "application/pdf", "a.pdf", BYTES).headers())
                .containsEntry("Content-Disposition", "attachment; filename*=UTF-8''a.pdf")
                .hasEntrySatisfying(
                        "Content-Security-Policy", policy -> assertThat(policy).contains("sandbox"));
    }

    @Test
    void shouldEscapeNameInHeader() {
        assertThat(new Content("abc", "image/jpeg", "楼 道*'\";.jpg", BYTES)
                        .headers()
                        .get("Content-Disposition"))
                .isEqualTo("inline; filename*=UTF-8''%E6%A5%BC%20%E9%81%93%2A%27%22%3B.jpg");
    }
}
