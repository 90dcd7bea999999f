package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSettingsTest {

    @Test
    void shouldTakeTilesAndTheirDatum() {
        MapSettings settings = MapSettings.of("https://{s}.tiles.example/{z}/{x}/{y}.png", "© Tiles", "GCJ-02");

        assertThat(settings.tiles()).isEqualTo("https://{s}.tiles.example/{z}/{x}/{y}.png");
        assertThat(settings.datum()).isEqualTo(Datum.GCJ02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://tiles.example/", "javascript:{z}{x}{y}", "tiles.example/{z}/{x}/{y}"})
    void shouldGoWithoutTilesWhenAddressIsNone(String tiles) {
        assertThat(MapSettings.of(tiles, "", "GCJ-02")).isEqualTo(new MapSettings(null, "", Datum.WGS84));
    }
}
