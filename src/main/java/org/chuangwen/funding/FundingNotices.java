package org.chuangwen.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.chuangwen.organisation.Organisation;
import org.chuangwen.organisation.Person;
import org.chuangwen.organisation.Role;
import org.chuangwen.worklist.Notices;

/** Who is told what of a request. */
@Dependent
class FundingNotices {

    @Inject
    private Notices notices;

    @Inject
    private Organisation organisation;

    /** Tells whoever asks. */
    void tellApplicant(FundingRequest of, String kind) {
        List<Long> people = of.applicantId() == null
                ? holders(Role.COMMUNITY_CLERK, of.applicantUnitId()).toList()
                : List.of(of.applicantId());
        notices.tell(people, of.number(), of.title(), kind);
    }

    /** Tells the office and the finance officers of the unit that grants. */
    void tellGranting(FundingRequest of, String kind) {
        notices.tell(
                Stream.concat(
                                holders(Role.OFFICE_REVIEWER, of.grantingUnitId()),
                                holders(Role.FINANCE_OFFICER, of.grantingUnitId()))
                        .toList(),
                of.number(),
                of.title(),
                kind);
    }

    void tellFinance(FundingRequest of, String kind) {
        notices.tell(holders(Role.FINANCE_OFFICER, of.grantingUnitId()).toList(), of.number(), of.title(), kind);
    }

    private Stream<Long> holders(Role role, long unitId) {
        return organisation.holders(role, unitId).stream().map(Person::id);
    }
}
