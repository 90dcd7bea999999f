package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;

/** Those who ask for money, and those who give it, while the application is killed. */
final class PayingDistrict {

    static final String BUREAU = "KILL-BUREAU";

    static final String CLERK = "kill-clerk";
    static final String REVIEWER = "kill-reviewer";
    static final String FINANCE = "kill-finance";
    static final String LEADER = "kill-leader";
    static final String SUPERVISOR = "kill-supervisor";
    static final String AUDITOR = "kill-auditor";

    static final List<String> PEOPLE = List.of(CLERK, REVIEWER, FINANCE, LEADER, SUPERVISOR, AUDITOR);

    private PayingDistrict() {}

    static void found(Connection connection) throws SQLException {
        Founding founding = new Founding(connection);
        long community = founding.unit("KILL-COMMUNITY", "COMMUNITY", founding.root());
        long bureau = founding.unit(BUREAU, "BUREAU", founding.root());
        founding.appoint(CLERK, Role.COMMUNITY_CLERK, community);
        founding.appoint(REVIEWER, Role.OFFICE_REVIEWER, bureau);
        founding.appoint(FINANCE, Role.FINANCE_OFFICER, bureau);
        founding.appoint(LEADER, Role.LEADER, bureau);
        founding.appoint(SUPERVISOR, Role.SUPERVISOR, founding.root());
        founding.appoint(AUDITOR, Role.AUDITOR, founding.root());
    }
}
