package org.chuangwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "楼道堆物.jpg, 楼道堆物.jpg",
        "../../etc/passwd, passwd",
        "C:\\fakepath\\IMG_1.JPG, IMG_1.JPG",
        "'a\r\nSet-Cookie: b.jpg', aSet-Cookie b.jpg",
        "'a\u0000b.jpg', ab.jpg",
        "'a\u202Egpj.exe', agpj.exe",
        "<b>.jpg, b.jpg",
        "..%2f..%2fa.jpg, .%2f.%2fa.jpg",
        "' a.jpg ', a.jpg"
    })
    void shouldBeHarmless(String given, String name) {
        assertThat(FileName.of(given).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "/", "..", "a/", "\u0007"})
    void shouldBeNamedWhenNothingIsLeft(String given) {
        assertThat(FileName.of(given).value()).isEqualTo("file");
    }

    @Test
    void shouldBeShortenedBeforeItsEnding() {
        String name = FileName.of("长".repeat(300) + ".jpeg").value();

        assertThat(name).hasSize(200).endsWith("长.jpeg");
    }

    @Test
    void shouldBeShortenedWhenAllOfItIsEnding() {
        assertThat(FileName.of("." + "a".repeat(300)).value()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"a.png, a.jpg", "a.b.webp, a.b.jpg", "a, a.jpg", ".png, .png.jpg"})
    void shouldEndInWhatIsServed(String name, String served) {
        assertThat(new FileName(name).endingIn(".jpg")).isEqualTo(served);
    }
}
