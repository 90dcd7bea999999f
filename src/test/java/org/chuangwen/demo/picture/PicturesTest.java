package org.chuangwen.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {

    private final Pictures pictures = new Pictures(List.of("演示图", "Drawn"));

    @ParameterizedTest
    @EnumSource(Motif.class)
    void shouldDrawProblemHalfDoneAndSolvedDifferently(Motif motif) throws IOException {
        byte[] found = pictures.jpeg(motif, 7, 1);

        assertThat(ImageIO.read(new ByteArrayInputStream(found)).getWidth()).isEqualTo(Pictures.WIDTH_IN_PIXELS);
        assertThat(pictures.jpeg(motif, 7, 0.4)).isNotEqualTo(found);
        assertThat(pictures.jpeg(motif, 7, 0)).isNotEqualTo(found);
    }

    @Test
    void shouldDrawSamePictureAgainWhenSeedIsTheSame() {
        assertThat(pictures.jpeg(Motif.BIKES, 3, 1)).isEqualTo(pictures.jpeg(Motif.BIKES, 3, 1));
        assertThat(pictures.jpeg(Motif.BIKES, 4, 1)).isNotEqualTo(pictures.jpeg(Motif.BIKES, 3, 1));
    }

    @Test
    void shouldMarkPictureWithoutWordsWhenNoFontWritesThem() {
        byte[] wordless = new Pictures(List.of("\uE000\uE001")).jpeg(Motif.BIKES, 3, 1);

        assertThat(wordless).isNotEmpty().isNotEqualTo(pictures.jpeg(Motif.BIKES, 3, 1));
    }
}
