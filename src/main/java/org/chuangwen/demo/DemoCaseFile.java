package org.chuangwen.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chuangwen.rectification.CaseImport;
import org.chuangwen.rectification.Discovery;

/** The demo's cases as they are found. */
@Dependent
class DemoCaseFile {

    /** Reads the file of cases: whoever may import it. */
    private static final String READER = "dispatcher1";

    @Inject
    private CaseImport caseImport;

    @Inject
    private DemoPlayers players;

    /** By their numbers in the file. */
    Map<String, Discovery> read() {
        return caseImport.read(players.named(READER), Rows.bytes("cases.csv")).stream()
                .collect(Collectors.toMap(Discovery::externalNumber, Function.identity()));
    }
}
