package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;

/** The people who work while the application is killed. */
final class SmallDistrict {

    static final String CATEGORY = "KILL";
    static final String SUBCATEGORY = "KILL-SUB";
    static final String GRID = "KILL-GRID";
    static final String BUREAU = "KILL-BUREAU";
    static final String OTHER_BUREAU = "KILL-OTHER";

    static final String PATROLLER = "kill-patroller";
    static final String DISPATCHER = "kill-dispatcher";
    static final String HANDLER = "kill-handler";
    static final String OTHER_HANDLER = "kill-other";
    static final String SUPERVISOR = "kill-supervisor";
    static final String AUDITOR = "kill-auditor";

    static final List<String> PEOPLE = List.of(PATROLLER, DISPATCHER, HANDLER, OTHER_HANDLER, SUPERVISOR, AUDITOR);

    private SmallDistrict() {}

    static void found(Connection connection) throws SQLException {
        Founding founding = new Founding(connection);
        long root = founding.root();
        long community = founding.unit("KILL-COMMUNITY", "COMMUNITY", root);
        long bureau = founding.unit(BUREAU, "BUREAU", root);
        long otherBureau = founding.unit(OTHER_BUREAU, "BUREAU", root);
        founding.appoint(PATROLLER, Role.PATROLLER, community);
        founding.appoint(DISPATCHER, Role.DISPATCHER, root);
        founding.appoint(HANDLER, Role.UNIT_HANDLER, bureau);
        founding.appoint(OTHER_HANDLER, Role.UNIT_HANDLER, otherBureau);
        founding.appoint(SUPERVISOR, Role.SUPERVISOR, root);
        founding.appoint(AUDITOR, Role.AUDITOR, root);
        founding.grid(GRID, community);
        founding.category(CATEGORY, SUBCATEGORY, 50);
    }
}
