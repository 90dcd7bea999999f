package org.chuangwen.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondLookTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 50, 99, 100})
    void shouldSampleTheShareThatIsSet(int percent) {
        assertThat(sampled(percent).size() / 20_000.0).isCloseTo(percent / 100.0, within(0.01));
    }

    @Test
    void shouldOnlyAddCasesWhenTheShareGrows() {
        assertThat(sampled(30)).containsAll(sampled(20));
    }

    @Test
    void shouldSampleOtherCasesWhereTheSecretIsAnother() {
        List<String> here = sampled(20);
        List<String> there = sampled("another installation's", 20);

        // By chance a fifth of what is sampled here would be there as well.
        assertThat(here.stream().filter(there::contains).count() / (double) here.size())
                .isCloseTo(0.2, within(0.05));
    }

    private static List<String> sampled(int percent) {
        return sampled("this installation's", percent);
    }

    private static List<String> sampled(String secret, int percent) {
        return IntStream.rangeClosed(1, 20_000)
                .mapToObj("AJ-2026-%06d"::formatted)
                .filter(number -> SecondLook.isSampled(secret, number, percent))
                .toList();
    }
}
