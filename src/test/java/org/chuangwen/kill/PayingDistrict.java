package org.chuangwen.kill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chuangwen.organisation.Role;
import org.chuangwen.support.Founding;

/** Those who ask for money, those who give it, and those who vote on it, while the application is killed. */
final class PayingDistrict {

    static final String BUREAU = "KILL-BUREAU";

    static final String CLERK = "kill-clerk";
    static final String REVIEWER = "kill-reviewer";
    static final String FINANCE = "kill-finance";
    static final String LEADER = "kill-leader";
    static final String SUPERVISOR = "kill-supervisor";
    static final String AUDITOR = "kill-auditor";

    /** Presides over the bureau's party group. */
    static final String SECRETARY = "kill-secretary";

    /** Six beside the secretary, so that with two of them absent a major matter can still be decided. */
    static final List<String> MEMBERS = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> "kill-member" + number)
            .toList();

    static final List<String> PEOPLE = Stream.concat(
                    Stream.of(CLERK, REVIEWER, FINANCE, LEADER, SUPERVISOR, AUDITOR, SECRETARY), MEMBERS.stream())
            .toList();

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
        foundPartyGroup(founding, bureau);
    }

    /** It meets on the day it is convened; one of its members is a relative of the applicants' clerk. */
    private static void foundPartyGroup(Founding founding, long bureau) throws SQLException {
        founding.rulesWithoutNotice(bureau);
        founding.appoint(SECRETARY, Role.PARTY_GROUP_SECRETARY, bureau);
        founding.term(SECRETARY, bureau, true);
        for (String member : MEMBERS) {
            founding.appoint(member, Role.PARTY_GROUP_MEMBER, bureau);
            founding.term(member, bureau, false);
        }
        founding.relative(MEMBERS.get(0), CLERK);
    }
}
