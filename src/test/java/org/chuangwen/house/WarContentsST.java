package org.chuangwen.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What travels in the WAR is what ADR 6 says, and nothing that must not face the world. */
class WarContentsST {

    private static final Map<String, List<String>> CLASSES_BY_JAR = new TreeMap<>();

    @BeforeAll
    static void readTheWar() throws IOException {
        try (ZipFile war = new ZipFile(System.getProperty("chuangwen.war", "target/chuangwen.war"))) {
            for (ZipEntry entry : war.stream().toList()) {
                if (entry.getName().startsWith("WEB-INF/lib/") && !entry.isDirectory()) {
                    try (InputStream jar = war.getInputStream(entry)) {
                        CLASSES_BY_JAR.put(entry.getName().substring("WEB-INF/lib/".length()), names(jar));
                    }
                } else {
                    CLASSES_BY_JAR.computeIfAbsent("", any -> new ArrayList<>()).add(entry.getName());
                }
            }
        }
    }

    @Test
    void shouldHaveReadTheLibraries() {
        assertThat(CLASSES_BY_JAR).hasSizeGreaterThan(20);
        assertThat(everything()).anyMatch(name -> name.startsWith("org/camunda/bpm/engine/ProcessEngine"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "org/camunda/bpm/engine/rest/, the engine's REST API lets anybody deploy code",
        "org/camunda/bpm/webapp/, the engine's web applications see and do everything",
        "org/camunda/bpm/cockpit/, the engine's web applications see and do everything",
        "org/camunda/bpm/admin/, the engine's web applications see and do everything",
        "org/graalvm/, scripts are off",
        "groovy/, scripts are off",
        "jakarta/persistence/, the server has it; two of them do not know each other's annotations",
        "jakarta/transaction/, the server has it",
        "jakarta/inject/, the server has it",
        "jakarta/enterprise/, the server has it",
        "jakarta/ws/rs/, the server has it",
        "jakarta/faces/, the server has it",
        "jakarta/servlet/, the server has it",
        "jakarta/xml/bind/, the server has it",
        "org/glassfish/, the server has it",
        "org/jboss/logging/, the server has it",
        "com/fasterxml/classmate/, the server has it",
        "fish/payara/, it is the server",
        "org/junit/, tests stay at home",
        "org/assertj/, tests stay at home",
        "org/jboss/arquillian/, tests stay at home",
        "com/microsoft/playwright/, tests stay at home",
        "io/zonky/, tests stay at home"
    })
    void shouldLeaveOut(String packagePath, String reason) {
        assertThat(everything()).as(reason).noneMatch(name -> name.startsWith(packagePath));
    }

    @Test
    void shouldHoldEachClassOnce() {
        Map<String, String> owners = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        CLASSES_BY_JAR.forEach((jar, names) -> names.stream()
                .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .filter(name -> !name.startsWith("META-INF/"))
                .forEach(name -> {
                    String other = owners.putIfAbsent(name, jar);
                    if (other != null) {
                        twice.add(name + " in " + other + " and " + jar);
                    }
                }));
        assertThat(new TreeSet<>(twice)).isEmpty();
    }

    private static Stream<String> everything() {
        return CLASSES_BY_JAR.values().stream().flatMap(List::stream);
    }

    private static List<String> names(InputStream jar) throws IOException {
        List<String> names = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }
}
