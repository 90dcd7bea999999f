package org.chuangwen.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineFileTest {

    private static final String SQUARE = "[[109,24],[110,24],[110,25],[109,25],[109,24]]";
    private static final String HOLE = "[[109.4,24.4],[109.6,24.4],[109.6,24.6],[109.4,24.6],[109.4,24.4]]";

    @Nested
    class Accepted {

        @Test
        void shouldReadPolygonWithHole() {
            Shape shape = read(polygon("A", SQUARE + "," + HOLE)).get("A").shape();

            assertThat(shape.holds(new Position(24.2, 109.2))).isTrue();
            assertThat(shape.holds(new Position(24.5, 109.5))).isFalse();
            assertThat(shape.holds(new Position(25.2, 109.2))).isFalse();
            assertThat(shape.area()).isCloseTo(0.96, within(1e-9));
            assertThat(shape.box()).isEqualTo(new Box(24, 25, 109, 110));
        }

        @Test
        void shouldReadMultiPolygonAndGiveItBack() throws Shape.Unfit {
            String far = "[[111,24],[112,24],[112,25],[111,24]]";
            Shape shape = read(collection(feature("A", "MultiPolygon", "[[" + SQUARE + "],[" + far + "]]")))
                    .get("A")
                    .shape();

            assertThat(shape.holds(new Position(24.1, 111.5))).isTrue();
            assertThat(Shape.of(shape.toGeoJson(), Datum.WGS84).polygons()).isEqualTo(shape.polygons());
        }

        @Test
        void shouldReadAnotherPropertyNumbersMarksAndForeignMembers() {
            String text =
                    "\uFEFF{\"name\":\"x\",\"bbox\":[1,2,3,4],\"meta\":{\"a\":[{}]},\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":7},"
                            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE
                            + "]}}],\"type\":\"FeatureCollection\"}";

            assertThat(OutlineFile.read(bytes(text), "id", Datum.WGS84))
                    .extracting(OutlineFile.Outline::code)
                    .containsExactly("7");
        }

        @Test
        void shouldUnderstandMissingGeometryAsRemoval() {
            String text = collection("{\"type\":\"Feature\",\"properties\":{\"code\":\"A\"},\"geometry\":null}");

            assertThat(read(text).get("A").shape()).isNull();
        }

        @Test
        void shouldKeepWgs84WhenFileIsGcj02() {
            Shape shape = OutlineFile.read(bytes(polygon("A", SQUARE)), "code", Datum.GCJ02)
                    .get(0)
                    .shape();
            Position corner = shape.polygons().get(0).get(0).get(0);

            assertThat(corner.metresTo(new Position(24, 109))).isBetween(100.0, 1000.0);
            assertThat(Gcj02.fromWgs84(corner).metresTo(new Position(24, 109))).isLessThan(0.01);
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "nonsense",
                    "[]",
                    "{}",
                    "null",
                    "{\"type\":\"FeatureCollection\"}",
                    "{\"type\":\"FeatureCollection\",\"features\":[]}",
                    "{\"type\":\"FeatureCollection\",\"features\":{}}",
                    "{\"type\":\"FeatureCollection\",\"features\":[",
                    "{\"type\":\"Feature\",\"features\":[{}]}",
                    "{\"a\":{\"b\":",
                    "{\"a\":[1,[{"
                })
        @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void shouldRefuseWhatIsNoCollection(String text) {
            assertRefused(text).extracting("cell").containsOnlyNulls();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Point|[109,24]|map.notAPolygon",
                    "LineString|[[109,24],[110,24]]|map.notAPolygon",
                    "Polygon|[]|map.notAPolygon",
                    "Polygon|[[]]|map.notClosed",
                    "Polygon|[[[109,24],[110,24],[109,24]]]|map.notClosed",
                    "Polygon|[[[109,24],[110,24],[110,25],[109,25]]]|map.notClosed",
                    "Polygon|[[[109,24],[110,24],[111,24],[109,24]]]|map.noArea",
                    "Polygon|[[[2654321,432100],[2654322,432100],[2654322,432101],[2654321,432100]]]|map.notDegrees",
                    "Polygon|[[[\"a\",24],[110,24],[110,25],[109,24]]]|map.notAPolygon",
                    "Polygon|[[[1e999,24],[110,24],[110,25],[1e999,24]]]|map.notDegrees",
                    "MultiPolygon|[]|map.noArea"
                })
        void shouldNameTheFeatureWhenItsGeometryIsUnfit(String type, String coordinates, String key) {
            String text =
                    collection(feature("A", "Polygon", "[" + SQUARE + "]") + "," + feature("B", type, coordinates));

            assertRefused(text).singleElement().satisfies(fault -> {
                FieldError error = (FieldError) fault;
                assertThat(error.key()).isEqualTo(key);
                assertThat(error.cell().row()).isEqualTo(2);
            });
        }

        @Test
        void shouldRefuseCodesThatAreMissingOrTwice() {
            String without = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}";
            String one = feature("A", "Polygon", "[" + SQUARE + "]");

            assertRefused(collection(one + "," + without + "," + one))
                    .extracting("key")
                    .containsExactly("map.noCode", "map.codeTwice");
        }

        @Test
        void shouldRefuseMetresOfAProjection() {
            String text = polygon("A", SQUARE)
                    .replace(
                            "{\"type\":\"FeatureCollection\"",
                            "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4547\"}},\"type\":\"FeatureCollection\"");

            assertRefused(text).extracting("key").containsExactly("map.otherReferenceSystem");
        }

        @Test
        void shouldRefuseTooManyPositionsAndTooManyBytes() {
            String ring = "[" + "[109,24],".repeat(Shape.MOST_POSITIONS) + "[109,24]]";

            assertRefused(polygon("A", ring)).extracting("key").containsExactly("map.tooManyPositions");
            assertThatThrownBy(() -> OutlineFile.read(new byte[OutlineFile.MOST_BYTES + 1], "code", Datum.WGS84))
                    .isInstanceOf(InvalidInput.class);
        }

        @Test
        void shouldRefuseDeepNestingAndWrongEncoding() {
            assertRefused("{\"features\":[" + "[".repeat(100_000) + "]}");
            byte[] latin = "{\"type\":\"FeatureCollection\",\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> OutlineFile.read(latin, "code", Datum.WGS84))
                    .isInstanceOf(InvalidInput.class);
        }

        private org.assertj.core.api.AbstractListAssert<?, ?, Object, ?> assertRefused(String text) {
            AbstractThrowableAssert<?, ?> thrown =
                    assertThatThrownBy(() -> OutlineFile.read(bytes(text), "code", Datum.WGS84));
            return thrown.isInstanceOf(InvalidInput.class)
                    .extracting(
                            refusal -> ((InvalidInput) refusal).errors(),
                            org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isNotEmpty();
        }
    }

    private static Map<String, OutlineFile.Outline> read(String text) {
        List<OutlineFile.Outline> outlines = OutlineFile.read(bytes(text), "code", Datum.WGS84);
        return outlines.stream().collect(Collectors.toMap(OutlineFile.Outline::code, Function.identity()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String polygon(String code, String rings) {
        return collection(feature(code, "Polygon", "[" + rings + "]"));
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }
}
